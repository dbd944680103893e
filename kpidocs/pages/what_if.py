"""The panel of a plan's page in which a reader tries other figures, as data for its script."""

import json
from collections.abc import Mapping
from types import MappingProxyType

from markupsafe import Markup

from kpidocs.formula import Call, Expression, Name, Negation, Number, Product, Quotient, Sum
from kpidocs.model import Assumption, Goal, Location, Places, Plan, conversion_of, share_of
from kpidocs.outlook.program import Assignment, Program, program
from kpidocs.pages.desk import Desk
from kpidocs.pages.views import WhatIf
from kpidocs.quantity import (
    Amount,
    Comparator,
    Direction,
    Quantity,
    format_bound,
    format_quantity,
    format_target,
    to_exact,
)
from kpidocs.text import Text
from kpidocs.words import name_of, one_line

WORDS: Mapping[str, Text] = MappingProxyType(
    {
        "heading": Text("What if"),
        "lead": Text(
            "Put in other figures: all that depends on them is computed anew. Nothing is saved."
        ),
        "goal": Text("Goal"),
        "rate": Text("Rate"),
        "target": Text("Target"),
        "before": Text("Before"),
        "reach": Text("Is it enough?"),
        "unknown": Text("unknown"),
        "short": Text("▼ falls short: {reach} of {target}", reach="{reach}", target="{target}"),
        "surplus": Text(
            "▲ more than needed: {reach} of {target}", reach="{reach}", target="{target}"
        ),
        "summary": Text(
            "“{goal}” reaches {reach} of {target} ({part}).",
            goal="{goal}",
            reach="{reach}",
            target="{target}",
            part="{part}",
        ),
        "changed": Text("Figures changed: {count}.", count="{count}"),
        "undo": Text("Undo the change of {name}", name="{name}"),
        "reset": Text("Undo all"),
        "link": Text("Copy link"),
        "copy": Text("Copy as front matter"),
        "copied": Text("Copied."),
        "uncopied": Text("The browser does not allow copying; select the text and copy it."),
        "wrong": Text("This is no figure; write it like {example}.", example="{example}"),
        "zero": Text("A rate must be above 0%."),
        "ignored": Text(
            "The link has figures that do not fit this plan: {names}.", names="{names}"
        ),
    }
)

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "'": "&#39;"})


def what_if(plan: Plan, *, desk: Desk) -> WhatIf | None:
    """Give the panel of a plan; None where there is nothing to try."""
    study = desk.study
    found = program(
        plan.id,
        portfolio=study.portfolio,
        solution=study.solution,
        rounding=study.settings.rounding,
    )
    if found is None:
        return None
    data = json.dumps(_data(plan, found, desk), ensure_ascii=False, separators=(",", ":"))
    return WhatIf(Markup(data.translate(_ESCAPES)))  # noqa: S704 (escaped for single quotes)


def _data(plan: Plan, found: Program, desk: Desk) -> Mapping[str, object]:
    number = {each.name: place for place, each in enumerate(found.assignments)}
    free = {each.name: each for each in found.assignments if each.is_free}
    lead = desk.lead(plan)
    return {
        "locale": desk.locale,
        "lead": None if lead is None else number.get(lead.id),
        "words": {
            **{key: desk.say(text) for key, text in WORDS.items()},
            "to": "〜" if desk.locale == "ja" else "–",
        },
        "rows": [
            _row(goal, depth, number=number, free=free)
            for goal, depth in desk.study.portfolio.tree(plan.id)
            if goal.counts
        ],
        "givens": [
            {"title": _named(each.id, desk), "variable": number[each.id]}
            for each in desk.study.portfolio.assumptions.values()
            if each.id in free
        ],
        "fields": {number[name]: _field(each, plan.id, desk=desk) for name, each in free.items()},
        "variables": [_variable(each, number, desk) for each in found.assignments],
        "deliveries": [
            {
                "goal": number[each.goal],
                "expression": _expression(each.expression, number),
                "shares": [number[share] for share in each.shares],
            }
            for each in found.deliveries
        ],
    }


def _row(
    goal: Goal, depth: int, *, number: Mapping[str, int], free: Mapping[str, Assignment]
) -> Mapping[str, object]:
    rates = (share_of(goal.id), conversion_of(goal.id))
    return {
        "title": one_line(goal.title),
        "depth": depth,
        "target": number.get(goal.id),
        "rates": [number[each] for each in rates if each in free],
    }


