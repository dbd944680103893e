"""The findings of the solver, in words."""

from collections.abc import Mapping

from kpidocs.model import (
    Finding,
    Goal,
    Location,
    Misread,
    Portfolio,
    is_of_goal,
    owner_of,
    share_of,
)
from kpidocs.quantity import Quantity, Target
from kpidocs.solve.equations.equation import Equation
from kpidocs.solve.judgement.missing import Gap
from kpidocs.solve.propagation.outcome import MOST_DIGITS, Trouble
from kpidocs.text import Text
from kpidocs.words import first_few, name_of


def quoted(variable: str, portfolio: Portfolio) -> Text:
    """Name a variable in a sentence: a goal, an assumption, a rate by its title or its goal."""
    if is_of_goal(variable) or variable in portfolio.assumptions:
        return Text("“{name}”", name=name_of(variable, portfolio=portfolio))
    goal = portfolio.goals[owner_of(variable)]
    is_share = variable == share_of(goal.id)
    rate = goal.share if is_share else goal.conversion
    if rate is not None and rate.evidence.title is not None:
        return Text("the rate “{name}”", name=rate.evidence.title)
    of_goal = Text("the share of “{goal}”") if is_share else Text("the rate of “{goal}”")
    return Text(of_goal.message, goal=goal.title)


def _place(variable: str, portfolio: Portfolio) -> Location:
    """Give the key to change for a variable."""
    return portfolio.goals[owner_of(variable)].places.at(variable.partition("#")[2] or "target")


def trouble(equation: Equation, what: Trouble, portfolio: Portfolio) -> Finding:
    """Say that an equation gives no figure (TGT006, SRC006)."""
    title = portfolio.goals[owner_of(equation.goal)].title
    if what is Trouble.DIVISION_BY_ZERO:
        return Finding(
            "TGT006",
            Text("The calculation of “{goal}” divides by zero.", goal=title),
            equation.at,
            goal=owner_of(equation.goal),
            hint=Text("Give the divisor a figure other than 0."),
        )
    return Finding(
        "SRC006",
        Text(
            "The figures of “{goal}” have more than {limit} digits.", goal=title, limit=MOST_DIGITS
        ),
        equation.at,
        goal=owner_of(equation.goal),
        hint=Text("Shorten the chain, or declare a target on the way."),
    )


def not_derivable(gap: Gap, portfolio: Portfolio) -> Finding:
    """Name what stays unknown, and the fewest facts that settle it (TGT002)."""
    misread = _misread(gap, portfolio)
    unknown = _what_is_unknown(gap, portfolio)
    return Finding(
        "TGT002",
        unknown if misread is None else Text("{what} {why}", what=unknown, why=misread.message),
        _place(gap.variables[0], portfolio) if misread is None else misread.at,
        goal=owner_of(gap.equations[0].goal),
        hint=_facts(gap, portfolio),
    )


def _misread(gap: Gap, portfolio: Portfolio) -> Misread | None:
    """Give the target among the unknown ones that is written and has no number."""
    goals = (portfolio.goals.get(each) for each in gap.variables)
    return next((goal.misread for goal in goals if goal is not None and goal.misread), None)


def no_children(goal: Goal) -> Finding:
    """Say that a formula speaks of goals below where there are none (TGT002)."""
    return Finding(
        "TGT002",
        Text(
            "The formula of “{goal}” uses the goals below it, and there are none.", goal=goal.title
        ),
        goal.places.at("formula"),
        goal=goal.id,
        hint=Text("Put goals with numbers below it, or name goals in the formula."),
    )


def _what_is_unknown(gap: Gap, portfolio: Portfolio) -> Text:
    if gap.loop:
        path = tuple(quoted(each, portfolio) for each in (*gap.loop, gap.loop[0]))
        return Text("These goals are computed from each other: {goals}.", goals=first_few(path))
    unknown = tuple(quoted(each, portfolio) for each in gap.variables)
    goal = portfolio.goals[owner_of(gap.equations[0].goal)].title
    return Text.plural(
        "The arithmetic of “{goal}” cannot be completed: {unknown} is unknown.",
        "The arithmetic of “{goal}” cannot be completed: {unknown} are unknown.",
        n=len(unknown),
        goal=goal,
        unknown=first_few(unknown),
    )


def _facts(gap: Gap, portfolio: Portfolio) -> Text:
    choices = tuple(quoted(each, portfolio) for each in gap.choices)
    if len(choices) > 1:
        return Text("Give one of these: {choices}.", choices=first_few(choices))
    facts = tuple(quoted(each, portfolio) for each in gap.facts)
    return Text.plural(
        "Give {facts}.",
        "Give {n} facts, for example {facts}.",
        n=len(facts),
        facts=first_few(facts),
    )


def contradiction(
    equation: Equation,
    portfolio: Portfolio,
    *,
    stated: Quantity,
    follows: Quantity,
    remedies: Mapping[str, Quantity | Target],
) -> Finding:
    """Say that two statements cannot both hold, and which figure would mend it (TGT001)."""
    goal = portfolio.goals[owner_of(equation.goal)]
    return Finding(
        "TGT001",
        Text(
            "“{goal}” is stated as {stated}, but {follows} follows from the rest.",
            goal=goal.title,
            stated=stated,
            follows=follows,
        ),
        goal.places.at("target"),
        goal=goal.id,
        hint=changes(remedies, portfolio)
        or Text("Remove one of the two statements, or write {follows}.", follows=follows),
        also=(equation.at,),
    )


def changes(figures: Mapping[str, Quantity | Target], portfolio: Portfolio) -> Text | None:
    """Say which figure would have to be what; any one of them mends it."""
    choices = tuple(
        Text("{name} to {figure}", name=quoted(variable, portfolio), figure=figure)
        for variable, figure in figures.items()
    )
    return Text("Change {choices}.", choices=_or(first_few(choices))) if choices else None


def _or(choices: tuple[Text, ...]) -> Text:
    if len(choices) == 1:
        return choices[0]
    return Text("{one}, or {other}", one=choices[0], other=_or(choices[1:]))
