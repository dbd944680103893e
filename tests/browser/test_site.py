import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from tests.sites import MATERIAL, PLAIN, SALES, build, write

PAGES = ("goals/", "goals/sales/", "goals/sales/orders/", "goals/sales/leads/", "rules/")
SCHEMES = ("light", "dark")


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (its name there)
        """Say nothing."""


def serve(folder: Path) -> Iterator[str]:
    """Build a site for the address that it is served at: instant navigation stays within it."""
    handler = functools.partial(_Quiet, directory=str(folder / "site"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        address = f"http://127.0.0.1:{server.server_address[1]}/"
        build(folder, site_url=address)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield address
        server.shutdown()


@pytest.fixture(scope="module")
def material(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = write(tmp_path_factory.mktemp("material"), {**SALES, "mkdocs.yml": MATERIAL})
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        yield from serve(folder)


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = write(tmp_path_factory.mktemp("plain"), {**SALES, "mkdocs.yml": PLAIN})
    yield from serve(folder)


@pytest.fixture(scope="module")
def wide(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    goal = "---\nkind: kpi\nparent: leads\ntarget: 80%以上\nsource: survey\n---\n"
    more = {f"goals/sales/quality-{number}.md": goal for number in range(5)}
    folder = write(tmp_path_factory.mktemp("wide"), {**SALES, **more, "mkdocs.yml": PLAIN})
    yield from serve(folder)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def test_a_link_in_a_tree_is_followed_by_instant_navigation(page: Page, material: str) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(material + "goals/sales/", wait_until="networkidle")
    page.evaluate("window.loadedOnce = true")
    page.locator("svg a", has_text="Leads").click()
    expect(page.locator("h1")).to_have_text("Leads")
    expect(page).to_have_url(material + "goals/sales/leads/")
    page.locator("svg a", has_text="Meetings").click()
    expect(page.locator("h1")).to_have_text("Meetings")
    assert page.evaluate("window.loadedOnce")  # the page was changed, not loaded anew
    assert errors == []


def test_a_link_in_a_tree_opens_a_tab_of_its_own_when_asked_to(page: Page, material: str) -> None:
    page.goto(material + "goals/sales/", wait_until="networkidle")
    with page.context.expect_page() as opened:
        page.locator("svg a", has_text="Leads").click(modifiers=["Control"])
    expect(opened.value.locator("h1")).to_have_text("Leads")
    expect(page).to_have_url(material + "goals/sales/")


def test_a_node_of_a_tree_can_be_reached_and_opened_by_keyboard(page: Page, plain: str) -> None:
    page.goto(plain + "goals/sales/orders/")
    page.locator("svg a", has_text="Leads").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Leads")


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_asked_of_other_sites_and_nothing_goes_wrong(
    page: Page, material: str, path: str
) -> None:
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(material + path, wait_until="networkidle")
    assert [each for each in asked if not each.startswith((material, "data:"))] == []
    assert said == []


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("site", ["material", "plain"])
def test_a_phone_need_not_scroll_the_page_sideways(
    browser: Browser, request: pytest.FixtureRequest, site: str, path: str
) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(request.getfixturevalue(site) + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    context.close()


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("site", ["material", "plain"])
def test_what_kpidocs_draws_is_accessible(
    browser: Browser, request: pytest.FixtureRequest, site: str, scheme: str, path: str
) -> None:
    context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(request.getfixturevalue(site) + path)
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert violations(page, scheme=scheme) == []
    context.close()


def violations(page: Page, *, scheme: str = "light") -> list[str]:
    """What axe finds in what kpidocs draws; the colour of links is the theme's own.

    In the dark only colours differ.
    """
    options = {"runOnly": ["color-contrast"]} if scheme == "dark" else None
    found = Axe().run(page, context=".kpi", options=options).response["violations"]
    nodes = ((each["id"], node["html"]) for each in found for node in each["nodes"])
    return [
        f"{rule}: {html}"
        for rule, html in nodes
        if not (rule == "color-contrast" and html.startswith("<a href"))
    ]


def test_a_wide_tree_opens_at_its_goal(browser: Browser, wide: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(wide + "goals/sales/leads/")
    node = page.locator(".kpi-node--focus").bounding_box()
    assert node is not None
    assert 0 <= node["x"] <= 360 - node["width"]
    context.close()


def test_dark_and_light_follow_the_theme(browser: Browser, material: str) -> None:
    colours = set()
    for scheme in SCHEMES:
        context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(material + "goals/sales/leads/")
        box = page.locator(".kpi-node__box").first
        colours.add(box.evaluate("each => getComputedStyle(each).fill"))
        context.close()
    assert len(colours) == len(SCHEMES)


def test_all_is_there_without_script(browser: Browser, material: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(material + "goals/sales/")
    expect(page.locator("svg.kpi-tree")).to_be_visible()
    page.locator("summary", has_text="The same as a list").click()
    expect(page.locator(".kpi-list").get_by_role("link", name="Leads")).to_be_visible()
    page.locator("svg a", has_text="Leads").click()
    expect(page.locator("h1")).to_have_text("Leads")
    context.close()


def test_the_tree_fits_a_printed_page(browser: Browser, wide: str) -> None:
    context = browser.new_context(viewport={"width": 794, "height": 1123})
    page = context.new_page()
    page.goto(wide + "goals/sales/leads/")
    tree = page.locator("svg.kpi-tree")
    assert _right(tree) > 794
    page.emulate_media(media="print")
    assert _right(tree) <= 794
    context.close()


def _right(element: Locator) -> float:
    box = element.bounding_box()
    assert box is not None
    return box["x"] + box["width"]


def test_a_fact_of_several_lines_is_cut_off_nowhere(page: Page, plain: str) -> None:
    page.goto(plain + "goals/sales/")
    fact = page.locator(".kpi-facts span").first
    text, clip = fact.evaluate(
        """span => {
          span.firstChild.data = 'Owner '.repeat(200);
          const words = document.createRange();
          words.selectNodeContents(span);
          const {left} = span.parentElement.getBoundingClientRect();
          const size = parseFloat(getComputedStyle(span.parentElement).fontSize);
          return [[...words.getClientRects()].map(line => line.left), left + size];
        }"""
    )
    assert len(text) > 1
    assert min(text) >= clip
