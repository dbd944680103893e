"""The names of kinds, comparators, periods and the like."""

from collections.abc import Mapping
from enum import Enum

from kpidocs.model import Kind, Origin, Section, Status
from kpidocs.quantity import Comparator, Direction, Per
from kpidocs.settings import Severity
from kpidocs.text import Text

LABELS: Mapping[Enum, Text] = {
    Kind.KGI: Text("KGI"),
    Kind.KSF: Text("KSF"),
    Kind.KPI: Text("KPI"),
    Kind.KDI: Text("KDI"),
    Kind.OBJECTIVE: Text("Objective"),
    Kind.KEY_RESULT: Text("Key result"),
    Status.DRAFT: Text("draft"),
    Status.ACTIVE: Text("active"),
    Status.DONE: Text("done"),
    Status.DROPPED: Text("dropped"),
    Severity.ERROR: Text("error"),
    Severity.WARNING: Text("warning"),
    Severity.ADVICE: Text("advice"),
    Origin.DECLARED: Text("declared"),
    Origin.DERIVED: Text("derived"),
    Origin.NONE: Text("none"),
    Comparator.AT_LEAST: Text("at least"),
    Comparator.MORE_THAN: Text("more than"),
    Comparator.AT_MOST: Text("at most"),
    Comparator.LESS_THAN: Text("less than"),
    Comparator.BETWEEN: Text("between"),
    Comparator.EXACTLY: Text("exactly"),
    Direction.INCREASE: Text("increase"),
    Direction.DECREASE: Text("decrease"),
    Direction.MAINTAIN: Text("maintain"),
    Per.DAY: Text("day"),
    Per.WORKDAY: Text("workday"),
    Per.WEEK: Text("week"),
    Per.MONTH: Text("month"),
    Per.QUARTER: Text("quarter"),
    Per.HALF: Text("half-year"),
    Per.YEAR: Text("year"),
    Section.RATIONALE: Text("Why"),
    Section.MEASUREMENT: Text("How it is measured"),
    Section.ACTIONS: Text("Actions"),
    Section.CONTINGENCY: Text("If we miss"),
    Section.REVIEW_LOG: Text("Review log"),
    Section.ASSUMPTIONS: Text("Assumptions"),
    Section.AGREEMENT: Text("Agreement"),
    Section.HISTORY: Text("History"),
}


def label(member: Enum) -> Text:
    """Give the name of a member of one of the model's enumerations."""
    return LABELS[member]
