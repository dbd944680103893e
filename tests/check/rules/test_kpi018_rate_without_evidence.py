from collections.abc import Mapping

import pytest

from tests.check.tools import findings, finds, finds_nothing, judges, kgi, kpi, place
from tests.folders import goal

BARE = "parent: orders\nconversion: {rate}\n"


def judged(rate: str, more: str = "") -> dict[str, str]:
    return {"web/orders.md": kgi(), "web/leads.md": kpi(BARE.format(rate=rate) + more)}


def test_a_conversion_of_which_nothing_tells_the_origin_is_reported_at_its_key() -> None:
    finds(
        "KPI018",
        judged("12.5%"),
        at="web/leads.md:6:1",
        saying="No source, period or sample is given for the rate of “Leads” (12.5%).",
        hint="such as conversion: {value: 12.5%, source: …, sample: …}.",
    )


def test_a_title_is_no_evidence() -> None:
    finds("KPI018", judged("{value: 50%, title: Close rate}"), at="web/leads.md:6:1", saying="50%")


def test_a_value_with_a_comma_is_quoted_in_the_line_to_write() -> None:
    files = judged("1,000 USD/lead", "unit: leads\n")
    files["web/orders.md"] = kgi(target="2,000,000 USD")
    finds(
        "KPI018",
        files,
        at="web/leads.md:6:1",
        saying="“Leads”",
        hint='{value: "1,000 USD/lead", source',
    )


@pytest.mark.parametrize(
    "rate",
    [
        "{value: 50%, source: CRM}",
        "{value: 50%, period: FY2025}",
        "{value: 50%, sample: 24/48}",
        "20/40",
        "40%..60%",
        "unknown",
        "close-rate",
        "{value: 50%, sample: many}",
        "fifty per cent",
    ],
)
def test_evidence_a_range_or_a_rate_that_is_not_written_here_is_enough(rate: str) -> None:
    files = {
        **judged(rate),
        "web/close-rate.md": kpi("parent: orders\ntarget: 50%", title="Close rate"),
    }
    finds_nothing("KPI018", files)


def test_the_steps_of_a_file_are_reported_together_with_their_rates() -> None:
    steps = """\
funnel:
  - {id: meetings, title: Meetings, conversion: 20/40}
  - {id: leads, title: Leads, conversion: 25%}
  - {id: visits, title: Visits, conversion: 10%}
"""
    files = {"web/orders.md": kgi(steps)}
    finds("KPI018", files, at="web/orders.md:8:31", saying="of “Leads” (25%), “Visits” (10%).")
    (found,) = findings("KPI018", files)
    assert found.finding.goal == "web/orders"
    assert [place(at) for at in found.finding.also] == ["web/orders.md:9:33"]


def test_a_conversion_of_any_numeric_goal_needs_evidence() -> None:
    calls = goal("kind: kdi\ntitle: Calls\nparent: orders\nconversion: 5%")
    files = {"web/orders.md": kgi(), "web/calls.md": calls}
    finds("KPI018", files, at="web/calls.md:5:1", saying="“Calls” (5%)")


def assumes(rate: str) -> Mapping[str, str]:
    plan = goal(f"kind: plan\ntitle: Web\nassumptions:\n  closing: {rate}")
    return {
        "web/index.md": plan,
        "web/leads.md": kpi(BARE.format(rate="closing")),
        "web/orders.md": kgi(),
        "web/visits.md": kpi(BARE.format(rate="closing"), title="Visits"),
    }


def test_an_assumption_without_evidence_is_reported_once_where_it_is_written() -> None:
    finds(
        "KPI018",
        assumes("50%"),
        at="web/index.md:5:3",
        saying="“Leads” (50%).",
        hint="such as closing: {value: 50%, source: …, sample: …}.",
    )


def test_an_assumption_with_evidence_is_enough() -> None:
    finds_nothing("KPI018", assumes("{value: 50%, source: CRM}"))


def test_shares_are_decisions() -> None:
    finds_nothing(
        "KPI018", {"web/orders.md": kgi(), "web/big.md": kpi("parent: orders\nshare: 20%")}
    )


@pytest.mark.parametrize("status", ["done", "dropped"])
def test_a_goal_that_is_over_needs_none(status: str) -> None:
    finds_nothing("KPI018", judged("50%", f"status: {status}"))


def test_a_rate_without_a_goal_above_is_not_judged() -> None:
    files = {"web/orders.md": kgi(), "web/leads.md": kpi("target: 160 leads\nconversion: 50%")}
    finds_nothing("KPI018", files)


@pytest.mark.parametrize("rate", ["0%", "150%", "20/0"])
def test_what_is_no_rate_needs_no_evidence(rate: str) -> None:
    finds_nothing("KPI018", judged(rate, "unit: orders\n"))


def test_a_rate_may_be_ignored() -> None:
    files = judged("50%", "ignore: [{rule: KPI018, reason: Measured from May on}]")
    finds_nothing("KPI018", files)
    assert judges(files).ignored == 1
