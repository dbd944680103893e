from tests.check.tools import finds, finds_nothing, judges, kgi
from tests.folders import goal

LEADS = "kind: kpi\ntitle: Leads\nparent: orders\ntarget: 160 leads\n"
STEPS = """\
funnel:
  - {id: leads, title: Leads, conversion: 50%}
  - {id: visits, title: Visits, conversion: 10%}
"""


def test_a_kpi_without_an_owner_is_reported() -> None:
    files = {"web/orders.md": kgi(), "web/leads.md": goal(LEADS)}
    finds(
        "KPI012",
        files,
        at="web/leads.md:2:1",
        saying="Nobody is named as responsible for “Leads”.",
        hint="Write owner:",
    )


def test_the_steps_of_a_file_are_reported_together_at_the_goal_that_holds_them() -> None:
    finds(
        "KPI012", {"web/orders.md": kgi(STEPS)}, at="web/orders.md:2:1", saying="“Leads”, “Visits”"
    )


def test_a_step_that_ignores_the_rule_is_left_out() -> None:
    steps = STEPS.replace("10%}", "10%, ignore: [{rule: no-owner, reason: Nobody yet}]}")
    files = {"web/orders.md": kgi(steps)}
    finds("KPI012", files, at="web/orders.md:2:1", saying="responsible for “Leads”.")


def test_steps_that_all_ignore_the_rule_are_not_reported() -> None:
    steps = STEPS.replace("}", ", ignore: [{rule: KPI012, reason: Nobody yet}]}")
    files = {"web/orders.md": kgi(steps)}
    finds_nothing("KPI012", files)
    assert judges(files).ignored == 2


def test_a_plan_in_which_nobody_answers_for_anything_is_reported_once() -> None:
    plan = goal("kind: plan\ntitle: Web")
    visits = goal(LEADS.replace("Leads", "Visits"))
    files = {"web/index.md": plan, "web/leads.md": goal(LEADS), "web/visits.md": visits}
    finds("KPI012", files, at="web/index.md:2:1", saying="responsible for “Leads”, “Visits”.")


def test_goals_that_a_plan_holds_are_reported_at_the_first_of_them() -> None:
    children = "children:\n  - {id: a, title: A, target: 1}\n  - {id: b, title: B, target: 1}\n"
    files = {"web/index.md": goal(f"kind: plan\ntitle: Web\n{children}")}
    finds("KPI012", files, at="web/index.md:5:6", saying="“A”, “B”")


def test_an_owner_of_the_goal_its_file_or_its_plan_is_enough() -> None:
    plan = goal("kind: plan\ntitle: Web\nowner: Sales")
    for files in (
        {"web/orders.md": kgi(), "web/leads.md": goal(f"{LEADS}owner: Sales")},
        {"web/orders.md": kgi(f"owner: Sales\n{STEPS}")},
        {"web/orders.md": kgi(STEPS), "web/index.md": plan},
    ):
        finds_nothing("KPI012", files)


def test_an_owner_that_could_not_be_read_is_not_missed() -> None:
    files = {"web/orders.md": kgi(), "web/leads.md": goal(f"{LEADS}owner: [Sales, Web]")}
    finds_nothing("KPI012", files)


def test_other_kinds_and_dropped_goals_need_no_owner() -> None:
    finds_nothing(
        "KPI012", {"web/orders.md": kgi(), "web/leads.md": goal(f"{LEADS}status: dropped")}
    )
