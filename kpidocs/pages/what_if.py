"""The panel of a plan's page in which a reader tries other figures, as data for its script."""

import json
from collections.abc import Mapping
from functools import cache
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
from kpidocs.outlook.what_if.program import MOST, Assignment, Program, Untried, program
from kpidocs.pages.desk import Desk
from kpidocs.pages.views import WhatIf
from kpidocs.pages.what_if_fields import around, field, named
from kpidocs.quantity import Comparator, Unit, UnitKind, is_money, to_exact
from kpidocs.text import Text
from kpidocs.words import one_line, say

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
        "beyond": Text("✕ too much: {reach} against {target}", reach="{reach}", target="{target}"),
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

UNTRIED: Mapping[Untried, Text] = MappingProxyType(
    {
        Untried.TOO_LARGE: Text(
            "Other figures cannot be tried here: more than {most} hang together.", most=MOST
        ),
        Untried.BROKEN: Text(
            "Other figures can be tried here once every formula gives a figure; "
            "the checks say which does not."
        ),
        Untried.UNSETTLED: Text(
            "Other figures cannot be tried here: several goals ask for the same rate or change."
        ),
    }
)

_ESCAPES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("'", "&#39;"))  # & before all others


def what_if(plan: Plan, *, desk: Desk) -> WhatIf | None:
    """Give the panel of a plan, or why it has none; None where there is nothing to try."""
    study = desk.study
    found = program(
        plan.id,
        portfolio=study.portfolio,
        solution=study.solution,
        rounding=study.settings.rounding,
    )
    if found is None:
        return None
    if isinstance(found, Untried):
        return WhatIf(Markup(), desk.say(UNTRIED[found]))
    data = json.dumps(_data(plan, found, desk), ensure_ascii=False, separators=(",", ":"))
    for sign, entity in _ESCAPES:
        data = data.replace(sign, entity)
    return WhatIf(Markup(data))  # noqa: S704 (escaped for single quotes)


def _data(plan: Plan, found: Program, desk: Desk) -> Mapping[str, object]:
    number = {each.name: place for place, each in enumerate(found.assignments)}
    free = {each.name: each for each in found.assignments if each.is_free}
    lead = desk.lead(plan)
    goals = [each for each in desk.study.portfolio.tree(plan.id) if each[0].counts]
    texts = {
        goal.id: around(goal, found.assignments[number[goal.id]], desk.locale)
        for goal, _ in goals
        if goal.id in number
    }
    return {
        "locale": desk.locale,
        "lead": None if lead is None else number.get(lead.id),
        "words": _words(desk.locale),
        "rows": [
            _row(goal, depth, number=number, free=free, around=texts.get(goal.id, ("", "")))
            for goal, depth in goals
        ],
        "givens": [
            {"title": named(each, desk), "variable": number[each]}
            for each in free
            if each in desk.study.portfolio.assumptions
        ],
        "fields": {
            number[name]: field(name, plan.id, desk=desk, around=texts.get(name, ("", "")))
            for name in free
        },
        "variables": [
            _variable(each, number, found.depths.get(each.name)) for each in found.assignments
        ],
        "deliveries": [
            {
                "goal": number[each.goal],
                "expression": _expression(each.expression, number),
                "shares": [number[share] for share in each.shares],
            }
            for each in found.deliveries
        ],
    }


@cache
def _words(locale: str) -> Mapping[str, str]:
    words = {key: say(text, locale) for key, text in WORDS.items()}
    return {**words, "to": "〜" if locale == "ja" else "–"}


def _row(
    goal: Goal,
    depth: int,
    *,
    number: Mapping[str, int],
    free: Mapping[str, Assignment],
    around: tuple[str, str],
) -> Mapping[str, object]:
    """Give the line of a goal, with the rates that can be set where it writes them."""
    rates = (share_of(goal.id), conversion_of(goal.id))
    return {
        "title": one_line(goal.title),
        "depth": depth,
        "target": number.get(goal.id),
        "around": around,
        "rates": [number[each] for each in rates if each in free],
    }


def _variable(
    each: Assignment, number: Mapping[str, int], depth: int | None
) -> Mapping[str, object]:
    """Give an assignment with nothing in it that says nothing; only goals have a depth."""
    unit = each.unit
    is_count = unit is not None and unit.is_count
    is_goal = depth is not None
    strict = each.comparator in (Comparator.MORE_THAN, Comparator.LESS_THAN)
    entries: Mapping[str, object] = {
        "unit": {
            "symbol": "" if unit is None else unit.symbol,
            "kind": _kind(unit),
        },
        "sense": -1 if each.comparator.is_ceiling else 1,
        "depth": depth,
        "isCount": is_count,
        "isClosed": is_goal and each.comparator in (Comparator.BETWEEN, Comparator.EXACTLY),
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


def _kind(unit: Unit | None) -> str:
    """Tell the script how figures are rounded: money for each of something as money."""
    if unit is None:
        return ""
    return (UnitKind.MONEY if is_money(unit) else unit.kind).value


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
