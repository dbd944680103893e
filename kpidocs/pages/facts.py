"""What is known about a goal beside its number: labelled values."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from kpidocs.model import DATED, Goal, Rate, Status
from kpidocs.pages.desk import Desk
from kpidocs.pages.index import Reference
from kpidocs.pages.views import Fact
from kpidocs.text import Text

REFERENCES: Mapping[Reference, Text] = MappingProxyType(
    {
        Reference.CONTRIBUTES: Text("Contributing to this goal"),
        Reference.FORMULA: Text("Using it in a formula"),
        Reference.RATE: Text("Using it as their rate"),
        Reference.PART: Text("Dividing by or into it"),
        Reference.SAME: Text("Same number, seen from elsewhere"),
        Reference.BASELINE: Text("Taking it as their baseline"),
    }
)


def details(goal: Goal, *, desk: Desk) -> tuple[Fact, ...]:
    """Give what a goal's author wrote about it, in the order in which a reader asks for it."""
    return tuple(each for each in _details(goal, desk) if each.text or each.refs)


def references(goal: Goal, *, desk: Desk) -> tuple[Fact, ...]:
    """Give the goals that speak of a goal, by how they do."""
    found = desk.index.references.get(goal.id, {})
    return tuple(
        Fact(label=desk.say(label), refs=desk.refs(found[sort]))
        for sort, label in REFERENCES.items()
        if sort in found
    )


def _details(goal: Goal, desk: Desk) -> Iterator[Fact]:
    def fact(label: Text, value: object) -> Fact:
        return Fact(label=desk.say(label), text=desk.speak(value or None))

    yield fact(Text("Definition"), goal.definition)
    yield fact(Text("Source of the figure"), goal.source)
    yield fact(Text("Measured"), _frequency(goal, desk))
    yield fact(Text("Baseline"), _baseline(goal, desk))
    yield fact(
        Text("Conversion into the goal above"),
        _rate(goal.conversion, f"{goal.id}#conversion", desk),
    )
    yield fact(Text("Share of the goal above"), _rate(goal.share, f"{goal.id}#share", desk))
    yield fact(Text("Why"), goal.rationale)
    yield fact(Text("If we miss"), goal.contingency)
    yield from _decisions(goal, desk)
    yield fact(Text("Agreed by"), _dated(goal.agreed_by))
    yield fact(Text("Approved by"), _dated(goal.approved_by))
    yield fact(Text("Stakeholders"), _dated(goal.stakeholders))
    yield fact(Text("Review"), _cadence(goal.review))
    yield fact(Text("Last reviewed"), goal.reviewed)
    yield Fact(label=desk.say(Text("Contributes to")), refs=desk.refs(goal.contributes_to))
    if goal.same_as is not None:
        yield Fact(label=desk.say(Text("Same number as")), refs=desk.refs((goal.same_as,)))
    if goal.status is not Status.ACTIVE:
        yield fact(Text("Status"), goal.status)


DECISIONS: Mapping[str, Text] = MappingProxyType(
    {
        "continue": Text("Continue when"),
        "improve": Text("Improve when"),
        "stop": Text("Stop when"),
    }
)


def _decisions(goal: Goal, desk: Desk) -> Iterator[Fact]:
    for key, label in DECISIONS.items():
        yield Fact(label=desk.say(label), text=desk.speak((goal.decision_rule or {}).get(key)))


FREQUENCIES: Mapping[str, Text] = MappingProxyType(
    {
        "daily": Text("daily"),
        "weekly": Text("weekly"),
        "monthly": Text("monthly"),
        "quarterly": Text("quarterly"),
        "yearly": Text("yearly"),
    }
)


def _cadence(written: str | None) -> Text | str | None:
    """A cadence in words; one of the author's own stays as it is."""
    return FREQUENCIES.get(written or "", written)


def _frequency(goal: Goal, desk: Desk) -> str:
    words = []
    if goal.frequency is not None:
        words.append(desk.speak(_cadence(goal.frequency)))
    if goal.automated is not None:
        words.append(desk.say(Text("automatically") if goal.automated else Text("by hand")))
    return desk.speak(tuple(words))


def _dated(people: tuple[str, ...]) -> tuple[Text | str, ...]:
    """People with the day on which they agreed: 営業部長 @ 2026-03-20 as 営業部長（2026-03-20）."""
    return tuple(map(_signed, people))


def _signed(entry: str) -> Text | str:
    dated = DATED.fullmatch(entry)
    if dated is None:
        return entry
    return Text("{figure} ({time})", figure=dated["who"], time=dated["date"])


def _baseline(goal: Goal, desk: Desk) -> str:
    if goal.baseline is None:
        return ""
    if goal.baseline.goal is not None:
        other = desk.study.portfolio.goals.get(goal.baseline.goal)
        return "" if other is None else desk.speak(other.title)
    figure = desk.speak(goal.baseline.figure)
    if goal.baseline.at is None:
        return figure
    return desk.say(Text("{figure} ({time})", figure=figure, time=goal.baseline.at))


def _rate(rate: Rate | None, variable: str, desk: Desk) -> str:
    """A rate with its evidence; a derived one says so, and so does one that stays unknown."""
    if rate is None:
        return ""
    figure = desk.rate(rate.figure) if rate.figure else _derived(variable, desk)
    if rate.reference is not None:
        other = desk.study.portfolio.goals.get(rate.reference)
        figure = desk.speak(rate.reference.rpartition("#")[2] if other is None else other.title)
    evidence = (rate.evidence.title, rate.evidence.source, rate.evidence.period)
    known = tuple(each for each in evidence if each)
    return (
        desk.say(Text("{figure} ({evidence})", figure=figure, evidence=known)) if known else figure
    )


def _derived(variable: str, desk: Desk) -> str:
    rate = desk.study.solution.rates.get(variable)
    if rate is None:
        return desk.say(Text("unknown"))
    return desk.say(Text("{figure} ({evidence})", figure=rate, evidence=Text("derived")))
