from fractions import Fraction

import pytest

from kpidocs.model import Goal, Solved
from kpidocs.words import brief, headline, parted, total
from kpidocs.words.targets import legible, rough
from tests.diagrams.goals import goal, study


def figure(*goals: Goal) -> tuple[Goal, Solved]:
    """The last goal with its figures."""
    found = study(*goals)
    return goals[-1], found.solution.of(goals[-1].id)


def share(target: str, unit: str) -> tuple[Goal, Solved]:
    """A goal that is a third of another one."""
    return figure(
        goal("a", target=target, unit=unit), goal("b", parent="a", share="1/3", unit=unit)
    )


@pytest.mark.parametrize(
    ("target", "locale", "said"),
    [
        ("20件", "en", ("20件", "20件", "20件")),
        ("20件以上", "en", ("at least 20件", "≥ 20件", "20件")),
        ("20件以上", "ja", ("20件以上", "20件以上", "20件")),
        ("20件以下", "en", ("at most 20件", "≤ 20件", "20件")),
        ("20件以下", "ja", ("20件以下", "20件以下", "20件")),
        ("20件超", "en", ("more than 20件", "> 20件", "20件")),
        ("20件未満", "ja", ("20件未満", "20件未満", "20件")),
        ("40〜60件", "en", ("40–60件", "40–60件", "40–60件")),
        ("40〜60件", "ja", ("40〜60件", "40〜60件", "40〜60件")),
        ("月30件以上", "ja", ("月30件以上", "月30件以上", "360件")),
        ("1.5倍", "ja", ("1.5倍", "1.5倍", "")),
        (None, "ja", ("", "", "")),
    ],
)
def test_a_target_is_said_in_full_in_few_signs_and_as_a_total(
    target: str | None, locale: str, said: tuple[str, str, str]
) -> None:
    one, solved = figure(goal("a", target=target))
    full = headline(one, solved, locale=locale)
    assert (full, brief(one, solved, locale=locale), total(solved, locale=locale)) == said


def test_a_rank_has_a_bound_of_its_own() -> None:
    assert headline(*figure(goal("a", target="3位以内", unit="位")), locale="ja") == "3位以内"


def test_a_computed_sum_has_no_fractions_of_a_yen_and_three_digits_in_few_signs() -> None:
    one, solved = share("2,500万円以下", "円")
    assert headline(one, solved, locale="ja") == "833万3,333円以下"
    assert brief(one, solved, locale="ja") == "833万円以下"


def test_both_ends_of_a_computed_range_are_legible() -> None:
    assert brief(*share("1,000万円〜2,500万円", "円"), locale="ja") == "333万円〜833万円"


@pytest.mark.parametrize(
    ("target", "unit", "rate", "locale", "said"),
    [
        ("20件", "件", "40%..60%", "ja", "40件（34〜50件）"),
        ("20件", "件", "40%..60%", "en", "40件 (34–50件)"),
        ("20 orders", "orders", "40%..60%", "en", "40 (34–50) orders"),
        ("at most 20 orders", "orders", "40%..60%", "en", "at most 40 (33–50) orders"),
        ("20件以下", "件", "40%..60%", "ja", "40件以下（33〜50件）"),
        ("1,000万円", "円", "30%..60%", "ja", "2,222万2,222円（1,666万6,667円〜3,333万3,333円）"),
        ("1件", "件", "60%..90%", "ja", "2件"),
    ],
)
def test_a_figure_that_hangs_on_a_range_is_said_with_its_own(
    target: str, unit: str, rate: str, locale: str, said: str
) -> None:
    one, solved = figure(
        goal("a", target=target, unit=unit), goal("b", parent="a", conversion=rate, unit=unit)
    )
    assert headline(one, solved, locale=locale) == said


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("1億2,000万円", ("1億2,000万", "円")),
        ("月30件以上", ("月30", "件以上")),
        ("at least 30 orders per month", ("at least 30", "orders per month")),
        ("¥1,000", ("¥1,000", "")),
        ("unknown", ("unknown", "")),
    ],
)
def test_a_figure_is_parted_behind_its_last_digit(text: str, parts: tuple[str, str]) -> None:
    assert parted(text) == parts


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Fraction(25_000_000, 3), Fraction(8_330_000)),
        (Fraction(25, 3), Fraction(833, 100)),
        (Fraction(1, 3), Fraction(333, 1000)),
        (Fraction(-1, 300), Fraction(-333, 100_000)),
        (Fraction(12_345_678), Fraction(12_345_678)),
        (Fraction(0), Fraction(0)),
    ],
)
def test_a_computed_figure_is_rounded_only_where_it_is_not_whole(
    value: Fraction, shown: Fraction
) -> None:
    assert legible(value) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Fraction(140, 3), Fraction(467, 10)),
        (Fraction(25_000, 3), Fraction(8_333)),
        (Fraction(-1, 300), Fraction(-333, 100_000)),
        (Fraction(0), Fraction(0)),
    ],
)
def test_what_is_reached_keeps_its_whole_digits(value: Fraction, shown: Fraction) -> None:
    assert rough(value) == shown


@pytest.mark.parametrize(
    ("locale", "said"), [("en", ("×1.5385", "×1.54")), ("ja", ("1.5385倍", "1.54倍"))]
)
def test_a_derived_change_without_a_total_is_said_as_such(
    locale: str, said: tuple[str, str]
) -> None:
    one, solved = figure(
        goal("a", target="1.53846倍", unit="件"),
        goal("b", parent="a", conversion="50%", unit="件"),
    )
    assert (headline(one, solved, locale=locale), brief(one, solved, locale=locale)) == said


def test_a_derived_reduction_is_said_with_its_bound() -> None:
    one, solved = figure(
        goal("a", target="30%削減", unit="円"),
        goal("b", parent="a", unit="円", conversion="50%"),
    )
    assert headline(one, solved, locale="ja") == "0.7倍以下"
    assert brief(one, solved, locale="en") == "≤ ×0.7"
