"""The panel of a plan's page in which a reader tries other figures, as data for its script."""

import json
from collections.abc import Mapping
from types import MappingProxyType

from markupsafe import Markup

from kpidocs.formula import (
    Call,
    Expression,
    Function,
    Name,
    Negation,
    Number,
    Product,
    Quotient,
    parts,
)
from kpidocs.model import Goal, Plan, conversion_of, share_of
from kpidocs.outlook.program import Assignment, Program, program
from kpidocs.pages.desk import Desk
from kpidocs.pages.views import WhatIf
from kpidocs.pages.what_if_fields import around, field, named
from kpidocs.quantity import Comparator, to_exact
from kpidocs.text import Text
from kpidocs.words import one_line

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
            _row(goal, depth, found=found, number=number, desk=desk)
            for goal, depth in desk.study.portfolio.tree(plan.id)
            if goal.counts
        ],
        "givens": [
            {"title": named(each, desk), "variable": number[each]}
            for each in free
            if each in desk.study.portfolio.assumptions
        ],
        "fields": {number[name]: field(each, plan.id, desk=desk) for name, each in free.items()},
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
    goal: Goal, depth: int, *, found: Program, number: Mapping[str, int], desk: Desk
) -> Mapping[str, object]:
    """Give the line of a goal, with the rates that can be set where it writes them."""
    rates = (number.get(share_of(goal.id)), number.get(conversion_of(goal.id)))
    target = number.get(goal.id)
    known = None if target is None else found.assignments[target]
    return {
        "title": one_line(goal.title),
        "depth": depth,
        "target": target,
        "around": ("", "") if known is None else around(goal, known, desk.locale),
        "rates": [rate for rate in rates if rate is not None and found.assignments[rate].is_free],
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
        case Product():
            operation = "*"
        case Call(Function.MIN | Function.MAX as function):
            operation = function.value
        case _:
            operation = "+"
    return [operation, *(_expression(each, number) for each in parts(expression))]
