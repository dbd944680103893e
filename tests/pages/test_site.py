import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest

from kpidocs.formula import Name, parse, resolved
from kpidocs.model import Assumption, Kind, Rate, Status, Study
from kpidocs.pages import Links, Page, RuleText, build
from kpidocs.quantity import Baseline, Window, parse_figure, parse_unit
from kpidocs.settings import Severity
from kpidocs.text import Text
from tests.pages.conftest import DUE, START, at, goal, judged, plan, rate, study

DRAWN = {"sales/leads": "<svg>leads</svg>", "plan:sales": "<svg>plan</svg>"}


def pages(
    study: Study,
    *,
    drawings: Mapping[str, str] = DRAWN,
    links: Links = Links(),  # noqa: B008 (frozen)
    rules: tuple[RuleText, ...] = (),
) -> dict[str, Page]:
    built = build(study, drawings=drawings, links=links, rules={"en": rules, "ja": rules})
    return {each.path: each for each in built}


def words(markdown: str) -> str:
    """The text of a page without its tags, in one line."""
    return " ".join(re.sub(r"<[^>]*>", " ", markdown).split())


def test_each_goal_has_a_page_below_its_plan(sales: Study) -> None:
    assert [(each.path, each.parent) for each in pages(sales).values()] == [
        ("goals/index.md", None),
        ("goals/sales/index.md", "goals/index.md"),
        ("goals/sales/orders.md", "goals/sales/index.md"),
        ("goals/sales/meetings.md", "goals/sales/index.md"),
        ("goals/sales/leads.md", "goals/sales/index.md"),
    ]


def test_a_goal_page_says_where_it_is_written(sales: Study) -> None:
    found = pages(sales)
    assert found["goals/sales/leads.md"].edit == at("goals/sales/leads.md", 2)
    assert found["goals/index.md"].edit is None


def test_the_same_study_gives_the_same_pages(sales: Study) -> None:
    assert pages(sales) == pages(sales)


def test_a_derived_figure_shows_its_steps(sales: Study) -> None:
    text = words(pages(sales)["goals/sales/meetings.md"].markdown)
    assert "受注件数 20件 ÷ 受注率 50% = 商談 40件" in text


def test_a_declared_figure_shows_what_is_needed_from_above(sales: Study) -> None:
    text = words(pages(sales)["goals/sales/leads.md"].markdown)
    assert "80件 needed from above" in text
    steps = "受注件数 20件 ÷ 受注率 50% = 商談 40件 商談 40件 ÷ 見込み顧客獲得→商談 50%"
    assert f"{steps} = 見込み顧客獲得 80件" in text


def test_what_a_limit_allows_shows_its_steps() -> None:
    a = goal("sales/a", target="100件以下")
    b = goal("sales/b", parent="sales/a", target="400件", conversion=rate("30%"))
    text = words(pages(study(a, b))["goals/sales/b.md"].markdown)
    assert "333件 needed from above" in text
    assert "100件 ÷ " in text


def test_a_chain_names_the_goals_that_run_over_other_dates(sales: Study) -> None:
    assert "Other dates" not in pages(sales)["goals/sales/leads.md"].markdown
    meetings = sales.portfolio.goals["sales/meetings"]
    summer = replace(meetings, start=date(2026, 7, 1), due=date(2026, 9, 30))
    goals = {**sales.portfolio.goals, meetings.id: summer}
    found = pages(replace(sales, portfolio=replace(sales.portfolio, goals=goals)))
    leads = words(found["goals/sales/leads.md"].markdown)
    assert "Other dates than here: “商談” (2026-07-01 – 2026-09-30). Totals are not scaled" in leads
    assert "Other dates than here: “受注件数”" in words(found["goals/sales/meetings.md"].markdown)


def test_nothing_is_said_to_be_needed_where_others_contribute_too() -> None:
    a = goal("sales/a", target="20件")
    b = goal("sales/b", parent="sales/a", target="10件", conversion=rate("50%"))
    c = goal("sales/c", parent="sales/a", target="20件", conversion=rate("50%"))
    assert "comes about" not in pages(study(a, b, c))["goals/sales/b.md"].markdown


