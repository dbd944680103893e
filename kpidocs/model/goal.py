"""Goals, as their authors wrote them, with references resolved and keys inherited."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from kpidocs.formula import Expression
from kpidocs.model.capacity import Capacity
from kpidocs.model.location import Location, Places
from kpidocs.model.phasing import Phasing
from kpidocs.quantity import (
    Baseline,
    Direction,
    Duration,
    Figure,
    Misreading,
    Target,
    Unit,
    Window,
)
from kpidocs.text import Text


class Kind(Enum):
    """What sort of goal it is."""

    KGI = "kgi"
    KSF = "ksf"
    KPI = "kpi"
    KDI = "kdi"
    OBJECTIVE = "objective"
    KEY_RESULT = "key-result"

    @property
    def is_numeric(self) -> bool:
        """Whether goals of this kind have a number; the others are looked through."""
        return self not in (Kind.KSF, Kind.OBJECTIVE)


class Status(Enum):
    """How far a goal is on its way."""

    DRAFT = "draft"
    ACTIVE = "active"
    DONE = "done"
    DROPPED = "dropped"  # left out of the arithmetic


class Section(Enum):
    """A part of a goal's text that rules and pages know by its heading."""

    RATIONALE = "rationale"
    MEASUREMENT = "measurement"
    ACTIONS = "actions"
    CONTINGENCY = "contingency"
    REVIEW_LOG = "review-log"
    ASSUMPTIONS = "assumptions"
    AGREEMENT = "agreement"
    HISTORY = "history"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a rate or an assumption comes from."""

    title: str | None = None
    source: str | None = None
    period: str | None = None


@dataclass(frozen=True, slots=True)
class Rate:
    """A conversion or a share.

    ``figure`` is the written rate; else ``reference`` is the variable that gives it (the full id
    of a rate goal, or ``owner#name`` of an assumption); else it is unknown, to be derived.
    """

    figure: Figure | None
    reference: str | None
    at: Location
    evidence: Evidence = Evidence()


@dataclass(frozen=True, slots=True)
class Assumption:
    """A figure that formulas use by name. ``id`` is ``owner#name``; the owner a goal or a plan."""

    id: str
    name: str
    owner: str
    figure: Figure
    at: Location
    evidence: Evidence = Evidence()


@dataclass(frozen=True, slots=True)
class Misread:
    """A target text that says no target: why, in words."""

    reason: Misreading
    message: Text
    hint: Text | None
    at: Location


@dataclass(frozen=True, slots=True)
class Ignore:
    """A rule that does not hold for a goal, why, and until when."""

    rule: str
    reason: str
    at: Location
    until: date | None = None

    def covers(self, code: str, name: str, *, today: date) -> bool:
        """Whether it silences the rule of that code and name on a day."""
        is_meant = self.rule.lower() in (code.lower(), name)
        return is_meant and (self.until is None or self.until >= today)


@dataclass(frozen=True, slots=True)
class Revision:
    """A change of the target, the deadline or the definition that was recorded, and its day."""

    on: date
    at: Location


@dataclass(frozen=True, slots=True)
class Goal:
    """One goal. Ids are full ids; dates and owner are the inherited ones where none is written.

    ``formula`` has its names resolved to full ids and ``owner#name`` of assumptions. ``unit`` is
    the one that is declared, written in the target or baseline, or None: the solver inherits the
    rest. ``is_inline`` goals stand in another goal's file. ``agreed_on`` is the last day of those
    beside ``agreed_by``; ``lag`` the time until the goal shows in the one above. ``unread``
    names the keys that are written, here or where the goal would take them from, but wrongly: that
    was reported, so no rule misses them.
    """

    id: str
    plan: str
    kind: Kind
    title: str
    places: Places
    is_inline: bool = False
    holder: str | None = None  # the goal whose file holds this inline goal
    parent: str | None = None
    contributes_to: tuple[str, ...] = ()
    primary: bool = False
    conversion: Rate | None = None
    share: Rate | None = None
    formula: Expression | None = None
    same_as: str | None = None
    unit: Unit | None = None
    target: Target | None = None
    misread: Misread | None = None
    direction: Direction | None = None
    baseline: Baseline | None = None
    start: date | None = None
    due: date | None = None
    owner: str | None = None
    status: Status = Status.ACTIVE
    people: int | None = None
    phasing: Phasing | None = None
    capacity: Capacity | None = None
    numerator: str | None = None
    denominator: str | None = None
    definition: str | None = None
    source: str | None = None
    automated: bool | None = None
    frequency: str | None = None
    behaviour: str | None = None
    priority: str | None = None
    nature: str | None = None
    stage: str | None = None
    controllable: bool = True
    lag: Duration | None = None
    review: str | None = None
    reviewed: date | None = None
    decision_rule: Mapping[str, str] | None = None
    stakeholders: tuple[str, ...] = ()
    agreed_by: tuple[str, ...] = ()
    agreed_on: date | None = None
    approved_by: tuple[str, ...] = ()
    rationale: str | None = None
    contingency: str | None = None
    revisions: tuple[Revision, ...] = ()
    tags: tuple[str, ...] = ()
    ignore: tuple[Ignore, ...] = ()
    sections: frozenset[Section] = frozenset()
    body: str = ""
    unread: frozenset[str] = frozenset()

    @property
    def is_numeric(self) -> bool:
        """Whether the goal has a number, given or to be derived."""
        return self.kind.is_numeric

    @property
    def counts(self) -> bool:
        """Whether the goal takes part in the arithmetic."""
        return self.status is not Status.DROPPED

    @property
    def name(self) -> str:
        """The id without its plan."""
        return self.id.rpartition("/")[2]

    def name_in(self, plan: str) -> str:
        """The id by which goals of a plan refer to this one."""
        return self.name if self.plan == plan else self.id

    @property
    def window(self) -> Window | None:
        """The time from start to due, None while either is missing."""
        if self.start is None or self.due is None:
            return None
        return Window(self.start, self.due)
