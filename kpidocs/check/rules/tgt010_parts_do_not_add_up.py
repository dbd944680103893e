"""Phasing that does not add up to the target, or does not fit its time."""

from kpidocs.check.rule import Rule
from kpidocs.settings import Severity

RULE = Rule("TGT010", "parts-do-not-add-up", Severity.ERROR)
