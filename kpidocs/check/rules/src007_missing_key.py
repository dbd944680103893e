"""A goal without kind or title."""

from kpidocs.check.rule import Rule
from kpidocs.settings import Severity

RULE = Rule("SRC007", "missing-key", Severity.ERROR)
