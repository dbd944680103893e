"""One goal in a plan over the fiscal year 2026, read and solved."""

from dataclasses import dataclass

from kpidocs.model import Goal, Plan, Solved
from kpidocs.outlook.capacity import Load, load
from kpidocs.outlook.periods.schedule import Schedule, pace, schedule
from kpidocs.quantity import Per, to_exact
from kpidocs.solve import solve
from kpidocs.vocabulary import vocabulary
from tests.folders import codes, goal, reads

WORDS = vocabulary({})
YEAR = "start: 2026-04-01\ndue: 2027-03-31"


@dataclass(frozen=True)
class Case:
    """A goal, its plan and its figures."""

    goal: Goal
    plan: Plan
    solved: Solved

    def schedule(self, per: Per = Per.MONTH) -> Schedule:
        return schedule(self.goal, plan=self.plan, solved=self.solved, per=per, words=WORDS)

    def amounts(self, per: Per = Per.MONTH) -> list[str]:
        """What is due in each period, as exact texts."""
        return [to_exact(part.amount) for part in self.schedule(per).parts]

    def pace(self) -> dict[Per, str]:
        found = pace(self.goal, plan=self.plan, solved=self.solved, words=WORDS)
        return {per: to_exact(amount) for per, amount in found}

    def load(self) -> Load | None:
        return load(self.goal, plan=self.plan, solved=self.solved)


def case(keys: str, *, plan: str = "", dates: str = YEAR, kind: str = "kpi") -> Case:
    """A goal with these keys in a plan with these dates and further keys."""
    portfolio = reads(
        {
            "index.md": goal(f"kind: plan\ntitle: P\n{dates}\n{plan}"),
            "k.md": goal(f"kind: {kind}\ntitle: 受注\n{keys}"),
        }
    )
    assert codes(portfolio) == []
    return Case(portfolio.goals["k"], portfolio.plans[""], solve(portfolio).of("k"))
