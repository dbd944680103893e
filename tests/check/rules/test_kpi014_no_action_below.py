import pytest

from tests.check.tools import finds, finds_nothing, kgi, kpi
from tests.folders import goal

KEYS = "target: 160 leads\ndue: 2027-03-31\n"
CALLS = goal("kind: kdi\ntitle: Calls\nparent: orders\ntarget: 10 calls per day\ndue: 2027-03-31")


def plan(leads: str, more: str = "") -> dict[str, str]:
    """A plan in which somebody calls, but not for the leads."""
    return {
        "web/orders.md": kgi(),
        "web/calls.md": CALLS,
        "web/leads.md": kpi(f"parent: orders\n{leads}") + more,
    }


def test_a_kpi_for_which_nobody_acts_is_reported() -> None:
    finds(
        "KPI014",
        plan(KEYS),
        at="web/leads.md:2:1",
        saying="Nothing is planned to be done for “Leads”.",
        hint="Add a goal with kind: kdi that counts what is done, or a section “Actions” in",
    )


def test_the_steps_of_a_file_are_named_together_where_a_section_would_help_all() -> None:
    children = (
        "children:\n  - {id: fair, title: Fair, target: 9}\n  - {id: web, title: Web, target: 9}"
    )
    files = plan(f"{KEYS}{children}")
    finds("KPI014", files, at="web/leads.md:2:1", saying="done for “Fair”, “Web”.")


@pytest.mark.parametrize("relation", ["parent: leads", "contributes_to: [leads]"])
def test_a_kdi_that_serves_it_is_enough(relation: str) -> None:
    posts = goal(f"kind: kdi\ntitle: Posts\n{relation}\ntarget: 4 posts per week\ndue: 2027-03-31")
    finds_nothing("KPI014", {**plan(KEYS), "web/posts.md": posts})


def test_a_section_of_actions_is_enough_also_that_of_the_goal_whose_file_it_is() -> None:
    actions = "## Actions\nWrite to every visitor of the fair.\n"
    finds_nothing("KPI014", plan(KEYS, actions))
    child = "children:\n  - {id: calls-back, title: Calls back, target: 20 calls}\n"
    finds_nothing("KPI014", plan(f"{KEYS}{child}", actions))
    finds("KPI014", plan(f"{KEYS}{child}"), at="web/leads.md:2:1", saying="“Calls back”")


@pytest.mark.parametrize(
    "keys",
    [
        "conversion: 12.5%",
        "unit: '%'",
        "unit: 円/件",
        "same_as: orders",
        "priority: supporting",
        "priority: guard",
        "controllable: false",
        "status: done",
        "status: dropped",
        "conversion: half",
        "formula: orders * 8",
    ],
)
def test_rates_steps_and_what_is_not_pushed_need_no_action_of_their_own(keys: str) -> None:
    number = "target: 20%\n" if "%'" in keys else "due: 2027-03-31\n"
    files = plan(f"{number}{keys}")
    if keys.startswith("formula"):
        files["web/more.md"] = kpi(f"parent: leads\n{KEYS}conversion: 50%")
    finds_nothing("KPI014", files)


def test_a_plan_in_which_nobody_acts_is_reported_as_a_whole() -> None:
    files = plan(KEYS)
    del files["web/calls.md"]
    finds_nothing("KPI014", files)
    assert list(files) == ["web/orders.md", "web/leads.md"]


def test_of_a_plan_that_another_works_for_all_other_kpis_are_judged() -> None:
    field = {
        "field/index.md": goal("kind: plan\ntitle: Field"),
        "field/visits.md": kpi(f"parent: web/leads\n{KEYS}", title="Visits"),
    }
    cards = {"web/cards.md": kpi(f"parent: orders\n{KEYS}", title="Cards")}
    finds("KPI014", {**plan(KEYS), **cards, **field}, at="web/cards.md:2:1", saying="“Cards”")


def test_a_plan_whose_files_could_not_all_be_read_may_have_the_action() -> None:
    finds_nothing("KPI014", {**plan(KEYS), "web/posts.md": "---\nkind: [kdi\n---\n"})
