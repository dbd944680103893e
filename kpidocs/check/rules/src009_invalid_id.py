"""An id that cannot be one."""

from kpidocs.check.rule import Rule
from kpidocs.settings import Severity

RULE = Rule("SRC009", "invalid-id", Severity.ERROR)
