"""A file that cannot be read as text."""

from kpidocs.check.rule import Rule
from kpidocs.settings import Severity

RULE = Rule("SRC001", "unreadable-file", Severity.ERROR)