def test_a_figure_that_hangs_on_a_range_shows_its_own() -> None:
    a = goal("sales/a", target="20件")
    b = goal("sales/b", unit=a.unit, parent="sales/a", conversion=rate("40%..60%"))
    found = pages(study(a, b))
    assert "40件 (34–50件) derived" in words(found["goals/sales/b.md"].markdown)
    assert "40件 (34–50件)" in words(found["goals/sales/index.md"].markdown)
    assert "narrower" not in found["goals/sales/b.md"].markdown


def test_a_range_that_pulls_from_two_sides_is_said_to_be_wide() -> None:
    part = Assumption("sales/a#part", "part", "sales/a", parse_figure("40%..60%"), at("a.md"))
    formula = parse("sales/a * (1 - sales/a) * 100")
    named = resolved(formula, lambda name: Name(f"{name.name}#part"))
    a = goal("sales/a", unit=parse_unit("件"), formula=named)
    text = words(pages(study(a, assumptions=(part,)))["goals/sales/a.md"].markdown)
    assert "(16–36件) the true range may be narrower" in text


def test_a_rate_of_zero_asks_for_nothing() -> None:
    a = goal("sales/a", target="20件")
    b = goal("sales/b", parent="sales/a", target="10件", conversion=rate("0%"))
    assert "comes about" not in pages(study(a, b))["goals/sales/b.md"].markdown


def test_a_drawing_stands_before_its_list(sales: Study) -> None:
    found = pages(sales)
    assert "<svg>leads</svg></div>\n<details" in found["goals/sales/leads.md"].markdown
    assert "<svg>plan</svg></div>\n<details" in found["goals/sales/index.md"].markdown


def test_a_tree_that_could_not_be_drawn_is_an_open_list(sales: Study) -> None:
    page = pages(sales)["goals/sales/orders.md"]
    assert page.is_undrawn
    text = page.markdown
    assert "This tree could not be drawn" in text
    assert "The same as a list" not in text


def test_a_verdict_stands_beside_the_figure_and_advice_does_not(sales: Study) -> None:
    text = pages(sales)["goals/sales/leads.md"].markdown
    head, _, rest = text.partition("## ")
    assert "20件 足りない" in head
    assert "測り方がない" not in head
    assert "測り方がない" in rest


def test_what_is_wrong_with_an_entry_is_no_verdict(sales: Study) -> None:
    found = judged("SUP002", "理由がない", goal="sales/leads")
    text = pages(replace(sales, findings=(found,)))["goals/sales/leads.md"].markdown
    head, _, rest = text.partition("## ")
    assert "理由がない" not in head
    assert "理由がない" in rest


def test_the_plan_counts_what_else_was_found(sales: Study) -> None:
    assert "1 more below" in pages(sales)["goals/sales/index.md"].markdown


def test_the_plan_lists_its_assumptions_with_their_sources(sales: Study) -> None:
    text = words(pages(sales)["goals/sales/index.md"].markdown)
    assert "平均単価 ¥10,000,000/件 受注件数 2025年度の実績 orders.md:5" in text
    assert "受注率 50% 商談 SFA orders.md:9" in text


def test_findings_link_to_rules_and_lines_where_both_are_known(sales: Study) -> None:
    rule = RuleText("TGT008", Text("The numbers"), Severity.ERROR, "Falls short", "## Why\n\nText.")
    links = Links(repository="https://example.org/")
    found = pages(sales, rules=(rule,), links=links)
    text = found["goals/sales/leads.md"].markdown
    assert 'href="../../../rules/TGT008/"' in text
    assert 'href="https://example.org/goals/sales/orders.md#L6"' in text
    assert "<h1>TGT008 Falls short</h1>" in found["rules/TGT008.md"].markdown
    listed = found["rules/index.md"].markdown
    assert 'href="TGT008/"' in listed
    assert listed.index("The numbers") < listed.index("TGT008")


def test_the_body_loses_the_title_and_keeps_its_sections(sales: Study) -> None:
    text = pages(sales)["goals/sales/orders.md"].markdown
    assert "\n## なぜこのKGIか\n" in text
    assert "# 受注件数" not in text
    assert "## Notes" not in text


def test_a_body_without_a_heading_gets_one() -> None:
    found = pages(study(goal("sales/a", target="1件", body="Just text.")))
    assert "## Notes\n\nJust text." in found["goals/sales/a.md"].markdown


def test_a_card_shows_a_plan_and_the_state_of_its_checks(sales: Study) -> None:
    text = words(pages(sales)["goals/index.md"].markdown)
    card = "B2B Webマーケティング 2026 KGI 受注件数 20 件 by 2027-03-31 Owner: web 3 goals"
    assert f"{card} 1 error 1 piece of advice" in text


