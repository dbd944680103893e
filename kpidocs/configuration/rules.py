"""Rules that settings name and that do not exist."""

from collections.abc import Collection

from kpidocs.configuration.values import suggestion
from kpidocs.errors import SettingsError
from kpidocs.settings import Settings
from kpidocs.text import Text


def refuse_unknown_rules(settings: Settings, *, known: Collection[str]) -> None:
    """Raise `SettingsError` for a rule in the settings that is none of the known ones.

    ``known`` holds codes, names and families.
    """
    places = [("rules", settings.rules)]
    places += [(f"folders.{each.path}.rules", each.rules) for each in settings.folders]
    for key, rules in places:
        for rule in rules:
            if rule.removesuffix("*") not in known:
                raise SettingsError(
                    Text("There is no rule {rule}, which {key} names.", rule=rule, key=key),
                    hint=suggestion(rule, tuple(known)),
                )
