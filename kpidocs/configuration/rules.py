"""Rules that are named and do not exist."""

from collections.abc import Collection, Iterable

from kpidocs.errors import SettingsError
from kpidocs.settings import Settings
from kpidocs.spelling import did_you_mean, meant
from kpidocs.text import Text


def refuse_unknown_rules(settings: Settings, *, known: Collection[str]) -> None:
    """Raise `SettingsError` for a rule in the settings that is none of the known ones.

    ``known`` holds codes, names and families.
    """
    refuse_unknown(settings.rules, known=known, within="rules")
    for folder in settings.folders:
        refuse_unknown(folder.rules, known=known, within=f"folders.{folder.path}.rules")


def refuse_unknown(rules: Iterable[str], *, known: Collection[str], within: str) -> None:
    """Raise `SettingsError` for a rule that is none of the known ones.

    A family may end in ``*``. ``within`` names the setting or option.
    """
    for rule in rules:
        if rule.removesuffix("*") not in known:
            raise SettingsError(
                Text("There is no rule {rule} ({key}).", rule=rule, key=within),
                hint=did_you_mean(meant(rule, sorted(known)))
                or Text("{command} lists all rules.", command="kpidocs rule"),
            )
