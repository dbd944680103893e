"""The pages of the rules, so that a finding can be looked up where it is read."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from kpidocs.pages.desk import Desk
from kpidocs.settings import Severity


@dataclass(frozen=True, slots=True)
class RuleText:
    """A rule's documentation in one locale; ``markdown`` is trusted: it comes with kpidocs."""

    code: str
    severity: Severity
    title: str
    markdown: str


@dataclass(frozen=True, slots=True)
class RuleView:
    """A rule as its page and the list show it."""

    code: str
    severity: str
    grade: str
    title: str
    url: str
    text: Markup


@dataclass(frozen=True, slots=True)
class RulesView:
    """The list of rules."""

    title: str
    rules: tuple[RuleView, ...]


def rule_view(rule: RuleText, *, desk: Desk) -> RuleView:
    """Say what a rule's page shows."""
    return RuleView(
        code=rule.code,
        severity=rule.severity.value,
        grade=desk.speak(rule.severity),
        title=rule.title,
        url=desk.url(desk.links.rule(rule.code, desk.language)),
        text=Markup(rule.markdown),  # noqa: S704 (written by kpidocs)
    )


def rules_view(title: str, *, rules: Sequence[RuleText], desk: Desk) -> RulesView:
    """Say what the list of rules shows."""
    return RulesView(title=title, rules=tuple(rule_view(each, desk=desk) for each in rules))
