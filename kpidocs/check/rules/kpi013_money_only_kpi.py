"""A KPI that is merely sales or profit."""

from collections.abc import Iterator

from kpidocs.check.facts.wording import about, nature_of, wish
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Goal, Kind, Study
from kpidocs.settings import Severity
from kpidocs.text import Text
from kpidocs.vocabulary import Nature, WordList

CODE = "KPI013"


def check(study: Study) -> Iterator[Finding]:
    """Yield the KPIs about money that no goal below breaks down."""
    for goal, word in about(study, Kind.KPI, WordList.MONEY):
        if _is_merely_money(goal, study):
            yield Finding(
                CODE,
                Text(
                    "“{goal}” is merely sales or profit: “{word}” shows what came of it, "
                    "not what to do.",
                    goal=goal.title,
                    word=word,
                ),
                goal.places.at("title"),
                goal=goal.id,
                hint=Text(
                    "Choose what brings the money in, such as orders, meetings or the unit price."
                ),
            )


def _is_merely_money(goal: Goal, study: Study) -> bool:
    is_broken_down = any(study.portfolio.numeric_children(goal.id)) or goal.same_as is not None
    return (
        goal.priority != "guard"
        and not is_broken_down
        and nature_of(goal, study) is Nature.MONEY
        and wish(goal, study) is None
    )


RULE = Rule(CODE, "money-only-kpi", Severity.ADVICE, check)
