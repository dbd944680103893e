"""A KGI that hides something, and does not speak of it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kpidocs.check.facts.wording import about
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Goal, Kind, Portfolio, Study
from kpidocs.settings import Severity
from kpidocs.text import Text
from kpidocs.vocabulary import WordList, mentions, vocabulary

CODE = "KGI011"


@dataclass(frozen=True, slots=True)
class Caveat:
    """What a sort of result hides, and the words of those who have thought of it."""

    among: WordList
    weighed: WordList
    warning: Text
    hint: Text


CAVEATS = (
    Caveat(
        WordList.MARKET_SHARE,
        WordList.MARKET_SIZE,
        Text("In a shrinking market a share can rise while sales fall."),
        Text("Say how large the market is: in the text of the goal, or as an assumption."),
    ),
    Caveat(
        WordList.GROSS_PROFIT,
        WordList.OVERHEAD,
        Text("It leaves out what selling and administration cost."),
        Text("Say in the text of the goal what they may cost, or take operating profit."),
    ),
    Caveat(
        WordList.CONTRIBUTION_PROFIT,
        WordList.FIXED_COSTS,
        Text("It leaves out the fixed costs."),
        Text("Say in the text of the goal who answers for the fixed costs."),
    ),
)


def check(study: Study) -> Iterator[Finding]:
    """Yield the KGIs with a caveat that neither they nor their plan weigh."""
    words, assumed = vocabulary(study.settings.words), _assumed(study.portfolio)
    for caveat in CAVEATS:
        goals = tuple(goal for goal, _ in about(study, Kind.KGI, caveat.among))
        weighing = {
            plan
            for plan in {goal.plan for goal in goals}
            if mentions(_said_in(plan, assumed, study.portfolio), words, caveat.weighed)
        }
        for goal in goals:
            if goal.plan not in weighing and not mentions(_said_of(goal), words, caveat.weighed):
                yield _finding(goal, caveat)


def _said_of(goal: Goal) -> str:
    return "\n".join(filter(None, (goal.definition, goal.rationale, goal.body)))


def _said_in(plan: str, assumed: Mapping[str, list[str]], portfolio: Portfolio) -> str:
    """Give what the text of a plan, the titles of its goals and its assumptions say."""
    goals = portfolio.in_plan(plan)
    owners = (plan, *(goal.id for goal in goals))
    names = (name for owner in owners for name in assumed.get(owner, ()))
    return "\n".join((portfolio.plans[plan].body, *(goal.title for goal in goals), *names))


def _assumed(portfolio: Portfolio) -> Mapping[str, list[str]]:
    """Give the names and titles of assumptions by the goal or plan that makes them."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for each in portfolio.assumptions.values():
        found[each.owner].extend((each.name.replace("_", " "), each.evidence.title or ""))
    return found


def _finding(goal: Goal, caveat: Caveat) -> Finding:
    return Finding(
        CODE,
        Text(
            "“{goal}” does not show everything. {warning}", goal=goal.title, warning=caveat.warning
        ),
        goal.places.at("title"),
        goal=goal.id,
        hint=caveat.hint,
    )


RULE = Rule(CODE, "kgi-caveat", Severity.ADVICE, check)
