"""A reference to a goal that does not exist."""

from kpidocs.check.rule import Rule
from kpidocs.settings import Severity

RULE = Rule("SRC010", "unknown-reference", Severity.ERROR)
