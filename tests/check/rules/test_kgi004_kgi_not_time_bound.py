from tests.check.tools import finds, finds_nothing, finds_only, kgi
from tests.folders import goal

ORDERS = "kind: kgi\ntitle: Orders\ntarget: 20 orders\n"
STEPS = "funnel:\n  - {id: leads, title: Leads, conversion: 50%, owner: Web}\n"


def test_a_kgi_without_a_deadline_is_reported_and_what_inherits_from_it_is_not() -> None:
    files = {"web/orders.md": goal(ORDERS + STEPS)}
    finds(
        "KGI004",
        files,
        at="web/orders.md:2:1",
        saying="“Orders” has no deadline.",
        hint="Write due:",
    )
    finds_only("KGI004", files)


def test_the_last_deadline_of_the_plan_is_suggested() -> None:
    files = {"web/orders.md": goal(ORDERS), "web/members.md": kgi(title="Members")}
    finds("KGI004", files, at="web/orders.md:2:1", saying="Orders", hint="due: 2027-03-31")


def test_a_deadline_of_its_own_is_enough() -> None:
    finds_nothing("KGI004", {"web/orders.md": goal(f"{ORDERS}due: FY2026")})


def test_a_deadline_of_the_plan_is_enough() -> None:
    plan = goal("kind: plan\ntitle: Web\ndue: 2027-03-31")
    finds_nothing("KGI004", {"web/index.md": plan, "web/orders.md": goal(ORDERS)})


def test_a_deadline_of_the_goal_above_is_enough() -> None:
    below = goal(f"{ORDERS}parent: company/orders")
    finds_nothing("KGI004", {"web/orders.md": below, "company/orders.md": kgi()})


def test_a_deadline_that_could_not_be_read_is_not_missed() -> None:
    finds_only("SRC006", {"web/orders.md": goal(f"{ORDERS}due: 2027-02-30\n{STEPS}")})


def test_a_deadline_of_the_plan_that_could_not_be_read_is_not_missed() -> None:
    plan = goal("kind: plan\ntitle: Web\ndue: 2027-02-30")
    finds_only("SRC006", {"web/index.md": plan, "web/orders.md": goal(ORDERS + STEPS)})


def test_a_goal_above_that_could_not_be_found_might_have_given_one() -> None:
    finds_only("SRC010", {"web/orders.md": goal(f"{ORDERS}parent: company/orders\n{STEPS}")})
