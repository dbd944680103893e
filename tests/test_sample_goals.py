"""The goals of this repository: the worked examples of the domain, as a company writes them."""

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from kpidocs.configuration import find_project
from kpidocs.model import Misread, Origin, Study
from kpidocs.pipeline.examine import examine
from kpidocs.quantity import Comparator, Misreading, Per, to_exact
from kpidocs.settings import Severity
from kpidocs.words import say

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def study() -> Study:
    return examine(find_project(ROOT), today=date(2026, 11, 20))


def targets(study: Study, *goals: str) -> list[str | None]:
    found = (study.solution.goals[goal].target for goal in goals)
    return [None if each is None else to_exact(each) for each in found]


def test_a_billion_yen_comes_down_to_sixteen_hundred_visits(study: Study) -> None:
    funnel = [f"b2b-web/{name}" for name in ("web-orders", "meetings", "nurtured", "leads")]
    assert targets(study, "company/revenue", "company/orders", *funnel, "b2b-web/visits") == [
        "1000000000",
        "100",
        "20",
        "40",
        "80",
        "160",
        "1600",
    ]


def test_a_hundred_orders_need_four_thousand_leads(study: Study) -> None:
    names = ("orders", "meetings", "appointments", "leads")
    assert targets(study, *(f"compact-machines/{name}" for name in names)) == [
        "100",
        "200",
        "400",
        "4000",
    ]


def test_twenty_orders_at_30_35_and_9_percent_are_rounded_up_step_by_step(study: Study) -> None:
    names = ("orders", "quotes", "demos", "enquiries")
    assert targets(study, *(f"singapore-dealers/{name}" for name in names)) == [
        "20",
        "67",
        "192",
        "2134",
    ]


def test_activity_without_rates_is_totalled_and_cannot_be_tied_to_the_sales(study: Study) -> None:
    names = ("meetings", "approaches", "follow-ups")
    goals = [f"findings/kansai-sales/{name}" for name in names]
    assert targets(study, *goals) == ["360", "2608", "240"]
    assert study.solution.goals[goals[1]].exact == Fraction(18250, 7)
    found = [each.finding for each in study.findings if "kansai-sales" in each.finding.at.path]
    assert [each.code for each in found] == ["KPI016", "TGT002"]


@pytest.mark.parametrize(
    ("goal", "target", "per", "amount"),
    [
        ("revenue", "10000000", None, None),
        ("inquiries", "50", None, None),
        ("calls", "220", Per.WORKDAY, "10"),
    ],
)
def test_a_half_year_in_ten_million_yen_fifty_inquiries_and_ten_calls_a_day_is_read(
    study: Study, goal: str, target: str, per: Per | None, amount: str | None
) -> None:
    solved = study.solution.goals[f"barista-training/{goal}"]
    assert targets(study, f"barista-training/{goal}") == [target]
    assert solved.per is per
    assert (None if solved.amount is None else to_exact(solved.amount)) == amount


def test_the_half_year_and_the_end_of_the_month_are_dates(study: Study) -> None:
    goals = study.portfolio.goals
    assert goals["barista-training/revenue"].due == date(2027, 9, 30)
    assert goals["barista-training/inquiries"].due == date(2027, 6, 30)


@pytest.mark.parametrize(
    ("goal", "factor"),
    [
        ("online-store/orders", Fraction(3, 2)),
        ("online-store/sessions", Fraction(5, 4)),
        ("office-rental/revenue", Fraction(2)),
        ("social-media/requests", Fraction(3)),
        ("asia-service/contracts", Fraction(6, 5)),
    ],
)
def test_changes_without_a_baseline_are_declared(study: Study, goal: str, factor: Fraction) -> None:
    solved = study.solution.goals[goal]
    assert (solved.factor, solved.target, solved.origin) == (factor, None, Origin.DECLARED)


@pytest.mark.parametrize(
    ("goal", "attained", "assumed"),
    [
        ("online-store/orders", Fraction(3, 2), 0),
        ("office-rental/revenue", Fraction(52, 25), 2),
        ("social-media/requests", Fraction(3), 1),
        ("asia-service/contracts", Fraction(3, 2), 1),
    ],
)
def test_changes_without_a_baseline_are_related(
    study: Study, goal: str, attained: Fraction, assumed: int
) -> None:
    change = study.solution.goals[goal].change
    assert change is not None
    assert (change.attained, len(change.assumed)) == (attained, assumed)


def test_a_target_without_a_number_is_reported_and_the_others_are_judged(study: Study) -> None:
    goals = study.portfolio.goals
    misread = goals["findings/contact-centre/response-time"].misread
    assert isinstance(misread, Misread)
    assert misread.reason is Misreading.NOT_MEASURABLE
    assert targets(study, "findings/contact-centre/satisfaction") == ["69"]
    rate = study.solution.goals["findings/contact-centre/first-contact-resolution"]
    assert rate.comparator is Comparator.AT_LEAST


def test_five_percent_better_on_a_rate_is_reported_with_both_readings(study: Study) -> None:
    (found,) = (each.finding for each in study.findings if each.finding.code == "TGT004")
    assert found.goal == "findings/bean-shop/cart-abandonment"
    assert "66.5%" in say(found.message, "en")
    assert "65%" in say(found.message, "en")
    assert targets(study, found.goal) == ["0.665"]


def test_ten_thousand_calls_are_278_percent_of_what_three_people_can_do(study: Study) -> None:
    (found,) = (each.finding for each in study.findings if each.finding.code == "KDI002")
    assert found.goal == "findings/inside-sales-calls/calls"
    assert "278%" in say(found.message, "en")
    assert found.hint is not None
    assert "people: 9, days: 112, or a target of 3,600" in say(found.hint, "en")


def test_nothing_is_found_in_plans_that_are_to_be_an_example(study: Study) -> None:
    found = [each.finding for each in study.findings]
    assert [each for each in found if not each.at.path.startswith("goals/findings/")] == []


def test_errors_stand_only_where_they_are_meant_to(study: Study) -> None:
    errors = [each for each in study.findings if each.severity is Severity.ERROR]
    assert errors
    assert all(each.finding.at.path.startswith("goals/findings/") for each in errors)
    assert not any(each.fails for each in study.findings)


def test_every_goal_is_usable(study: Study) -> None:
    assert study.portfolio.count.unusable == 0
    assert len(study.portfolio.goals) == 80
