"""How much was read and found, in one sentence."""

from collections import Counter
from collections.abc import Callable

from kpidocs.model import Study
from kpidocs.settings import Severity
from kpidocs.text import Text

COUNTED: dict[Severity, Callable[[int], Text]] = {
    Severity.ERROR: lambda n: Text.plural("{n} error", "{n} errors", n),
    Severity.WARNING: lambda n: Text.plural("{n} warning", "{n} warnings", n),
    Severity.ADVICE: lambda n: Text.plural("{n} piece of advice", "{n} pieces of advice", n),
}


def by_severity(study: Study) -> Counter[Severity]:
    """Count the findings of each severity."""
    return Counter(each.severity for each in study.findings)


def summary(study: Study) -> Text:
    """Say what was found in how many files, what could not be used, and what was ignored."""
    return Text("{found} ({read})", found=_found(study), read=_read(study))


def _found(study: Study) -> Text | tuple[Text, ...]:
    counts = by_severity(study)
    found = tuple(say(counts[severity]) for severity, say in COUNTED.items() if counts[severity])
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
