"""What is read from files of goals that are in order."""

import unicodedata
from fractions import Fraction

import pytest

from kpidocs.model import Count, DayCount, Kind, Location, Section, Status
from kpidocs.quantity import Direction, UnitKind
from kpidocs.settings import Settings
from kpidocs.source import Files, read
from tests.folders import codes, kpi, reads

WEB_ORDERS = """\
---
kind: kgi
title: Web経由の受注件数
unit: 件
target: 20件
start: 2026-04-01
due: 2027-03-31
owner: web-marketing
source: SFA の受注レポート
funnel:
  - id: meetings
    title: 商談
    conversion: {value: 50%, title: 受注率, source: 2025年度の実績, sample: 24/48}
    owner: sales
  - {id: nurtured, title: 見込み顧客育成, conversion: 50%}
  - {id: leads, title: 見込み顧客獲得, conversion: 5割}
  - {id: visits, title: 自社サイトの訪問, unit: 訪問}
---
## なぜこのKGIか
全社の売上10億円のうち、Web経由を20%と見込む。

## 未達時の対策
広告を増やす。
"""


def test_a_plan_with_a_funnel_is_read_as_it_is_written() -> None:
    portfolio = reads({"web/web-orders.md": WEB_ORDERS})
    assert portfolio.findings == ()
    assert portfolio.order == (
        "web/web-orders",
        "web/meetings",
        "web/nurtured",
        "web/leads",
        "web/visits",
    )
    assert {name: goal.parent for name, goal in portfolio.goals.items()} == {
        "web/web-orders": None,
        "web/meetings": "web/web-orders",
        "web/nurtured": "web/meetings",
        "web/leads": "web/nurtured",
        "web/visits": "web/leads",
    }
    assert portfolio.count == Count(files=1, with_goals=1, unusable=0)
    assert portfolio.plans["web"].primary_kgi == "web/web-orders"


def test_a_step_has_its_rate_with_the_evidence() -> None:
    rate = reads({"web-orders.md": WEB_ORDERS}).goals["meetings"].conversion
    assert rate is not None
    assert rate.figure is not None
    assert (rate.figure.value, rate.figure.sample) == (Fraction(1, 2), Fraction(48))
    assert (rate.evidence.title, rate.evidence.source) == ("受注率", "2025年度の実績")
    assert rate.at == Location("goals/web-orders.md", 13, 5, 13, 75)


def test_a_step_without_a_rate_has_an_unknown_one() -> None:
    goal = reads({"web-orders.md": WEB_ORDERS}).goals["visits"]
    assert goal.conversion is not None
    assert (goal.conversion.figure, goal.conversion.reference) == (None, None)
    assert goal.conversion.at == goal.places.anchor


def test_missing_keys_are_placed_at_the_kind_and_inline_at_the_id() -> None:
    goals = reads({"web-orders.md": WEB_ORDERS}).goals
    assert goals["web-orders"].places.anchor == Location("goals/web-orders.md", 2, 1, 2, 10)
    assert goals["leads"].places.anchor == Location("goals/web-orders.md", 16, 6, 16, 15)
    assert goals["leads"].places.at("owner") == goals["leads"].places.anchor


def test_places_know_the_keys_of_their_goal_alone() -> None:
    goals = reads({"web-orders.md": WEB_ORDERS}).goals
    assert sorted(goals["visits"].places.keys) == ["id", "title", "unit"]
    assert len(goals["visits"].places.keys) == 3
    place = goals["meetings"].places.keys["conversion.value"]
    assert (place.line, place.column, place.end_column) == (13, 18, 28)


def test_paths_are_those_in_the_project() -> None:
    files = Files({"k.md": kpi("").encode()})
    paths = [
        read(files, settings=Settings(goals_dir=folder)).goals["k"].places.path
        for folder in ("goals", "docs/goals/", ".", "")
    ]
    assert paths == ["goals/k.md", "docs/goals/k.md", "k.md", "k.md"]


def test_the_body_gives_sections_to_its_goal_and_reasons_to_the_steps() -> None:
    goals = reads({"web-orders.md": WEB_ORDERS}).goals
    assert goals["web-orders"].sections == {Section.RATIONALE, Section.CONTINGENCY}
    assert goals["web-orders"].body.startswith("## なぜ")
    assert goals["visits"].sections == {Section.RATIONALE, Section.CONTINGENCY}
    assert goals["visits"].body == ""


def test_the_first_heading_is_a_title() -> None:
    portfolio = reads({"k.md": "---\nkind: kpi\n---\n# Meetings held\n"})
    assert portfolio.goals["k"].title == "Meetings held"
    assert portfolio.findings == ()


