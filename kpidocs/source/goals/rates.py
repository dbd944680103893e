"""Rates and assumptions, with where they come from."""

import unicodedata
from dataclasses import replace

from kpidocs.model import Assumption, Evidence, Rate
from kpidocs.quantity import Figure, ValueTextError, parse_figure
from kpidocs.source.goals.drafts import Draft, GoalDraft
from kpidocs.source.goals.values import insist, refuse
from kpidocs.source.goals.variables import Variables
from kpidocs.source.keys.ids import flaw
from kpidocs.source.keys.schema import FigureKeys
from kpidocs.spelling import shown
from kpidocs.text import Text

_UNKNOWN = frozenset({"unknown", "未定", "不明"})


def rate(draft: GoalDraft, key: str, keys: FigureKeys | None, variables: Variables) -> Rate | None:
    """A conversion or a share. One that was written wrongly is unknown: there is one."""
    if keys is None:
        is_unknown = key in draft.unread or (key == "conversion" and draft.is_step)
        return Rate(None, None, draft.places.at(key)) if is_unknown else None
    figure, reference = _meaning(draft, key, keys, variables)
    return Rate(figure, reference, draft.places.at(key), _evidence(keys))


def note_assumptions(
    draft: Draft, written: dict[str, FigureKeys] | None, variables: Variables
) -> None:
    """Note what a goal or a plan assumes."""
    for name, keys in (written or {}).items():
        key = f"assumptions.{name}"
        problem = flaw(name)
        if problem is not None:
            draft.report("SRC009", problem, key=key, at=draft.places.at(key))
        figure = _assumed(draft, key, keys)
        assumption = None
        if figure is not None and problem is None:
            at, id_ = draft.places.at(key), f"{draft.id}#{name}"
            assumption = Assumption(id_, name, draft.id, figure, at, _evidence(keys))
        variables.note(name, draft.id, assumption)


def _assumed(draft: Draft, key: str, keys: FigureKeys) -> Figure | None:
    text = keys.value
    if text is not None:
        figure = insist(draft, f"{key}.value", lambda: parse_figure(text))
        return None if figure is None else _sampled(draft, key, keys, figure)
    hint = Text("Write it as {example}.", example="price: 1000万円/件")
    message = Text("The assumption has no figure.")
    draft.report("SRC006", message, key=key, at=draft.places.at(key), hint=hint)
    return None


def _meaning(
    draft: GoalDraft, key: str, keys: FigureKeys, variables: Variables
) -> tuple[Figure | None, str | None]:
    """The figure of a rate, or the variable that gives it; neither of an unknown one."""
    text = keys.value
    if text is None or unicodedata.normalize("NFKC", text).strip().casefold() in _UNKNOWN:
        return None, None
    try:
        figure = parse_figure(text)
    except ValueTextError as error:
        return None, _reference(draft, key, text, error, variables)
    return _sampled(draft, key, keys, figure), None


def _reference(
    draft: GoalDraft, key: str, text: str, error: ValueTextError, variables: Variables
) -> str | None:
    """The rate goal or assumption that a text names which is no figure."""
    variable = variables.find(text, draft)
    if variable is None and any(flaw(part) is not None for part in text.split("/")):
        refuse(draft, f"{key}.value", error)
    elif variable is None and not variables.may_be_unread(text, draft):
        draft.report(
            "SRC010",
            Text("There is no goal or assumption {id}.", id=shown(text)),
            key=f"{key}.value",
            hint=variables.hint(text, draft)
            or Text("If the rate is not known yet, write {word}.", word="unknown"),
        )
    elif variable is not None and variables.is_usable(variable):
        return variable
    draft.unread.add(key)
    return None


def _sampled(draft: Draft, key: str, keys: FigureKeys, figure: Figure) -> Figure:
    """The figure with the count that it was measured on: of 24/48 that is 48."""
    text = keys.sample
    if text is None:
        return figure
    sample = insist(draft, f"{key}.sample", lambda: parse_figure(text))
    if sample is None:
        return figure
    if sample.sample is None:
        return replace(figure, sample=sample.value)
    return replace(figure, sample=sample.sample, hits=sample.value * sample.sample)


def _evidence(keys: FigureKeys) -> Evidence:
    return Evidence(keys.title, keys.source, keys.period)
