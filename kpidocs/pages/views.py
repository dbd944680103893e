"""What the templates show: words of one locale and addresses seen from one page."""

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Ref:
    """A goal or plan to link to. ``kind`` names the style, ``label`` says it; both may be empty."""

    title: str
    url: str
    kind: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A figure: ``number`` and ``unit`` apart for large type, ``text`` as one, comparator said.

    ``bound`` is the text where the comparator makes it another. All are empty for a goal that
    has no number by its kind; ``is_derived`` tells a computed target.
    """

    number: str = ""
    unit: str = ""
    text: str = ""
    bound: str = ""
    is_derived: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """A finding. ``severity`` names the style, ``grade`` says it; ``place`` is file and line."""

    severity: str
    grade: str
    code: str
    rule_url: str | None
    message: str
    hint: str
    place: str
    place_url: str | None
    goal: Ref | None = None


@dataclass(frozen=True, slots=True)
class Topic:
    """Findings of one rule, ``grade`` with their number.

    ``title`` is that of the rule, and may be empty. ``hint`` is what to do about each of them,
    empty where that differs.
    """

    severity: str
    grade: str
    code: str
    rule_url: str | None
    title: str
    hint: str
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A goal in a table, ``depth`` levels below the first; ``note`` is its gravest finding."""

    goal: Ref
    depth: int
    figure: Shown
    owner: str
    due: str
    note: Note | None = None


@dataclass(frozen=True, slots=True)
class Branch:
    """A goal in a nested list, with what stands below it.

    ``is_here`` marks the page's own; ``more`` leads to those below that are left out.
    """

    goal: Ref
    figure: str
    owner: str
    is_here: bool
    branches: tuple["Branch", ...]
    more: Ref | None = None


@dataclass(frozen=True, slots=True)
class Tree:
    """A tree as a list, and drawn where that did not fail."""

    label: str
    drawing: Markup | None
    branches: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A labelled value: a text or links."""

    label: str
    text: str = ""
    refs: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class Given:
    """A figure that is taken as given: an assumption or a rate, with where it comes from."""

    name: str
    goal: Ref | None
    figure: str
    evidence: str
    place: str
    place_url: str | None
    interval: str = ""


@dataclass(frozen=True, slots=True)
class LeverRow:
    """A figure that moves the KGI, the step that it is moved by, and what that does.

    ``remark`` tells of one that is not in the team's hands.
    """

    name: str
    url: str
    figure: str
    step: str
    effect: str
    part: str
    remark: str


@dataclass(frozen=True, slots=True)
class Moving:
    """What moves the KGI: a sentence, the strongest levers, how many more there are in words."""

    sentence: str
    rows: tuple[LeverRow, ...]
    more: str


@dataclass(frozen=True, slots=True)
class Likely:
    """How likely the KGI is: a sentence, one on the volumes that it takes, and the small print.

    ``overload`` tells of people who cannot do what is needed; it may be empty.
    """

    sentence: str
    needed: str
    overload: str
    fine: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A plan in the overview: its primary KGI and the state of its checks."""

    plan: Ref
    lead: Ref | None
    figure: Shown
    due: str
    owner: str
    goals: int
    notes: tuple[tuple[str, str], ...]  # style and count in words, the gravest first


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The panel for trying other figures: JSON for its script, escaped for single quotes.

    Where there can be none, ``untried`` says why.
    """

    program: Markup
    untried: str = ""


@dataclass(frozen=True, slots=True)
class PlanView:
    """A plan's page. ``others`` is how many findings there are beside the verdict."""

    title: str
    lead: Ref | None
    figure: Shown
    facts: tuple[str, ...]
    verdict: Note | None
    others: int
    tree: Tree
    rows: tuple[Row, ...]
    givens: tuple[Given, ...]
    body: Markup
    topics: tuple[Topic, ...]
    cards: tuple[Card, ...] = ()
    moving: Moving | None = None
    likely: Likely | None = None
    what_if: WhatIf | None = None


@dataclass(frozen=True, slots=True)
class OverviewView:
    """The page of all plans."""

    title: str
    cards: tuple[Card, ...]
    topics: tuple[Topic, ...]
    summary: str
