"""A page that looks like a goal and has no front matter."""

from kpidocs.check.rule import Rule
from kpidocs.settings import Severity

RULE = Rule("SRC002", "no-front-matter", Severity.ADVICE)
