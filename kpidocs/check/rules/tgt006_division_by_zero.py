"""A formula that divides by zero."""

from kpidocs.check.rule import Rule
from kpidocs.settings import Severity

RULE = Rule("TGT006", "division-by-zero", Severity.ERROR)
