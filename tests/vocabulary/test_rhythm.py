import pytest

from kpidocs.vocabulary import tells_period


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
