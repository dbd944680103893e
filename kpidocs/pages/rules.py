"""The pages of the rules, so that a finding can be looked up where it is read."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from markupsafe import Markup

from kpidocs.pages.desk import Desk
from kpidocs.settings import Severity
from kpidocs.text import Text


@dataclass(frozen=True, slots=True)
class RuleText:
    """A rule's documentation in one locale; ``markdown`` is trusted: it comes with kpidocs."""

    code: str
    family: Text
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
class FamilyView:
    """Rules that are about the same, and what that is."""

    title: str
    rules: tuple[RuleView, ...]


@dataclass(frozen=True, slots=True)
class RulesView:
    """The list of rules."""

    title: str
    families: tuple[FamilyView, ...]


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
    """Say what the list of rules shows; those of one family follow each other."""
    families = tuple(
        FamilyView(desk.say(family), tuple(rule_view(each, desk=desk) for each in members))
        for family, members in groupby(rules, key=attrgetter("family"))
    )
    return RulesView(title=title, families=families)
