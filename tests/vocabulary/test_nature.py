import pytest

from kpidocs.quantity import Unit, UnitKind, parse_unit
from kpidocs.vocabulary import Nature, nature, vocabulary
from tests.folders import kpi, reads

WORDS = vocabulary({})
YEN = Unit("円", UnitKind.MONEY)


def nature_of(keys: str, *, unit: Unit | None = None) -> Nature | None:
    """The nature of a KPI with these keys."""
    goal = reads({"k.md": kpi(keys).replace("title: K\n", "")}).goals["k"]
    return nature(goal, WORDS, unit=unit)


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("title: 売上\nnature: quality\ntarget: 1億円", Nature.QUALITY),
        ("title: 解約件数\ntarget: 10件", Nature.QUALITY),
        ("title: 顧客満足度\ntarget: 80%", Nature.QUALITY),
        ("title: 売上\ntarget: 1億円", Nature.MONEY),
        ("title: 売上\ntarget: 1.5倍", Nature.MONEY),
        ("title: Sales\ntarget: 20 sales", Nature.VOLUME),
        ("title: 返答時間\ntarget: 30分以内", Nature.TIME),
        ("title: 架電\ntarget: 100件", Nature.VOLUME),
        ("title: 粗利率\ntarget: 30%", None),
        ("title: クリック率\ntarget: 3%", None),
        ("title: 受注\ntarget: 20件", Nature.VOLUME),
        ("title: 受注", Nature.VOLUME),
        ("title: 広告費\ntarget: 50万円", Nature.MONEY),
        ("title: 品質\ntarget: 4.5点", Nature.QUALITY),
        ("title: 納品まで\ntarget: 5日", Nature.TIME),
        ("title: 減量\ntarget: 5kg", Nature.VOLUME),
        ("title: 受注率\ntarget: 50%", None),
        ("title: 客単価\ntarget: 5,000円/件", None),
    ],
)
def test_the_nature_is_the_written_one_else_that_of_the_word_else_that_of_the_unit(
    keys: str, expected: Nature | None
) -> None:
    assert nature_of(keys) is expected


def test_an_inherited_unit_counts_where_none_is_written() -> None:
    assert nature_of("title: 東日本", unit=YEN) is Nature.MONEY
    assert nature_of("title: 東日本\ntarget: 20件", unit=YEN) is Nature.VOLUME
    assert nature_of("title: Sales", unit=parse_unit("件")) is Nature.VOLUME
