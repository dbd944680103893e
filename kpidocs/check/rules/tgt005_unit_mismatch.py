"""A formula whose two sides have different units."""

from kpidocs.check.rule import Rule
from kpidocs.settings import Severity

RULE = Rule("TGT005", "unit-mismatch", Severity.ERROR)
