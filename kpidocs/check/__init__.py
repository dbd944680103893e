"""Rules: what makes goals good ones, and what a run found."""

from kpidocs.check.catalogue import RULES, rule
from kpidocs.check.documentation import documentation
from kpidocs.check.families import families
from kpidocs.check.rule import Rule
from kpidocs.check.run import run

__all__ = ["RULES", "Rule", "documentation", "families", "rule", "run"]
