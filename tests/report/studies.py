"""Studies to report on: one of findings made up here, one of goals that were read and solved."""

from collections.abc import Mapping
from datetime import date

from kpidocs.check import run
from kpidocs.model import Count, Finding, Judged, Location, Portfolio, Solution, Study
from kpidocs.settings import Settings, Severity
from kpidocs.solve import solve
from kpidocs.text import Text
from tests.folders import reads

TODAY = date(2026, 4, 1)

HOSTILE = "::error::\x1b[31mred\x1b[0m ##[error]\u202eevil\n::warning::50%"
"""What a title may hold to be taken for a command of a terminal or a log."""

SOURCES = {
    "goals/sales/revenue.md": ("---", "kind: kgi", "title: 売上 target: 10億円 owner: 営業", "---"),
    "goals/x,y:z.md": ("\t\x1b[31mkey: [1,\r", "  2]"),
}

FINDINGS = (
    Judged(
        Finding(
            "KGI004",
            Text("The KGI “{title}” has no deadline.", title="売上"),
            Location("goals/sales/revenue.md", 2, 1, 2, 10),
            goal="sales/revenue",
            hint=Text("Give it {key}, such as {example}.", key="due", example="2027-03-31"),
        ),
        "kgi-not-time-bound",
        Severity.ERROR,
        fails=True,
    ),
    Judged(
        Finding(
            "KPI012",
            Text("“{title}” has no owner.", title="売上"),
            Location("goals/sales/revenue.md", 3, 10, 3, 22),
            goal="sales/revenue",
            also=(Location("goals/sales/index.md", 1, 1, 1, 4), Location("goals/index.md")),
        ),
        "no-owner",
        Severity.WARNING,
        fails=False,
    ),
    Judged(
        Finding(
            "SRC002",
            Text("{title} looks like a goal.", title=HOSTILE),
            Location("goals/x,y:z.md", 1, 7, 2, 4),
            hint=Text("Rename {title}.", title=HOSTILE),
        ),
        "no-front-matter",
        Severity.ADVICE,
        fails=False,
    ),
)


def study_of(*findings: Judged, ignored: int = 0) -> Study:
    """A study of nothing but findings, in nine files."""
    portfolio = Portfolio({}, {}, {}, (), count=Count(files=9, with_goals=7, unusable=1))
    solution = Solution({}, {}, {}, {})
    return Study(portfolio, solution, Settings(), TODAY, findings=tuple(findings), ignored=ignored)


GOALS = {
    "index.md": "---\nkind: plan\ntitle: 全社\nstart: 2026-04-01\ndue: 2027-03-31\n---\n",
    "revenue.md": """\
        ---
        kind: kgi
        title: 売上高
        target: 10億円
        baseline: 8億4,000万円 @ 2025年度
        owner: 経営企画部
        formula: orders * price
        assumptions:
          price: {value: 1,000万円/件, title: 平均単価}
        ---
        """,
    "orders.md": "---\nkind: kpi\ntitle: 受注\nparent: revenue\nunit: 件\n---\n",
    "web/index.md": "---\nkind: plan\ntitle: Web [red]計画[/red]\ndue: 2027-03-31\n---\n",
    "web/focus.md": "---\nkind: ksf\ntitle: 事例で選ばれる\nparent: orders\n---\n",
    "web/web-orders.md": """\
        ---
        kind: kgi
        title: "::error::Web経由の受注"
        parent: orders
        share: 20%
        funnel:
          - {id: meetings, title: 商談, conversion: {value: 30%, title: 受注率}}
          - {id: visits, title: 訪問, conversion: 10%, unit: 訪問, kind: kpi}
        ---
        """,
    "web/calls.md": "---\nkind: kdi\ntitle: 架電\nparent: meetings\ntarget: 月30件\n---\n",
    "web/rating.md": "---\nkind: kpi\ntitle: 満足度\nparent: focus\ntarget: 75%→70%\n---\n",
    "web/span.md": "---\nkind: kpi\ntitle: 幅\nparent: focus\ntarget: 40〜60件\n---\n",
    "web/half.md": "---\nkind: kpi\ntitle: 半分\nparent: span\nconversion: 50%\n---\n",
    "web/growth.md": "---\nkind: kpi\ntitle: 成長\nparent: focus\ntarget: 1.5倍\n---\n",
    "web/old.md": "---\nkind: kpi\ntitle: 中止\nparent: focus\nstatus: dropped\ntarget: 1件\n---\n",
    "web/older.md": "---\nkind: kpi\ntitle: 中止の下\nparent: old\n---\n",
}


def solved_study(files: Mapping[str, str] = GOALS) -> Study:
    """A study of goals, read and solved; of two plans, if no files are given."""
    portfolio = reads(files)
    return run(Study(portfolio, solve(portfolio), Settings(), TODAY))
