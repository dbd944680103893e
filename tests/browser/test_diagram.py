"""Trees in a real browser, with the style sheet and without a theme."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from kpidocs.diagrams import drawing, goal_tree, layouts, plan_tree
from kpidocs.model import Kind
from kpidocs.pages import ASSETS
from kpidocs.settings import Engine
from tests.diagrams.goals import goal, study

TITLES = (
    "Web経由の受注件数",
    "来場者に占める決裁者の割合",
    "商談の手前まで育った見込み顧客の数を数える",
    "WWW MMM QQQ WWW MMM QQQ WWW MMM QQQ",
    "Repeat rate of existing customers within twelve months of their first order",
    "illicit little lilies",
    "ÀÉÎÕÜ Straße façade",
    "Доля повторных заказов за двенадцать месяцев",
    "عدد الاجتماعات مع العملاء الجدد",
)

OVERFLOWING = """
Array.from(document.querySelectorAll('.kpi-node text, .kpi-pill__text')).filter(text => {
  const box = (text.parentNode.querySelector('.kpi-node__box') ?? text.previousSibling).getBBox();
  const {x, width} = text.getBBox();
  return x < box.x || x + width > box.x + box.width;
}).map(text => text.textContent)
"""
FONT_SIZES = """
Array.from(document.querySelectorAll('.kpi-tree text, .kpi-tree tspan'))
  .map(each => parseFloat(getComputedStyle(each).fontSize))
"""
NAMES = """
Array.from(document.querySelectorAll('a.kpi-node > title')).map(title => title.textContent)
"""


def body() -> str:
    """A plan of goals with all sorts of titles, and the surroundings of one of them."""
    first, *others = TITLES
    found = study(
        goal("g", kind=Kind.KGI, title=first, target="10億円", unit="円", owner="経営企画本部"),
        *(
            goal(
                f"g{n}",
                kind=tuple(Kind)[n % len(Kind)],
                title=title,
                parent="g",
                share="20%",
                target="1,234,567円",
                unit="円",
                owner=title,
            )
            for n, title in enumerate(others)
        ),
        goal("under", parent="g0", conversion="33.3%"),
    )
    graphs = [
        plan_tree(found, plan="p", locale="ja"),
        goal_tree(found, goal="p/g2", locale="en"),
        plan_tree(found, plan="p", locale="ja", most=3),
    ]
    placed = zip(graphs, layouts(graphs, engine=Engine.BUNDLED), strict=True)
    return "".join(
        drawing(graph, layout, href="#{}".format).svg for graph, layout in placed if layout
    )


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    style = "".join(asset.text for asset in ASSETS)
    head = f"<head><title>Trees</title><style>{style}</style></head>"
    page = browser.new_page()
    page.set_content(
        f"<!doctype html><html lang='ja'>{head}<body><main><h1>Trees</h1>"
        f"<div role='region' aria-label='Trees' tabindex='0'>{body()}</div></main></body></html>"
    )
    yield page
    page.close()


def test_every_text_keeps_within_its_box(page: Page) -> None:
    assert page.evaluate(OVERFLOWING) == []


def test_no_text_is_smaller_than_eleven_pixels(page: Page) -> None:
    assert min(page.evaluate(FONT_SIZES)) >= 11


def test_every_goal_can_be_reached_by_keyboard(page: Page) -> None:
    names = page.evaluate(NAMES)
    page.focus("[role=region]")
    reached = []
    for _ in names:
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.querySelector('title')?.textContent"))
    assert reached == names


def test_nothing_stands_in_the_way_of_a_reader(page: Page) -> None:
    assert Axe().run(page).violations_count == 0
