"""What a goal lacks, in the few words that a node has room for."""

import math

from kpidocs.model import Solved
from kpidocs.quantity import Quantity
from kpidocs.words import spoken
from kpidocs.words.targets import legible


def missing(solved: Solved, locale: str) -> str:
    """What is asked for from above where the target falls short of it, per period as written.

    A count comes without its unit, which stands beside the figure. Empty where nothing is missing.
    """
    if solved.required is None or not solved.falls_short:
        return ""
    needed = solved.required / (solved.times or 1) if solved.per else solved.required
    if solved.unit is None or not solved.unit.is_count:
        return spoken(Quantity(legible(needed), solved.unit), locale)
    is_too_much = solved.target is not None and solved.required < solved.target
    return spoken((math.floor if is_too_much else math.ceil)(needed), locale)
