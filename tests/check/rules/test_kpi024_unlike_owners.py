from tests.check.tools import findings, finds, finds_nothing, kgi, kpi, place
from tests.folders import goal

LEADS = "parent: orders\ntarget: 160 leads\ndue: 2027-03-31\n"


def owned(owner: str) -> str:
    return kpi(LEADS).replace("Marketing", owner)


def test_the_rarer_of_two_owners_that_look_like_one_is_reported_once() -> None:
    files = {
        "web/orders.md": kgi("owner: マーケティング部"),
        "web/a.md": owned("マーケ部"),
        "web/b.md": owned("マーケティング部"),
        "web/c.md": owned("マーケティング部"),
        "web/d.md": owned("マーケ部"),
    }
    finds(
        "KPI024",
        files,
        at="web/a.md:4:1",
        saying="“マーケ部” and “マーケティング部” look like the same owner.",
        hint="If they are, write owner: マーケティング部 in both places.",
    )
    (found,) = findings("KPI024", files)
    assert [place(at) for at in found.finding.also] == ["web/b.md:4:1"]


def test_an_owner_counts_for_every_goal_that_takes_it_from_its_plan() -> None:
    files = {
        "web/index.md": goal("kind: plan\ntitle: Web\nowner: Sales"),
        "web/orders.md": kgi("children:\n  - {id: a, title: A}\n  - {id: b, title: B}"),
        "web/c.md": owned("Sales team"),
        "web/d.md": owned("Sales team"),
    }
    finds("KPI024", files, at="web/c.md:4:1", saying="“Sales team” and “Sales”")


def test_the_owner_of_a_plan_may_be_the_rarer_one() -> None:
    files = {
        "field/index.md": goal("kind: plan\ntitle: Field\nowner: SALES"),
        "field/orders.md": kgi(),
        "web/orders.md": kgi("owner: Sales"),
        "web/a.md": owned("Sales"),
    }
    finds("KPI024", files, at="field/index.md:4:1", saying="“SALES” and “Sales”")


def test_owners_of_dropped_goals_alone_and_unlike_ones_are_not_reported() -> None:
    files = {
        "empty/index.md": goal("kind: plan\ntitle: Empty\nowner: Marketing team"),
        "web/orders.md": kgi("owner: 営業1部"),
        "web/a.md": owned("営業2部"),
        "web/b.md": owned("Marketing"),
        "web/c.md": owned("MARKETING\nstatus: dropped"),
        "web/d.md": kpi(LEADS).replace("owner: Marketing\n", ""),
    }
    finds_nothing("KPI024", files)


def test_an_owner_is_not_sought_in_a_dropped_goal() -> None:
    files = {
        "web/orders.md": kgi("owner: Sales"),
        "web/a.md": owned("SALES\nstatus: dropped"),
        "web/b.md": owned("SALES"),
        "web/c.md": owned("Sales"),
    }
    finds("KPI024", files, at="web/b.md:4:1", saying="“SALES” and “Sales”")


def test_a_title_with_several_definitions_is_reported_once_at_the_second() -> None:
    files = {
        "web/a.md": kpi(f"{LEADS}definition: Forms sent.", title="Leads"),
        "web/b.md": kpi(f"{LEADS}definition: Cards collected.", title="LEADS "),
        "web/c.md": kpi(f"{LEADS}definition: Ｆｏｒｍｓ  sent", title="Ｌｅａｄｓ"),
        "web/d.md": kpi(f"{LEADS}definition: Calls taken.", title="Leads"),
        "web/orders.md": kgi("definition: Orders signed."),
    }
    finds(
        "KPI024",
        files,
        at="web/b.md:8:1",
        saying="Goals called “LEADS” have different definitions.",
        hint="Give each a title of its own, or all the same definition.",
    )
    (found,) = findings("KPI024", files)
    assert [place(at) for at in found.finding.also] == ["web/a.md:8:1", "web/d.md:8:1"]


def test_a_goal_without_a_definition_and_a_dropped_one_contradict_nothing() -> None:
    files = {
        "web/orders.md": kgi(),
        "web/a.md": kpi(f"{LEADS}definition: Forms sent."),
        "web/b.md": kpi(LEADS),
        "web/c.md": kpi(f"{LEADS}definition: Cards collected.\nstatus: dropped"),
        "web/d.md": kpi(f"{LEADS}definition: forms sent"),
    }
    finds_nothing("KPI024", files)
