"""Owners that may be one under two names, and goals that are two under one."""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kpidocs.check.facts.owners import look_alike
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Goal, Location, Portfolio, Study
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "KPI024"


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an owner is written, and the goal that does it, None in a plan."""

    at: Location
    goal: str | None = None


def check(study: Study) -> Iterator[Finding]:
    """Yield the owners that differ by little, and the titles that mean different things."""
    yield from _owners(study.portfolio)
    yield from _titles(study.portfolio)


def _owners(portfolio: Portfolio) -> Iterator[Finding]:
    places = _places(portfolio)
    used = Counter(goal.owner for goal in portfolio.goals.values() if goal.counts)
    for rare, usual in look_alike({owner: used[owner] for owner in places if used[owner]}):
        yield Finding(
            CODE,
            Text("“{rare}” and “{usual}” look like the same owner.", rare=rare, usual=usual),
            places[rare].at,
            goal=places[rare].goal,
            hint=Text("If they are, write {line} in both places.", line=f"owner: {usual}"),
            also=(places[usual].at,),
        )


def _places(portfolio: Portfolio) -> dict[str, _Place]:
    """Give the first place at which each owner is written, those of plans before those of goals."""
    found: dict[str, _Place] = {}
    for plan in portfolio.plans.values():
        if plan.owner is not None and "owner" in plan.places.keys:
            found.setdefault(plan.owner, _Place(plan.places.at("owner")))
    for goal in portfolio.written:
        if goal.counts and goal.owner is not None and "owner" in goal.places.keys:
            found.setdefault(goal.owner, _Place(goal.places.at("owner"), goal.id))
    return found


def _titles(portfolio: Portfolio) -> Iterator[Finding]:
    """Yield the titles with several definitions, each at the second of them."""
    namesakes: defaultdict[str, list[tuple[str, Goal]]] = defaultdict(list)
    for goal in portfolio.written:
        if goal.counts and goal.definition is not None:
            namesakes[_bare(goal.title)].append((goal.definition, goal))
    for defined in namesakes.values():
        if len(defined) > 1:
            yield from _at_odds(defined)


def _at_odds(defined: Sequence[tuple[str, Goal]]) -> Iterator[Finding]:
    meanings: dict[str, Goal] = {}
    for definition, goal in defined:
        meanings.setdefault(_bare(definition), goal)
    first, *others = meanings.values()
    if others:
        yield _of_a_title(others[0], (first, *others[1:]))


def _bare(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).casefold().split()).rstrip("。.")


def _of_a_title(goal: Goal, others: tuple[Goal, ...]) -> Finding:
    return Finding(
        CODE,
        Text("Goals called “{goal}” have different definitions.", goal=goal.title),
        goal.places.at("definition"),
        goal=goal.id,
        hint=Text("Give each a title of its own, or all the same definition."),
        also=tuple(each.places.at("definition") for each in others),
    )


RULE = Rule(CODE, "unlike-owners", Severity.ADVICE, check)
