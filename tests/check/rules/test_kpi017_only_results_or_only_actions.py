import pytest

from tests.check.tools import finds, finds_nothing, kgi, kpi
from tests.folders import goal

LEADS = kpi("parent: orders\ntarget: 160 leads\ndue: 2027-03-31")
CALLS = "kind: kdi\ntitle: Calls\nparent: orders\ntarget: 10 calls per day\ndue: 2027-03-31"
RESULTS = {"web/orders.md": kgi(), "web/leads.md": LEADS, "web/visits.md": LEADS}
ACTIONS = {"web/orders.md": kgi(), "web/calls.md": goal(CALLS)}
INDEX = goal("kind: plan\ntitle: Web")


def test_a_plan_that_only_wants_results_is_reported_once() -> None:
    finds(
        "KPI017",
        RESULTS,
        at="web/leads.md:2:1",
        saying="The plan “web” has KPIs, but nothing that is done for them.",
        hint="a goal with kind: kdi that counts what is done, or a section “Actions” in a goal.",
    )


def test_a_plan_that_only_acts_is_reported_once() -> None:
    finds(
        "KPI017",
        {**ACTIONS, "web/posts.md": goal(CALLS)},
        at="web/calls.md:2:1",
        saying="The plan “web” has KDIs, but no KPI that they are to move.",
        hint="a goal with kind: kpi",
    )


@pytest.mark.parametrize("files", [RESULTS, ACTIONS])
def test_a_plan_that_is_described_is_reported_at_its_description(files: dict[str, str]) -> None:
    finds("KPI017", {**files, "web/index.md": INDEX}, at="web/index.md:2:1", saying="“Web”")


def test_a_kdi_or_a_section_of_actions_anywhere_in_the_plan_is_action() -> None:
    for more in ({"web/calls.md": goal(CALLS)}, {"web/orders.md": f"{kgi()}## Actions\nCall.\n"}):
        finds_nothing("KPI017", {**RESULTS, **more})


def test_plans_that_other_plans_work_for_are_not_asked_for_actions_of_their_own() -> None:
    below = kgi("parent: web/leads\nshare: 20%")
    finds_nothing("KPI017", {**RESULTS, "field/orders.md": below})


def test_a_kdi_may_serve_a_waypoint_of_another_plan_or_a_key_result() -> None:
    elsewhere = goal(CALLS.replace("orders", "sales/leads"))
    sales = {f"sales/{path[4:]}": text for path, text in RESULTS.items()}
    finds_nothing("KPI017", {**sales, "field/calls.md": elsewhere})
    result = "kind: key-result\ntitle: Leads\ntarget: 160 leads\ndue: 2027-03-31"
    finds_nothing("KPI017", {**ACTIONS, "web/leads.md": goal(result)})


def test_what_is_done_or_dropped_does_not_count() -> None:
    for status in ("done", "dropped"):
        leads = LEADS.replace("owner:", f"status: {status}\nowner:")
        finds_nothing("KPI017", {"web/orders.md": kgi(), "web/leads.md": leads})
        calls = goal(f"{CALLS}\nstatus: {status}")
        finds_nothing("KPI017", {"web/orders.md": kgi(), "web/calls.md": calls})


def test_a_plan_whose_files_could_not_all_be_read_may_lack_nothing() -> None:
    for files in (RESULTS, ACTIONS):
        finds_nothing("KPI017", {**files, "web/more.md": "---\nkind: [kpi\n---\n"})
