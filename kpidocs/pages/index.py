"""What has to be looked up backwards: findings of a goal, goals that refer to a goal."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from kpidocs.formula import names
from kpidocs.model import Goal, Judged, Study


class Reference(Enum):
    """How one goal speaks of another, beside being its child."""

    CONTRIBUTES = "contributes"
    FORMULA = "formula"
    RATE = "rate"
    PART = "part"  # numerator or denominator
    SAME = "same"
    BASELINE = "baseline"


@dataclass(frozen=True, slots=True)
class Index:
    """Findings by goal, the gravest first, and references by the goal they lead to."""

    findings: Mapping[str, tuple[Judged, ...]]
    references: Mapping[str, Mapping[Reference, tuple[str, ...]]]


def indexed(study: Study) -> Index:
    """Look through a study once."""
    findings: dict[str, list[Judged]] = {}
    for judged in sorted(study.findings, key=gravity):
        if judged.finding.goal is not None:
            findings.setdefault(judged.finding.goal, []).append(judged)
    references: dict[str, dict[Reference, tuple[str, ...]]] = {}
    for id_ in study.portfolio.order:
        for sort, other in dict.fromkeys(_references(study.portfolio.goals[id_])):
            to = references.setdefault(other, {})
            to[sort] = (*to.get(sort, ()), id_)
    return Index(
        findings={goal: tuple(each) for goal, each in findings.items()}, references=references
    )


def gravity(judged: Judged) -> tuple[bool, int, bool]:
    """Order findings: those that fail, by severity, what the numbers say before the rest."""
    says_numbers = judged.finding.code in VERDICTS
    return (not judged.fails, judged.severity.rank, not says_numbers)


VERDICTS = ("TGT001", "TGT008", "TGT010", "KDI002")  # they say that a figure cannot stand


def _references(goal: Goal) -> Iterator[tuple[Reference, str]]:
    yield from ((Reference.CONTRIBUTES, each) for each in goal.contributes_to)
    if goal.formula is not None:
        yield from ((Reference.FORMULA, each.name) for each in names(goal.formula))
    for rate in (goal.conversion, goal.share):
        if rate is not None and rate.reference is not None:
            yield Reference.RATE, rate.reference
    for part in (goal.numerator, goal.denominator):
        if part is not None:
            yield Reference.PART, part
    if goal.same_as is not None:
        yield Reference.SAME, goal.same_as
    if goal.baseline is not None and goal.baseline.goal is not None:
        yield Reference.BASELINE, goal.baseline.goal
