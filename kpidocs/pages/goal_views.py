"""What the template of a goal's page shows."""

from dataclasses import dataclass

from markupsafe import Markup

from kpidocs.pages.views import Fact, Note, Ref, Row, Shown, Topic, Tree


@dataclass(frozen=True, slots=True)
class Operand:
    """A piece of a line of arithmetic: a goal with its page, a given figure, or signs alone."""

    text: str
    figure: str
    url: str


@dataclass(frozen=True, slots=True)
class Step:
    """One line of arithmetic: operands = subject."""

    operands: tuple[Operand, ...]
    subject: Operand
    remarks: tuple[str, ...]
    is_here: bool


@dataclass(frozen=True, slots=True)
class Chain:
    """How a number comes about; ``other_dates`` names what runs over other dates, if anything.

    With ``is_reached`` it is only how what the goals below amount to comes about.
    """

    steps: tuple[Step, ...]
    other_dates: str
    is_reached: bool = False


@dataclass(frozen=True, slots=True)
class Due:
    """What is due in a period, and together with all periods before it."""

    period: str
    amount: str
    running: str


@dataclass(frozen=True, slots=True)
class Calendar:
    """A target over its time: sentences about it, and a table under a title, which may be empty."""

    lines: tuple[str, ...]
    title: str
    rows: tuple[Due, ...]


@dataclass(frozen=True, slots=True)
class GoalView:
    """A goal's page. ``more`` leads to the children that are left out."""

    goal: Ref
    path: tuple[Ref, ...]
    figure: Shown
    facts: tuple[str, ...]
    verdict: Note | None
    chain: Chain
    calendar: Calendar | None
    tree: Tree
    details: tuple[Fact, ...]
    children: tuple[Row, ...]
    more: Ref | None
    body: Markup
    topics: tuple[Topic, ...]
    references: tuple[Fact, ...]
