"""What plan pages say of levers, of chances and of how sure a rate is."""

import pytest

from kpidocs.model import Study
from kpidocs.pages import Links, build
from kpidocs.pages.desk import Desk
from kpidocs.pages.index import indexed
from kpidocs.pages.prospects import interval
from kpidocs.quantity import parse_figure
from kpidocs.settings import Settings
from kpidocs.solve import solve
from tests.pages.conftest import START
from tests.pages.test_site import words
from tests.solve.tools import plan_of, read

FUNNEL = plan_of(
    orders="kind: kgi\nprimary: true\ntarget: 20件",
    meetings="kind: kpi\nparent: orders\nunit: 件\nconversion: {value: 50%, sample: 24/48}",
    leads="kind: kpi\nparent: meetings\ntarget: 80件\nconversion: {value: 50%, sample: 48/96}",
)


def studied(files: dict[str, str], *, locale: str = "en", seed: int = 1) -> Study:
    portfolio = read(files)
    return Study(portfolio, solve(portfolio), Settings(locale=locale, seed=seed), START)


def page(files: dict[str, str], *, seed: int = 1) -> str:
    """The page of plan ``p``, as text in one line."""
    built = build(studied(files, seed=seed), drawings={}, links=Links())
    return words(next(each.markdown for each in built if each.path == "goals/p/index.md"))


def desk(locale: str = "en") -> Desk:
    study = studied(FUNNEL, locale=locale)
    return Desk(study=study, index=indexed(study), links=Links(), locale=locale, rules={})


@pytest.mark.parametrize(
    ("figure", "text"),
    [("24/48", "36–64%"), ("192/1920", "9–11%"), ("1000/20000", "4.7–5.3%"), ("50%", "")],
)
def test_a_rate_with_a_sample_has_an_interval(figure: str, text: str) -> None:
    assert interval(parse_figure(figure), desk=desk()) == text


def test_a_figure_above_one_has_no_interval() -> None:
    per_head = parse_figure("3件")
    assert interval(per_head, desk=desk()) == ""


def test_intervals_stand_beside_the_rates_and_are_explained() -> None:
    text = page(FUNNEL)
    assert "50% (24 of 48) · 36–64%" in text
    assert "between which figures the true rate is to be expected" in text
    assert "the true rate" not in page(plan_of(orders="kind: kgi\nprimary: true\ntarget: 20件"))


def test_the_strongest_lever_is_named_and_all_stand_in_a_table() -> None:
    text = page(FUNNEL)
    assert (
        "The strongest lever in the team’s hands is “leads→meetings”: +1 pt means +0.4件." in text
    )
    assert "leads→meetings 50% +1 pt +0.4件 +2%" in text
    assert "leads 80件 +1% +0.2件 +1%" in text


def test_a_lever_that_others_hold_is_marked_and_not_named_first() -> None:
    files = FUNNEL | plan_of(
        leads="kind: kpi\nparent: meetings\ntarget: 80件\ncontrollable: false\nconversion: 50%"
    )
    text = page(files)
    assert "is “meetings→orders”" in text
    assert "leads→meetings not in our hands 50%" in text


def test_the_page_says_what_one_step_is() -> None:
    assert "One step is one point of a rate, and one percent of anything else." in page(FUNNEL)


@pytest.mark.parametrize(
    ("rate", "says"),
    [("10件/日", "“leads” takes 200% of what the people at hand can do"), ("40件/日", "")],
)
def test_the_chance_says_that_people_are_not_reckoned_with(rate: str, says: str) -> None:
    files = FUNNEL | plan_of(
        leads="kind: kpi\nparent: meetings\ntarget: 80件\nconversion: {value: 50%, sample: 48/96}"
        f"\ncapacity: {{people: 1, rate: {rate}, days: 4}}"
    )
    text = page(files)
    assert says in text
    assert ("that is not reckoned with here" in text) is bool(says)


def test_where_nothing_is_in_our_hands_the_page_says_so() -> None:
    files = plan_of(
        orders="kind: kgi\nprimary: true\ntarget: 20件\nformula: leads",
        leads="kind: kpi\nparent: orders\ntarget: 20件\ncontrollable: false",
    )
    assert "None of these levers is in the team’s own hands." in page(files)


