"""Goals whose deadline has passed, still on their way."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from kpidocs.check.facts.goals import listed
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Goal, Kind, Plan, Status, Study
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "REV003"


def check(study: Study) -> Iterator[Finding]:
    """Yield one finding for the active goals of a plan that share a deadline before today."""
    for (plan, due, _), goals in _late(study).items():
        yield _finding(study.portfolio.plans[plan], due, goals)


def _late(study: Study) -> Mapping[tuple[str, date, str], list[Goal]]:
    """Give the late goals by plan and deadline; one that ignores the rule stands for itself."""
    late: defaultdict[tuple[str, date, str], list[Goal]] = defaultdict(list)
    for goal in study.portfolio.written:
        if (
            goal.status is Status.ACTIVE
            and goal.unread.isdisjoint({"status", "start", "due"})
            and goal.kind is not Kind.KSF
            and goal.due is not None
            and goal.due < study.today
        ):
            alone = goal.id if RULE.is_ignored_by(goal, today=study.today) else ""
            late[goal.plan, goal.due, alone].append(goal)
    return late


def _finding(plan: Plan, due: date, goals: list[Goal]) -> Finding:
    """Say it where the deadline is written: in the plan, or by the first goal that writes it."""
    hint = Text(
        "Write {done} or {dropped}, or agree on a new deadline.",
        done="status: done",
        dropped="status: dropped",
    )
    titles = listed(goals)
    if plan.due == due and "due" in plan.places.keys and len(goals) > 1:
        message = Text(
            "The plan “{plan}” was due on {due}, and goals in it are still active: {goals}.",
            plan=plan.title,
            due=due,
            goals=titles,
        )
        return Finding(CODE, message, plan.places.at("due"), hint=hint)
    first = next((goal for goal in goals if "due" in goal.places.keys), goals[0])
    return Finding(
        CODE,
        Text("Past the deadline {due} and still active: {goals}.", due=due, goals=titles),
        first.places.at("due"),
        goal=first.id,
        hint=hint,
        others=tuple(goal.id for goal in goals if goal is not first),
    )


RULE = Rule(CODE, "past-due", Severity.WARNING, check, is_daily=True)
