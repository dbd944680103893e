"""A rate that is applied to something else than what it divides."""

from kpidocs.check.rule import Rule
from kpidocs.settings import Severity

RULE = Rule("TGT011", "wrong-denominator", Severity.ERROR)
