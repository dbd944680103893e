"""Goals that stand under one another in a circle."""

from kpidocs.check.rule import Rule
from kpidocs.settings import Severity

RULE = Rule("TREE001", "cycle", Severity.ERROR)
