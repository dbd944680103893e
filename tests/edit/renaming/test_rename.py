"""A goal that gets another id keeps all that leads to it."""

import pytest

from kpidocs.errors import ProjectError
from kpidocs.words import say
from tests.edit.renaming.tools import Texts, changes, renames

LEADS = "---\nkind: kpi\ntitle: Leads\n---\n"
PROSPECTS = "---\nkind: kpi\ntitle: Leads\nrenamed_from: [sales/leads]\n---\n"
ORDERS = "---\nkind: kgi\ntitle: Orders\n---\n"


def page(*keys: str) -> str:
    return "".join(f"{line}\n" for line in ("---", "kind: kpi", "title: A", *keys, "---"))


def refuses(files: Texts, old: str, new: str) -> tuple[str, str]:
    """What is said, and the hint."""
    with pytest.raises(ProjectError) as refused:
        renames(files, old, new)
    hint = refused.value.hint
    return say(refused.value.text, "en"), "" if hint is None else say(hint, "en")


def test_the_file_moves_and_tells_the_former_id() -> None:
    assert changes({"sales/leads.md": LEADS}, "sales/leads", "prospects") == {
        "sales/prospects.md": PROSPECTS
    }


def test_an_id_that_it_has_changes_nothing() -> None:
    assert changes({"sales/leads.md": LEADS}, "sales/leads", "leads") == {}
    assert changes({"sales/leads.md": LEADS}, "sales/leads", "sales/leads") == {}


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("parent: leads", "parent: prospects"),
        ("parent:   'leads'  # above", "parent:   'prospects'  # above"),
        ('parent: "sales/leads"', 'parent: "sales/prospects"'),
        ("parent: >-\n  leads", "parent: prospects"),
        ("same_as: sales/leads", "same_as: sales/prospects"),
        ("contributes_to: leads", "contributes_to: prospects"),
        ("contributes_to: [orders, leads]", "contributes_to: [orders, prospects]"),
        ("contributes_to:\n- leads # a\n- orders", "contributes_to:\n- prospects # a\n- orders"),
        ("numerator: leads\ndenominator: leads", "numerator: prospects\ndenominator: prospects"),
        ("conversion: leads", "conversion: prospects"),
        ("share: {value: leads, title: leads}", "share: {value: prospects, title: leads}"),
        ("formula: leads * 2 + leads2", "formula: prospects * 2 + leads2"),
        ('formula: "max(leads, sales/leads)"', 'formula: "max(prospects, sales/prospects)"'),
        ("formula: >\n  leads\n  + orders", "formula: >\n  prospects\n  + orders"),
        ("formula: orders +\n  leads", "formula: orders +\n  prospects"),
        ("formula: |2\n   leads", "formula: |2\n   prospects"),
        ('baseline: "@ leads"', 'baseline: "@ prospects"'),
        ("baseline: '@sales/leads'", "baseline: '@sales/prospects'"),
        (
            "children:\n  - {id: a, parent: leads, formula: leads}",
            "children:\n  - {id: a, parent: prospects, formula: prospects}",
        ),
    ],
)
def test_every_reference_follows_and_keeps_its_form(written: str, wanted: str) -> None:
    files = {
        "sales/leads.md": LEADS,
        "sales/orders.md": ORDERS,
        "sales/leads2.md": ORDERS,
        "sales/other.md": page(written),
    }
    assert changes(files, "sales/leads", "prospects") == {
        "sales/prospects.md": PROSPECTS,
        "sales/other.md": page(wanted),
    }


@pytest.mark.parametrize(
    "written",
    [
        "owner: leads",
        "definition: leads",
        "parent: orders # leads",
        "x-parent: leads",
        "contributes_to: {a: leads}",
        "formula: [leads]",
        "baseline: [leads]",
        "baseline: leads @ once",
        "baseline: 3 leads",
        "baseline: 3 leads @ 2026",
        "conversion: [leads]",
        "children: leads",
        "tags: [leads]",
    ],
)
def test_what_is_no_reference_stays(written: str) -> None:
    files = {
        "sales/leads.md": LEADS,
        "sales/orders.md": ORDERS,
        "sales/other.md": page(written),
    }
    assert set(changes(files, "sales/leads", "prospects")) == {"sales/prospects.md"}


