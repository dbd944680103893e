import pytest

from tests.check.tools import finds, finds_nothing, judges, kgi, kpi
from tests.folders import goal

LEADS = kpi("parent: orders\nconversion: 12.5%\nunit: leads")
PLAN = goal("kind: plan\ntitle: Web")
WEB = {"web/index.md": PLAN, "web/orders.md": kgi(), "web/leads.md": LEADS}


def test_a_plan_that_counts_only_how_much_is_reported_once_with_its_volumes() -> None:
    calls = kpi("parent: orders\ntarget: 300 calls", title="Calls")
    finds(
        "KPI016",
        {**WEB, "web/calls.md": calls},
        at="web/index.md:2:1",
        saying="Nothing in this plan watches the quality of “Calls”, “Leads”.",
        hint="nature: quality",
    )


def test_a_plan_without_a_file_of_its_own_is_reported_at_its_first_volume() -> None:
    files = {"web/orders.md": kgi(), "web/leads.md": LEADS}
    finds("KPI016", files, at="web/leads.md:2:1", saying="“Leads”")


def test_steps_are_reported_at_the_goal_that_holds_them_and_can_be_ignored_there() -> None:
    steps = "funnel:\n  - {id: leads, title: Leads, conversion: 50%, unit: leads}\n"
    finds("KPI016", {"web/orders.md": kgi(steps)}, at="web/orders.md:2:1", saying="“Leads”")
    ignored = f"{steps}ignore: [{{rule: KPI016, reason: Watched elsewhere}}]\n"
    finds_nothing("KPI016", {"web/orders.md": kgi(ignored)})


@pytest.mark.parametrize(
    "other",
    [
        kpi("parent: orders\ntarget: 60%\nnature: quality", title="Fit"),
        kpi("parent: orders\ntarget: 60 leads\npriority: guard", title="Fit"),
        kpi("parent: orders\ntarget: 60%以上", title="見込み顧客のうち対象業種の割合"),
        kpi("parent: orders\ntarget: 10件以下", title="クレーム件数"),
        kpi("parent: orders\ntarget: 4.5点", title="受講者の声"),
        kpi("parent: orders\ntarget: 9\nnature: qualty", title="Fit"),
        kgi("parent: orders", title="Customer satisfaction", target="80%"),
    ],
)
def test_any_goal_that_watches_the_quality_is_enough(other: str) -> None:
    finds_nothing("KPI016", {**WEB, "web/other.md": other})


def test_a_plan_below_watches_the_quality_for_those_above_and_not_for_those_beside() -> None:
    fit = kpi("target: 60%\nnature: quality", title="Fit")
    finds_nothing("KPI016", {**WEB, "web/ads/fit.md": fit})
    finds("KPI016", {**WEB, "ads/fit.md": fit}, at="web/index.md:2:1", saying="“Leads”")


@pytest.mark.parametrize(
    "rate",
    [
        kpi("target: 12.5%", title="Close rate"),
        kpi("target: 60%\nnature: quality\nstatus: dropped", title="Fit"),
        goal("kind: ksf\ntitle: Satisfaction\nparent: orders"),
    ],
)
def test_the_rate_of_a_funnel_a_dropped_goal_and_a_ksf_watch_nothing(rate: str) -> None:
    leads = LEADS.replace("12.5%", "rate")
    files = {**WEB, "web/leads.md": leads if "Close" in rate else LEADS, "web/rate.md": rate}
    finds("KPI016", files, at="web/index.md:2:1", saying="“Leads”")


def test_a_rate_in_a_formula_watches_nothing() -> None:
    orders = goal("kind: kgi\ntitle: Orders\nunit: 件\nformula: leads * rate\ndue: 2027-03-31")
    rate = kpi("target: 12.5%", title="Close rate")
    leads = kpi("target: 160件")
    files = {"web/orders.md": orders, "web/leads.md": leads, "web/rate.md": rate}
    finds("KPI016", files, at="web/leads.md:2:1", saying="quality of “Leads”.")


@pytest.mark.parametrize(
    "kpis",
    [
        kpi("parent: orders\ntarget: ¥5,000", title="Basket"),
        kpi("parent: orders\ntarget: 3 days", title="Time to answer"),
        kpi("parent: orders\ntarget: 300 calls\nstatus: done"),
        kpi("parent: orders\ntarget: soon"),
    ],
)
def test_a_plan_without_an_open_volume_that_is_measured_is_left_alone(kpis: str) -> None:
    finds_nothing("KPI016", {"web/index.md": PLAN, "web/orders.md": kgi(), "web/leads.md": kpis})


def test_each_plan_is_judged_by_itself() -> None:
    quality = kpi("parent: orders\ntarget: 60%\nnature: quality", title="Fit")
    files = {
        **WEB,
        "web/fit.md": quality,
        "field/orders.md": kgi(),
        "field/leads.md": LEADS,
    }
    finds("KPI016", files, at="field/leads.md:2:1", saying="“Leads”")


def test_a_plan_of_which_a_file_cannot_be_read_is_not_judged() -> None:
    finds_nothing("KPI016", {**WEB, "web/broken.md": "---\nkind: [\n---\n"})


def test_a_plan_can_ignore_the_rule() -> None:
    plan = goal("kind: plan\ntitle: Web\nignore: [{rule: KPI016, reason: Watched elsewhere}]")
    files = {**WEB, "web/index.md": plan}
    finds_nothing("KPI016", files)
    assert judges(files).ignored == 1
