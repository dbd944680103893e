"""Goals by the thousand: plans of twenty, as a company would write them."""

from pathlib import Path

GOALS_IN_A_PLAN = 20

PLAN = """\
---
kind: plan
title: 計画{plan}
start: 2026-04-01
due: 2027-03-31
owner: 営業部
review: monthly
---
担当部門の1年の計画。
"""

GOAL = """\
---
kind: {kind}
title: {title}
{figures}
source: SFA の受注レポート
stakeholders: [営業部長, 経営企画]
agreed_by:
  - 営業部長 @ 2026-03-20
frequency: monthly
definition: 期間内に計上したもの
---
## なぜこの指標か

全社の売上のうち、この指標が一番効くと見込む。

## 測り方

SFA のレポートを月初に確認する。

## 施策

- 毎週の会議で確認する
- 既存の顧客に手紙を送る

## 未達時の対策

翌月の計画を見直す。
"""

STEPS = (
    "target: 80%以上\nnature: quality",
    "conversion:\n  value: 50%\n  title: 商談化率\n  source: 2025年度の実績\n  sample: 24/48",
    "target: 月30件",
)


def write(root: Path, *, goals: int) -> Path:
    """Write a project with so many goals, and return its folder."""
    _begin(root)
    for plan in range(goals // GOALS_IN_A_PLAN):
        folder = root / "goals" / f"plan-{plan:04}"
        folder.mkdir(parents=True)
        (folder / "index.md").write_text(PLAN.format(plan=plan), encoding="utf-8")
        for goal in range(GOALS_IN_A_PLAN):
            (folder / f"g{goal}.md").write_text(_goal(plan, goal), encoding="utf-8")
    return root


def write_chain(root: Path, *, goals: int) -> Path:
    """Write one chain of steps, each at 99% of the one below it."""
    figures = (f"parent: g{number - 1}\nconversion: 99%" for number in range(1, goals))
    return _write_tree(root, "target: 1,000件", *figures)


def write_wide(root: Path, *, goals: int) -> Path:
    """Write one goal with all others right below it, each an equal share of it."""
    figures = (f"parent: g0\nshare: 1/{goals - 1}" for _ in range(1, goals))
    return _write_tree(root, "target: 1億円", *figures)


def _write_tree(root: Path, *figures: str) -> Path:
    _begin(root)
    folder = root / "goals"
    folder.mkdir()
    (folder / "index.md").write_text(PLAN.format(plan=0), encoding="utf-8")
    for number, each in enumerate(figures):
        kind = "kpi" if number else "kgi"
        text = GOAL.format(kind=kind, title=f"指標{number}", figures=each)
        (folder / f"g{number}.md").write_text(text, encoding="utf-8")
    return root


def _begin(root: Path) -> None:
    (root / "docs").mkdir(parents=True)
    (root / "docs" / "index.md").write_text("# 目標\n", encoding="utf-8")
    (root / "mkdocs.yml").write_text(
        "site_name: 目標\n"
        "theme: {name: material, language: ja, font: false}\n"
        "plugins:\n  - kpidocs\n",
        encoding="utf-8",
    )


def _goal(plan: int, goal: int) -> str:
    if goal == 0:
        return GOAL.format(kind="kgi", title=f"受注件数{plan}", figures="target: 1,000件")
    figures = f"parent: g{(goal - 1) // len(STEPS)}\n{STEPS[goal % len(STEPS)]}"
    return GOAL.format(kind="kpi", title=f"指標{plan}-{goal}", figures=figures)
