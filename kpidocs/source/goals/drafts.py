"""Goals and plans while they are read: what is written, and what is known of it so far."""

from dataclasses import dataclass, field
from datetime import date

from kpidocs.model import Finding, Kind, Location, Places, Plan, Section
from kpidocs.source.goals.places import Sheet
from kpidocs.source.keys.schema import GoalKeys, PlanKeys
from kpidocs.text import Text


@dataclass(slots=True, kw_only=True)
class Draft:
    """What goals and plans have in common. ``unread`` names the keys that cannot be used."""

    id: str
    sheet: Sheet
    heading: str | None = None
    body: str = ""
    start: date | None = None
    due: date | None = None
    unread: set[str] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)

    @property
    def places(self) -> Places:
        """Where the keys stand."""
        return self.sheet.places

    def report(
        self,
        code: str,
        message: Text,
        *,
        key: str,
        at: Location | None = None,
        hint: Text | None = None,
        also: tuple[Location, ...] = (),
    ) -> None:
        """Note what is wrong with a key, by default at its value, and that it cannot be used."""
        self.unread.add(key.partition(".")[0])
        place = self.sheet.value_at(key) if at is None else at
        self.findings.append(Finding(code, message, place, self.sheet.goal, hint, also))


@dataclass(slots=True, kw_only=True)
class PlanDraft(Draft):
    """A folder of goals. ``above`` is the nearest plan around it."""

    keys: PlanKeys
    above: "PlanDraft | None" = None
    is_written: bool = False
    holidays: set[date] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)  # those whose holidays are kept
    described: Plan = field(init=False)  # as soon as it is


@dataclass(slots=True, kw_only=True)
class GoalDraft(Draft):
    """A goal. ``above`` is the goal that an inline goal stands under, in its file."""

    plan: str
    kind: Kind
    keys: GoalKeys
    holder: "GoalDraft | None" = None
    above: "GoalDraft | None" = None
    is_usable: bool = True
    is_inline: bool = False
    is_step: bool = False  # of a funnel
    sections: frozenset[Section] = frozenset()
    parent: str | None = None
    has_name_of_file: bool = False
    nearest_with_assumptions: "GoalDraft | None" = None  # above it

    @property
    def written_id(self) -> str:
        """The id as it stands in the file, without the plan."""
        return self.id.removeprefix(f"{self.plan}/")

    @property
    def title(self) -> str | None:
        """What the goal is called, if its author says so."""
        return self.keys.title or self.heading
