import tomllib
from importlib.resources import files

import pytest

from kpidocs.vocabulary.head import Wish
from kpidocs.vocabulary.heads import head_of, is_measure, is_rate, spelled
from kpidocs.vocabulary.japanese import LONGEST_TAIL, packed


@pytest.mark.parametrize(
    ("title", "forms"),
    [
        ("広告経由の売上", ("広告経由売上",)),
        ("ＰＶ数", ("pv数", "pv")),
        (
            "バナーのクリック数の増加",
            ("バナークリック数増加", "バナークリック数", "バナークリック"),
        ),
        ("クリック数を増やす", ("クリック数を増やす", "クリック数", "クリック")),
        ("クリック数（広告を除く）", ("クリック数", "クリック")),
        ("【SNS】「いいね」の合計 ※月末", ("いいね合計", "いいね")),
        ("記事を月10本書く", ("記事を書く",)),
        ("広告を〇本出す", ("広告を出す",)),
        ("2か月で1万件の電話", ("で電話",)),
        ("1on1の実施", ("1on1実施",)),
        ("（予定）", ("(予定)",)),
        ("数", ("数",)),
    ],
)
def test_a_japanese_title_is_about_its_last_noun(title: str, forms: tuple[str, ...]) -> None:
    assert head_of(title).forms == forms


@pytest.mark.parametrize(
    ("title", "head"),
    [
        ("Revenue from articles", "revenue"),
        ("Number of articles written", "article written"),
        ("The total number of clicks on ads", "click"),
        ("Growth in followers", "follower"),
        ("Churn below 2%", "churn"),
        ("Clicks (paid)", "click"),
        ("Enquiries per month", "enquiry"),
        ("Visits a month", "visit"),
        ("View-through conversions", "view through conversion"),
        ("In-app purchases", "in app purchase"),
        ("Publish 20 posts", "publish post"),
        ("Number of", "number"),
        ("100", ""),
    ],
)
def test_an_english_title_is_about_the_noun_before_the_preposition(title: str, head: str) -> None:
    assert head_of(title).forms[-1] == head


@pytest.mark.parametrize(
    ("title", "is_ratio"),
    [
        ("1人あたりの売上", True),
        ("売上／人", True),
        ("1日あたりの架電件数", False),
        ("月当たりの商談", False),
        ("架電件数/日", False),
        ("1件あたりの架電", True),
        ("Revenue per employee", True),
        ("Revenue / head", True),
        ("Visits per week", False),
        ("Visits per", False),
        ("売上", False),
    ],
)
def test_what_is_divided_is_a_ratio_unless_it_is_a_rhythm(title: str, *, is_ratio: bool) -> None:
    assert head_of(title).is_ratio is is_ratio


@pytest.mark.parametrize(
    ("title", "wish"),
    [
        ("業務の効率化", Wish("効率化", "業務")),
        ("応答時間の改善", Wish("改善", "応答時間")),
        ("Improve onboarding", Wish("improve", "onboarding")),
        ("受注件数", None),
        ("改善", None),
        ("Improve", None),
        ("Close rate", None),
    ],
)
def test_a_wish_is_told_from_what_it_is_about(title: str, wish: Wish | None) -> None:
    assert head_of(title).wish == wish


@pytest.mark.parametrize(
    ("noun", "expected"),
    [("応答時間", True), ("サービス", False), ("close rate", True), ("onboarding", False)],
)
def test_a_measure_is_known_by_its_end(noun: str, *, expected: bool) -> None:
    assert is_measure(noun) is expected


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("受注率", True),
        ("サイトcvr", True),
        ("業務効率", False),
        ("close rate", True),
        ("corporate", False),
        ("order", False),
    ],
)
def test_a_rate_is_known_by_its_end(noun: str, *, expected: bool) -> None:
    assert is_rate(noun) is expected


def test_words_of_lists_are_spelled_as_heads_are() -> None:
    assert [
        spelled(word) for word in ("ＰＶ", "市場の規模", "Click-through rates", "synergies")
    ] == [
        "pv",
        "市場規模",
        "click through rate",
        "synergy",
    ]
    assert packed("Market　Size の推移") == "marketsize推移"


def test_only_the_telling_end_of_a_very_long_title_is_looked_at() -> None:
    assert head_of("数" * 5_000).forms[-1] == "数"
    assert len(head_of("number of " * 5_000).forms[0]) < 200


def test_no_tail_is_longer_than_what_is_looked_for() -> None:
    text = files("kpidocs.vocabulary").joinpath("heads.toml").read_text("utf-8")
    data = tomllib.loads(text)["ja"]
    assert max(map(len, data["tails"] + data["wishes"])) <= LONGEST_TAIL