def test_references_from_other_plans_follow_in_full() -> None:
    files = {
        "leads.md": LEADS,
        "sales/a.md": page("parent: leads"),
        "shop/a.md": page("parent: leads"),
        "shop/leads.md": LEADS,
        "sales/b.md": page("parent: shop/leads"),
    }
    assert changes(files, "leads", "prospects") == {
        "prospects.md": LEADS.replace("Leads\n", "Leads\nrenamed_from: [leads]\n"),
        "sales/a.md": page("parent: prospects"),
    }
    assert changes(files, "shop/leads", "prospects") == {
        "shop/prospects.md": LEADS.replace("Leads\n", "Leads\nrenamed_from: [shop/leads]\n"),
        "shop/a.md": page("parent: prospects"),
        "sales/b.md": page("parent: shop/prospects"),
    }


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("id: leads", "id: prospects\nrenamed_from: [leads]"),
        ("id: 'leads' # its name", "id: 'prospects' # its name\nrenamed_from: [leads]"),
        ("id:\n  value: a", "id:\n  value: a\nrenamed_from: [leads]"),
        ("id: [leads]", "id: [leads]\nrenamed_from: [leads]"),
        ("id: leads\nrenamed_from: old", "id: prospects\nrenamed_from: [old, leads]"),
        ("id: leads\nrenamed_from: [old]", "id: prospects\nrenamed_from: [old, leads]"),
        ("id: leads\nrenamed_from: []", "id: prospects\nrenamed_from: [leads]"),
        ("id: leads\nrenamed_from:", "id: prospects\nrenamed_from: [leads]"),
        ("id: leads\nrenamed_from: leads", "id: prospects\nrenamed_from: leads"),
        ("id: leads\nrenamed_from: [leads]", "id: prospects\nrenamed_from: [leads]"),
        ("id: leads\nrenamed_from: {a: b}", "id: prospects\nrenamed_from: {a: b}"),
        (
            "id: leads\nrenamed_from:\n  - old",
            "id: prospects\nrenamed_from:\n  - old\n  - leads",
        ),
    ],
)
def test_an_id_that_is_written_is_changed_where_it_stands(written: str, wanted: str) -> None:
    text = "---\nkind: kpi\n{}\n---\n# Leads\n"
    files = {"leads.md": text.format(written)}
    assert changes(files, "leads", "prospects") == {"prospects.md": text.format(wanted)}


def test_a_file_that_is_not_called_like_its_goal_keeps_its_name() -> None:
    files = {"sales/2026.md": page("id: leads"), "shop/a.md": page()}
    assert set(changes(files, "sales/leads", "prospects")) == {"sales/2026.md"}
    assert set(changes(files, "sales/leads", "shop/leads")) == {"shop/2026.md"}


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        (
            "funnel:\n  - {id: leads, title: L, conversion: 50%}",
            "funnel:\n  - {id: prospects, title: L, renamed_from: [sales/leads], conversion: 50%}",
        ),
        ("children:\n- id: leads", "children:\n- id: prospects\n  renamed_from: [sales/leads]"),
        (
            "children: [{title: L,\n  id: leads}]",
            "children: [{title: L, renamed_from: [sales/leads],\n  id: prospects}]",
        ),
    ],
)
@pytest.mark.parametrize("name", ["orders.md", "index.md"])
def test_a_goal_within_another_is_renamed_there(written: str, wanted: str, name: str) -> None:
    kind = "plan" if name == "index.md" else "kgi"
    if kind == "plan":
        written, wanted = (each.replace("funnel", "children") for each in (written, wanted))
    text = "---\nkind: {}\ntitle: O\n{}\n---\n"
    files = {f"sales/{name}": text.format(kind, written)}
    assert changes(files, "sales/leads", "prospects") == {
        f"sales/{name}": text.format(kind, wanted)
    }


