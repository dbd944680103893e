"""Every text that says no value: where it goes wrong, why, and what is suggested."""

from collections.abc import Callable

import pytest

from kpidocs.quantity import (
    Misreading,
    ValueTextError,
    parse_baseline,
    parse_figure,
    parse_scaled_unit,
    parse_span,
    parse_target,
    parse_unit,
)
from kpidocs.text import Text

INVALID, UNDECIDABLE, NOT_MEASURABLE = Misreading


def said(text: Text | None) -> str | None:
    return text.message.format(**text.values) if text else None


def misread(read: Callable[[], object], text: str) -> tuple[str, Misreading, str | None]:
    """Give the part of the text that the error points at, its reason and its hint."""
    with pytest.raises(ValueTextError) as caught:
        read()
    start, end = caught.value.span
    return text[start:end], caught.value.reason, said(caught.value.hint)


PART = "Write the rate as a part of the whole, such as 50%."
EXAMPLE = "Write the date as year, month and day, such as 2027-03-31."
RESULT = "Write the result, or put the calculation into formula."
SMALLER = "Each step is smaller than the one before, as in 1億2,000万, 1万2,600 or 2千5百."


@pytest.mark.parametrize(
    ("text", "part", "reason", "hint"),
    [
        ("4億3,0000万円", "3,0000", INVALID, "Write 4億3,000万円 or 7億円."),
        ("４億３，００００万円", "３，００００", INVALID, "Write 4億3,000万円 or 7億円."),
        ("12億3,0000円", "3,0000", INVALID, "Write 12億3,000円."),
        ("4億12,3456万円", "12,3456", INVALID, "Write a comma before every three digits, or none."),
        ("1,00件", "1,00", INVALID, "Write 100件 or 1,000件."),
        ("1,0000件", "1,0000", INVALID, "Write 10,000件 or 1,000,000件."),
        ("0,5", "0,5", INVALID, "Write 0.5."),
        ("5,件", "5,", INVALID, "Write 5件."),
        ("1億30,000万円", "30,000", INVALID, SMALLER),
        ("1万2億円", "2", INVALID, SMALLER),
        ("2千30百件", "30", INVALID, SMALLER),
        ("1.5.2件", "1.5.2", INVALID, "Write a comma before every three digits, and one point."),
        ("1e5件", "1e5", INVALID, "Write all digits; at most 40 are read."),
        ("1e999999999", "1e999999999", INVALID, "Write all digits; at most 40 are read."),
        ("9" * 41, "9" * 41, INVALID, "Write it in 万, 億 or 兆, or with fewer decimals."),
        ("٣件", "٣", INVALID, "Write 3件."),
        ("２0٣件", "٣", INVALID, "Write 203件."),
        ("20\u200b件", "\u200b", INVALID, "Remove it, or write the value again."),
        ("20\u202e件", "\u202e", INVALID, "Remove it, or write the value again."),
        ("20\x00件", "\x00", INVALID, "Remove it, or write the value again."),
        ("20件20社", "件20社", INVALID, "Write only the figure, such as 20社."),
        ("20件(税抜)", "件(税抜)", INVALID, "Write 20件."),
        (
            "満足度の割合が90％以上",
            "満足度の割合が90％",
            INVALID,
            "Write only the figure, such as 90%以上.",
        ),
        ("8割以上処理する", "割以上処理", INVALID, "Write only the figure, such as 8割以上."),
        ("20、000件", "、000件", INVALID, "Write 20,000件."),
        ("2 584 000件", "584 000件", INVALID, "Write 2,584,000件."),
        ("1_000", "_000", INVALID, "Write 1,000."),
        ("20件/", "件/", INVALID, "Write only the figure, such as 20件."),
        ("20件//月", "件/", INVALID, "Write only the figure, such as 20件."),
        ("20件..", "20件..", INVALID, "Write only the figure, such as 20件."),
        ("5件(2026年度)", "件(2026年度)", INVALID, "Write 5件."),
        ("1億 2,000 万 円", "2,000 万 円", INVALID, "Write 1億2,000万円."),
        ("20件 30件", "件 30件", INVALID, "Write only the figure, such as 30件."),
        ("5件×12ヶ月", "件×12ヶ月", INVALID, RESULT),
        ("=5*12", "*12", INVALID, RESULT),
        ("5件　# メモ", "件　# メモ", INVALID, "Write only the figure, such as 5件."),
        ("1O件", "O件", INVALID, "Write 10件."),
        ("5 apples and pears", "apples and pears", INVALID, "Write only the figure, such as 5."),
        ("80%以上以下", "80%", INVALID, "Write only the figure, such as 80%以上."),
        ("+20%減", "+20%", INVALID, "Write only the figure, such as 20%減."),
        ("-20%増", "-20%", INVALID, "Write only the figure, such as 20%増."),
        ("-1.5倍", "-1.5", INVALID, "Write only the figure, such as 1.5倍."),
        ("200%減", "200%", INVALID, "Write the figure to be reached instead."),
        ("前年比5件", "5件", INVALID, "Write a percentage or a multiple, such as 110% or x1.1."),
        ("前年比5件増", "5件", INVALID, "Write a percentage or a multiple, such as 110% or x1.1."),
        ("1/0", "0", INVALID, "Write how many there were in all."),
        ("50% of 50%", "50% of 50%", INVALID, PART),
        ("50%のうち20%", "50%のうち20%", INVALID, PART),
        ("60%〜40%", "60%〜40%", INVALID, "Write the lower figure first."),
        ("40%〜60件", "40%〜60件", INVALID, "Write both figures in one unit."),
        ("40〜60件以上", "40〜60件", INVALID, "Write only the figure, such as 60件以上."),
        ("10件から", "10件から", INVALID, "Write only the figure, such as 10件."),
        ("+10%→20%", "+10%", INVALID, "Write only the figure, such as 20%."),
        ("10%→+20%", "+20%", INVALID, "Write only the figure, such as 20%."),
        ("10件→20社", "20社", INVALID, "Write both figures in one unit."),
        ("$5/", "/", INVALID, "Write only the figure, such as $5."),
        ("$5円", "円", INVALID, "Write only the figure, such as 5円."),
        ("1億万", "万", INVALID, None),
        ("約100件", "約", UNDECIDABLE, "Write 100件以上 or 100件以下."),
        ("約100件以上", "約", UNDECIDABLE, "Write 100件以上."),
        ("about 100", "about", UNDECIDABLE, "Write at least 100 or at most 100."),
        ("100件程度", "程度", UNDECIDABLE, "Write 100件以上 or 100件以下."),
        ("100件程度以上", "程度", UNDECIDABLE, "Write 100件以上."),
        ("20%程度向上", "程度", UNDECIDABLE, "Write 20%向上."),
        ("約20%向上", "約", UNDECIDABLE, "Write 20%向上."),
        ("100件ほど", "ほど", UNDECIDABLE, "Write 100件以上 or 100件以下."),
        ("100件前後", "前後", UNDECIDABLE, "Write 100件以上 or 100件以下."),
        ("100件弱", "弱", UNDECIDABLE, "Write 100件以上 or 100件以下."),
        ("〜100件", "〜", UNDECIDABLE, "Write 100件以上 or 100件以下."),
        ("100件〜", "〜", UNDECIDABLE, "Write 100件以上 or 100件以下."),
        ("100 or so", " or so", UNDECIDABLE, "Write at least 100 or at most 100."),
        ("3倍増", "3倍増", UNDECIDABLE, "Write 3倍 or 4倍."),
        ("売上1.5倍増", "1.5倍増", UNDECIDABLE, "Write 売上1.5倍 or 売上2.5倍."),
        ("3位未満", "3位", UNDECIDABLE, "Write 3位以内."),
        ("5〜10万円", "5〜10万円", UNDECIDABLE, "Write 5万円〜10万円 or 5円〜10万円."),
        ("5〜10k", "5〜10k", UNDECIDABLE, "Write 5k〜10k."),
        ("", "", NOT_MEASURABLE, "Write a number with its unit."),
        ("十万円", "十万円", NOT_MEASURABLE, "Write the number in digits, with its unit."),
        ("百件", "百件", NOT_MEASURABLE, "Write the number in digits, with its unit."),
        ("TBD", "TBD", NOT_MEASURABLE, "Write a number with its unit."),
        ("未定", "未定", NOT_MEASURABLE, "Write a number with its unit."),
        ("―", "―", NOT_MEASURABLE, "Write a number with its unit."),
        ("認知度の向上", "認知度の向上", NOT_MEASURABLE, "Write a number with its unit."),
        ("5%から向上", "向上", NOT_MEASURABLE, "Write a number with its unit."),
        (
            "事業者から出た成果",
            "事業者から出た成果",
            NOT_MEASURABLE,
            "Write a number with its unit.",
        ),
        (
            "旅客から集めた満足度を80%以上",
            "旅客から集めた満足度を80%",
            INVALID,
            "Write only the figure, such as 80%以上.",
        ),
        (
            "収量 39,005本/10a",
            "収量 39,005本/10a",
            INVALID,
            "Write only the figure, such as 39,005本.",
        ),
    ],
)
def test_a_target_that_says_no_value_is_refused_with_its_place_and_remedy(
    text: str, part: str, reason: Misreading, hint: str | None
) -> None:
    found = misread(lambda: parse_target(text), text)
    assert found == (part, reason, hint)


