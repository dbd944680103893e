"""A target that the equations do not yield."""

from kpidocs.check.rule import Rule
from kpidocs.settings import Severity

RULE = Rule("TGT002", "not-derivable", Severity.ERROR)
