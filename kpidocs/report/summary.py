"""How much was read and found, in one sentence."""

from collections import Counter

from kpidocs.model import Study
from kpidocs.settings import Severity
from kpidocs.text import Text
from kpidocs.words import counted


def by_severity(study: Study) -> Counter[Severity]:
    """Count the findings of each severity."""
    return Counter(each.severity for each in study.findings)


def summary(study: Study) -> Text:
    """Say what was found in how many files, what could not be used, and what was ignored."""
    return Text("{found} ({read})", found=_found(study), read=_read(study))


def _found(study: Study) -> Text | tuple[Text, ...]:
    counts = by_severity(study)
    found = tuple(counted(each, counts[each]) for each in Severity if counts[each])
    return found or Text("no findings")


def _read(study: Study) -> tuple[Text, ...]:
    count, goals = study.portfolio.count, len(study.portfolio.goals)
    ignored = Text.plural("{n} finding ignored", "{n} findings ignored", study.ignored)
    return (
        Text.plural("{n} goal", "{n} goals", goals),
        Text.plural("{n} file read", "{n} files read", count.files),
        Text("{n} with goals", n=count.with_goals),
        Text("{n} unusable", n=count.unusable),
        *((ignored,) if study.ignored else ()),
    )
