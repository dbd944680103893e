"""A rate outside 0 to 100%."""

from kpidocs.check.rule import Rule
from kpidocs.settings import Severity

RULE = Rule("TGT003", "rate-out-of-range", Severity.ERROR)
