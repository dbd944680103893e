"""A KPI that no arithmetic ties to the goal above it."""

from collections.abc import Iterator

from kpidocs.check.facts.goals import is_cut_off, is_open
from kpidocs.check.facts.links import is_ratio, plans_with_unread_links, tied
from kpidocs.check.facts.order import misplaced_under
from kpidocs.check.facts.paths import paths
from kpidocs.check.facts.wording import nature_of
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Goal, Kind, Origin, Portfolio, Solution, Study
from kpidocs.settings import Severity
from kpidocs.text import Text
from kpidocs.vocabulary import Nature

CODE = "KPI005"
BEYOND_ARITHMETIC = (Nature.QUALITY, Nature.TIME)


def check(study: Study) -> Iterator[Finding]:
    """Yield the KPIs that lead to a KGI, but of which nothing says how much they bring."""
    loose = tuple(_loose(study))
    leading = paths(study.portfolio).leading if loose else frozenset()
    for goal, above in loose:
        if goal.id in leading and nature_of(goal, study) not in BEYOND_ARITHMETIC:
            yield _finding(goal, above, study.solution)


def _loose(study: Study) -> Iterator[tuple[Goal, Goal]]:
    """Give the KPIs without arithmetic, each with the goal that it is to bring forward."""
    settled = tied(study.portfolio, study.solution)
    unread = plans_with_unread_links(study.portfolio)
    for goal in study.portfolio.of_kind(Kind.KPI):
        if goal.id not in settled and goal.plan not in unread and not _is_excused(goal, study):
            above = _above(goal, study.portfolio)
            if above is not None and _has_figure(goal, study) and _has_figure(above, study):
                yield goal, above


def _above(goal: Goal, portfolio: Portfolio) -> Goal | None:
    """Give the waypoint or final goal that a goal is to bring forward."""
    first = portfolio.numeric_parent(goal.id)
    contributions = (portfolio.goals[each] for each in goal.contributes_to)
    above = first or next(contributions, None)
    fits = above is not None and above.counts and above.kind in (Kind.KGI, Kind.KPI)
    return above if fits else None


def _has_figure(goal: Goal, study: Study) -> bool:
    """Whether a number is known, or at least a change: without one there is nothing to tie."""
    return study.solution.of(goal.id).origin is not Origin.NONE


def _is_excused(goal: Goal, study: Study) -> bool:
    """Whether a goal needs no arithmetic, or what it lacks is found elsewhere."""
    return (
        not is_open(goal)
        or goal.priority == "guard"
        or not goal.unread.isdisjoint({"priority", "nature"})
        or is_cut_off(goal)
        or _only_contributes(goal, study.solution)
        or misplaced_under(goal, study.portfolio) is not None
    )


def _only_contributes(goal: Goal, solution: Solution) -> bool:
    """Whether a goal is a rate that its author holds for an influence, and for no more."""
    return bool(goal.contributes_to) and is_ratio(goal, solution)


def _finding(goal: Goal, above: Goal, solution: Solution) -> Finding:
    key = "contributes_to" if goal.parent is None else "parent"
    return Finding(
        CODE,
        Text("No arithmetic ties “{goal}” to “{above}”.", goal=goal.title, above=above.title),
        goal.places.at(key),
        goal=goal.id,
        hint=_remedy(goal, above, solution),
    )


def _remedy(goal: Goal, above: Goal, solution: Solution) -> Text:
    return _of_a_rate(goal, above) if is_ratio(goal, solution) else _of_an_amount(above)


def _of_an_amount(above: Goal) -> Text:
    return Text(
        "Write {line} if it turns into “{above}”, share: if it is a part of it, or use it in "
        "a formula there. If it is only a limit to keep, write {limit}.",
        line="conversion: unknown",
        above=above.title,
        limit="priority: guard",
    )


def _of_a_rate(goal: Goal, above: Goal) -> Text:
    return Text(
        "Use it in the formula of “{above}”, or write {line} in the goal whose rate it is. "
        "If it says how good the work is, write {quality}.",
        above=above.title,
        line=f"conversion: {goal.name}",
        quality="nature: quality",
    )


RULE = Rule(CODE, "no-arithmetic-link", Severity.WARNING, check)
