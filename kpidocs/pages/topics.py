"""What the checks found, as pages list it: findings of one rule together."""

from collections.abc import Iterable

from kpidocs.model import Judged
from kpidocs.pages.desk import Desk
from kpidocs.pages.views import Topic
from kpidocs.settings import Severity
from kpidocs.words import counted


def topics(findings: Iterable[Judged], *, desk: Desk) -> tuple[Topic, ...]:
    """Give findings by severity and rule, in the order of the first of each."""
    groups: dict[tuple[Severity, str], list[Judged]] = {}
    for each in findings:
        groups.setdefault((each.severity, each.finding.code), []).append(each)
    return tuple(_topic(severity, code, group, desk) for (severity, code), group in groups.items())


def _topic(severity: Severity, code: str, group: list[Judged], desk: Desk) -> Topic:
    notes = tuple(desk.note(each) for each in group)
    hints = {each.hint for each in notes}
    title = desk.rules.get(code, "")
    return Topic(
        severity=severity.value,
        grade=desk.say(counted(severity, len(group))),
        code=code,
        rule_url=desk.rule_url(code),
        title=title[:1].upper() + title[1:],
        hint=hints.pop() if len(hints) == 1 else "",
        notes=notes,
    )