@pytest.mark.parametrize(
    ("text", "unit", "part"),
    [
        ("20件", "円", "件"),
        ("80%", "件", "%"),
        ("$5", "円", "$5"),
        ("5円〜10円", "件", "5円"),
        ("+5社", "件", "+5社"),
    ],
)
def test_a_target_in_another_unit_than_declared_is_refused(text: str, unit: str, part: str) -> None:
    found = misread(lambda: parse_target(text, unit=parse_unit(unit)), text)
    assert found[0] == part
    assert found[1] is INVALID
    assert found[2] == f"Write the figure in {unit}, or change the unit."


@pytest.mark.parametrize(
    ("text", "part", "reason", "hint"),
    [
        ("50%以上", "%以上", INVALID, "Write only the figure, such as 50%."),
        ("約50%", "約", UNDECIDABLE, "Write 50%."),
        ("不明", "不明", NOT_MEASURABLE, "Write a number with its unit."),
        ("unknown", "unknown", NOT_MEASURABLE, "Write a number with its unit."),
        ("20/40/60", "/60", INVALID, "Write only the figure, such as 60."),
        ("20%..", "20%..", INVALID, "Write only the figure, such as 20%."),
        ("2万億/5", "2万億", INVALID, "Write only the figure, such as 5."),
    ],
)
def test_a_figure_that_says_no_value_is_refused(
    text: str, part: str, reason: Misreading, hint: str
) -> None:
    assert misread(lambda: parse_figure(text), text) == (part, reason, hint)


