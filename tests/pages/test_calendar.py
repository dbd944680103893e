import re
from datetime import date
from fractions import Fraction

import pytest

from kpidocs.model import Capacity, Goal, Kind, Status, Study
from kpidocs.pages import Links, build
from kpidocs.quantity import Quantity
from tests.pages.conftest import goal, plan, study

YEAR = {"start": date(2026, 4, 1), "due": date(2027, 3, 31)}


def text_of(one: Goal, **of_plan: object) -> str:
    found = study(one, plans=(plan("sales", **of_plan),))
    return words(found, one.id)


def words(found: Study, id_: str) -> str:
    pages = {each.path: each for each in build(found, drawings={}, links=Links())}
    text = re.sub(r"<[^>]+>", " ", pages[f"goals/{id_}.md"].markdown)
    return re.sub(r"\s+", " ", text)


def test_a_target_is_shown_month_by_month_with_what_is_due_so_far() -> None:
    text = text_of(goal("sales/a", target="18件", **YEAR))
    assert "Month by month, evenly" in text
    assert "2026-04 2件 2件 2026-05 2件 4件" in text
    assert "2027-03 1件 18件" in text


def test_a_part_of_a_month_is_named_by_its_days() -> None:
    text = text_of(goal("sales/a", target="15件", start=date(2026, 4, 16), due=date(2026, 5, 31)))
    assert "2026-04-16 – 2026-04-30 5件 5件 2026-05 10件 15件" in text


def test_the_pace_is_said_before_the_table() -> None:
    text = text_of(goal("sales/a", target="1,200件", **YEAR))
    assert "On average: 100件 per month, 23件 per week, 3.29件 per day Month by month" in text


@pytest.mark.parametrize(
    ("due", "title"),
    [
        (date(2028, 3, 31), "Month by month"),
        (date(2030, 3, 31), "Quarter by quarter"),
        (date(2040, 3, 31), "Year by year"),
    ],
)
def test_long_times_are_shown_in_longer_periods(due: date, title: str) -> None:
    text = text_of(goal("sales/a", target="100,000件", start=date(2026, 4, 1), due=due))
    assert f"{title}, evenly" in text


def test_of_many_years_only_the_pace_is_said() -> None:
    forever = {"start": date(1, 4, 1), "due": date(9999, 3, 31)}
    text = text_of(goal("sales/a", target="12,000,000件", **forever))
    assert "On average: 100件 per month" in text
    assert "evenly" not in text


def test_a_single_month_has_no_table() -> None:
    april = goal("sales/a", target="60件", start=date(2026, 4, 1), due=date(2026, 4, 30))
    text = text_of(april)
    assert "On average: 60件 per month" in text
    assert "Month by month" not in text


def test_a_capacity_says_what_the_target_takes_of_it() -> None:
    capacity = Capacity(Fraction(3), Quantity(Fraction(30)), Fraction(40))
    calls = goal("sales/a", target="10,000件", kind=Kind.KDI, capacity=capacity, **YEAR)
    assert "3 people × 30件 per day × 40 days = 3,600件; the target takes 278%" in text_of(calls)


@pytest.mark.parametrize(
    "one",
    [
        goal("sales/a", target="80%"),
        goal("sales/a", start=None, due=None, target="20件"),
        goal("sales/a", target="20件", status=Status.DROPPED),
        goal("sales/a"),
    ],
    ids=["a rate", "no dates", "dropped", "no target"],
)
def test_what_does_not_run_over_time_has_no_such_section(one: Goal) -> None:
    assert "Over time" not in text_of(one)