def test_the_root_plan_takes_the_place_of_the_overview() -> None:
    root = plan("", title="", is_written=False)
    found = pages(
        study(goal("a", target="1件"), goal("b/c", target="2件"), plans=(root, plan("b")))
    )
    text = words(found["goals/index.md"].markdown)
    assert "Goals This plan has no primary KGI." in text
    assert "Plans b This plan has no primary KGI. 1 goal Nothing to report" in text
    assert found["goals/b/index.md"].parent == "goals/index.md"


def test_a_page_of_the_author_takes_the_place_of_the_overview(sales: Study) -> None:
    written = replace(sales.portfolio, articles={"goals/index.md": "# Welcome\n"})
    found = build(replace(sales, portfolio=written), drawings=DRAWN, links=Links())
    (first,) = (each for each in found if each.path == "goals/index.md")
    assert first.title == "Welcome"


def test_a_plan_stands_below_the_plan_around_it() -> None:
    plans = (plan("a"), plan("a/b/c"))
    found = pages(study(goal("a/x", target="1件"), goal("a/b/c/y", target="2件"), plans=plans))
    assert found["goals/a/b/c/index.md"].parent == "goals/a/index.md"
    assert found["goals/a/index.md"].parent == "goals/index.md"
    assert "kpi-card" in found["goals/a/index.md"].markdown
    assert "kpi-card" not in found["goals/a/b/c/index.md"].markdown


def test_a_finding_without_a_goal_stands_on_the_overview_and_with_its_plan() -> None:
    lost = judged("SRC003", "No end", severity=Severity.WARNING, path="goals/sales/x.md")
    found = pages(study(goal("sales/a", target="1件"), findings=(lost,)))
    assert "No end" in found["goals/index.md"].markdown
    assert "No end" in found["goals/sales/index.md"].markdown
    assert "1 warning" in found["goals/index.md"].markdown


def test_files_that_could_not_be_used_are_counted(sales: Study) -> None:
    count = replace(sales.portfolio.count, files=5, unusable=2)
    broken = replace(sales, portfolio=replace(sales.portfolio, count=count))
    text = pages(broken)["goals/index.md"].markdown
    assert "5 files read · 3 goals · 2 files not usable" in text


@pytest.mark.parametrize(
    ("target", "shown"),
    [
        ("100", "KPI 100 2026"),
        ("80%以上", "80 %"),
        ("5%以下", "5 % at most 5%"),
        ("80%超", "80 % more than 80%"),
        ("30件未満", "30 件 less than 30件"),
    ],
)
def test_a_figure_is_said_with_its_comparator(target: str, shown: str) -> None:
    found = pages(study(goal("sales/a", target=target)))
    assert shown in words(found["goals/sales/a.md"].markdown)


def test_a_range_has_both_ends() -> None:
    found = pages(study(goal("sales/a", target="40件〜60件")))
    assert "40–60 件" in words(found["goals/sales/a.md"].markdown)


def test_an_amount_for_a_period_has_a_total_too() -> None:
    found = pages(study(goal("sales/a", target="月30件")))
    text = words(found["goals/sales/a.md"].markdown)
    assert "30 件 per month" in text
    assert "360件 in all" in text
    assert "× 12 months = a 360件" in text


def test_a_goal_without_a_number_has_no_figure() -> None:
    found = pages(study(goal("sales/a", kind=Kind.KSF, start=None)))
    text = found["goals/sales/a.md"].markdown
    assert "kpi-figure" not in text
    assert "by 2027-03-31" in text


def test_details_say_what_the_author_wrote() -> None:
    a = goal(
        "sales/a",
        target="10件",
        definition="Signed",
        source="CRM",
        frequency="weekly",
        automated=True,
        baseline=Baseline(figure=parse_figure("5件"), at=Window(START, DUE)),
        share=Rate(parse_figure("20%"), None, at("x")),
        decision_rule={"stop": "below 3"},
        agreed_by=("Mori @ 2026-03-20", "工藤 ＠ 2026年4月", "sato@site.example"),
        review="every other Monday",
        status=Status.DRAFT,
        same_as="sales/b",
    )
    b = goal("sales/b", target="10件", frequency="daily", automated=False)
    text = words(pages(study(a, b))["goals/sales/a.md"].markdown)
    for words_ in (
        "Definition Signed",
        "Source of the figure CRM",
        "Measured weekly, automatically",
        "Baseline 5件 (2026-04-01 – 2027-03-31)",
        "Share of the goal above 20%",
        "Stop when below 3",
        "Agreed by Mori (2026-03-20), 工藤 (2026年4月), sato@site.example",
        "Review every other Monday",
        "Same number as b",
        "Status draft",
    ):
        assert words_ in text


