"""Front matter that is not YAML."""

from kpidocs.check.rule import Rule
from kpidocs.settings import Severity

RULE = Rule("SRC003", "invalid-yaml", Severity.ERROR)
