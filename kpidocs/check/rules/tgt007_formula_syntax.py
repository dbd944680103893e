"""A formula that cannot be read."""

from kpidocs.check.rule import Rule
from kpidocs.settings import Severity

RULE = Rule("TGT007", "formula-syntax", Severity.ERROR)
