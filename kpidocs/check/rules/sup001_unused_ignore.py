"""An entry that keeps a rule silent where it finds nothing."""

from kpidocs.check.rule import Rule
from kpidocs.settings import Severity

RULE = Rule("SUP001", "unused-ignore", Severity.WARNING)