@pytest.mark.parametrize(
    ("text", "part", "hint"),
    [
        ("12件 @ 2026-02-30", "30", "Write 2026-02-28."),
        ("１２件　＠　2026-02-30", "30", "Write 2026-02-28."),
        ("12件 @", "@", "Write a date, such as 2026-03-31, or remove the @."),
        ("12件 @ 6か月", "6か月", EXAMPLE),
        ("1,00件 @ 2026-03-31", "1,00", "Write 100件 or 1,000件."),
    ],
)
def test_a_baseline_that_says_no_value_is_refused(text: str, part: str, hint: str | None) -> None:
    assert misread(lambda: parse_baseline(text), text) == (part, INVALID, hint)


@pytest.mark.parametrize(
    ("text", "part", "reason", "hint"),
    [
        ("2026-02-30", "30", INVALID, "Write 2026-02-28."),
        ("２０２６年２月３０日", "３０", INVALID, "Write 2026-02-28."),
        ("2028-02-30", "30", INVALID, "Write 2028-02-29."),
        ("2026-04-00", "00", INVALID, "Write 2026-04-01."),
        ("2026-13-01", "13", INVALID, "Months go from 1 to 12."),
        ("2026年4月〜13月", "13", INVALID, "Months go from 1 to 12."),
        ("0001-01-01", "0001", INVALID, "Years from 1900 to 2199 are read."),
        ("9999-12-31", "9999", INVALID, "Years from 1900 to 2199 are read."),
        ("FY9999", "9999", INVALID, "Years from 1900 to 2199 are read."),
        ("2026-Q4", "2026-Q4", UNDECIDABLE, "Write 2026/10-2026/12 or FY2026-Q4."),
        ("2026年上半期", "2026年上半期", UNDECIDABLE, "Write 2026/1-2026/6 or FY2026-H1."),
        ("2026", "2026", UNDECIDABLE, "Write 2026年 or FY2026."),
        ("end of 2026", "2026", UNDECIDABLE, "Write 2026年 or FY2026."),
        ("今期末", "今期末", UNDECIDABLE, "Write the date, such as 2027-03-31."),
        ("年度末", "年度末", UNDECIDABLE, "Write the date, such as 2027-03-31."),
        ("End of year", "End of year", UNDECIDABLE, "Write the date, such as 2027-03-31."),
        ("1H", "1H", INVALID, "Write the fiscal year too, such as FY2026-H1."),
        ("第3四半期", "第3四半期", INVALID, "Write the fiscal year too, such as FY2026-Q3."),
        ("2027-03-31〜2026-03-31", "2026-03-31", INVALID, "Write the earlier date first."),
        ("2026年9月〜4月", "4", INVALID, "Write the earlier date first."),
        ("6か月〜2026-03-31", "6か月", INVALID, EXAMPLE),
        ("2026-03-31〜6か月", "6か月", INVALID, EXAMPLE),
        ("6か月末", "6か月末", INVALID, EXAMPLE),
        ("6か月半", "6か月半", INVALID, None),
        ("100年", "100", INVALID, "Write at least a day and at most 20 years."),
        ("0日", "0", INVALID, "Write at least a day and at most 20 years."),
        ("未定", "未定", INVALID, EXAMPLE),
        ("26年3月", "26年3月", INVALID, EXAMPLE),
        ("末末末", "末末", INVALID, EXAMPLE),
        ("〜", "〜", INVALID, EXAMPLE),
        ("", "", NOT_MEASURABLE, EXAMPLE),
    ],
)
def test_a_date_that_is_none_is_refused(
    text: str, part: str, reason: Misreading, hint: str | None
) -> None:
    assert misread(lambda: parse_span(text), text) == (part, reason, hint)


