import pytest

from tests.check.tools import finds, finds_nothing, kgi, kpi
from tests.folders import goal

KSF = goal("kind: ksf\ntitle: Listen\nparent: orders")
FILES = {"web/orders.md": kgi(), "web/listening.md": KSF}


def test_a_ksf_without_a_kpi_is_reported() -> None:
    finds(
        "KSF002",
        FILES,
        at="web/listening.md:2:1",
        saying="No KPI shows whether the KSF “Listen” is on its way.",
        hint="a goal with parent: listening.",
    )


def test_only_the_innermost_of_several_is_reported() -> None:
    inner = goal("kind: ksf\ntitle: Talk\nparent: listening")
    files = {**FILES, "web/talking.md": inner}
    finds("KSF002", files, at="web/talking.md:2:1", saying="“Talk”")


@pytest.mark.parametrize(
    "serves", ["parent: listening", "parent: orders\ncontributes_to: [listening]"]
)
def test_a_kpi_below_it_or_contributing_to_it_is_enough(serves: str) -> None:
    finds_nothing("KSF002", {**FILES, "web/leads.md": kpi(f"{serves}\ntarget: 160 leads")})


def test_a_dropped_kpi_is_not_enough() -> None:
    leads = kpi("parent: listening\ntarget: 160 leads\nstatus: dropped")
    finds("KSF002", {**FILES, "web/leads.md": leads}, at="web/listening.md:2:1", saying="“Listen”")


@pytest.mark.parametrize(
    "leads",
    [kpi("parent: listenin\ntarget: 160 leads"), kpi("target: 160 leads"), "---\nkind: [\n---\n"],
    ids=["misspelt", "orphan", "unreadable"],
)
def test_where_a_kpi_lost_its_way_it_may_be_the_one(leads: str) -> None:
    finds_nothing("KSF002", {**FILES, "web/leads.md": leads})


@pytest.mark.parametrize("status", ["done", "dropped"])
def test_what_is_over_needs_no_kpi(status: str) -> None:
    ksf = KSF.replace("parent:", f"status: {status}\nparent:")
    finds_nothing("KSF002", {**FILES, "web/listening.md": ksf})
