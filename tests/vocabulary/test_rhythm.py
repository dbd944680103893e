import pytest

from kpidocs.vocabulary import tells_one_of_many, tells_period


@pytest.mark.parametrize(
    ("title", "period"),
    [
        *(("月商", "か月"), ("Monthly revenue", "か月"), ("New MRR", "か月"), ("新規ARR", "年")),
        *(("年間売上", "年"), ("週の売上", "週間"), ("Daily sales", "営業日"), ("日商", "日")),
        *(("四半期の売上", "四半期"), ("Revenue a quarter", "四半期")),
    ],
)
def test_a_title_tells_the_period_of_its_figure(title: str, period: str) -> None:
    assert tells_period(title, period)


@pytest.mark.parametrize(
    ("title", "period"),
    [("売上", "か月"), ("年間売上", "か月"), ("Warranty income", "年"), ("月商", "件")],
)
def test_a_title_tells_no_other_period(title: str, period: str) -> None:
    assert not tells_period(title, period)


@pytest.mark.parametrize(
    "title",
    ["CPA", "平均客単価", "客単価", "広告CPA", "Unit price", "Revenue per head", "時給", "AOV"],
)
def test_a_title_tells_that_a_figure_is_that_of_one(title: str) -> None:
    assert tells_one_of_many(title)


@pytest.mark.parametrize("title", ["売上", "広告費", "Landscape", "MRR", "残高", "Cost"])
def test_other_titles_do_not(title: str) -> None:
    assert not tells_one_of_many(title)
