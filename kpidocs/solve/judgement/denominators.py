"""Rates applied to what they do not divide, and shares beyond the whole (TGT011)."""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from kpidocs.formula import Expression, Name, Number, Product, parts
from kpidocs.model import Finding, Goal, Portfolio, Rate, Status, share_of
from kpidocs.quantity import TOLERANCE, Quantity, UnitKind
from kpidocs.solve.equations.equation import Equation, Link
from kpidocs.solve.judgement import rate_reports


def wrong_denominators(
    equations: Iterable[Equation], portfolio: Portfolio, *, rates: Mapping[str, Quantity]
) -> Iterator[Finding]:
    """Look at rate goals that are used as a conversion or in a product, and add up shares."""
    for equation in equations:
        if equation.link is Link.FORMULA:
            yield from _in_products(equation, equation.right, portfolio)
    shares: dict[str, list[Goal]] = {}
    for goal in portfolio.written:
        if goal.conversion is not None and goal.conversion.reference is not None and goal.counts:
            yield from _conversion(goal, goal.conversion, portfolio)
        parent = portfolio.numeric_parent(goal.id) if _is_part(goal) else None
        if parent is not None:
            shares.setdefault(parent.id, []).append(goal)
    for whole, shared in shares.items():
        yield from _beyond_the_whole(portfolio.goals[whole], shared, rates)


def _in_products(equation: Equation, part: Expression, portfolio: Portfolio) -> Iterator[Finding]:
    if isinstance(part, Product):
        yield from _product(equation, part, portfolio)
    for inner in parts(part):
        yield from _in_products(equation, inner, portfolio)


def _product(equation: Equation, product: Product, portfolio: Portfolio) -> Iterator[Finding]:
    """Look at a rate that is multiplied with goals; after a further rate they are other goals."""
    factors = [each.name for each in product.factors if isinstance(each, Name)]
    plain = [each for each in product.factors if isinstance(each, Number) and each.value >= 1]
    rates = [each for each in factors if _is_rate(each, portfolio)]
    if len(rates) != 1 or len(factors) + len(plain) < len(product.factors):
        return
    rate = portfolio.goals.get(rates[0])
    counted = [portfolio.goals[each] for each in factors if each in portfolio.goals]
    counted = [each for each in counted if each is not rate]
    if rate is None or not counted:
        return
    if all(_differs(rate.denominator, each, portfolio) for each in counted):
        yield rate_reports.wrong_denominator(
            rate, counted[0], portfolio, at=equation.at, goal=equation.goal
        )


def _is_rate(variable: str, portfolio: Portfolio) -> bool:
    """Whether a figure turns what is counted into something else: in %, or with a denominator."""
    goal = portfolio.goals.get(variable)
    if goal is not None and goal.denominator is not None:
        return True
    assumption = portfolio.assumptions.get(variable)
    unit = goal.unit if goal else assumption.figure.unit if assumption else None
    return unit is not None and unit.kind is UnitKind.RATE


def _conversion(goal: Goal, conversion: Rate, portfolio: Portfolio) -> Iterator[Finding]:
    rate = portfolio.goals.get(conversion.reference or "")
    parent = portfolio.numeric_parent(goal.id)
    if rate is None:
        return
    if _differs(rate.denominator, goal, portfolio):
        yield rate_reports.wrong_denominator(rate, goal, portfolio, at=conversion.at, goal=goal.id)
    elif parent is not None and _differs(rate.numerator, parent, portfolio):
        converted = [
            each for each in portfolio.numeric_children(parent.id) if each.conversion is not None
        ]
        if len(converted) == 1:
            yield rate_reports.wrong_numerator(rate, parent, goal, portfolio, at=conversion.at)


def _differs(named: str | None, goal: Goal, portfolio: Portfolio) -> bool:
    """Whether a numerator or denominator is named, and is another goal than the one given."""
    if named is None or named not in portfolio.goals:
        return False
    return _also_known_as(named, portfolio).isdisjoint(_also_known_as(goal.id, portfolio))


def _also_known_as(goal: str, portfolio: Portfolio) -> set[str]:
    """Give a goal and those that it is the same as, which may lead round in a circle."""
    found: set[str] = set()
    at: str | None = goal
    while at is not None and at not in found and at in portfolio.goals:
        found.add(at)
        at = portfolio.goals[at].same_as
    return found


def _is_part(goal: Goal) -> bool:
    return (
        goal.share is not None
        and "share" not in goal.unread
        and goal.is_numeric
        and goal.counts
        and goal.status is not Status.DRAFT
    )


def _beyond_the_whole(
    whole: Goal, shared: list[Goal], rates: Mapping[str, Quantity]
) -> Iterator[Finding]:
    """Add up the shares that are known; what their rounding makes is tolerated."""
    known = {each.id: rates[_variable(each)].value for each in shared if _variable(each) in rates}
    total = sum(known.values(), Fraction(0))
    if total > 1 + TOLERANCE:
        last = next(each for each in reversed(shared) if each.id in known)
        yield rate_reports.beyond_the_whole(whole, last, total)


def _variable(goal: Goal) -> str:
    reference = None if goal.share is None else goal.share.reference
    return share_of(goal.id) if reference is None else reference
