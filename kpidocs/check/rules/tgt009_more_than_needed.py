"""Targets that ask for more than the target above needs."""

from kpidocs.check.rule import Rule
from kpidocs.settings import Severity

RULE = Rule("TGT009", "more-than-needed", Severity.ADVICE)