def test_rates_name_where_they_come_from() -> None:
    a = goal("sales/a", target="10件")
    b = goal("sales/b", parent="sales/a", unit=a.unit, conversion=rate("50%", source="SFA"))
    c = goal("sales/c", parent="sales/b", unit=a.unit, conversion=Rate(None, "sales/r", at("x")))
    d = goal("sales/d", parent="sales/c", target="99件", conversion=Rate(None, None, at("x")))
    e = goal("sales/e", unit=a.unit, share=Rate(None, "sales#gone", at("x")))
    r = goal("sales/r", target="40%")
    found = pages(study(a, b, c, d, e, r))
    assert "above 50% (SFA)" in words(found["goals/sales/b.md"].markdown)
    assert "above r" in words(found["goals/sales/c.md"].markdown)
    assert "above 50.5051% (derived)" in words(found["goals/sales/d.md"].markdown)
    assert "above gone" in words(found["goals/sales/e.md"].markdown)
    assert "Using it as their rate c" in words(found["goals/sales/r.md"].markdown)


def test_goals_that_speak_of_a_goal_are_listed_by_how_they_do() -> None:
    a = goal("sales/a", target="10件")
    b = goal("sales/b", target="1件", contributes_to=("sales/a",))
    c = goal("sales/c", target="50%", numerator="sales/b", denominator="sales/a")
    d = goal("sales/d", target="10件", same_as="sales/a")
    e = goal("sales/e", target="1.5倍", unit=a.unit, baseline=Baseline(goal="sales/a"))
    f = goal("sales/f", unit=a.unit, formula=resolved(parse("a * 2"), lambda _: Name("sales/a")))
    found = pages(study(a, b, c, d, e, f))
    text = words(found["goals/sales/a.md"].markdown)
    assert "Contributing to this goal b" in text
    assert "Using it in a formula f" in text
    assert "Dividing by or into it c" in text
    assert "Same number, seen from elsewhere d" in text
    assert "Taking it as their baseline e" in text
    assert "Baseline a" in words(found["goals/sales/e.md"].markdown)


def test_a_goal_without_dates_and_a_baseline_without_a_time_say_what_there_is() -> None:
    a = goal("sales/a", target="10件", start=None, due=None, baseline=Baseline(parse_figure("5件")))
    text = words(pages(study(a))["goals/sales/a.md"].markdown)
    assert "KPI 10 件 ## Where it stands" in text
    assert "Baseline 5件" in text


def test_a_plan_lists_no_assumptions_of_another(sales: Study) -> None:
    other = replace(sales.portfolio, plans={**sales.portfolio.plans, "b": plan("b")})
    found = pages(replace(sales, portfolio=other))
    assert "Assumptions" not in found["goals/b/index.md"].markdown


def test_a_very_deep_chain_has_pages_of_ordinary_size() -> None:
    goals = [goal("sales/g0", target="10件")]
    goals += [
        goal(f"sales/g{n}", parent=f"sales/g{n - 1}", unit=goals[0].unit, conversion=rate("100%"))
        for n in range(1, 400)
    ]
    found = pages(study(*goals))
    assert len(found["goals/sales/g399.md"].markdown) < 30_000


def test_a_goal_with_very_many_below_lists_some_and_leads_to_its_plan_for_the_others() -> None:
    many = (goal(f"sales/g{n:03}", parent="sales/top") for n in range(300))
    text = pages(study(goal("sales/top"), *many))["goals/sales/top.md"].markdown
    assert text.count('<th scope="row"') == 100
    assert '<li><a href="../">288 more</a></li>' in text
    assert '<p class="kpi-fine kpi-apart"><a href="../">200 more</a></p>' in text
    assert len(text) < 60_000


def test_a_plan_lists_all_its_goals() -> None:
    many = (goal(f"sales/g{n:03}", parent="sales/top") for n in range(300))
    text = pages(study(goal("sales/top"), *many))["goals/sales/index.md"].markdown
    assert text.count('<th scope="row"') == 301
    assert text.count(">g299</a>") == 2


