"""An objective that runs for longer than its plan allows."""

from collections.abc import Iterator

from kpidocs.check.facts.goals import is_open
from kpidocs.check.facts.stray_numbers import misnamed
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Goal, Kind, Study
from kpidocs.quantity import Duration, Window, end_of
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "OKR004"


def check(study: Study) -> Iterator[Finding]:
    """Yield the objectives that run for more months than the limits of their plan allow.

    One that takes its time from the objective above is judged with it.
    """
    left_out = misnamed(study)
    for goal in study.portfolio.of_kind(Kind.OBJECTIVE):
        window, months = goal.window, study.limits(goal.plan).objective_months
        is_judged = is_open(goal) and goal.id not in left_out and not _is_part(goal, study)
        if is_judged and window is not None and _is_longer(window, months):
            yield _finding(goal, window, months)


def _is_part(goal: Goal, study: Study) -> bool:
    above = None if goal.parent is None else study.portfolio.goals[goal.parent]
    return above is not None and above.kind is goal.kind and above.window == goal.window


def _is_longer(window: Window, months: int) -> bool:
    """Whether a window ends on the same day of a later month, or after it."""
    start, due = window.start, window.due
    between = (due.year - start.year) * 12 + due.month - start.month
    return (between, due.day) >= (months, start.day)


def _finding(goal: Goal, window: Window, months: int) -> Finding:
    last = end_of(Duration(months=months), start=window.start)
    return Finding(
        CODE,
        Text.plural(
            "“{goal}” runs for more than {n} month: {window}.",
            "“{goal}” runs for more than {n} months: {window}.",
            n=months,
            goal=goal.title,
            window=window,
        ),
        goal.places.at("due"),
        goal=goal.id,
        hint=Text(
            "Write {line}, and leave the rest to a further objective.",
            line=f"due: {last.isoformat()}",
        ),
    )


RULE = Rule(CODE, "objective-too-long", Severity.WARNING, check)
