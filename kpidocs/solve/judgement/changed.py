"""The factor by which a goal is to change, put together from what is known of it."""

from collections.abc import Mapping
from fractions import Fraction

from kpidocs.model import Change, Derivation, Origin, owner_of
from kpidocs.quantity import harder
from kpidocs.solve.equations.evaluate import Evaluation
from kpidocs.solve.judgement.figures import Figures
from kpidocs.solve.propagation.derivation import delivered


def changed(variable: str, figures: Figures, steps: Mapping[str, Derivation]) -> Change | None:
    """Give the change of a goal, None where no equation relates it or nothing settles it."""
    factor = figures.values.get(variable)
    if factor is None or variable not in figures.comparators:
        return None
    step, amount = steps.get(variable), figures.attained.get(variable)
    delivery = None if amount is None else _delivery(variable, amount, figures)
    assumed = (*(step.assumed if step else ()), *(delivery.assumed if delivery else ()))
    return Change(
        origin=Origin.DERIVED if step else Origin.DECLARED,
        factor=_hardest(variable, factor, figures, steps) if step else factor,
        comparator=figures.comparators[variable],
        required=asked.figure if (asked := figures.required.get(variable)) else None,
        attained=amount,
        assumed=tuple(dict.fromkeys(assumed)),
        derivation=step,
        delivery=delivery,
        falls_short=figures.falls_short(variable),
    )


def _hardest(
    variable: str, factor: Fraction, figures: Figures, steps: Mapping[str, Derivation]
) -> Fraction:
    """Give the change that a total makes, where other totals ask for more of it."""
    goal = owner_of(variable)
    baseline = figures.solved[goal].baseline
    if goal not in steps or not baseline:
        return factor
    change = steps[goal].exact / baseline
    return change if harder(change, factor, figures.comparators[variable]) else factor


def _delivery(variable: str, amount: Fraction, figures: Figures) -> Derivation:
    """Give the step to what the goals below amount to; of several equations that of the worst."""
    worst = next(
        each
        for each in figures.deliveries[variable]
        if Evaluation(each, figures.values).right() == amount
    )
    return delivered(worst, amount, values=figures.values, units=figures.units)
