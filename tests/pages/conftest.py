"""Studies made by hand, small enough to see through."""

from datetime import date
from typing import Any

import pytest

from kpidocs.model import (
    Assumption,
    Evidence,
    Finding,
    Goal,
    Judged,
    Kind,
    Location,
    Places,
    Plan,
    Portfolio,
    Rate,
    Study,
)
from kpidocs.quantity import parse_figure, parse_target
from kpidocs.settings import Settings, Severity
from kpidocs.solve import solve
from kpidocs.text import Text

START, DUE = date(2026, 4, 1), date(2027, 3, 31)


def at(path: str, line: int = 1) -> Location:
    return Location(path, line, 1, line, 9)


def goal(id_: str, *, target: str | None = None, **values: Any) -> Goal:  # noqa: ANN401
    """A goal of the plan that its id names."""
    found = None if target is None else parse_target(target)
    known: dict[str, Any] = {
        "plan": id_.rpartition("/")[0],
        "kind": Kind.KPI,
        "title": id_.rpartition("/")[2],
        "places": Places(at(f"goals/{id_}.md", 2), {}),
        "target": found,
        "unit": None if found is None else found.unit,
        "start": START,
        "due": DUE,
    }
    return Goal(id=id_, **(known | values))


def rate(text: str, **evidence: str) -> Rate:
    return Rate(parse_figure(text), None, at("goals/sales/orders.md", 9), Evidence(**evidence))


def plan(id_: str, **values: Any) -> Plan:  # noqa: ANN401
    places = Places(at(f"goals/{id_}/index.md".replace("//", "/")), {})
    known: dict[str, Any] = {"id": id_, "title": id_, "places": places}
    return Plan(**(known | values))


def study(
    *goals: Goal,
    plans: tuple[Plan, ...] = (),
    assumptions: tuple[Assumption, ...] = (),
    findings: tuple[Judged, ...] = (),
    **settings: Any,  # noqa: ANN401
) -> Study:
    portfolio = Portfolio(
        plans={each.id: each for each in plans or (plan("sales"),)},
        goals={each.id: each for each in sorted(goals, key=lambda each: each.id)},
        assumptions={each.id: each for each in assumptions},
        order=tuple(each.id for each in goals),
    )
    return Study(portfolio, solve(portfolio), Settings(**settings), START, findings=findings)


def judged(
    code: str,
    message: str,
    *,
    goal: str | None = None,
    severity: Severity = Severity.ERROR,
    hint: str | None = None,
    path: str = "goals/sales/orders.md",
) -> Judged:
    finding = Finding(code, Text(message), at(path, 6), goal, None if hint is None else Text(hint))
    return Judged(finding, "a-rule", severity, fails=severity is Severity.ERROR)


@pytest.fixture
def sales() -> Study:
    """Revenue, orders, meetings and leads; the declared leads do not suffice."""
    price = Assumption(
        "sales/orders#price",
        "price",
        "sales/orders",
        parse_figure("1000万円/件"),
        at("goals/sales/orders.md", 5),
        Evidence(title="平均単価", source="2025年度の実績"),
    )
    return study(
        goal(
            "sales/orders",
            kind=Kind.KGI,
            title="受注件数",
            target="20件",
            owner="web",
            primary=True,
            body="# 受注件数\n\n## なぜこのKGIか\n\n全社の売上のうち。\n",
        ),
        goal(
            "sales/meetings",
            title="商談",
            parent="sales/orders",
            owner="sales",
            conversion=rate("50%", title="受注率", source="SFA"),
        ),
        goal(
            "sales/leads",
            title="見込み顧客獲得",
            parent="sales/meetings",
            target="30件",
            conversion=rate("50%"),
            contributes_to=("sales/orders",),
            is_inline=True,
        ),
        plans=(plan("sales", title="B2B Webマーケティング 2026", primary_kgi="sales/orders"),),
        assumptions=(price,),
        findings=(
            judged("TGT008", "20件 足りない", goal="sales/leads", hint="40件以上に。"),
            judged("KPI004", "測り方がない", goal="sales/leads", severity=Severity.ADVICE),
        ),
    )
