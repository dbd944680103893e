"""The places in the values of a file where goals are named."""

from collections.abc import Iterator
from dataclasses import dataclass

from kpidocs.edit.change import Edit
from kpidocs.edit.goals import goals_in
from kpidocs.edit.sheet import QUOTES, Sheet, Span, scalar
from kpidocs.formula import Function
from kpidocs.formula.tokens import Kind, tokens
from kpidocs.quantity import ValueTextError, parse_baseline
from kpidocs.source.document.positions import Keys
from kpidocs.source.keys.ids import canonical

_REFERENCES = ("parent", "contributes_to", "same_as", "numerator", "denominator")
_RATES = ("conversion", "share")
_WORDS = frozenset({*(function.value for function in Function), "children"})
_BLOCKS = ("|", ">")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the value of a key, by the way to that; the span is that of the name."""

    way: Keys
    name: str
    span: Span

    def edit(self, sheet: Sheet, name: str) -> Edit:
        """Put another name in its place, in quotes where there were some or YAML needs them."""
        if self.span != sheet.value(self.way):
            return Edit(*self.span, name)
        return Edit(*self.span, in_its_form(name, written=sheet.written(self.span)))


def in_its_form(value: str, *, written: str) -> str:
    """Write a value in the quotes that another has."""
    mark = written[:1]
    return f"{mark}{value}{mark}" if mark in QUOTES else scalar(value)


def mentions(sheet: Sheet) -> Iterator[Mention]:
    """Names in all values that may hold some. They need not be names of goals."""
    for way, keys in goals_in(sheet.document.data):
        for key in _REFERENCES:
            yield from _references(sheet, (*way, key), keys.get(key))
        for key in _RATES:
            yield from _rate(sheet, (*way, key), keys.get(key))
        yield from _formula(sheet, (*way, "formula"), keys.get("formula"))
        yield from _baseline(sheet, (*way, "baseline"), keys.get("baseline"))


def _references(sheet: Sheet, way: Keys, value: object) -> Iterator[Mention]:
    """A reference, or a list of some."""
    if isinstance(value, str):
        yield Mention(way, value, sheet.value(way))
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from _references(sheet, (*way, index), each)


def _rate(sheet: Sheet, way: Keys, value: object) -> Iterator[Mention]:
    """A rate, which may stand below the key ``value``."""
    if isinstance(value, dict):
        yield from _rate(sheet, (*way, "value"), value.get("value"))
    elif isinstance(value, str):
        yield Mention(way, value, sheet.value(way))


def _formula(sheet: Sheet, way: Keys, value: object) -> Iterator[Mention]:
    """The names in a formula, which are sought in what is written: it may take several lines."""
    if not isinstance(value, str):
        return
    start, end = sheet.value(way)
    written = sheet.text[start:end]
    begins = written.find("\n") if written.startswith(_BLOCKS) else 0
    for token in tokens(written[begins:]):
        if token.kind is Kind.NAME and token.written not in _WORDS:
            at = start + begins
            yield Mention(way, canonical(token.written), (at + token.start, at + token.end))


def _baseline(sheet: Sheet, way: Keys, value: object) -> Iterator[Mention]:
    """The goal that gives a baseline, behind an @."""
    if not isinstance(value, str):
        return
    try:
        goal = parse_baseline(value).goal
    except ValueTextError:
        return
    start, end = sheet.value(way)
    at = sheet.text.rfind(goal or "@", start, end)
    if goal is not None and at >= 0:
        yield Mention(way, goal, (at, at + len(goal)))
