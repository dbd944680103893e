"""Everything that is known about a project after one run."""

from dataclasses import dataclass, field, replace
from datetime import date

from kpidocs.model.backlog import Backlog
from kpidocs.model.finding import Judged
from kpidocs.model.portfolio import Portfolio
from kpidocs.model.solution import Solution
from kpidocs.settings import Limits, Settings


@dataclass(frozen=True, slots=True)
class Study:
    """The goals, their figures and what was found; rules see it before ``findings`` are in.

    ``findings`` are sorted and without the ignored ones, which ``ignored`` counts.
    """

    portfolio: Portfolio
    solution: Solution
    settings: Settings
    today: date
    backlog: Backlog = field(default_factory=Backlog)
    findings: tuple[Judged, ...] = ()
    ignored: int = 0

    def locale(self, plan: str) -> str:
        """Give the language of a plan's pages: its own, else that of the project."""
        return self.portfolio.plans[plan].locale or self.settings.locale

    def limits(self, plan: str) -> Limits:
        """Give the thresholds that hold in a plan: its own, else those of the project."""
        limits, own = self.settings.limits, self.portfolio.plans[plan].limits
        return replace(limits, **own) if own else limits  # type: ignore[arg-type] # read by name
