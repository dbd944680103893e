"""From goals to numbers: equations, propagation, checks, and the step behind each figure."""

from kpidocs.solve.solver import solve

__all__ = ["solve"]