def test_a_goal_may_be_a_yaml_file() -> None:
    text = "kind: kpi\ntitle: K\ndescription: |\n  ## Why\n  Because.\n"
    goal = reads({"p/k.yml": text}).goals["p/k"]
    assert goal.body == "## Why\nBecause.\n"
    assert goal.sections == {Section.RATIONALE}
    assert goal.places.anchor == Location("goals/p/k.yml", 1, 1, 1, 10)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("kgi", Kind.KGI),
        ("重要目標達成指標", Kind.KGI),
        ("KPI", Kind.KPI),
        ("ＫＰＩ", Kind.KPI),
        ("重要業績評価指標", Kind.KPI),
        ("csf", Kind.KSF),
        ("重要成功要因", Kind.KSF),
        ("kai", Kind.KDI),
        ("行動指標", Kind.KDI),
        ("目標", Kind.OBJECTIVE),
        ("kr", Kind.KEY_RESULT),
        ("主要な成果", Kind.KEY_RESULT),
    ],
)
def test_kinds_have_names_in_two_languages(name: str, kind: Kind) -> None:
    assert reads({"k.md": f"---\nkind: {name}\ntitle: K\n---\n"}).goals["k"].kind is kind


def test_every_key_of_a_goal_is_accepted() -> None:
    text = """\
---
kind: kdi
title: Calls
id: calls
contributes_to: [orders]
share: 未定
unit: 万円
target: "500"
direction: decrease
baseline: 12件 @ 2025年度
start: 2026-04-01
due: 6か月
owner: Sales
stakeholders: Head of sales
agreed_by: [Head of sales @ 2026-03-20]
approved_by: [CEO]
definition: Calls that were answered
numerator: orders
denominator: orders
source: CRM
automated: false
frequency: weekly
behaviour: cumulative
priority: supporting
nature: money
stage: revenue
controllable: false
lag: 1か月
phasing: {2026年4月: "2", 2026年5月: "1"}
people: ３人
capacity: {people: "3", rate: 30件/日, days: "40", hours: 3時間/日, time_per_unit: 6分}
review: monthly
reviewed: 2026-05-01
decision_rule: {continue: at 80%, improve: below, stop: at 10%}
rationale: They lead to meetings
contingency: More people
reason: New prices
revisions: [{date: 2026-05-01, from: 10件, to: 12件, effective: 2026-06, reason: r, approved_by: x}]
renamed_from: phone-calls
same_as: orders
status: draft
assumptions: {talk: {value: 5%, title: T, source: S, period: P, sample: "48"}}
actuals: [{date: 2026-05-01, value: 3件}]
tags: [phone]
ignore: {rule: KPI008, reason: later, until: 2026年度末}
x-id: 7
---
"""
    portfolio = reads({"calls.md": text, "orders.md": kpi("")})
    assert [finding.code for finding in portfolio.findings] == ["SRC006"]  # 件 beside 万円
    goal = portfolio.goals["calls"]
    assert goal.contributes_to == ("orders",)
    assert goal.target is not None
    assert goal.direction is Direction.DECREASE
    assert (goal.people, goal.automated, goal.controllable) == (3, False, False)
    assert (goal.stakeholders, goal.approved_by) == (("Head of sales",), ("CEO",))
    assert goal.decision_rule == {"continue": "at 80%", "improve": "below", "stop": "at 10%"}
    assert goal.status is Status.DRAFT
    assert [(each.rule, each.reason, str(each.until)) for each in goal.ignore] == [
        ("KPI008", "later", "2027-03-31")
    ]
    assert portfolio.assumptions["calls#talk"].figure.sample == 48


def test_every_key_of_a_plan_is_accepted() -> None:
    text = """\
---
kind: plan
title: Sales
id: sales
start: FY2026
due: FY2026
owner: Sales
fiscal_year_start: 4月
locale: ja
currency: 円
tax: excluded
rounding: exact
day: calendar
holidays: [2026/12/29-2027/1/3, JP]
units: {訪問: count, NPS: points}
limits: {max_kpis: "12", key_results: ["2", "6"]}
approved: anything
assumptions: {price: 1000万円/件}
ignore: [{rule: KPI012, reason: small}]
tags: x
---
# About
"""
    portfolio = reads({"sales/index.md": text})
    assert codes(portfolio) == []
    plan = portfolio.plans["sales"]
    assert (plan.locale, plan.tax, plan.currency, plan.day) == (
        "ja",
        "excluded",
        "円",
        DayCount.CALENDAR,
    )
    assert portfolio.assumptions["sales#price"].figure.value == 10_000_000
    assert plan.body == "# About\n"