def test_all_else_stays_byte_for_byte() -> None:
    text = "\ufeff---\r\nkind:  kpi # a\r\ntitle: 'L'\r\nparent:   b\r\n---\r\n[x]( a.md ) \r\n"
    files: Texts = {"a.md": text.encode(), "b.md": ORDERS}
    former = "title: 'L'\r\nrenamed_from: [a]\r\n"
    assert changes(files, "a", "c") == {
        "c.md": text.replace("title: 'L'\r\n", former).replace("a.md", "c.md")
    }
    assert changes(files, "b", "c")["a.md"] == text.replace("parent:   b", "parent:   c")


def test_an_id_that_yaml_would_take_for_something_else_gets_quotes() -> None:
    files = {"a.md": page("id: a"), "b.md": page("parent: a")}
    after = changes(files, "a", "true")
    assert after["b.md"] == page('parent: "true"')
    assert 'id: "true"' in after["true.md"]


PLANS = {
    "orders.md": ORDERS,
    "sales/orders.md": ORDERS,
    "sales/leads.md": page("parent: orders", "funnel:", "  - {id: visits, title: V}"),
    "sales/calls.md": page("parent: leads", "contributes_to: [visits]"),
    "shop/index.md": "---\nkind: plan\ntitle: Shop\n---\n",
    "shop/ads.md": page("parent: sales/leads", "same_as: orders"),
}


def test_from_another_plan_names_are_written_in_full_where_they_must() -> None:
    after = changes(PLANS, "sales/leads", "shop/leads")
    assert after == {
        "shop/leads.md": page(
            "renamed_from: [sales/leads]",
            "parent: sales/orders",
            "funnel:",
            "  - {id: visits, title: V, renamed_from: [sales/visits]}",
        ),
        "sales/calls.md": page("parent: shop/leads", "contributes_to: [shop/visits]"),
        "shop/ads.md": page("parent: shop/leads", "same_as: orders"),
    }


def test_a_goal_may_get_another_name_in_another_plan() -> None:
    after = changes(PLANS, "sales/leads", "shop/prospects")
    assert after["sales/calls.md"] == page(
        "parent: shop/prospects", "contributes_to: [shop/visits]"
    )


def test_a_goal_may_go_to_the_root_plan() -> None:
    after = changes(PLANS, "sales/leads", "/leads")
    assert set(after) == {"leads.md", "shop/ads.md"}  # in sales, short names lead there too
    assert after["shop/ads.md"] == page("parent: leads", "same_as: orders")


def test_goals_within_another_stay_in_its_plan() -> None:
    said, _ = refuses(PLANS, "sales/visits", "shop/visits")
    assert said == "sales/visits stands in the file of another goal, so it stays in its plan."


def test_all_goals_of_the_file_need_a_free_id() -> None:
    files = {**PLANS, "shop/visits.md": ORDERS}
    said, _ = refuses(files, "sales/leads", "shop/leads")
    assert said == "The id shop/visits is taken: goals/shop/visits.md:2."


def test_assumptions_that_are_left_behind_stop_it() -> None:
    index = "---\nkind: plan\ntitle: S\nassumptions: {price: 5円/件}\n---\n"
    files = {
        **PLANS,
        "sales/index.md": index,
        "sales/total.md": page("formula: orders * price"),
    }
    said, _ = refuses(files, "sales/total", "shop/total")
    assert said == "The names in shop/total would not mean the same any more."


@pytest.mark.parametrize(
    ("new", "said", "hint"),
    [
        ("1", "The id 1 is a number; formulas could not tell it from one.", "Did you mean goal-1?"),
        ("a b", "“ ” cannot stand in an id", "Did you mean a-b?"),
        ("", "The id is empty.", ""),
        ("sum", "sum has a meaning in kpidocs and cannot be an id.", "goal-sum"),
        ("Orders", "The id sales/Orders is taken: goals/sales/orders.md:2.", "Choose another id."),
        ("east", "The id sales/east is taken: goals/sales/east/a.md:2.", "Choose another id."),
        ("broken", "The goal sales/broken cannot be read.", "Mend first what kpidocs check finds"),
        ("notes", "There is a file sales/notes.md already.", "Choose another id."),
        ("shop/leads", "There is no plan “shop”.", "kpidocs new plan shop makes it."),
        ("../leads", "There is no plan “..”.", ""),
        ("sale/leads", "There is no plan “sale”.", "Did you mean sales?"),
    ],
)
def test_ids_that_cannot_be_are_refused(new: str, said: str, hint: str) -> None:
    files = {
        "sales/leads.md": LEADS,
        "sales/orders.md": ORDERS,
        "sales/east/a.md": LEADS,
        "sales/broken.md": "---\nkind: [\n---\n",
        "sales/notes.md": "Notes\n",
    }
    found = refuses(files, "sales/leads", new)
    assert said in found[0]
    assert hint in found[1]
    assert bool(hint) == bool(found[1])


