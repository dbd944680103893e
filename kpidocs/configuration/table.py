"""The settings: each key with what reads it."""

import posixpath
from collections.abc import Mapping
from types import MappingProxyType

from kpidocs.configuration.values import (
    Marked,
    Reader,
    at,
    choice,
    day,
    known,
    listed,
    mapping,
    member,
    span,
    switch,
    text,
    texts,
    whole,
    written,
    wrong,
)
from kpidocs.settings import (
    Engine,
    Exemption,
    Folder,
    Limits,
    Rounding,
    Settings,
    Severity,
    Threshold,
)
from kpidocs.text import Text
from kpidocs.vocabulary import LIST_NAMES
from kpidocs.words import LOCALES

SEVERITIES: Mapping[str, Severity] = {each.value: each for each in Severity}
threshold = member(Threshold)


def settings_from(
    written: Mapping[str, object] | None, *, theme_language: str | None = None
) -> Settings:
    """Read the settings from what stands below the plugin's name; the rest has its default.

    The theme's language is the default of ``locale``. Raises `SettingsError`.
    """
    values = mapping(written, "kpidocs")
    known(values, READERS)
    language = (theme_language or "").partition("-")[0]
    defaults = {"locale": language} if language in LOCALES else {}
    read = {key: READERS[key](value, key) for key, value in values.items()}
    return Settings(**(defaults | read))  # type: ignore[arg-type] # each reader fits its key


def goals_dir(value: object, key: str) -> str:
    """Read a folder below that of the configuration file."""
    path = posixpath.normpath(text(value, key))
    if posixpath.isabs(path) or path.split("/")[0] == "..":
        raise wrong(value, key, Text("a folder below that of the configuration file"))
    return path


def rules(value: object, key: str) -> Mapping[str, Severity | None]:
    """Read severities by code, name or family; YAML turns a bare ``off`` into false."""
    read = choice({"off": None, **SEVERITIES})
    return MappingProxyType(
        {
            rule: None if each is False else read(each, at(key, rule))
            for rule, each in mapping(value, key).items()
        }
    )


def folders(value: object, key: str) -> tuple[Folder, ...]:
    """Read what holds for single folders of goals, by their paths."""
    return tuple(
        _folder(path, mapping(inner, at(key, path)), at(key, path))
        for path, inner in sorted(mapping(value, key).items())
    )


def _folder(path: str, values: Mapping[str, object], key: str) -> Folder:
    known(values, ("fail_on", "ignore", "rules"), within=key)
    return Folder(
        path="" if posixpath.normpath(path) == "." else posixpath.normpath(path),
        rules=rules(values.get("rules"), at(key, "rules")),
        fail_on=threshold(values["fail_on"], at(key, "fail_on")) if "fail_on" in values else None,
        ignore=listed(_exemption)(values.get("ignore", []), at(key, "ignore")),
    )


def _exemption(value: object, key: str) -> Exemption:
    """Read a rule that does not hold. That its reason is missing is said by a rule."""
    values, place = mapping(value, key), value if isinstance(value, Marked) else Marked()
    known(values, ("rule", "reason", "until"), within=key)
    reason = values.get("reason") or ""
    return Exemption(
        rule=text(values.get("rule"), at(key, "rule")).strip(),
        reason=reason if isinstance(reason, str) else written(reason),
        until=day(values["until"], at(key, "until")) if "until" in values else None,
        file=place.file,
        line=place.line,
    )


def limits(value: object, key: str) -> Limits:
    """Read the thresholds of rules."""
    readers: Mapping[str, Reader[object]] = {
        "max_depth": whole,
        "max_kpis": whole,
        "key_results": span,
        "objective_months": whole,
    }
    values = mapping(value, key)
    known(values, readers, within=key)
    read = {each: readers[each](inner, at(key, each)) for each, inner in values.items()}
    return Limits(**read)  # type: ignore[arg-type] # each reader fits its key


def words(value: object, key: str) -> Mapping[str, tuple[str, ...]]:
    """Read words that join the word lists of rules."""
    lists = mapping(value, key)
    known(lists, LIST_NAMES, within=key)
    return MappingProxyType({name: texts(each, at(key, name)) for name, each in lists.items()})


READERS: Mapping[str, Reader[object]] = {
    "goals_dir": goals_dir,
    "locale": choice({each: each for each in LOCALES}),
    "rules": rules,
    "folders": folders,
    "limits": limits,
    "words": words,
    "rounding": member(Rounding),
    "fail_on": threshold,
    "graphviz": member(Engine),
    "html": switch,
    "seed": whole,
}