def test_the_end_of_this_period_is_suggested_where_the_fiscal_year_is_known() -> None:
    found = misread(lambda: parse_span("今期末", fiscal_year=2026), "今期末")
    assert found[2] == "Write 2027-03-31."


@pytest.mark.parametrize("text", ["", " ", "-", "―"])
def test_an_empty_unit_is_refused(text: str) -> None:
    with pytest.raises(ValueTextError):
        parse_scaled_unit(text)


def test_a_text_longer_than_any_value_is_refused_at_once() -> None:
    with pytest.raises(ValueTextError, match="at most"):
        parse_target("9" * 1_000_000)


def test_a_long_text_is_quoted_in_part() -> None:
    with pytest.raises(ValueTextError) as caught:
        parse_target("あ" * 300)
    assert said(caught.value.text) == f"“{'あ' * 39}…” contains no number."


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("令和2年度に認知度を30%に引き上げる", "30%"),
        ("利用率を18%以下にする(令和2年度まで継続して改善)", "18%以下"),
        ("利用率を18%以下にする(前年の改善0.7と同じく)", "18%以下"),
        ("参加者を増やす(目標件数:2件)", "2件"),
        ("研修の参加人数 8,000人/年", "8,000人/年"),
        ("資源量を20億7千万m3に増加させる", "20億7千万m3"),
        ("CO2を290万t-CO2のCO2だけ削減する", "290万t-CO2"),
        ("手続数を令和5年度までに30とする", "30"),
        ("平均の審査期間を10日以内", "10日以内"),
        ("離職者を現状から30%削減し、維持する", "30%削減"),
        ("Reduce churn by 30%", "reduce by 30%"),
        ("Increase sales and reduce churn by 30%", "reduce by 30%"),
        ("Cut cloud cost by as much as 15%", "cut by 15%"),
        ("Grow revenue by at least 20%", "grow by 20%"),
        ("Keep CAC below $9k", "below $9k"),
        ("Sign At least 5 well-known logos", "At least 5"),
        ("Increase pipeline from $2.4M to $4M by the end of Q3", "$4M"),
    ],
)
def test_the_figure_within_a_sentence_is_suggested(text: str, value: str) -> None:
    assert suggested(text) == f"Write only the figure, such as {value}."


@pytest.mark.parametrize(
    "text",
    [
        "アジア3R推進フォーラムの参加国数",
        "幹部職員(D1以上)の増加",
        "SH-60Kを整備する",
        "来館者数を過去3年平均値以上",
        "評価は令和2年9月実施",
        "電力使用量を1,017万q削減する",
    ],
)
def test_numbers_in_names_and_dates_are_no_figures_to_suggest(text: str) -> None:
    assert suggested(text) is None


def suggested(text: str) -> str | None:
    return misread(lambda: parse_target(text), text)[2]
