"""A target that leaves the people at hand no room."""

from collections.abc import Iterator
from fractions import Fraction

from kpidocs.check.facts.loads import FULL, burdens, finding
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Study
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "KDI003"
NEARLY = Fraction(85, 100)  # illness, training and meetings take about a seventh of the days

HINT = Text("Leave room for days off and meetings: more people, more days, or a lower target.")


def check(study: Study) -> Iterator[Finding]:
    """Yield the goals whose target takes nearly all that there is."""
    for burden in burdens(study):
        if NEARLY < burden.load.used <= FULL:
            yield finding(CODE, burden, HINT)


RULE = Rule(CODE, "nearly-at-capacity", Severity.ADVICE, check)
