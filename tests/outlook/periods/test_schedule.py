from datetime import date, timedelta
from fractions import Fraction
from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpidocs.model import Goal, Kind, Location, Origin, Phasing, Places, Plan, Solved, Weighing
from kpidocs.outlook.periods.schedule import NESTED, Undivided, schedule
from kpidocs.outlook.periods.spreading import Basis
from kpidocs.quantity import COUNT, Per, Unit, Window, parse_unit, pieces
from tests.outlook.goals import WORDS, case

PLACES = Places(Location("k.md"), {})
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("keys", "amounts"),
    [
        ("target: 120件", "10 10 10 10 10 10 10 10 10 10 10 10"),
        ("target: 100件", "9 8 8 9 8 8 9 8 8 9 8 8"),
        ("target: 月30件", "30 30 30 30 30 30 30 30 30 30 30 30"),
        ("target: 四半期30件\ndue: 2026-09-30", "10 10 10 10 10 10"),
        ("target: 20件\ndue: 2026-06-30\nphasing: [1, 1, 2]", "5 5 10"),
        ("target: 20件\ndue: 2026-06-30\nphasing: [25%, 25%, 50%]", "5 5 10"),
        ("target: 20件\ndue: 2026-06-30\nphasing: [5件, 6件, 9件]", "5 6 9"),
        ("target: 20件\ndue: 2026-06-30\nphasing: {2026-06: 1, 2026-04: 3}", "15 0 5"),
        ("target: 20件\ndue: 2026-09-30\nphasing: [1, 3]", "2 2 1 5 5 5"),
        ("target: 30件\nstart: 2026-04-16\ndue: 2026-05-31", "10 20"),
        ("target: 20件\nstart: 2026-04-16\ndue: 2026-05-31\nphasing: [1, 1]", "10 10"),
        ("target: 週7件\ndue: 2026-06-30", "30 31 30"),
        ("target: 1日1件\ndue: 2026-05-31", "30 31"),
        ("target: 3000万円\ndue: 2026-06-30", "10000000 10000000 10000000"),
        ("target: 1000円\ndue: 2026-06-30", "334 333 333"),
        ("target: 100時間\ndue: 2026-06-30", "100/3 100/3 100/3"),
        ("target: 10.5\ndue: 2026-05-31", "5.25 5.25"),
        ("target: 0件\ndue: 2026-05-31", "0 0"),
    ],
)
def test_a_target_by_months(keys: str, amounts: str) -> None:
    assert case(keys).amounts() == amounts.split()


@pytest.mark.parametrize(
    ("per", "amounts"),
    [
        (Per.YEAR, "100"),
        (Per.HALF, "34 66"),
        (Per.QUARTER, "17 17 33 33"),
        (Per.MONTH, "6 6 5 6 6 5 11 11 11 11 11 11"),
    ],
)
def test_years_halves_quarters_and_months_agree(per: Per, amounts: str) -> None:
    assert case("target: 100件\nphasing: [34, 66]").amounts(per) == amounts.split()


def test_a_fiscal_year_begins_in_its_month() -> None:
    found = case("target: 12件", plan="fiscal_year_start: 10").schedule(Per.YEAR)
    assert [(part.window.start.isoformat(), int(part.amount)) for part in found.parts] == [
        ("2026-04-01", 6),
        ("2026-10-01", 6),
    ]


def test_the_sum_runs_along() -> None:
    found = case("target: 20件\ndue: 2026-06-30\nphasing: [1, 1, 2]").schedule()
    assert [part.running for part in found.parts] == [5, 10, 20]


