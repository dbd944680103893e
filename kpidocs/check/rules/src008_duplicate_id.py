"""Two goals with one id."""

from kpidocs.check.rule import Rule
from kpidocs.settings import Severity

RULE = Rule("SRC008", "duplicate-id", Severity.ERROR)
