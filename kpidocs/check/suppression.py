"""Entries that silence rules: what they silence, and what is wrong with them."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from kpidocs.check.catalogue import KEYS, known
from kpidocs.check.entries import Entry, entries
from kpidocs.check.families import FAMILIES
from kpidocs.check.severity import severity
from kpidocs.model import ABOUT_ENTRIES, Finding, Judged, Study
from kpidocs.spelling import did_you_mean, meant, shown
from kpidocs.text import Text


class Entries:
    """All entries of a project, and those of them that silenced something.

    Those of a goal hold for it, those of a plan for all that lies in its folder, and so do those
    for a folder in the settings.
    """

    def __init__(self, study: Study) -> None:
        """Take what was read; nothing has been silenced yet."""
        self._study = study
        self._entries = entries(study)
        self._of_goal: defaultdict[str | None, list[Entry]] = defaultdict(list)
        self._below: defaultdict[str, list[Entry]] = defaultdict(list)
        self._used: set[Entry] = set()
        for each in self._entries:
            if each.goal is None:
                self._below[each.path].append(each)
            else:
                self._of_goal[each.goal].append(each)

    def silence(self, judged: Judged) -> bool:
        """Whether an entry silences a finding; all that do have then done so."""
        finding, today = judged.finding, self._study.today
        if not self._entries:
            return False
        silencing = [
            entry
            for entry in self._about(finding)
            if entry.ignore.covers(finding.code, judged.name, today=today)
        ]
        self._used.update(silencing)
        return bool(silencing)

    def _about(self, finding: Finding) -> Iterator[Entry]:
        if finding.goal is not None:
            yield from self._of_goal.get(finding.goal, ())
        path = finding.at.path
        while path:
            yield from self._below.get(path, ())
            path = path.rpartition("/")[0]
        yield from self._below.get("", ())

    def findings(self) -> Iterator[Finding]:
        """Say what is wrong with entries, of each one thing at most."""
        for entry in self._entries:
            ignore = entry.ignore
            if ignore.until is not None and ignore.until < self._study.today:
                yield _finding("SUP003", entry, *_expired(ignore.rule, ignore.until))
            elif entry not in self._used and not self._rests(entry):
                yield _finding("SUP001", entry, *_unused(ignore.rule))
            elif not ignore.reason.strip():
                yield _finding("SUP002", entry, *_unexplained(ignore.rule))

    def _rests(self, entry: Entry) -> bool:
        """Whether rules, or this one, find nothing here for another reason, or not today."""
        rule = known(entry.ignore.rule)
        if rule is None:
            return False
        is_off = severity(rule, self._study.settings, entry.path) is None
        return entry.may_rest or rule.is_daily or is_off


def _finding(code: str, entry: Entry, message: Text, hint: Text) -> Finding:
    return Finding(code, message, entry.ignore.at, entry.goal, hint)


def _expired(rule: str, until: date) -> tuple[Text, Text]:
    return (
        Text("The entry for {rule} held until {until}.", rule=shown(rule), until=until),
        Text("Remove the entry, or write a later day if its reason still holds."),
    )


def _unexplained(rule: str) -> tuple[Text, Text]:
    message = Text("The entry does not say why {rule} is ignored.", rule=shown(rule))
    return message, Text("Write {line}.", line="reason: …")


def _unused(rule: str) -> tuple[Text, Text]:
    """What is said of an entry that silenced nothing, and what to do about it."""
    if rule.upper().removesuffix("*") in FAMILIES:
        message = Text("“{family}” is a family; an entry names one rule.", family=rule)
        return message, Text("Write an entry for each rule, by its code or name.")
    meaning = known(rule)
    if meaning is None:
        there_is = did_you_mean(meant(rule, KEYS))
        all_rules = Text("{command} lists all rules.", command="kpidocs rule")
        return Text("There is no rule “{key}”.", key=shown(rule)), there_is or all_rules
    if meaning.family == ABOUT_ENTRIES:
        message = Text("No entry can silence {rule}, which is about entries.", rule=rule)
        return message, Text("Set its severity below {key} in the settings.", key="rules")
    message = Text("The entry silences nothing: {rule} finds nothing here.", rule=rule)
    return message, Text("Remove the entry.")
