"""What a rule is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from kpidocs.model import Finding, Goal, Study
from kpidocs.settings import Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. ``check`` is None where reading or solving finds the mistake on the way.

    What a rule that ``is_daily`` finds depends on the day, too, not on the goals alone.
    """

    code: str
    name: str
    severity: Severity
    check: Callable[[Study], Iterator[Finding]] | None = None
    is_daily: bool = False

    @property
    def family(self) -> str:
        """The letters of the code."""
        return self.code.rstrip("0123456789")

    @property
    def stem(self) -> str:
        """What the files of the rule are called."""
        return f"{self.code}_{self.name}".lower().replace("-", "_")

    def is_ignored_by(self, goal: Goal, *, today: date) -> bool:
        """Whether an entry of a goal silences the rule today."""
        return any(each.covers(self.code, self.name, today=today) for each in goal.ignore)
