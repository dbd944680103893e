"""Targets that cannot all hold."""

from kpidocs.check.rule import Rule
from kpidocs.settings import Severity

RULE = Rule("TGT001", "contradiction", Severity.ERROR)