@pytest.mark.parametrize(
    ("number", "more"), [(12, ""), (13, "1 more moves it less."), (15, "3 more move it less.")]
)
def test_twelve_levers_are_shown(number: int, more: str) -> None:
    parts = {f"g{n}": f"kind: kpi\nparent: orders\ntarget: {n + 1}件" for n in range(number)}
    text = page(
        plan_of(orders="kind: kgi\nprimary: true\nformula: sum(children)\nunit: 件", **parts)
    )
    assert text.count("件 +1%") == 12
    assert more in text
    assert bool(more) is ("it less" in text)


def test_of_a_rate_the_effect_is_in_points_and_of_nothing_there_is_no_part() -> None:
    files = plan_of(
        orders="kind: kgi\nprimary: true\ntarget: 0%\nformula: won / asked - lost / asked",
        won="kind: kpi\nparent: orders\ntarget: 10件",
        lost="kind: kpi\nparent: orders\ntarget: 10件",
        asked="kind: kpi\nparent: orders\ntarget: 100件",
    )
    text = page(files)
    assert "lost 10件 −1% +0.1 pt" in text


def test_a_bare_plan_shows_neither_levers_nor_a_chance() -> None:
    bare = page(plan_of(orders="kind: kgi\nprimary: true\ntarget: 20件"))
    none = page(plan_of(orders="kind: kpi\ntarget: 20件"))
    for text in (bare, none):
        assert "What moves the KGI" not in text
        assert "How likely" not in text


def test_the_chance_is_said_with_the_volume_that_makes_it_likely() -> None:
    text = page(FUNNEL)
    assert "With exactly “leads” 80件, the chance of reaching the KGI is about 5" in text
    assert "A chance of 80% would take 99件." in text
    assert "Drawn from what their samples leave open: leads→meetings, meetings→orders." in text
    assert "Taken as certain" not in text
    assert "10,000 draws; seed 1." in text


def test_the_seed_is_that_of_the_settings() -> None:
    assert "seed 7." in page(FUNNEL, seed=7)


def test_rates_without_a_sample_are_named_as_certain() -> None:
    files = FUNNEL | plan_of(
        meetings="kind: kpi\nparent: orders\nunit: 件\nconversion: {value: 50%, title: won}"
    )
    assert "Taken as certain, without a sample: won." in page(files)


def test_several_volumes_are_named_together() -> None:
    files = plan_of(
        orders="kind: kgi\nprimary: true\ntarget: 20件",
        fairs="kind: kpi\nparent: orders\ntarget: 20件\nconversion: {value: 50%, sample: 24/48}",
        web="kind: kpi\nparent: orders\ntarget: 20件\nconversion: {value: 50%, sample: 24/48}",
    )
    text = page(files)
    assert "With exactly “fairs” 20件, “web” 20件, the chance" in text
    assert "A chance of 80% would take, all in the same proportion: “fairs” 2" in text


@pytest.mark.parametrize(("target", "words_"), [("1件", "is over 99%."), ("70件", "is under 1%.")])
def test_nothing_that_is_drawn_is_certain(target: str, words_: str) -> None:
    files = FUNNEL | plan_of(orders=f"kind: kgi\nprimary: true\ntarget: {target}")
    assert words_ in page(files)


def test_a_range_has_a_chance_and_no_volume_that_makes_it_likely() -> None:
    files = FUNNEL | plan_of(orders="kind: kgi\nprimary: true\ntarget: 18〜22件")
    text = page(files)
    assert "the chance of reaching the KGI is" in text
    assert "A chance of 80%" not in text


def test_titles_are_escaped() -> None:
    files = FUNNEL | plan_of(
        leads="kind: kpi\nparent: meetings\ntarget: 80件\n"
        "conversion: {value: 50%, sample: 48/96, title: '<b onclick=x>'}"
    )
    built = build(studied(files), drawings={}, links=Links())
    assert not any("<b onclick" in each.markdown for each in built)
