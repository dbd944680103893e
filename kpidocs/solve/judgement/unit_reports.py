"""What is wrong with units, in words (TGT005)."""

from fractions import Fraction

from kpidocs.formula import Children, Expression, Name, Number, to_text
from kpidocs.model import Finding, Goal, Portfolio
from kpidocs.quantity import Amount, Dimension, Quantity, Unit, UnitKind
from kpidocs.solve.equations.equation import Equation, Link
from kpidocs.text import Text

LONGEST = 60  # characters of a formula that a sentence repeats


def mismatch(
    equation: Equation,
    portfolio: Portfolio,
    *,
    formula: Expression,
    unit: Unit,
    gives: Dimension,
    remedy: Text | None,
) -> Finding:
    """Say that a goal is in one unit, and its formula gives another."""
    goal = portfolio.goals[equation.goal]
    return Finding(
        "TGT005",
        Text(
            "“{goal}” is in {unit}, but {formula} gives {other}.",
            goal=goal.title,
            unit=unit.symbol,
            formula=_written(_shown(equation, formula, goal), goal, portfolio),
            other=_unit(gives),
        ),
        equation.at,
        goal=goal.id,
        hint=remedy or Text("Check the units, and what is multiplied and what is divided."),
    )


def unlike_terms(
    equation: Equation, portfolio: Portfolio, *, one: Dimension, other: Dimension
) -> Finding:
    """Say that a formula adds or compares what is not in one unit."""
    goal = portfolio.goals[equation.goal]
    return Finding(
        "TGT005",
        Text(
            "The formula of “{goal}” adds or compares figures in {one} and in {other}.",
            goal=goal.title,
            one=_unit(one),
            other=_unit(other),
        ),
        equation.at,
        goal=goal.id,
        hint=Text("Bring them into one unit first, for example by a figure per unit."),
    )


def unlike_goals(
    equation: Equation, other: str, portfolio: Portfolio, *, unit: Unit, another: Unit
) -> Finding:
    """Say that two goals that stand for one another are not in one unit."""
    goal = portfolio.goals[equation.goal]
    return Finding(
        "TGT005",
        Text(
            "“{goal}” is in {unit}, but “{other}” is in {another}.",
            goal=goal.title,
            unit=unit.symbol,
            other=portfolio.goals[other].title,
            another=another.symbol,
        ),
        equation.at,
        goal=goal.id,
        hint=Text("Give both goals one unit."),
    )


def other_capacity(goal: Goal, *, unit: Unit, rate: Unit) -> Finding:
    """Say that a capacity counts something else than the target that it is for."""
    return Finding(
        "TGT005",
        Text(
            "“{goal}” is in {unit}, but its capacity is in {another}.",
            goal=goal.title,
            unit=unit.symbol,
            another=rate.symbol,
        ),
        goal.places.at("capacity"),
        goal=goal.id,
        hint=Text("Write what one person does in a day in {unit}.", unit=unit.symbol),
    )


def meant_per(
    variable: str, unit: Unit | None, divisors: Dimension, portfolio: Portfolio
) -> Text | None:
    """Suggest that a figure in 円 is meant in 円/件; ``divisors`` are 1/件."""
    per = str(divisors).removeprefix("1")
    assumption = portfolio.assumptions.get(variable)
    if assumption is not None:
        example = f"{assumption.name}: {assumption.figure.written}{per}"
        return Text("Write {example}, if that is meant.", example=example)
    goal = portfolio.goals.get(variable)
    if goal is None or unit is None:
        return None
    meant = Unit(f"{unit.symbol}{per}", UnitKind.COMPOUND)
    written = _written_amount(goal)
    if written is not None:
        return Text(
            "Write {target} as the target of “{goal}”, if that is meant.",
            target=Quantity(written, meant),
            goal=goal.title,
        )
    return Text(
        "Give “{goal}” the unit {unit}, if that is meant.", goal=goal.title, unit=meant.symbol
    )


def _written_amount(goal: Goal) -> Fraction | None:
    """Give the amount of a target that alone says the unit of its goal."""
    if goal.target is None or goal.target.unit is None or "unit" in goal.places.keys:
        return None
    change = goal.target.change
    return change.value if isinstance(change, Amount) and change.upper is None else None


def _unit(dimension: Dimension) -> str | Text:
    return str(dimension) or Text("a number without unit")


def _shown(equation: Equation, formula: Expression, goal: Goal) -> Expression:
    """Give the formula as its author wrote it, with “children” in it."""
    written = goal.formula if equation.link is Link.FORMULA else None
    return written or formula


def _written(formula: Expression, goal: Goal, portfolio: Portfolio) -> str | Text:
    """Repeat a formula in the names that its author uses, unless it is long."""

    def say(leaf: Name | Children | Number) -> str:
        match leaf:
            case Name(name):
                return _name(name, goal, portfolio)
            case Number():
                return leaf.written
        return "children"

    text = to_text(formula, say=say)
    return text if len(text) <= LONGEST else Text("its formula")


def _name(variable: str, goal: Goal, portfolio: Portfolio) -> str:
    if variable in portfolio.goals:
        return portfolio.goals[variable].name_in(goal.plan)
    if variable in portfolio.assumptions:
        return portfolio.assumptions[variable].name
    owner, _, _ = variable.partition("#")
    rate = portfolio.goals[owner].conversion
    return rate.figure.written if rate is not None and rate.figure is not None else variable