def test_only_the_case_of_an_id_may_change() -> None:
    assert set(changes({"leads.md": LEADS}, "leads", "Leads")) == {"Leads.md"}


def test_a_name_that_would_find_another_goal_is_written_in_full() -> None:
    files = {
        "a.md": LEADS,
        "sales/b.md": LEADS,
        "sales/c.md": page("parent: a"),
    }
    said, hint = refuses(files, "sales/b", "a")
    assert said == "goals/sales/c.md could not name a any more."
    assert hint == "Another goal would be found by that name. Choose another id."


def test_an_assumption_of_that_name_stops_it() -> None:
    files = {
        "a.md": LEADS,
        "b.md": page("formula: price * 2", "assumptions: {price: 5円/件}"),
    }
    said, _ = refuses(files, "a", "price")
    assert said == "The names in b would not mean the same any more."


def test_a_reference_that_led_nowhere_may_be_healed() -> None:
    files = {"a.md": LEADS, "b.md": page("parent: c", "formula: c + 1")}
    assert set(changes(files, "a", "c")) == {"c.md"}


@pytest.mark.parametrize(
    "content",
    [
        b"---\nkind: kpi\nparent: [leads\n---\n",
        "---\nkind: kpi\ntitle: é\nparent: leads\n---\n".encode("latin-1"),
        "---\nkind: kpi\nparent: leads\n---\n".encode("utf-16"),
    ],
)
def test_files_that_cannot_be_read_and_may_name_the_goal_stop_it(content: bytes) -> None:
    said, hint = refuses({"sales/leads.md": LEADS, "x.md": content}, "sales/leads", "prospects")
    assert said == "These files cannot be read, and may refer to sales/leads: goals/x.md."
    assert hint == "Mend first what kpidocs check finds there."


def test_other_files_that_cannot_be_read_stop_nothing() -> None:
    files: Texts = {
        "leads.md": LEADS,
        "x.md": "---\nkind: [mis-leads, leads-all\n---\n",
        "y.md": "é".encode("latin-1"),
    }
    assert set(changes(files, "leads", "prospects")) == {"prospects.md"}


def test_slips_that_are_read_as_they_are_meant_stop_nothing() -> None:
    files = {"leads.md": LEADS, "a.md": page("owner: @b", "parent： leads")}
    assert changes(files, "leads", "c")["a.md"] == page("owner: @b", "parent： c")


def test_a_goal_that_would_not_be_read_any_more_stops_it() -> None:
    full = page(f"x-a: {'a' * (65_536 - len('kind: kpi|title: A|x-a: |parent: b|'))}", "parent: b")
    said, _ = refuses({"a.md": full, "b.md": LEADS}, "b", "long")
    assert said == "The names in a would not mean the same any more."


def test_an_id_that_several_goals_have_stops_it() -> None:
    files = {"a.md": LEADS, "b.md": page("id: a"), "c.md": page("parent: a")}
    assert refuses(files, "a", "d") == (
        "Several goals have the id a.",
        "Give one of them another id.",
    )


def test_of_many_goals_that_stop_it_a_few_are_named() -> None:
    users = {f"sales/{name}.md": page("formula: price * 2") for name in "abcdef"}
    index = "---\nkind: plan\ntitle: S\nassumptions: {price: 5円/件}\n---\n"
    said, _ = refuses({"sales/index.md": index, "sales/x.md": LEADS, **users}, "sales/x", "price")
    goals = ", ".join(f"sales/{name}" for name in "abcd")
    assert said == f"The names in {goals}, 2 more would not mean the same any more."
