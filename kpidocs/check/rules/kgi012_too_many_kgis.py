"""KGIs beside the primary one."""

from collections.abc import Iterator

from kpidocs.check.facts.goals import is_cut_off, is_open, kgis, listed, primary_kgis
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Goal, Portfolio, Study
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "KGI012"


def check(study: Study) -> Iterator[Finding]:
    """Yield one finding for each plan, naming its KGIs that stand neither above nor below."""
    for primary in primary_kgis(study.portfolio):
        beside = _beside(primary, study.portfolio)
        if beside:
            yield _finding(primary, beside)


def _beside(primary: Goal, portfolio: Portfolio) -> tuple[Goal, ...]:
    goals = kgis(portfolio, primary.plan)
    others = [
        goal for goal in goals if goal is not primary and is_open(goal) and not is_cut_off(goal)
    ]
    if not others:
        return ()
    above, below = portfolio.ancestors(primary.id), portfolio.descendants(primary.id)
    line = {goal.id for goal in (*above, *below)}
    return tuple(goal for goal in others if goal.id not in line)


def _finding(primary: Goal, beside: tuple[Goal, ...]) -> Finding:
    first, *others = beside
    return Finding(
        CODE,
        Text(
            "Beside the primary KGI “{primary}” the plan has further KGIs: {goals}.",
            primary=primary.title,
            goals=listed(beside),
        ),
        first.places.at("kind"),
        goal=first.id,
        hint=Text(
            "Narrow down to one. Make the others KPIs, or put them under it with {line}.",
            line=f"parent: {primary.name}",
        ),
        also=tuple(goal.places.at("kind") for goal in others),
    )


RULE = Rule(CODE, "too-many-kgis", Severity.ADVICE, check)