@pytest.mark.parametrize(
    ("keys", "symbol"),
    [
        ("unit: 件\ntarget: 20", "件"),
        ("target: 20社", "社"),
        ("baseline: 12人 @ 2026-03-31\ntarget: +20%", "人"),
        ("baseline: 12人\ntarget: 20", "人"),
        ("unit: 件/月\ntarget: 30", "件"),
        ("unit: 円/件\ntarget: 30", "円/件"),
        ("target: 20", None),
        ("target: +20%", None),
        ("owner: x", None),
    ],
)
def test_a_unit_is_the_written_one_else_that_of_target_or_baseline(
    keys: str, symbol: str | None
) -> None:
    unit = reads({"k.md": kpi(keys)}).goals["k"].unit
    assert (None if unit is None else unit.symbol) == symbol


def test_a_declared_unit_says_what_a_bare_number_is_worth() -> None:
    goal = reads({"k.md": kpi("unit: 万円\ntarget: 500")}).goals["k"]
    assert goal.unit is not None
    assert (goal.unit.symbol, goal.unit.kind) == ("円", UnitKind.MONEY)


@pytest.mark.parametrize("baseline", ["300", "300 @ 2026-03-31", "300万円", "3,000,000円"])
def test_a_baseline_reckons_in_the_declared_unit(baseline: str) -> None:
    goal = reads({"k.md": kpi(f"unit: 万円\nbaseline: {baseline}")}).goals["k"]
    assert goal.baseline is not None
    assert goal.baseline.figure is not None
    assert goal.baseline.figure.value == 3_000_000


def test_a_file_of_no_use_is_known_by_the_composed_form_of_its_name() -> None:
    name = unicodedata.normalize("NFD", "ガイド")
    files = Files({"k.md": kpi("parent: ガイド").encode()}, unusable=(f"{name}.md",))
    assert codes(read(files, settings=Settings())) == []


def test_a_baseline_may_be_another_goal() -> None:
    goals = reads({"k.md": kpi('baseline: "@ other"'), "other.md": kpi("")}).goals
    assert goals["k"].baseline is not None
    assert goals["k"].baseline.goal == "other"


@pytest.mark.parametrize("target", ["約100件", "TBD", "未定", "3倍増"])
def test_a_target_that_says_no_number_is_left_to_the_rules(target: str) -> None:
    portfolio = reads({"k.md": kpi(f"target: {target}")})
    assert portfolio.findings == ()
    goal = portfolio.goals["k"]
    assert goal.target is None
    assert goal.misread is not None
    assert goal.misread.at.line == 4


def test_a_page_without_front_matter_is_a_page() -> None:
    portfolio = reads({"notes.md": "# Notes\nSome text.\n", "k.md": kpi("")})
    assert portfolio.findings == ()
    assert portfolio.count == Count(files=2, with_goals=1, unusable=0)


def test_a_page_that_looks_like_a_goal_is_told() -> None:
    page = "# Web orders\n\ntarget: 20 orders\n"
    portfolio = reads({"web/orders.md": page, "web/k.md": kpi(""), "other/orders.md": page})
    (finding,) = portfolio.findings
    assert (finding.code, finding.at) == ("SRC002", Location("goals/web/orders.md", 3, 1, 3, 18))


def test_figures_in_code_do_not_make_a_page_look_like_a_goal() -> None:
    page = "# Notes\n\n```yaml\ntarget: 20 orders\n```\n"
    assert codes(reads({"notes.md": page, "k.md": kpi("")})) == []


def test_what_could_not_be_opened_is_counted_and_known() -> None:
    files = Files({"k.md": kpi("parent: p/lost").encode()}, unusable=("p/lost.md", "q/index.md"))
    portfolio = read(files, settings=Settings())
    assert portfolio.findings == ()
    assert "p/lost" in portfolio.unusable
    assert portfolio.count == Count(files=3, with_goals=1, unusable=2)


def test_the_order_of_files_changes_nothing() -> None:
    files = {"b/k.md": kpi("parent: a/k"), "a/k.md": kpi("target: 1,00"), "index.md": WEB_ORDERS}
    contents = {path: text.encode() for path, text in files.items()}
    turned = dict(reversed(contents.items()))
    settings = Settings()
    one, other = read(Files(contents), settings=settings), read(Files(turned), settings=settings)
    assert (one.order, one.findings) == (other.order, other.findings)
    assert list(one.goals) == sorted(one.goals)
    assert codes(one) == ["SRC006", "SRC006"]