@pytest.mark.parametrize(("kind", "day"), [("kdi", "日"), ("kpi", "営業日")])
def test_amounts_on_workdays_follow_the_workdays_and_holidays_get_nothing(
    kind: str, day: str
) -> None:
    calls = case(
        f"target: 1{day}10件\nstart: 2026-04-27\ndue: 2026-05-10",
        kind=kind,
        plan="holidays: [2026-04-29, 2026/5/3-2026/5/6]",
    )
    assert " ".join(calls.amounts(Per.DAY)) == "10 10 0 10 10 0 0 0 0 0 10 10 0 0"
    assert calls.amounts(Per.WEEK) == ["40", "20"]
    assert calls.amounts() == ["30", "30"]


def test_amounts_a_week_are_those_of_whole_weeks() -> None:
    calls = case("target: 週50件\nstart: 2026-04-06\ndue: 2026-04-19", kind="kdi")
    assert calls.amounts(Per.WEEK) == ["50", "50"]
    assert " ".join(calls.amounts(Per.DAY)[:7]) == "10 10 10 10 10 0 0"


def test_where_there_is_no_workday_all_days_count() -> None:
    calls = case("target: 4件\nstart: 2026-04-04\ndue: 2026-04-05", kind="kdi")
    assert calls.amounts(Per.DAY) == ["2", "2"]


def test_a_plan_with_calendar_days_spreads_over_all_of_them() -> None:
    calls = case("target: 1日1件\ndue: 2026-04-07", kind="kdi", plan="day: calendar")
    assert calls.amounts(Per.DAY) == ["1"] * 7


@pytest.mark.parametrize(
    ("keys", "basis", "amounts"),
    [
        ("target: 60件", Basis.PLAN, "10 10 20 20"),
        ("target: 60件\nphasing: [1, 1, 1, 3]", Basis.OWN, "10 10 10 30"),
        ("target: 60件\nstart: 2026-07-01\ndue: 2026-12-31", Basis.PLAN, "20 40"),
        ("target: 40件\nstart: 2026-08-01\ndue: 2026-10-31", Basis.PLAN, "20 20"),
        ("target: 月5件", Basis.EVEN, "15 15 15 15"),
        ("target: 6件\nstart: 2027-04-01\ndue: 2027-09-30", Basis.EVEN, "3 3"),
        ("target: 60件\nphasing: [1, 1, 1]", Basis.PLAN, "10 10 20 20"),
    ],
)
def test_a_plan_phases_the_goals_that_do_not_do_so_themselves(
    keys: str, basis: Basis, amounts: str
) -> None:
    found = case(keys, plan="phasing: [1, 1, 2, 2]")
    assert found.schedule().basis is basis
    assert found.amounts(Per.QUARTER) == amounts.split()


@pytest.mark.parametrize(
    ("keys", "dates", "reason"),
    [
        ("target: 50%", "", Undivided.RATIO),
        ("target: 3位以内", "", Undivided.LEVEL),
        ("target: 100件\nbehaviour: level", "", Undivided.LEVEL),
        ("target: 100件", "", Undivided.NO_WINDOW),
        ("target: 1.5倍", "", Undivided.NO_TOTAL),
        ("target: 40〜60件", "due: FY2026", Undivided.RANGE),
    ],
)
def test_what_has_no_parts_says_why(keys: str, dates: str, reason: Undivided) -> None:
    found = case(keys, dates=dates)
    assert found.schedule().undivided is reason
    assert found.schedule().parts == ()
    assert found.pace() == {}


def test_the_days_of_a_life_are_too_many() -> None:
    long = case("target: 100件", dates="start: 2001-01-01\ndue: 2099-12-31")
    assert long.schedule(Per.DAY).undivided is Undivided.TOO_LONG
    assert len(long.schedule(Per.YEAR).parts) == 100


def test_a_pace_is_an_average() -> None:
    assert case("target: 120件\ndue: 2026-06-30").pace() == {
        Per.MONTH: "40",
        Per.WEEK: "120/13",
        Per.DAY: "120/91",
    }
    calls = case("target: 100件\ndue: 2026-04-07", kind="kdi")
    assert calls.pace() == {Per.WEEK: "100", Per.WORKDAY: "20"}


