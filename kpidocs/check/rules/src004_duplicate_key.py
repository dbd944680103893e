"""A key that is written twice."""

from kpidocs.check.rule import Rule
from kpidocs.settings import Severity

RULE = Rule("SRC004", "duplicate-key", Severity.ERROR)
