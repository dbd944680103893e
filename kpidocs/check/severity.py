"""How grave the settings take a rule at a place."""

from kpidocs.check.rule import Rule
from kpidocs.settings import Settings, Severity


def severity(rule: Rule, settings: Settings, path: str) -> Severity | None:
    """Give the severity of a rule for a goal file, its path relative to the project.

    None is off. Deeper folders go before outer ones; in each, a code or name before a family.
    """
    for rules in (*(each.rules for each in settings.folders_at(path)), settings.rules):
        for key in (rule.code, rule.name, f"{rule.family}*", rule.family):
            if key in rules:
                return rules[key]
    return rule.severity
