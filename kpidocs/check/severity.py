"""How grave the settings take a rule at a place."""

from collections.abc import Iterator, Mapping

from kpidocs.check.rule import Rule
from kpidocs.settings import Settings, Severity, within


def severity(rule: Rule, settings: Settings, path: str) -> Severity | None:
    """Give the severity of a rule for a goal file, its path relative to the goals folder.

    None is off. Deeper folders go before outer ones; in each, a code or name before a family.
    """
    for rules in _layers(settings, path):
        for key in (rule.code, rule.name, f"{rule.family}*", rule.family):
            if key in rules:
                return rules[key]
    return rule.severity


def in_goals_folder(path: str, settings: Settings) -> str:
    """Turn a path relative to the project into one relative to the goals folder."""
    folder = settings.goals_dir.strip("/")
    return path.removeprefix(f"{folder}/")


def _layers(settings: Settings, path: str) -> Iterator[Mapping[str, Severity | None]]:
    for folder in sorted(settings.folders, key=lambda each: -len(each.path)):
        if within(path, folder.path):
            yield folder.rules
    yield settings.rules
