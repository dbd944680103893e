"""Targets that do not add up to the target above."""

from kpidocs.check.rule import Rule
from kpidocs.settings import Severity

RULE = Rule("TGT008", "falls-short", Severity.ERROR)