def test_less_than_one_is_no_pace_where_a_longer_period_has_more() -> None:
    assert list(case("target: 60件").pace()) == [Per.MONTH, Per.WEEK]
    assert case("target: 6件").pace() == {Per.MONTH: "0.5"}


def test_the_days_of_a_capacity_are_those_of_the_pace_and_of_an_amount_a_day() -> None:
    calls = case("target: 1日10件\ncapacity: {people: 3, rate: 30件, days: 40}", kind="kdi")
    assert calls.solved.target == 400
    assert calls.pace()[Per.WORKDAY] == "10"
    people = case(
        "target: 1人1日9件\npeople: 2\ncapacity: {people: 3, rate: 30件, days: 40}", kind="kdi"
    )
    assert people.solved.target == 720
    month = case("target: 月30件\ncapacity: {people: 3, rate: 30件, days: 40}", kind="kdi")
    assert month.solved.target == 360


days = st.dates(date(2020, 1, 1), date(2040, 12, 31))


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    return Plan("", "P", PLACES, fiscal_year_start=draw(st.integers(1, 12)))


@st.composite
def goals(draw: st.DrawFn, plan: Plan) -> Goal:
    """A goal over some time, with weights for its months or without."""
    start = draw(days)
    window = Window(start, start + draw(st.integers(0, 800)) * DAY)
    count = len(pieces(Per.MONTH, window=window))
    weights = st.lists(st.fractions(0, 10, max_denominator=10), min_size=count, max_size=count)
    figures = tuple(draw(weights)) if draw(st.booleans()) else ()
    return Goal(
        "k",
        plan.id,
        draw(st.sampled_from((Kind.KPI, Kind.KDI))),
        "受注",
        PLACES,
        start=window.start,
        due=window.due,
        phasing=Phasing(Weighing.WEIGHTS, figures) if any(figures) else None,
    )


@given(
    data=st.data(),
    plan=plans(),
    total=st.integers(-100, 10**9),
    unit=st.sampled_from((COUNT, parse_unit("円"))),
)
def test_whole_parts_add_up_to_the_whole_and_to_each_other(
    data: st.DataObject, plan: Plan, total: int, unit: Unit
) -> None:
    goal = data.draw(goals(plan))
    solved = Solved("k", Origin.DECLARED, unit=unit, target=Fraction(total))
    ends: dict[Per, dict[date, Fraction]] = {}
    for per in Per:
        parts = schedule(goal, plan=plan, solved=solved, per=per, words=WORDS).parts
        amounts = [part.amount for part in parts]
        assert all(amount.denominator == 1 for amount in amounts)
        assert sum(amounts) == total
        assert [part.running for part in parts] == list(accumulate(amounts))
        assert (parts[0].window.start, parts[-1].window.due) == (goal.start, goal.due)
        ends[per] = {part.window.due: part.running for part in parts}
    for coarse, fine in pairwise(NESTED):
        assert ends[coarse].items() <= ends[fine].items()


@given(st.fractions(0, 10**6), st.lists(st.fractions(0, 10), min_size=12, max_size=12))
def test_other_units_are_split_exactly(total: Fraction, weights: list[Fraction]) -> None:
    plan = Plan("", "P", PLACES)
    phasing = Phasing(Weighing.WEIGHTS, tuple(weights)) if any(weights) else None
    window = Window(date(2026, 4, 1), date(2027, 3, 31))
    goal = Goal(
        "k", "", Kind.KPI, "受注", PLACES, start=window.start, due=window.due, phasing=phasing
    )
    solved = Solved("k", Origin.DECLARED, unit=parse_unit("kg"), target=total)
    parts = schedule(goal, plan=plan, solved=solved, per=Per.MONTH, words=WORDS).parts
    assert sum(part.amount for part in parts) == total
    shares = weights if phasing else [Fraction(1)] * 12
    assert [part.amount for part in parts] == [total * each / sum(shares) for each in shares]
