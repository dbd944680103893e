"""KPIs beside the KSF of their KGI, and not below one."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from kpidocs.check.facts.goals import is_open, listed
from kpidocs.check.facts.links import operands
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Goal, Kind, Study
from kpidocs.settings import Severity
from kpidocs.text import Text
from kpidocs.words import first_few

CODE = "KSF003"


def check(study: Study) -> Iterator[Finding]:
    """Yield one finding for each KGI with KSF in use, naming the KPIs directly below it."""
    portfolio, factors = study.portfolio, _below_kgis(study, Kind.KSF)
    for id_, kpis in _below_kgis(study, Kind.KPI).items():
        kgi = portfolio.goals[id_]
        is_in_use = any(portfolio.children(each.id) for each in factors.get(id_, ()))
        if is_in_use and "formula" not in kgi.unread:
            parts = frozenset(operands(kgi))
            beside = tuple(kpi for kpi in kpis if kpi.id not in parts and _wants_reason(kpi, study))
            if beside:
                yield _finding(kgi, beside, factors[id_])


def _below_kgis(study: Study, kind: Kind) -> Mapping[str, list[Goal]]:
    """Give the goals of a kind that stand directly under a KGI of their plan, by its id."""
    goals = study.portfolio.goals
    found: defaultdict[str, list[Goal]] = defaultdict(list)
    for goal in study.portfolio.of_kind(kind):
        if goal.parent is not None:
            above = goals[goal.parent]
            if above.kind is Kind.KGI and above.plan == goal.plan:
                found[above.id].append(goal)
    return found


def _wants_reason(kpi: Goal, study: Study) -> bool:
    """Whether a success factor could stand between: not for limits, rates and what is done.

    A step that is written in the KGI is the KGI taken apart.
    """
    is_step = kpi.is_inline and kpi.conversion is not None
    return not (
        study.solution.goals[kpi.id].is_rate
        or is_step
        or kpi.priority == "guard"
        or kpi.same_as is not None
        or not is_open(kpi)
    )


def _finding(kgi: Goal, kpis: tuple[Goal, ...], factors: list[Goal]) -> Finding:
    first, *others = kpis
    return Finding(
        CODE,
        Text(
            "The KGI “{kgi}” has KSFs, but these KPIs stand directly under it: {goals}.",
            kgi=kgi.title,
            goals=listed(kpis),
        ),
        first.places.at("parent"),
        goal=first.id,
        hint=Text(
            "Put each under the KSF that it serves, with {lines}.",
            lines=first_few(tuple(f"parent: {each.name}" for each in factors)),
        ),
        also=tuple(goal.places.at("parent") for goal in others),
    )


RULE = Rule(CODE, "kpi-without-ksf", Severity.ADVICE, check)