HOSTILE = "<img src=x onerror=alert(1)>\"'{{ config }}</div>\n\n# x"


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.attributes.update(name for name, _ in attrs)


def test_of_very_many_goals_beside_one_its_page_lists_a_few() -> None:
    many = (goal(f"sales/g{n:03}", parent="sales/top") for n in range(200))
    found = pages(study(goal("sales/top"), *many))
    text = found["goals/sales/g100.md"].markdown
    assert "g104" not in text
    assert ">g103</a>" in text


def test_no_text_of_a_goal_becomes_html_or_markdown() -> None:
    evil = goal(
        "sales/a",
        target="10件",
        title=HOSTILE,
        owner=HOSTILE,
        definition=HOSTILE,
        source=HOSTILE,
        review=HOSTILE,
        agreed_by=(HOSTILE,),
        decision_rule={"stop": HOSTILE},
        body=HOSTILE,
    )
    below = goal("sales/b", parent="sales/a", unit=evil.unit, conversion=rate("50%", title=HOSTILE))
    finding = judged("TGT008", HOSTILE.replace("{", "{{").replace("}", "}}"), goal="sales/a")
    for page in pages(study(evil, below, findings=(finding,))).values():
        tags = _Tags()
        tags.feed(page.markdown.partition("---\n\n")[2])
        assert "img" not in tags.names
        assert not {each for each in tags.attributes if each.startswith("on") or each == "style"}


def test_a_plan_in_another_language_has_its_pages_and_rules_in_it(sales: Study) -> None:
    japanese = replace(sales.portfolio.plans["sales"], locale="ja")
    portfolio = replace(sales.portfolio, plans={"sales": japanese})
    rule = RuleText("TGT008", Text("Numbers"), Severity.ERROR, "falls short", "Text\n")
    found = pages(replace(sales, portfolio=portfolio), rules=(rule,))
    text = found["goals/sales/leads.md"].markdown
    assert "この数字の成り立ち" in text
    assert "rules/ja/TGT008/" in text
    assert found["rules/ja/TGT008.md"].parent == "rules/ja/index.md"
    assert found["rules/ja/index.md"].parent == "rules/index.md"
    assert "Goals" in found["goals/index.md"].markdown


def test_a_number_and_a_rate_that_stay_unknown_are_said_to() -> None:
    a = goal("sales/a", target="10件", kind=Kind.KSF)
    b = goal("sales/b", target="10件")
    c = goal("sales/c", parent="sales/b", conversion=Rate(None, None, at("x")))
    found = pages(study(a, b, c))
    assert "unknown" not in words(found["goals/sales/a.md"].markdown)
    assert "c KPI b unknown" in words(found["goals/sales/c.md"].markdown)
    assert "above unknown" in words(found["goals/sales/c.md"].markdown)
    assert "c KPI unknown" in words(found["goals/sales/index.md"].markdown)


def test_an_assumption_tells_what_it_was_counted_on(sales: Study) -> None:
    counted = replace(
        sales.portfolio.assumptions["sales/orders#price"], figure=parse_figure("24/48")
    )
    known = replace(sales.portfolio, assumptions={counted.id: counted})
    text = pages(replace(sales, portfolio=known))["goals/sales/index.md"].markdown
    assert "50% (24 of 48)" in text


def test_a_rate_tells_what_it_was_counted_on(sales: Study) -> None:
    counted = replace(sales.portfolio.goals["sales/meetings"], conversion=rate("24/48"))
    portfolio = replace(sales.portfolio, goals={**sales.portfolio.goals, counted.id: counted})
    text = pages(replace(sales, portfolio=portfolio))["goals/sales/meetings.md"].markdown
    assert "50% (24 of 48)" in text


def test_a_plan_of_objectives_leads_with_its_objective() -> None:
    found = pages(
        study(
            goal("sales/love", kind=Kind.OBJECTIVE, title="Owners love it", owner="app team"),
            goal("sales/users", kind=Kind.KEY_RESULT, parent="sales/love", target="75%"),
        )
    )
    for path in ("goals/index.md", "goals/sales/index.md"):
        text = words(found[path].markdown)
        assert "Objective Owners love it" in text
        assert "no primary KGI" not in text
        assert "unknown" not in text.split("Key result")[0]
