"""Whether what a target is spread into adds up to it (TGT010)."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from kpidocs.model import Finding, Goal, Origin, Phasing, Plan, Portfolio, Solved, Weighing
from kpidocs.quantity import (
    PERCENT,
    TOLERANCE,
    Quantity,
    Unit,
    Window,
    agree,
    counts_of,
)
from kpidocs.text import Text

CODE = "TGT010"
KEY = "phasing"

Said = tuple[Text, Text]  # a message and a hint


def spread_wrongly(portfolio: Portfolio, solved: Mapping[str, Solved]) -> Iterator[Finding]:
    """Report phasing that fits neither its time nor its target."""
    for plan in portfolio.plans.values():
        if plan.phasing is not None and KEY in plan.places.keys:
            yield from _at(plan, _shape(plan.phasing, plan.window, plan))
    for goal in portfolio.goals.values():
        if goal.phasing is not None and goal.counts:
            said = _shape(goal.phasing, goal.window, portfolio.plans[goal.plan])
            figures = solved.get(goal.id)
            if said is None and figures is not None:
                said = _amounts(goal.phasing, figures)
            yield from _at(goal, said)


def _at(holder: Goal | Plan, said: Said | None) -> Iterator[Finding]:
    if said is not None:
        message, hint = said
        goal = holder.id if isinstance(holder, Goal) else None
        yield Finding(CODE, message, holder.places.at(KEY), goal=goal, hint=hint)


def _shape(phasing: Phasing, window: Window | None, plan: Plan) -> Said | None:
    """Say that there are too many or too few figures, or that percent do not add up to 100%."""
    month = plan.fiscal_year_start
    if window is not None and phasing.located(window, fiscal_year_start=month) is None:
        counts = counts_of(window=window, fiscal_year_start=month)
        return (
            Text(
                "{n} figures do not fit the time from {start} to {due}.",
                n=len(phasing.figures),
                start=window.start,
                due=window.due,
            ),
            Text(
                "Write as many as there are months, quarters, halves or years: {counts}.",
                counts=counts,
            ),
        )
    total = sum(phasing.figures, Fraction(0))
    if phasing.weighing is Weighing.PERCENT and total != 1:
        return (
            Text("The parts add up to {total}, not to 100%.", total=Quantity(total, PERCENT)),
            _remedy(1 - total, PERCENT),
        )
    return None


def _amounts(phasing: Phasing, solved: Solved) -> Said | None:
    """Say that amounts are in another unit than the target, or do not add up to it."""
    if phasing.weighing is not Weighing.AMOUNTS or phasing.unit is None or solved.unit is None:
        return None
    if not agree(phasing.unit, solved.unit):
        return (
            Text(
                "The parts are in {unit}, the target is in {target}.",
                unit=phasing.unit.symbol,
                target=solved.unit.symbol,
            ),
            Text("Write both in one unit, or weights such as {example}.", example="[1, 1, 2, 2]"),
        )
    total = sum(phasing.figures, Fraction(0))
    target = None if solved.upper is not None else solved.target
    if target is None or abs(total - target) <= _leeway(target, solved.origin):
        return None
    parts = Quantity(total, solved.unit)
    return (
        Text(
            "The parts add up to {total}, but the target is {target}.",
            total=parts,
            target=Quantity(target, solved.unit),
        ),
        _remedy(
            target - total,
            solved.unit,
            instead=parts if solved.origin is Origin.DECLARED else None,
        ),
    )


def _leeway(target: Fraction, origin: Origin) -> Fraction:
    """Give how far off parts may be: not at all, but for a figure that has no end to write down."""
    is_endless = origin is Origin.DERIVED and target.denominator > 1
    return abs(target) * TOLERANCE if is_endless else Fraction(0)


def _remedy(missing: Fraction, unit: Unit | None, *, instead: Quantity | None = None) -> Text:
    """Say what to add or to take off; ``instead`` is a target that would do."""
    size = Quantity(abs(missing), unit)
    if instead is None:
        add = Text("Add {size} to the parts.", size=size)
        return add if missing > 0 else Text("Take {size} off the parts.", size=size)
    if missing > 0:
        return Text(
            "Add {size} to the parts, or write a target of {instead}.", size=size, instead=instead
        )
    return Text(
        "Take {size} off the parts, or write a target of {instead}.", size=size, instead=instead
    )
