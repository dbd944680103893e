"""Parts of targets that do not add up (TGT010)."""

import pytest

from kpidocs.model import Finding
from kpidocs.solve import solve
from kpidocs.words import say
from tests.folders import goal, reads
from tests.solve.tools import PLAN, plan_of, read


def found(files: dict[str, str]) -> list[Finding]:
    return [each for each in solve(read(files)).findings if each.code == "TGT010"]


def said(finding: Finding) -> tuple[str, str]:
    assert finding.hint is not None
    return say(finding.message, "en"), say(finding.hint, "en")


@pytest.mark.parametrize(
    ("keys", "message", "hint"),
    [
        (
            "target: 20件\nphasing: [3件, 4件, 5件, 6件]",
            "The parts add up to 18件, but the target is 20件.",
            "Add 2件 to the parts, or write a target of 18件.",
        ),
        (
            "target: 20件\nphasing: [3件, 20件]",
            "The parts add up to 23件, but the target is 20件.",
            "Take 3件 off the parts, or write a target of 23件.",
        ),
        (
            "target: 月2件\nphasing: {2026-04: 10件, 2026-05: 10件}",
            "The parts add up to 20件, but the target is 24件.",
            "Add 4件 to the parts, or write a target of 20件.",
        ),
        (
            "target: 20件\nphasing: [30%, 60%]",
            "The parts add up to 90%, not to 100%.",
            "Add 10% to the parts.",
        ),
        (
            "target: 20件\nphasing: [50%, 60%]",
            "The parts add up to 110%, not to 100%.",
            "Take 10% off the parts.",
        ),
        (
            "target: 20件\nphasing: [1, 2, 3]",
            "3 figures do not fit the time from 2026-04-01 to 2027-03-31.",
            "Write as many as there are months, quarters, halves or years: 12, 4, 2, 1.",
        ),
        (  # a figure that somebody wrote down is met exactly
            "target: 39.9件\nphasing: [20件, 20件]",
            "The parts add up to 40件, but the target is 39.9件.",
            "Take 0.1件 off the parts, or write a target of 40件.",
        ),
        (
            "target: 20件\nphasing: [1万円, 2万円]",
            "The parts are in 円, the target is in 件.",
            "Write both in one unit, or weights such as [1, 1, 2, 2].",
        ),
    ],
)
def test_what_does_not_add_up_is_said_with_what_would(keys: str, message: str, hint: str) -> None:
    (finding,) = found(plan_of(a=f"kind: kpi\n{keys}"))
    assert said(finding) == (message, hint)
    assert (finding.goal, finding.at.path, finding.at.line) == ("p/a", "goals/p/a.md", 5)


@pytest.mark.parametrize(
    "keys",
    [
        "target: 20件\nphasing: [5件, 15件]",
        "target: 20件\nphasing: [25%, 75%]",
        "target: 20件\nphasing: [1, 2]",
        "target: 20件\nphasing: {2026-04: 20件}",
        "target: 1.5倍\nphasing: [5件, 15件]",
        "target: 20〜30件\nphasing: [5件, 15件]",
        "target: 20〜30件\nphasing: [5件, 20件]",
        "phasing: [5件, 15件]",
        "target: 20件\nphasing: [1, 2, 3]\nstatus: dropped",
    ],
)
def test_what_adds_up_or_has_no_total_is_right(keys: str) -> None:
    assert found(plan_of(a=f"kind: kpi\n{keys}")) == []


@pytest.mark.parametrize(
    ("parts", "hints"),
    [
        ("[20件, 20件]", []),
        ("[20件, 10件]", ["Add 10件 to the parts."]),
        ("[20件, 21件]", ["Take 1件 off the parts."]),
    ],
)
def test_a_derived_target_is_not_for_the_author_to_change(parts: str, hints: list[str]) -> None:
    files = plan_of(
        a="kind: kgi\ntarget: 20件",
        b=f"kind: kpi\nparent: a\nconversion: 50%\nphasing: {parts}",
    )
    assert [said(each)[1] for each in found(files)] == hints


def test_a_derived_figure_without_an_end_may_be_rounded() -> None:
    files = plan_of(
        a="kind: kgi\ntarget: 100万円",
        b="kind: kpi\nparent: a\nconversion: 30%\nunit: 円\nphasing: [300万円, 33万円]",
    )
    assert found(files) == []


@pytest.mark.parametrize(("weights", "count"), [("[1, 1, 2]", 1), ("[1, 1]", 0), ("[1%]", 1)])
def test_the_phasing_of_a_plan_has_to_fit_its_time(weights: str, count: int) -> None:
    files = {
        "p/index.md": PLAN.replace("owner", f"phasing: {weights}\nowner"),
        "p/q/a.md": goal("kind: kpi\ntitle: a\ntarget: 20件"),
    }
    findings = found(files)
    assert [(each.goal, each.at.path, each.at.line) for each in findings] == [
        (None, "goals/p/index.md", 6)
    ] * count


def test_a_derived_count_is_met_to_the_last_one() -> None:
    files = plan_of(
        a="kind: kgi\ntarget: 200件",
        b="kind: kpi\nparent: a\nconversion: 50%\nphasing: [200件, 201件]",
    )
    assert [said(each)[1] for each in found(files)] == ["Take 1件 off the parts."]


def test_a_phasing_of_a_plan_that_cannot_be_read_is_not_judged() -> None:
    files = {
        "p/index.md": PLAN.replace("owner", "phasing: [many, few]\nowner"),
        "p/a.md": goal("kind: kpi\ntitle: a\ntarget: 20件"),
    }
    assert "TGT010" not in [each.code for each in solve(reads(files)).findings]
