"""A key that no goal has."""

from kpidocs.check.rule import Rule
from kpidocs.settings import Severity

RULE = Rule("SRC005", "unknown-key", Severity.ERROR)
