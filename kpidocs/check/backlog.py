"""Findings that a project holds back until somebody mends them."""

from collections.abc import Iterator, Sequence

from kpidocs.check.catalogue import known
from kpidocs.check.severity import severity
from kpidocs.model import BASELINE, Finding, Judged, Location, Study, subject
from kpidocs.text import Text

RENEW = "kpidocs ignore --baseline --reason …"


def hold_back(
    judged: Sequence[Judged], study: Study
) -> tuple[tuple[Judged, ...], tuple[Finding, ...]]:
    """Give the findings beyond those held back, and what is said of counts that are too high.

    Of several findings of one rule about one goal the first are held back.
    """
    left = {
        (code, about): count
        for code, counts in study.backlog.counts.items()
        for about, count in counts.items()
    }
    standing = []
    for each in judged:
        key = each.finding.code, subject(each.finding)
        if left.get(key, 0):
            left[key] -= 1
        else:
            standing.append(each)
    stale = sum(1 for key, count in left.items() if count and _is_gone(*key, study))
    return tuple(standing), tuple(_renewal(stale))


def _is_gone(code: str, about: str, study: Study) -> bool:
    """Whether findings were mended, rather than not looked for or not to be seen today."""
    if about in study.portfolio.unusable:
        return False
    goal = study.portfolio.goals.get(about)
    path = about if goal is None else goal.places.path
    rule = known(code)
    return rule is None or severity(rule, study.settings, path) is not None


def _renewal(stale: int) -> Iterator[Finding]:
    if stale:
        message = Text.plural(
            "{n} entry of the baseline counts findings that are gone.",
            "{n} entries of the baseline count findings that are gone.",
            stale,
        )
        hint = Text("Renew it with {command}.", command=RENEW)
        yield Finding("SUP001", message, Location(BASELINE), hint=hint)
