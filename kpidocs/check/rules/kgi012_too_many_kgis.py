"""KGIs beside the primary one."""

from collections.abc import Iterator

from kpidocs.check.goals import is_cut_off, kgis, listed, primary_kgi
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Goal, Portfolio, Study
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "KGI012"


def check(study: Study) -> Iterator[Finding]:
    """Yield one finding for each plan, naming its KGIs that stand neither above nor below."""
    for plan in study.portfolio.plans:
        primary = primary_kgi(study.portfolio, plan)
        if primary is not None:
            beside = tuple(_beside(primary, study.portfolio))
            if beside:
                yield _finding(primary, beside)


def _beside(primary: Goal, portfolio: Portfolio) -> Iterator[Goal]:
    line = {primary.id}
    line.update(goal.id for goal in portfolio.ancestors(primary.id))
    line.update(goal.id for goal in portfolio.descendants(primary.id))
    for goal in kgis(portfolio, primary.plan):
        if goal.id not in line and not is_cut_off(goal):
            yield goal


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