def _variable(each: Assignment, number: Mapping[str, int], desk: Desk) -> Mapping[str, object]:
    """Give an assignment with nothing in it that says nothing."""
    unit = each.unit
    is_count = unit is not None and unit.is_count
    strict = each.comparator in (Comparator.MORE_THAN, Comparator.LESS_THAN)
    entries: Mapping[str, object] = {
        "unit": {
            "symbol": "" if unit is None else unit.symbol,
            "kind": "" if unit is None else unit.kind.value,
        },
        "sense": -1 if each.comparator.is_ceiling else 1,
        "isGoal": each.name in desk.study.portfolio.goals,
        "isCount": is_count,
        "isBetween": each.comparator is Comparator.BETWEEN,
        "strict": strict and is_count,
        "value": None if each.value is None else to_exact(each.value),
        "upper": None if each.upper is None else to_exact(each.upper),
        "times": None if each.times is None else to_exact(each.times),
        "demands": [_expression(demand, number) for demand in each.demands],
        "whole": None if each.whole is None else each.whole.value,
        "isAsked": each.is_asked,
        "isExact": each.is_exact,
        "source": None if each.source is None else number[each.source],
    }
    return {
        key: value
        for key, value in entries.items()
        if value is not None and value is not False and value != []
    }


def _expression(expression: Expression, number: Mapping[str, int]) -> object:
    """Give a name as its number, a number as text, and an operation before its operands."""
    match expression:
        case Name(name):
            return number[name]
        case Number(value):
            return to_exact(value)
        case Negation(operand):
            return ["-", _expression(operand, number)]
        case Quotient(dividend, divisor):
            return ["/", _expression(dividend, number), _expression(divisor, number)]
        case Product(within):
            operation = "*"
        case Call(function, within):
            operation = {"sum": "+"}.get(function.value, function.value)
        case Sum(within):
            operation = "+"
    return [operation, *(_expression(each, number) for each in within)]


def _field(each: Assignment, plan: str, *, desk: Desk) -> Mapping[str, object]:
    """Say what may be set: its name in links, its label, and where and how it is written."""
    portfolio = desk.study.portfolio
    goal = portfolio.goals.get(each.name)
    before, after = ("", "") if goal is None else _around(goal, each, desk.locale)
    owner, keys, at = _written(each.name, desk)
    is_inline = isinstance(owner, Goal) and owner.is_inline
    return {
        "name": each.name.removeprefix(f"{plan}/"),
        "label": _named(each.name, desk),
        "before": before,
        "after": after,
        "place": one_line(f"{at.path}:{at.line}"),
        "title": one_line(owner.title),
        "item": owner.name if isinstance(owner, Goal) and is_inline else "",
        "keys": keys,
    }


def _named(variable: str, desk: Desk) -> str:
    return desk.speak(name_of(variable, portfolio=desk.study.portfolio))


def _written(variable: str, desk: Desk) -> tuple[Goal | Plan, tuple[str, ...], Location]:
    """Give the goal or plan whose front matter holds a figure, the keys on the way, the place."""
    portfolio = desk.study.portfolio
    goal = portfolio.goals.get(variable)
    if goal is not None:
        return goal, ("target",), goal.places.at("target")
    assumption = portfolio.assumptions.get(variable)
    if assumption is not None:
        return _assumed(assumption, desk)
    owner, _, key = variable.partition("#")
    goal = portfolio.goals[owner]
    return goal, *_keys((key,), goal.places)


def _assumed(assumption: Assumption, desk: Desk) -> tuple[Goal | Plan, tuple[str, ...], Location]:
    portfolio = desk.study.portfolio
    owner = portfolio.goals.get(assumption.owner) or portfolio.plans[assumption.owner]
    keys, _ = _keys(("assumptions", assumption.name), owner.places)
    return owner, keys, assumption.at


def _keys(keys: tuple[str, ...], places: Places) -> tuple[tuple[str, ...], Location]:
    """Lengthen the way where a figure is written with its title and source."""
    inner = (*keys, "value")
    if ".".join(inner) in places.keys:
        return inner, places.at(".".join(inner))
    return keys, places.at(".".join(keys))


def _around(goal: Goal, each: Assignment, locale: str) -> tuple[str, str]:
    """Give what stands before and after the figure when its target is written."""
    if (
        goal.target is not None
        and each.times is not None
        and isinstance(goal.target.change, Amount)
    ):
        figure = format_quantity(
            Quantity(goal.target.change.value, goal.target.unit), locale=locale
        )
        before, _, after = format_target(goal.target, locale=locale).rpartition(figure)
        return before, after
    bound = None if _goes_without_saying(goal, each.comparator) else each.comparator
    before, _, after = format_bound("{}", bound, each.unit, locale=locale).partition("{}")
    return before, after


def _goes_without_saying(goal: Goal, comparator: Comparator) -> bool:
    return comparator is Comparator.AT_LEAST and goal.direction in (None, Direction.INCREASE)
