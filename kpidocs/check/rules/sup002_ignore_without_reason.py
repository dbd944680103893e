"""An entry that keeps a rule silent and does not say why."""

from kpidocs.check.rule import Rule
from kpidocs.settings import Severity

RULE = Rule("SUP002", "ignore-without-reason", Severity.ERROR)
