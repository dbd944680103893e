"""A conversion rate that comes from nowhere."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from kpidocs.check.facts.goals import is_open
from kpidocs.check.facts.lacks import by_file
from kpidocs.check.rule import Rule
from kpidocs.model import Evidence, Finding, Goal, Location, Portfolio, Study
from kpidocs.quantity import Figure
from kpidocs.settings import Severity
from kpidocs.text import Text
from kpidocs.words import first_few

CODE = "KPI018"


@dataclass(frozen=True, slots=True)
class Claim:
    """A rate without evidence, and the key under which it is written."""

    key: str
    figure: Figure
    at: Location


def check(study: Study) -> Iterator[Finding]:
    """Yield one finding for each file with conversions of which nothing tells the origin."""
    reported = {finding.at for finding in study.solution.findings}
    claims = _claims(study.portfolio, reported)
    claiming = (study.portfolio.goals[each] for each in claims)
    for lack in by_file(claiming, study, rule=RULE):
        first, *others = (claims[goal.id] for goal in lack.goals)
        rates = tuple(_rate(goal, claims[goal.id]) for goal in lack.goals)
        yield Finding(
            CODE,
            Text(
                "No source, period or sample is given for the rate of {rates}.",
                rates=first_few(rates),
            ),
            first.at,
            goal=lack.goal,
            hint=Text("Say where it comes from, such as {example}.", example=_line(first)),
            also=tuple(each.at for each in others),
        )


def _claims(portfolio: Portfolio, reported: Collection[Location]) -> Mapping[str, Claim]:
    """Give the rates without evidence by goal; an assumption once, by the first that uses it.

    Those that are ``reported`` as no rates are left out.
    """
    claims: dict[str, Claim] = {}
    seen = set(reported)
    for goal in portfolio.written:
        if is_open(goal) and portfolio.numeric_parent(goal.id) is not None:
            claim = _claim(goal, portfolio)
            if claim is not None and claim.at not in seen:
                claims[goal.id] = claim
                seen.add(claim.at)
    return claims


def _claim(goal: Goal, portfolio: Portfolio) -> Claim | None:
    rate = goal.conversion
    if rate is None or "conversion" in goal.unread or not goal.is_numeric:
        return None
    if rate.figure is not None:
        claim = Claim("conversion", rate.figure, rate.at)
        return None if _is_proven(rate.figure, rate.evidence) else claim
    assumed = portfolio.assumptions.get(rate.reference or "")
    if assumed is None or _is_proven(assumed.figure, assumed.evidence):
        return None
    return Claim(assumed.name, assumed.figure, assumed.at)


def _is_proven(figure: Figure, evidence: Evidence) -> bool:
    """Whether anything tells where a rate comes from; a range admits that it is an estimate."""
    told = (figure.sample, figure.low, evidence.source, evidence.period)
    return any(each is not None for each in told)


def _rate(goal: Goal, claim: Claim) -> Text:
    return Text("“{goal}” ({rate})", goal=goal.title, rate=claim.figure)


def _line(claim: Claim) -> str:
    """Give the key with room for evidence; within braces a comma would end the value."""
    written = claim.figure.written
    value = f'"{written}"' if "," in written else written
    return f"{claim.key}: {{value: {value}, source: …, sample: …}}"


RULE = Rule(CODE, "rate-without-evidence", Severity.WARNING, check)
