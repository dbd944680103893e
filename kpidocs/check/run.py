"""All findings of a run, judged by the settings, without those that somebody keeps silent."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kpidocs.check.backlog import hold_back
from kpidocs.check.catalogue import RULES, rule
from kpidocs.check.severity import severity
from kpidocs.check.suppression import Entries
from kpidocs.model import Finding, Judged, Study


def run(study: Study) -> Study:
    """Add the findings of all stages and rules to a study, sorted by place."""
    entries = Entries(study)
    judged = _judged(_found(study), study)
    loud = [each for each in judged if not entries.silence(each)]
    new, stale = hold_back(sorted(loud, key=_place), study)
    standing = (*new, *_judged((*entries.findings(), *stale), study))
    return replace(
        study,
        findings=tuple(sorted(standing, key=_place)),
        ignored=len(judged) - len(new),
    )


def _found(study: Study) -> Iterator[Finding]:
    yield from study.portfolio.findings
    yield from study.solution.findings
    for each in RULES:
        if each.check is not None:
            yield from each.check(study)


def _judged(findings: Iterable[Finding], study: Study) -> list[Judged]:
    """Give findings with their severity, without those of rules that are off."""
    judged = []
    for finding in findings:
        path = finding.at.path
        broken = rule(finding.code)
        grave = severity(broken, study.settings, path)
        if grave is not None:
            fails = study.settings.fail_on_at(path).is_reached_by(grave)
            judged.append(Judged(finding, broken.name, grave, fails))
    return judged


def _place(judged: Judged) -> tuple[str, int, int, str, str]:
    at = judged.finding.at
    return at.path, at.line, at.column, judged.finding.code, judged.finding.goal or ""
