"""Goals that stand in the file of another goal or of a plan."""

import pytest

from kpidocs.model import Kind
from kpidocs.words import say
from tests.folders import codes, reads


def kgi(keys: str) -> str:
    """A KGI file with these keys from line 4."""
    return f"---\nkind: kgi\ntitle: G\n{keys}\n---\n"


def test_children_nest_and_keep_the_order_of_their_lines() -> None:
    text = kgi(
        "children:\n"
        "  - id: a\n    title: A\n    kind: ksf\n    children:\n      - {id: b, title: B}\n"
        "  - {id: c, title: C, kind: 行動指標}\n"
        "funnel:\n  - {id: d, title: D}\n  - {id: e, title: E}"
    )
    portfolio = reads({"g.md": text})
    assert portfolio.order == ("g", "a", "b", "c", "d", "e")
    goals = portfolio.goals
    assert [goals[id_].parent for id_ in "abcde"] == ["g", "a", "g", "g", "d"]
    assert [goals[id_].kind for id_ in "abcde"] == [
        Kind.KSF,
        Kind.KPI,
        Kind.KDI,
        Kind.KPI,
        Kind.KPI,
    ]
    assert {goals[id_].holder for id_ in "abcde"} == {"g"}
    assert all(goals[id_].is_inline for id_ in "abcde")


def test_steps_take_what_they_lack_from_the_goal_of_their_file_then_from_the_plan() -> None:
    plan = (
        "---\nkind: plan\ntitle: P\nowner: Plan\nreview: yearly\nagreed_by: [Board]\n"
        "status: draft\n---\n"
    )
    text = kgi(
        "owner: File\nsource: CRM\nagreed_by: [Head]\nrationale: Why\ncontingency: Then\n"
        "review: weekly\n"
        "funnel:\n  - {id: a, title: A}\n  - {id: b, title: B, owner: Own, review: daily}"
    )
    goals = reads({"index.md": plan, "g.md": text}).goals
    a, b = goals["a"], goals["b"]
    assert (a.owner, a.source, a.agreed_by, a.review) == ("File", "CRM", ("Head",), "weekly")
    assert (a.rationale, a.contingency, a.status.value) == ("Why", "Then", "draft")
    assert (b.owner, b.review) == ("Own", "daily")


def test_what_the_file_says_wrongly_its_steps_do_not_miss() -> None:
    portfolio = reads({"g.md": kgi("owner: [A]\nfunnel: [{id: a, title: A}]")})
    assert codes(portfolio) == ["SRC006"]
    assert "owner" in portfolio.goals["a"].unread


def test_a_plan_may_hold_goals_of_its_own() -> None:
    text = "---\nkind: plan\ntitle: P\nowner: O\nchildren:\n  - {id: g, title: G, kind: kgi}\n---\n"
    portfolio = reads({"p/index.md": text})
    goal = portfolio.goals["p/g"]
    assert (goal.parent, goal.holder, goal.is_inline, goal.owner) == (None, None, True, "O")
    assert portfolio.plans["p"].primary_kgi == "p/g"


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (
            "funnel: [{title: A}, {id: b, title: B}]",
            [("SRC007", "g", "A goal within another needs an id.")],
        ),
        (
            "funnel: [a, {id: b, title: B}]",
            [("SRC006", "g", "An entry of funnel is a goal, written out with its id and title.")],
        ),
        (
            "funnel: [{id: a b, title: A}, {id: b, title: B}]",
            [
                (
                    "SRC009",
                    "a b",
                    "“ ” cannot stand in an id: letters and digits of any script, - and _ can.",
                )
            ],
        ),
        (
            "funnel: [{id: [a], title: A}, {id: b, title: B}]",
            [("SRC006", "g", "id takes one value, without brackets.")],
        ),
    ],
)
def test_a_step_after_one_of_no_use_has_no_parent_and_misses_none(
    keys: str, expected: list[tuple[str, str, str]]
) -> None:
    portfolio = reads({"g.md": kgi(keys)})
    found = [(each.code, each.goal, say(each.message, "en")) for each in portfolio.findings]
    assert found == expected
    assert portfolio.goals["b"].parent is None
    assert "parent" in portfolio.goals["b"].unread


@pytest.mark.parametrize(
    ("kind", "message"),
    [
        ("kpj", "There is no kind kpj."),
        ("plan", "A plan is described in the index.md of its folder."),
    ],
)
def test_a_step_of_no_known_kind_is_told(kind: str, message: str) -> None:
    (finding,) = reads({"g.md": kgi(f"funnel: [{{id: a, title: A, kind: {kind}}}]")}).findings
    assert (finding.code, finding.goal, say(finding.message, "en")) == ("SRC006", "a", message)


def test_a_step_with_a_parent_of_its_own_is_told() -> None:
    other = kgi("target: 1件")
    portfolio = reads({"g.md": kgi("funnel: [{id: a, title: A, parent: h}]"), "h.md": other})
    assert codes(portfolio) == ["SRC006"]
    assert portfolio.goals["a"].parent == "g"


def test_a_step_may_repeat_the_parent_that_it_has() -> None:
    portfolio = reads({"g.md": kgi("funnel: [{id: a, title: A, parent: g}]")})
    assert portfolio.findings == ()


def test_findings_in_a_step_name_the_step() -> None:
    text = kgi("funnel:\n  - {id: a, title: A, target: '1,00件'}\n  - {id: b, title: B, ownr: x}")
    found = [
        (each.code, each.goal, each.at.line, each.at.column)
        for each in reads({"g.md": text}).findings
    ]
    assert found == [("SRC006", "a", 5, 32), ("SRC005", "b", 6, 23)]


def test_a_duplicate_key_in_a_step_names_the_step() -> None:
    text = kgi("funnel:\n  - {id: a, title: A, owner: x, owner: y}")
    (finding,) = reads({"g.md": text}).findings
    assert (finding.code, finding.goal) == ("SRC004", "a")
