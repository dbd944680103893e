"""Small studies, built without files and solved for real."""

from datetime import date

from kpidocs.diagrams import Direction, Edge, Graph, Node, Tie
from kpidocs.formula import Expression, Name, parse, resolved
from kpidocs.model import (
    Assumption,
    Goal,
    Kind,
    Location,
    Places,
    Plan,
    Portfolio,
    Rate,
    Status,
    Study,
)
from kpidocs.quantity import parse_figure, parse_target, parse_unit
from kpidocs.settings import Settings
from kpidocs.solve import solve

AT = Location("goals/p/a.md")
PLACES = Places(anchor=AT, keys={})
ORDERS = parse_unit("件")


def rate(text: str) -> Rate:
    """A rate from its text; ``@id`` is a reference."""
    if text.startswith("@"):
        return Rate(figure=None, reference=text[1:], at=AT)
    return Rate(figure=parse_figure(text), reference=None, at=AT)


def formula(text: str) -> Expression:
    """A formula whose names are those of plan ``p``."""

    def full(name: Name) -> Expression:
        return Name(name.name if "/" in name.name else f"p/{name.name}")

    return resolved(parse(text), full)


def goal(
    id_: str,
    *,
    kind: Kind = Kind.KPI,
    title: str = "",
    parent: str | None = None,
    target: str | None = None,
    conversion: str | None = None,
    share: str | None = None,
    formula_: str | None = None,
    unit: str | None = "件",
    owner: str | None = None,
    contributes_to: tuple[str, ...] = (),
    same_as: str | None = None,
    status: Status = Status.ACTIVE,
) -> Goal:
    """A goal of the year 2026; ids without a plan are of plan ``p``."""
    meant = parse_target(target, unit=parse_unit(unit) if unit else None) if target else None
    return Goal(
        id=full(id_),
        plan=full(id_).rpartition("/")[0],
        kind=kind,
        title=title or id_,
        places=PLACES,
        parent=full(parent) if parent else None,
        target=meant,
        unit=meant.unit if meant and meant.unit else parse_unit(unit) if unit else None,
        conversion=rate(conversion) if conversion else None,
        share=rate(share) if share else None,
        formula=formula(formula_) if formula_ else None,
        owner=owner,
        contributes_to=tuple(map(full, contributes_to)),
        same_as=full(same_as) if same_as else None,
        status=status,
        start=date(2026, 4, 1),
        due=date(2027, 3, 31),
        direction=meant.direction if meant else None,
    )


def full(id_: str) -> str:
    return id_ if "/" in id_ else f"p/{id_}"


def study(*goals: Goal, assumptions: dict[str, str] | None = None) -> Study:
    """The goals, solved; assumptions belong to plan ``p``."""
    known = {
        f"p/{name}": Assumption(
            id=f"p/{name}", name=name, owner="p", figure=parse_figure(text), at=AT
        )
        for name, text in (assumptions or {}).items()
    }
    portfolio = Portfolio(
        plans={
            plan: Plan(id=plan, title=plan.title(), places=PLACES)
            for plan in sorted({each.plan for each in goals})
        },
        goals={each.id: each for each in sorted(goals, key=lambda each: each.id)},
        assumptions=known,
        order=tuple(each.id for each in goals),
    )
    return Study(
        portfolio=portfolio,
        solution=solve(portfolio),
        settings=Settings(),
        today=date(2026, 6, 1),
    )


HOSTILE = (
    "<img src=x onerror=alert(1)>",
    "</title></svg><script>alert(1)</script>",
    "quote \" and ' quote",
    "ends in a backslash \\",
    "\\N \\G \\l",
    "<b>bold</b>",
    "]]>",
    "| { } [ ] ( )",
    "`backticks`",
    "%%{init: {'theme': 'dark'}}%%",
    "{{ config }}",
    "javascript:alert(1)",
    "team:a",
    "line\nbreak\r\nand\ttab",
    "bell \x07 escape \x1b[31m null \x00",
    "override \u202e txt.exe \u2066 isolate",
    "lone \ud800 surrogate",
    "x" * 500,
    "長い名前" * 125,
    "&amp; &#x3c;",
    "]; n9 [URL=x",
)


def card(key: str, *, title: str = "", kind: Kind = Kind.KPI, owner: str = "") -> Node:
    """A node of a graph that is built by hand."""
    return Node(
        key=key, goal=f"p/{key}", kind=kind, title=title or key, name=f"KPI {key}", owner=owner
    )


def pair(*, label: str = "÷ 5%", direction: Direction = Direction.RIGHT) -> Graph:
    """A parent and its child."""
    return Graph(
        title="pair",
        nodes=(card("a"), card("b")),
        edges=(Edge("a", "b", Tie.ARITHMETIC, label),),
        direction=direction,
    )
