import json
from collections.abc import Iterator
from fractions import Fraction
from html import unescape
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from kpidocs.model import Study
from kpidocs.pages.assets import FOLDER
from kpidocs.pages.desk import Desk
from kpidocs.pages.index import indexed
from kpidocs.pages.links import Links
from kpidocs.pages.what_if import what_if
from kpidocs.quantity import to_exact
from kpidocs.settings import Settings
from kpidocs.solve import solve
from tests.outlook.what_if.test_program import edited, trees
from tests.pages.conftest import START
from tests.solve.tools import codes, plan_of, read

Tree = dict[str, str]

RUN = """([program, edits]) => {
  const {read, run} = kpidocsFigures;
  const given = Object.entries(edits).map(([at, text]) => [Number(at), read(text)]);
  const {variables, deliveries} = JSON.parse(program);
  const {verdicts} = run(variables, deliveries, new Map(given));
  return [...verdicts.values()].map(([verdict]) => verdict);
}"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A page that can do the arithmetic."""
    page = browser.new_page()
    page.add_script_tag(path=FOLDER / "what-if" / "figures.js")
    yield page
    page.close()


def program(files: Tree) -> str | None:
    """What the panel of a plan is given."""
    portfolio = read(files)
    study = Study(portfolio, solve(portfolio), Settings(), START)
    desk = Desk(study=study, index=indexed(study), links=Links(), locale="en", rules={})
    view = what_if(portfolio.plans["p"], desk=desk)
    return None if view is None or view.untried else unescape(str(view.program))


def names(text: str) -> dict[str, str]:
    """What can be set: its place in the program by its name."""
    fields: dict[str, Any] = json.loads(text)["fields"]
    return {each["name"]: at for at, each in fields.items()}


def hold(page: Page, files: Tree, edits: dict[str, Fraction]) -> set[str]:
    """The verdicts of the panel after some edits, which must be those of the checks."""
    text = program(files)
    assert text is not None
    places = names(text)
    put = {places[name]: to_exact(value) for name, value in edits.items()}
    said = set(page.evaluate(RUN, [text, put]))
    found = codes(edited(files, edits))
    assert ("TGT008" in found) is bool(said & {"short", "beyond"})
    assert "surplus" not in said or "TGT009" in found  # of small margins the panel says nothing
    return said


CHAIN = plan_of(
    g0="kind: kgi\ntarget: 100件",
    g1="kind: kpi\nparent: g0\nconversion: 50%\ntarget: 200件",
)


@pytest.mark.parametrize(
    ("name", "figure", "verdicts"),
    [
        ("g1", 200, set()),
        ("g1", 199, set()),  # within the tolerance
        ("g1", 198, {"short"}),
        ("g1", 201, set()),
        ("g1", 209, set()),  # a small margin
        ("g1", 212, {"surplus"}),
        ("g0", 90, {"surplus"}),
        ("g0", 110, {"short"}),
    ],
)
def test_a_link_is_judged_as_the_checks_judge_it(
    page: Page, name: str, figure: int, verdicts: set[str]
) -> None:
    assert hold(page, CHAIN, {name: Fraction(figure)}) == verdicts


def test_what_rounding_adds_is_no_surplus(page: Page) -> None:
    files = plan_of(
        g0="kind: kgi\ntarget: 3件",
        g1="kind: kpi\nparent: g0\nconversion: 33%\ntarget: 10件",
    )
    assert hold(page, files, {}) == set()
    assert hold(page, files, {"g1": Fraction(11)}) == {"surplus"}


def test_what_another_goal_needs_is_no_surplus(page: Page) -> None:
    files = plan_of(
        g0="kind: kgi\ntarget: 100件\nformula: g1 * 1",
        g1="kind: kpi\nparent: g0\ntarget: 200件",
        h="kind: kgi\nprimary: true\ntarget: 400件\nformula: g1 * 2",
    )
    assert hold(page, files, {}) == set()
    assert hold(page, files, {"h": Fraction(300)}) == {"surplus"}


def test_a_limit_is_exceeded_or_undercut(page: Page) -> None:
    files = plan_of(
        g0="kind: kgi\ntarget: 100件以下\nformula: g1 * 2",
        g1="kind: kpi\nparent: g0\ntarget: 50件以下",
    )
    assert hold(page, files, {"g1": Fraction(60)}) == {"beyond"}
    assert hold(page, files, {"g1": Fraction(40)}) == {"surplus"}


def test_a_range_is_missed_at_either_end_and_has_no_surplus(page: Page) -> None:
    files = plan_of(
        g0="kind: kgi\ntarget: 100〜120件",
        g1="kind: kpi\nparent: g0\nconversion: 50%\ntarget: 220件",
    )
    assert hold(page, files, {}) == set()
    assert hold(page, files, {"g1": Fraction(250)}) == {"beyond"}
    assert hold(page, files, {"g1": Fraction(150)}) == {"short"}


@pytest.mark.parametrize(
    ("goal", "below", "verdicts"),
    [
        ("30件以下", "40〜80件", {"beyond"}),
        ("30件以下", "40〜60件", set()),
        ("20〜30件", "40〜80件", {"beyond"}),
        ("20〜30件", "30〜60件", {"short"}),
        ("20件", "30〜80件", {"short"}),
        ("20件", "40〜80件", set()),
    ],
)
def test_a_range_below_counts_by_its_worst_end(
    page: Page, goal: str, below: str, verdicts: set[str]
) -> None:
    files = plan_of(
        g0=f"kind: kgi\ntarget: {goal}\nformula: (g1 + g2) * 50%",
        g1=f"kind: kpi\nparent: g0\ntarget: {below}",
        g2="kind: kpi\nparent: g0\ntarget: 10件",
    )
    assert hold(page, files, {"g2": Fraction(0)}) == verdicts


def test_what_is_taken_away_counts_by_its_upper_end(page: Page) -> None:
    files = plan_of(
        g0="kind: kgi\ntarget: 100件\nformula: g1 - g2",
        g1="kind: kpi\nparent: g0\ntarget: 150件",
        g2="kind: kpi\nparent: g0\ntarget: 40〜60件",
    )
    assert hold(page, files, {}) == {"short"}
    assert hold(page, files, {"g1": Fraction(160)}) == set()


@given(trees(), st.data())
@settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_every_edit_is_judged_as_the_checks_judge_it(
    page: Page, files: Tree, data: st.DataObject
) -> None:
    text = program(files)
    if text is None:
        return
    settable = sorted(each for each in names(text) if "#" not in each)
    if not settable:
        return
    chosen = data.draw(st.lists(st.sampled_from(settable), max_size=4, unique=True))
    hold(page, files, {name: Fraction(data.draw(st.integers(1, 600))) for name in chosen})
