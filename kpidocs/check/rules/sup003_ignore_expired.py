"""An entry that kept a rule silent until a day that has passed."""

from kpidocs.check.rule import Rule
from kpidocs.settings import Severity

RULE = Rule("SUP003", "ignore-expired", Severity.WARNING)
