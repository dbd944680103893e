"""From what goals say of each other to equations."""

from collections.abc import Iterator

from kpidocs.formula import Children, Expression, Name, Number, Product, Sum, parts, resolved
from kpidocs.model import Goal, Location, Portfolio, Rate, conversion_of, share_of
from kpidocs.quantity import Difference, Factor, UnitKind
from kpidocs.solve.equations.equation import Equation, Link


def equations(portfolio: Portfolio) -> tuple[Equation, ...]:
    """Give the equations of all goals that take part in the arithmetic, in written order."""
    return tuple(
        equation
        for goal in portfolio.written
        if goal.counts and goal.is_numeric
        for equation in _of(goal, portfolio)
    )


def childless(portfolio: Portfolio) -> tuple[Goal, ...]:
    """Give the goals whose formula speaks of goals below them where there are none."""
    return tuple(
        goal
        for goal in portfolio.written
        if goal.counts and goal.is_numeric and goal.formula and _lacks_children(goal, portfolio)
    )


def _of(goal: Goal, portfolio: Portfolio) -> Iterator[Equation]:
    yield from _conversions(goal, portfolio)
    yield from _share(goal, portfolio)
    yield from _formula(goal, portfolio)
    if goal.same_as is not None:
        yield Equation(
            goal.id, Link.SAME, Name(goal.id), Name(goal.same_as), goal.places.at("same_as")
        )
    yield from _baseline(goal)


def _conversions(parent: Goal, portfolio: Portfolio) -> Iterator[Equation]:
    """Add up the children that convert into a goal: ``p = c1·r1 + … + cn·rn``."""
    terms: list[Expression] = []
    places: list[Location] = []
    for child in portfolio.numeric_children(parent.id):
        if child.conversion is not None and child.share is None:
            terms.append(
                Product((Name(child.id), _rate(child.conversion, conversion_of(child.id))))
            )
            places.append(child.conversion.at)
    if terms:
        right = terms[0] if len(terms) == 1 else Sum(tuple(terms))
        yield Equation(parent.id, Link.CONVERSION, Name(parent.id), right, places[0])


def _share(child: Goal, portfolio: Portfolio) -> Iterator[Equation]:
    parent = portfolio.numeric_parent(child.id)
    if child.share is None or parent is None or not parent.counts:
        return
    part = Product((Name(parent.id), _rate(child.share, share_of(child.id))))
    if child.conversion is None:
        yield Equation(child.id, Link.SHARE, Name(child.id), part, child.share.at)
    else:
        converted = Product((Name(child.id), _rate(child.conversion, conversion_of(child.id))))
        yield Equation(child.id, Link.CONVERTED_SHARE, converted, part, child.share.at)


def _formula(goal: Goal, portfolio: Portfolio) -> Iterator[Equation]:
    if goal.formula is None or _lacks_children(goal, portfolio):
        return
    right = resolved(goal.formula, lambda name: name, children=_children(goal, portfolio))
    yield Equation(goal.id, Link.FORMULA, Name(goal.id), right, goal.places.at("formula"))


def _children(goal: Goal, portfolio: Portfolio) -> tuple[Name, ...]:
    """Give what ``children`` stands for: the numeric goals below, without rates."""
    return tuple(
        Name(child.id)
        for child in portfolio.numeric_children(goal.id)
        if child.unit is None or child.unit.kind is not UnitKind.RATE
    )


def _lacks_children(goal: Goal, portfolio: Portfolio) -> bool:
    return (
        goal.formula is not None
        and _speaks_of_children(goal.formula)
        and not _children(goal, portfolio)
    )


def _speaks_of_children(part: Expression) -> bool:
    return isinstance(part, Children) or any(map(_speaks_of_children, parts(part)))


def _baseline(goal: Goal) -> Iterator[Equation]:
    """Relate a relative target to the goal whose target is its baseline."""
    if goal.baseline is None or goal.baseline.goal is None or goal.target is None:
        return
    base = Name(goal.baseline.goal)
    right: Expression
    match goal.target.change:
        case Factor(value):
            right = Product((base, Number(value, "")))
        case Difference(value):
            right = Sum((base, Number(value, "")))
        case _:
            return
    yield Equation(goal.id, Link.BASELINE, Name(goal.id), right, goal.places.at("target"))


def _rate(rate: Rate, own: str) -> Name:
    return Name(own if rate.reference is None else rate.reference)
