"""Entries are written so that they hold, and nothing else in a file changes."""

from datetime import date

import pytest

from kpidocs.edit.silencing import Excuse, with_entries
from kpidocs.model import Judged
from tests.check.tools import judges
from tests.folders import goal

HIRED = Excuse("Being hired", date(2026, 6, 30))
MORE = "reason: Being hired, until: 2026-06-30"


def found(text: str, *codes: str) -> tuple[str, list[Judged]]:
    """A plan of one file after entries for what is found in it, and what was found."""
    study = judges({"web/orders.md": text})
    wanted = [each for each in study.findings if each.finding.code in codes]
    path = "goals/web/orders.md"
    texts = with_entries({path: text}, wanted, portfolio=study.portfolio, excuse=HIRED)
    return texts[path], wanted


def after(text: str, *codes: str) -> str:
    return found(text, *codes)[0]


KGI = "kind: kgi\ntitle: Orders\ntarget: 20 orders\ndue: 2027-03-31\n"


def test_a_goal_gets_its_entry_behind_its_last_key() -> None:
    assert after(goal(f"{KGI}# end"), "KGI008") == goal(f"""\
{KGI}ignore:
  - {{rule: kgi-without-kpi, reason: Being hired, until: 2026-06-30}}
# end""")


def test_rules_are_named_once_and_in_order() -> None:
    text = goal("kind: kgi\ntitle: Orders\nownr: X\nduee: X")
    assert after(text, "SRC005", "KGI003") == goal("""\
kind: kgi
title: Orders
ownr: X
duee: X
ignore:
  - {rule: kgi-not-measurable, reason: Being hired, until: 2026-06-30}
  - {rule: unknown-key, reason: Being hired, until: 2026-06-30}""")


def test_goals_within_goals_get_their_own_in_their_form() -> None:
    text = goal(f"{KGI}children:\n  - id: a\n    children: [{{id: b, parent: x}}]\n    parent: y")
    assert after(text, "SRC010", "KGI009") == goal(f"""\
{KGI}children:
  - id: a
    children: [{{id: b, parent: x, ignore: [{{rule: unknown-reference, {MORE}}}]}}]
    parent: y
    ignore:
      - {{rule: unknown-reference, reason: Being hired, until: 2026-06-30}}
ignore:
  - {{rule: kgi-not-shared, reason: Being hired, until: 2026-06-30}}""")


def test_entries_that_are_there_stay() -> None:
    text = goal(f"{KGI}ignore: [{{rule: KGI009, reason: a}}]  # so")
    assert after(text, "KGI008") == goal(
        f"{KGI}ignore: [{{rule: KGI009, reason: a}}, {{rule: kgi-without-kpi, {MORE}}}]  # so"
    )


@pytest.mark.parametrize("nothing", ["", " ~", " null"])
def test_entries_take_the_place_of_none(nothing: str) -> None:
    assert after(goal(f"{KGI}ignore:{nothing}  # so"), "KGI008") == goal(
        f"{KGI}ignore: [{{rule: kgi-without-kpi, {MORE}}}]  # so"
    )


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (goal(f"{KGI}ignore: {{rule: KGI009, reason: a}}"), "KGI008"),
        (goal(f"{KGI}ignore: !!str KGI009"), "KGI008"),
        (goal(f"{KGI}ignore: [{{rule: KGI004, reason: a}}]"), "SUP001"),
        (goal("kind: [\n"), "SRC003"),
        (goal("kind: plan"), "SRC006"),
    ],
)
def test_what_no_entry_can_silence_stays_as_it_is(text: str, code: str) -> None:
    written, wanted = found(text, code)
    assert wanted
    assert written == text


@pytest.mark.parametrize("indent", ["\t", "\u3000"])
def test_a_file_that_would_not_be_read_as_before_stays_as_it_is(indent: str) -> None:
    text = goal(f"{KGI}children:\n{indent}- id: a\n{indent}  parent: x")
    written, wanted = found(text, "SRC007")
    assert wanted
    assert written == text


def test_a_file_that_is_no_goal_file_any_more_stays_as_it_is() -> None:
    study = judges({"web/orders.md": goal(KGI)})
    texts = {"goals/web/orders.md": "# Orders\n"}
    after = with_entries(texts, study.findings, portfolio=study.portfolio, excuse=HIRED)
    assert after == texts


def test_all_goals_of_a_finding_get_an_entry() -> None:
    late = "kind: kpi\nparent: orders\ntarget: 3 calls\ndue: 2026-03-31\n"
    files = {
        "web/orders.md": goal(KGI),
        **{f"web/{id_}.md": goal(f"{late}title: {id_}") for id_ in ("a", "b", "c")},
    }
    study = judges(files, today=date(2026, 5, 1))
    wanted = [each for each in study.findings if each.finding.code == "REV003"]
    texts = {f"goals/{path}": text for path, text in files.items()}
    silent = with_entries(texts, wanted, portfolio=study.portfolio, excuse=HIRED)
    assert len(wanted) == 1
    assert [path for path, text in silent.items() if "rule: past-due" in text] == [
        "goals/web/a.md",
        "goals/web/b.md",
        "goals/web/c.md",
    ]
