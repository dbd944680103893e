"""All findings of a run, judged by the settings, without what goals ignore."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from kpidocs.check.catalogue import RULES, rule
from kpidocs.check.severity import severity
from kpidocs.model import Finding, Ignore, Judged, Study


def run(study: Study) -> Study:
    """Add the findings of all stages and rules to a study, sorted by place."""
    judged = tuple(_judged(study))
    ignores = _ignores(study)
    standing = [each for each in judged if not _is_ignored(each, ignores, study)]
    return replace(
        study,
        findings=tuple(sorted(standing, key=_place)),
        ignored=len(judged) - len(standing),
    )


def _found(study: Study) -> Iterator[Finding]:
    yield from study.portfolio.findings
    yield from study.solution.findings
    for each in RULES:
        if each.check is not None:
            yield from each.check(study)


def _judged(study: Study) -> Iterator[Judged]:
    for finding in _found(study):
        path = finding.at.path
        broken = rule(finding.code)
        grave = severity(broken, study.settings, path)
        if grave is not None:
            fails = study.settings.fail_on_at(path).is_reached_by(grave)
            yield Judged(finding, broken.name, grave, fails)


def _ignores(study: Study) -> Mapping[str, tuple[Ignore, ...]]:
    """Give what goals ignore by their ids, and what plans ignore by the paths of their files."""
    portfolio = study.portfolio
    return {plan.places.path: plan.ignore for plan in portfolio.plans.values()} | {
        goal.id: goal.ignore for goal in portfolio.goals.values()
    }


def _is_ignored(judged: Judged, ignores: Mapping[str, tuple[Ignore, ...]], study: Study) -> bool:
    finding = judged.finding
    return any(
        each.covers(finding.code, judged.name, today=study.today)
        for each in ignores.get(finding.goal or finding.at.path, ())
    )


def _place(judged: Judged) -> tuple[str, int, int, str, str]:
    at = judged.finding.at
    return at.path, at.line, at.column, judged.finding.code, judged.finding.goal or ""
