"""How many findings of a severity there are."""

from kpidocs.settings import Severity
from kpidocs.text import Text


def counted(severity: Severity, n: int) -> Text:
    """Say a number of errors, of warnings, or of pieces of advice."""
    if severity is Severity.ERROR:
        return Text.plural("{n} error", "{n} errors", n)
    if severity is Severity.WARNING:
        return Text.plural("{n} warning", "{n} warnings", n)
    return Text.plural("{n} piece of advice", "{n} pieces of advice", n)
