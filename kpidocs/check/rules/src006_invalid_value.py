"""A value that its key does not take."""

from kpidocs.check.rule import Rule
from kpidocs.settings import Severity

RULE = Rule("SRC006", "invalid-value", Severity.ERROR)
