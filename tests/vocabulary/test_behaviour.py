import pytest

from kpidocs.quantity import Unit, UnitKind
from kpidocs.vocabulary import Behaviour, behaviour, vocabulary
from tests.folders import kpi, reads

WORDS = vocabulary({})


def behaviour_of(keys: str, *, unit: Unit | None = None) -> Behaviour:
    """What the figure of a KPI with these keys does over time."""
    goal = reads({"k.md": kpi(keys).replace("title: K\n", "")}).goals["k"]
    return behaviour(goal, WORDS, unit=unit)


@pytest.mark.parametrize(
    "title",
    [
        *(
            "会員数",
            "有料会員の数",
            "公式SNSのフォロワー",
            "月間UU",
            "MRR",
            "預金残高",
            "期末の在庫",
            "検索順位",
        ),
        *("MAU", "店舗数", "LINEの友だち数", "保有契約件数", "未対応件数"),
        *("Members", "Number of followers", "Monthly active users", "Cash balance"),
        *("Headcount", "Inventory", "Search ranking", "Open tickets"),
        *("CPA", "顧客獲得単価", "LTV", "NPS", "時給"),
        *("CAC", "Unit cost", "Paying customers", "在庫回転日数"),
    ],
)
def test_a_state_does_not_add_up_over_time(title: str) -> None:
    assert behaviour_of(f"title: {title}\ntarget: '100'") is Behaviour.LEVEL


@pytest.mark.parametrize(
    "title",
    [
        *(
            "受注件数",
            "新規会員数",
            "会員登録数",
            "フォロワー増加数",
            "会員の獲得数",
            "新規MRR",
            "入会者数",
        ),
        *(
            "売上",
            "セミナー登録者数",
            "架電",
            "作業時間",
            "新規フォロワー数",
            "採用人数",
            "新店舗数",
        ),
        *("Orders", "New members", "New followers", "Sales", "Calls", "New MRR", "Working hours"),
        *("New paying customers", "製造原価", "資本金の調達額"),
    ],
)
def test_what_is_gained_or_done_adds_up(title: str) -> None:
    assert behaviour_of(f"title: {title}\ntarget: '100'") is Behaviour.CUMULATIVE


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("title: 会員数\ntarget: 100人\nbehaviour: cumulative", Behaviour.CUMULATIVE),
        ("title: 受注\ntarget: 100件\nbehaviour: level", Behaviour.LEVEL),
        ("title: 会員数\ntarget: 月100人", Behaviour.CUMULATIVE),
        ("title: 受注\ntarget: 50%", Behaviour.RATIO),
        ("title: 満足\ntarget: 4.5点", Behaviour.LEVEL),
        ("title: 順\ntarget: 3位以内", Behaviour.LEVEL),
        ("title: 受注\ntarget: 500円/件", Behaviour.RATIO),
        ("title: 1件あたりの対応時間\ntarget: 10分以内", Behaviour.RATIO),
        ("title: 平均対応時間\ntarget: 10分以内", Behaviour.RATIO),
        ("title: Average handling time\ntarget: 10 minutes", Behaviour.RATIO),
        ("title: 待ち時間\ntarget: 10分以内", Behaviour.LEVEL),
        ("title: 受注\ntarget: 5件\ndirection: maintain", Behaviour.LEVEL),
        ("title: 受注", Behaviour.CUMULATIVE),
    ],
)
def test_what_is_written_goes_before_the_unit_and_the_unit_before_the_title(
    keys: str, expected: Behaviour
) -> None:
    assert behaviour_of(keys) is expected


def test_an_inherited_unit_counts_where_there_is_no_other() -> None:
    assert behaviour_of("title: 受注", unit=Unit("%", UnitKind.RATE)) is Behaviour.RATIO


def test_words_of_the_settings_join() -> None:
    goal = reads({"k.md": kpi("target: 5件").replace("title: K", "title: 稼働案件")}).goals["k"]
    assert behaviour(goal, WORDS) is Behaviour.CUMULATIVE
    assert behaviour(goal, vocabulary({"levels": ("稼働案件",)})) is Behaviour.LEVEL
