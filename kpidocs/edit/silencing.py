"""Entries written into goals that keep rules silent there."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from textwrap import indent

from kpidocs.edit.change import Edit, applied
from kpidocs.edit.sheet import Sheet, open_sheet, scalar
from kpidocs.model import Finding, Goal, Judged, Location, Portfolio
from kpidocs.source.document.positions import Keys
from kpidocs.source.keys.validation import value_at

KEY, UNTIL = "ignore", "until"
NULLS = ("", "~", "null", "Null", "NULL")  # ways to write that there is no value

Silences = Mapping[Location, Collection[str]]
"""The names of the rules to keep silent, by the places at which goals are reported."""


@dataclass(frozen=True, slots=True)
class Excuse:
    """Why a rule is not to hold, and until when."""

    reason: str
    until: date | None = None

    def entry(self, rule: str) -> Mapping[str, str]:
        """Give the keys of the entry for a rule, with their values."""
        until = {} if self.until is None else {UNTIL: self.until.isoformat()}
        return {"rule": rule, "reason": self.reason, **until}


def with_entries(
    texts: Mapping[str, str], found: Iterable[Judged], *, portfolio: Portfolio, excuse: Excuse
) -> Mapping[str, str]:
    """Give files with entries for all findings about goals, as far as goals can hold them.

    ``texts`` are exact, by their paths in the project. A goal whose ``ignore`` is no list stays
    as it is, and so does a file that would not be read as before.
    """
    edited = dict(texts)
    for path, silences in _by_file(found, portfolio).items():
        sheet = open_sheet(texts[path], path=path)
        if sheet is not None:
            edited[path] = _edited(sheet, silences, excuse)
    return edited


def _by_file(found: Iterable[Judged], portfolio: Portfolio) -> Mapping[str, Silences]:
    files: defaultdict[str, defaultdict[Location, set[str]]] = defaultdict(lambda: defaultdict(set))
    for each in found:
        if each.finding.is_about_entry:
            continue
        for goal in _goals(each.finding, portfolio):
            files[goal.places.path][goal.places.anchor].add(each.name)
    return files


def _goals(finding: Finding, portfolio: Portfolio) -> Iterator[Goal]:
    """Give the goals that a finding is about, of those that could be read."""
    if finding.goal is not None:
        ids = (finding.goal, *finding.others)
        yield from (portfolio.goals[id_] for id_ in ids if id_ in portfolio.goals)


def _edited(sheet: Sheet, silences: Silences, excuse: Excuse) -> str:
    """The text of a file with the entries; as it was where it would be read otherwise."""
    edits, expected = [], deepcopy(sheet.document.data)
    for way, rules in _ways(sheet, silences):
        entries = [excuse.entry(rule) for rule in sorted(rules)]
        goal = _goal(expected, way)
        edits.append(_edit(sheet, way, entries, is_first=KEY not in goal))
        there = goal.get(KEY)
        goal[KEY] = [*(there if isinstance(there, list) else ()), *entries]
    text = applied(sheet.text, edits)
    read = open_sheet(text, path=sheet.path)
    return text if read is not None and read.document.data == expected else sheet.text


def _ways(sheet: Sheet, silences: Silences) -> Iterator[tuple[Keys, Collection[str]]]:
    """The goals that can hold entries, inner ones first: where several end, they end first."""
    ways = ((sheet.goal(anchor), rules) for anchor, rules in silences.items())
    known = [(way, rules) for way, rules in ways if way is not None]
    for way, rules in sorted(known, key=lambda each: len(each[0]), reverse=True):
        if _takes_entries(sheet, way):
            yield way, rules


def _takes_entries(sheet: Sheet, way: Keys) -> bool:
    """Whether a goal has a list of entries or none: something else, if not understood, stays."""
    goal = _goal(sheet.document.data, way)
    if goal.get(KEY) is None and KEY in goal:
        return sheet.written(sheet.value((*way, KEY))) in NULLS
    return isinstance(goal.get(KEY, []), list)


def _goal(data: object, way: Keys) -> dict[str, object]:
    goal = value_at(data, way)
    return goal if isinstance(goal, dict) else {}


def _edit(sheet: Sheet, way: Keys, entries: Sequence[Mapping[str, str]], *, is_first: bool) -> Edit:
    """What adds entries to a goal, to those that it has or as its first ones."""
    written = [f"{{{', '.join(_pairs(each))}}}" for each in entries]
    lines, flow = "\n".join(f"- {each}" for each in written), ", ".join(written)
    if not is_first:
        return sheet.append((*way, KEY), lines, flow=flow)
    return sheet.append(way, f"{KEY}:\n{indent(lines, '  ')}", flow=f"{KEY}: [{flow}]")


def _pairs(entry: Mapping[str, str]) -> list[str]:
    return [f"{key}: {value if key == UNTIL else scalar(value)}" for key, value in entry.items()]
