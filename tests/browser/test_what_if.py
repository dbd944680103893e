import gzip
import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Locator, Page, expect

from kpidocs.pages import ASSETS
from kpidocs.quantity import Quantity, Unit, UnitKind, is_money
from kpidocs.words import rough, spoken
from tests.browser.test_site import serve, violations
from tests.sites import MATERIAL, PLAIN, write

# What themes say by themselves: MkDocs' where it is offline, Material's when a page is left early.
OF_THE_THEME = (
    "ERR_NAME_NOT_RESOLVED",
    "(reading 'backdrop')",
    "hljs is not defined",
    "failed to load.",
)
JAPANESE = MATERIAL.replace("name: material", "name: material\n  language: ja")
TITLE = """</div><b>"it's" &amp; {{ so }}"""

GOALS = {
    "goals/sales/index.md": """
        ---
        kind: plan
        title: Web marketing
        start: 2026-04-01
        due: 2027-03-31
        owner: marketing
        assumptions:
          price: {value: 120万円/件, title: unit price, source: last year}
        ---
        """,
    "goals/sales/revenue.md": """
        ---
        kind: kgi
        title: Revenue
        target: 1億2,000万円
        formula: orders * price
        primary: true
        source: books
        ---
        """,
    "goals/sales/orders.md": """
        ---
        kind: kpi
        title: Orders
        parent: revenue
        unit: 件
        source: CRM
        funnel:
          - id: meetings
            title: Meetings
            conversion:
              value: 50%
              title: close rate
              source: last year
            unit: meetings
          - id: leads
            title: "</div><b>\\"it's\\" &amp; {{ so }}"
            conversion: 25%
            unit: 件
            target: 800件以上
        ---
        """,
    "goals/sales/returns.md": """
        ---
        kind: kpi
        title: Returns
        parent: orders
        share: 5%
        unit: 件
        source: CRM
        ---
        """,
    "goals/sales/calls.md": """
        ---
        kind: kdi
        title: Calls
        target: 月30件
        source: phone
        ---
        """,
    "goals/sales/errors.md": """
        ---
        kind: kpi
        title: Errors
        target: 20件以下
        source: log
        ---
        """,
    "docs/index.md": """
        # Home

        <!-- kpidocs: what-if sales -->

        <!-- kpidocs: what-if sales -->
        """,
}


@pytest.fixture(scope="module", params=[MATERIAL, JAPANESE, PLAIN], ids=["en", "ja", "plain"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = write(tmp_path_factory.mktemp("what-if"), {**GOALS, "mkdocs.yml": request.param})
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        for address in serve(folder):
            yield address + "goals/sales/"


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = write(tmp_path_factory.mktemp("plain"), {**GOALS, "mkdocs.yml": PLAIN})
    for address in serve(folder):
        yield address + "goals/sales/"


@pytest.fixture(scope="module")
def opened(browser: Browser, plain: str) -> Iterator[Page]:
    """A panel in which many figures can be tried, one after the other."""
    page = browser.new_page()
    page.goto(plain)
    yield page
    page.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page on which nothing may go wrong."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda message: wrong.append(message.text))
    yield page
    context.close()
    assert [each for each in wrong if not each.endswith(OF_THE_THEME)] == []


def field(page: Page, name: str) -> Locator:
    return page.locator(".kpi-what-if").get_by_label(name, exact=True).and_(page.locator("input"))


def put(page: Page, name: str, text: str) -> None:
    """Type a figure."""
    field(page, name).fill(text)
    field(page, name).press("Enter")


def line(page: Page, title: str) -> Locator:
    rows = page.locator(".kpi-what-if tbody tr")
    return rows.filter(has=page.get_by_role("rowheader", name=title, exact=True))


SAID = """rows => rows.map(row => {
  const cell = row.cells[2];
  const input = cell.querySelector('input');
  const texts = [...(input ? input.parentElement : cell).childNodes]
    .filter(each => each === input || each.nodeType === Node.TEXT_NODE);
  return [row.cells[0].textContent,
    texts.map(each => each === input ? input.value : each.data).join('')];
})"""


def figures(page: Page) -> dict[str, str]:
    """What stands in the column of targets, by goal, as one text."""
    rows = page.locator(".kpi-what-if tbody tr")
    rows.first.wait_for()
    return dict(rows.evaluate_all(SAID))


def test_the_panel_begins_with_the_figures_of_the_table(page: Page, site: str) -> None:
    page.goto(site)
    table = page.locator(".kpi-table").filter(has=page.locator(".kpi-kind")).locator("tbody tr")
    told = table.evaluate_all(
        "rows => rows.map(row => [row.cells[0].textContent, row.cells[2].textContent])"
    )
    found = figures(page)
    assert len(told) == 7
    assert {title: found[title] for title, _ in told} == dict(told)


def test_a_figure_put_in_changes_all_that_hang_on_it(page: Page, plain: str) -> None:
    page.goto(plain)
    put(page, "Revenue", "２億4000万円")
    assert figures(page) == {
        "Revenue": "¥240,000,000",
        "Orders": "200件",
        "Meetings": "400 meetings",
        TITLE: "at least 800件",
        "Returns": "10件",
        "Calls": "30件 per month",
        "Errors": "at most 20件",
        "unit price": "¥1,200,000/件",
    }
    expect(line(page, "Orders").locator("td").nth(2)).to_have_text("100件")
    expect(line(page, "Meetings")).to_contain_text("▼ falls short: 200 meetings of 400 meetings")
    expect(page.locator(".kpi-what-if-summary")).to_have_text(
        "“Revenue” reaches ¥120,000,000 of ¥240,000,000 (50%). Figures changed: 1."
    )


@pytest.mark.parametrize(
    ("name", "typed", "shown"),
    [
        ("close rate", "40", "40%"),
        ("close rate", "40%", "40%"),
        ("close rate", "４０．５％", "40.5%"),
        ("close rate", "4割", "40%"),
        ("Revenue", "1億5000万", "¥150,000,000"),
        ("Revenue", "¥150,000,000", "¥150,000,000"),
        ("Revenue", "150M", "¥150,000,000"),
        ("Orders", "1,600", "1,600件"),
        ("Orders", "1万", "10,000件"),
        ("Orders", "１６００件", "1,600件"),
        ("Calls", "40", "40件 per month"),
        ("Calls", "40件 per month", "40件 per month"),
        ("Errors", "at most 15", "at most 15件"),
        ("unit price", "90万円/件", "¥900,000/件"),
    ],
)
def test_figures_are_read_as_people_type_them(
    opened: Page, name: str, typed: str, shown: str
) -> None:
    opened.get_by_role("button", name="Undo all").click()
    put(opened, name, typed)
    expect(field(opened, name)).to_have_value(shown)
    expect(field(opened, name)).to_have_class("kpi-what-if-edited")


@pytest.mark.parametrize("typed", ["abc", "1,00", "-5", "1/2", "5万3億", "１．２．３"])
def test_what_is_no_figure_is_marked_and_changes_nothing(opened: Page, typed: str) -> None:
    opened.get_by_role("button", name="Undo all").click()
    before = figures(opened)
    put(opened, "close rate", typed)
    expect(field(opened, "close rate")).to_have_attribute("aria-invalid", "true")
    expect(opened.get_by_role("alert").filter(has_text="write it like 50%")).to_be_visible()
    assert figures(opened) == before


def test_a_rate_of_zero_is_marked(page: Page, plain: str) -> None:
    page.goto(plain)
    put(page, "close rate", "0")
    expect(page.get_by_role("alert").filter(has_text="A rate must be above 0%.")).to_be_visible()


def test_more_than_needed_is_marked_and_rounding_is_not(page: Page, plain: str) -> None:
    page.goto(plain)
    expect(line(page, "Meetings").locator("td").last).to_have_text("")
    put(page, TITLE, "880")
    expect(line(page, "Meetings")).to_contain_text(
        "▲ more than needed: 220 meetings of 200 meetings"
    )
    put(page, "Revenue", "360万")
    put(page, "close rate", "33")
    put(page, TITLE, "40")
    expect(field(page, "Meetings")).to_have_value("10 meetings")  # where 9.09 would do
    put(page, "Meetings", "10 ")
    expect(line(page, "Orders").locator("td").last).to_have_text("")
    expect(line(page, "Meetings").locator("td").last).to_have_text("")


def test_one_figure_or_all_can_be_put_back(page: Page, plain: str) -> None:
    page.goto(plain)
    before = figures(page)
    put(page, "Orders", "150")
    put(page, "close rate", "40")
    page.get_by_role("button", name="Undo the change of Orders").click()
    expect(field(page, "Orders")).to_be_focused()
    expect(field(page, "Orders")).to_have_value("100件")
    expect(field(page, "Meetings")).to_have_value("250 meetings")
    page.get_by_role("button", name="Undo all").click()
    assert figures(page) == before
    assert page.url == plain


def test_a_link_brings_the_figures_to_another_reader(page: Page, site: str) -> None:
    page.goto(site)
    put(page, "Orders", "150.5")
    put(page, "close rate", "37.5")
    put(page, "unit price", "99万")
    page.locator(".kpi-what-if-buttons button").nth(1).click()
    expect(page.get_by_role("status")).not_to_have_text("")
    link = page.evaluate("navigator.clipboard.readText()")
    assert "#what-if?orders=150.5&meetings%23conversion=37.5%25" in link
    told = figures(page)
    page.goto("about:blank")
    page.goto(link)
    assert figures(page) == told
    expect(field(page, "close rate")).to_have_value("37.5%")
    expect(page.locator(".kpi-what-if h2")).to_be_in_viewport()


def test_an_address_changed_by_hand_is_taken_and_what_is_unknown_named(
    page: Page, plain: str
) -> None:
    page.goto(plain)
    figures(page)
    page.evaluate("location.hash = '#what-if?orders=70&nothing=1'")
    expect(field(page, "Orders")).to_have_value("70件")
    expect(page.get_by_role("status")).to_have_text(
        "The link has figures that do not fit this plan: nothing."
    )


@pytest.mark.parametrize(
    "unknown", ["x" * 1_000_000, "%F0" * 300_000, "&".join(f"x{n}=1" for n in range(200_000))]
)
def test_a_link_without_end_is_read_as_far_as_it_may_be_meant(
    page: Page, plain: str, unknown: str
) -> None:
    page.goto(plain)
    figures(page)
    page.evaluate("link => { location.hash = link; }", f"#what-if?orders=70&{unknown}")
    expect(field(page, "Orders")).to_have_value("70件")
    assert len(page.get_by_role("status").inner_text()) < 200


def test_the_panel_is_there_after_instant_navigation(page: Page, site: str) -> None:
    page.goto(f"{site}../", wait_until="networkidle")
    page.locator(".kpi-card").get_by_role("link", name="Web marketing").click()
    put(page, "Orders", "150")
    expect(field(page, "Meetings")).to_have_value("300 meetings")
    expect(page.locator(".kpi-what-if h2")).to_have_count(1)


def pasted(text: str, files: Mapping[str, str]) -> dict[str, str]:
    """The goal files with the copied front matter put in, each block where its comment says."""
    changed = dict(files)
    for block in re.split(r"(?m)^(?=# )", text)[1:]:
        path = block.removeprefix("# ").partition(":")[0]
        _, front, body = changed[path].split("---\n")
        keys: dict[str, Any] = yaml.load(front, Loader=yaml.BaseLoader)  # noqa: S506 (texts only)
        new: Any = yaml.load(block, Loader=yaml.BaseLoader)  # noqa: S506 (texts only)
        _merge(keys, new)
        front = yaml.safe_dump(keys, allow_unicode=True, sort_keys=False).replace("'true'", "true")
        changed[path] = f"---\n{front}---\n{body}"
    return changed


def _merge(keys: dict[str, Any], new: dict[str, Any] | list[dict[str, Any]]) -> None:
    if isinstance(new, list):
        for item in new:
            _merge(next(each for each in keys["funnel"] if each["id"] == item["id"]), item)
        return
    for key, value in new.items():
        if isinstance(value, dict):
            _merge(keys[key], value)
        else:
            keys[key] = value


def test_the_copied_front_matter_builds_the_figures_of_the_panel(
    page: Page, site: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    page.goto(site)
    put(page, "Revenue", "2億")
    put(page, "Meetings", "410")
    put(page, "close rate", "42.5")
    put(page, TITLE, "1,700")
    put(page, "Calls", "45")
    put(page, "Errors", "15")
    put(page, "unit price", "110万")
    page.locator(".kpi-what-if-buttons button").nth(2).click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert page.locator(".kpi-what-if-yaml").inner_text().strip() == copied.strip()
    told = figures(page)
    language = request.node.callspec.params["site"]
    flat = write(tmp_path / "flat", GOALS)
    files = {name: (flat / name).read_text(encoding="utf-8") for name in GOALS}
    folder = write(tmp_path / "new", {**pasted(copied, files), "mkdocs.yml": language})
    for address in serve(folder):
        page.goto(address + "goals/sales/")
        assert figures(page) == told


def test_a_title_stays_within_its_comment(page: Page, plain: str) -> None:
    page.goto(plain)
    put(page, TITLE, "900")
    page.get_by_role("button", name="Copy as front matter").click()
    text = page.evaluate("navigator.clipboard.readText()")
    assert text.splitlines()[0] == f"# goals/sales/orders.md:19 {TITLE}"
    assert yaml.safe_load(text) == [{"id": "leads", "target": "at least 900件"}]


VALUES = (
    "0",
    "5",
    "1/3",
    "-7/2",
    "999",
    "1000",
    "9999/10",
    "12345678",
    "120000000",
    "1234567890123",
)
UNITS = (
    Unit("", UnitKind.COUNT),
    Unit("件", UnitKind.COUNT),
    Unit("orders", UnitKind.COUNT),
    Unit("pt", UnitKind.POINTS),
    Unit("円", UnitKind.MONEY),
    Unit("USD", UnitKind.MONEY),
    Unit("円/件", UnitKind.COMPOUND),
    Unit("USD/件", UnitKind.COMPOUND),
    Unit("CNY/件", UnitKind.COMPOUND),
    Unit("件/円", UnitKind.COMPOUND),
    Unit("%", UnitKind.RATE),
    Unit("‰", UnitKind.RATE),
    Unit("時間", UnitKind.MEASURE),
)


@pytest.mark.parametrize("locale", ["en", "ja"])
def test_figures_print_as_everywhere_else(opened: Page, locale: str) -> None:
    cases = [
        [
            str(value),
            {"symbol": unit.symbol, "kind": "money" if is_money(unit) else unit.kind.value},
        ]
        for value in map(Fraction, VALUES)
        for unit in UNITS
    ]
    printed = opened.evaluate(
        """([cases, locale]) => cases.map(([value, unit]) =>
             kpidocsTexts.print(kpidocsFigures.read(value), unit, locale))""",
        [cases, locale],
    )
    assert printed == [
        spoken(Quantity(value, unit), locale) for value in map(Fraction, VALUES) for unit in UNITS
    ]


def test_what_is_reached_has_as_few_digits_as_in_findings(opened: Page) -> None:
    values = ("140/3", "25000/3", "1/30", "0", "12345", "-7/3", "99999/100", "1")
    shown = opened.evaluate(
        """values => values.map((value) =>
             kpidocsTexts.rough(kpidocsFigures.read(value)).map(String).join("/"))""",
        values,
    )
    expected = [rough(Fraction(value)) for value in values]
    assert shown == [f"{each.numerator}/{each.denominator}" for each in expected]


def test_several_panels_on_a_page_keep_out_of_each_others_way(page: Page, plain: str) -> None:
    address = f"{plain}../../"
    page.goto(address)
    panels = page.locator(".kpi-what-if")
    expect(panels.locator("table")).to_have_count(2)
    orders = panels.locator("input").and_(page.get_by_label("Orders", exact=True))
    orders.last.fill("150")
    orders.last.press("Enter")
    expect(orders.first).to_have_value("100件")
    assert page.url.endswith("#what-if-2?orders=150")
    page.reload()
    expect(orders.last).to_have_value("150件")
    expect(orders.first).to_have_value("100件")
    names = page.evaluate("[...document.querySelectorAll('.kpi [id]')].map(each => each.id)")
    assert len(names) == len(set(names))


def test_columns_say_their_name_once_they_have_something_to_say(page: Page, plain: str) -> None:
    page.goto(plain)
    heads = page.locator(".kpi-what-if thead th")
    expect(heads).to_have_text(["Goal", "Rate", "Target", "Before", "Is it enough?"])
    expect(heads.nth(3)).not_to_be_visible()
    expect(heads.nth(4)).not_to_be_visible()
    put(page, "Revenue", "2億4000万円")
    expect(heads.nth(3)).to_be_visible()
    expect(heads.nth(4)).to_be_visible()
    expect(line(page, "Calls").locator("td").nth(2)).to_have_text("")
    put(page, "Calls", "20")
    expect(line(page, "Calls").locator("td").nth(2)).to_have_text("30件 per month")


def test_without_script_the_page_is_whole_and_has_no_panel(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site)
    expect(page.locator(".kpi-what-if")).to_be_hidden()
    expect(page.locator(".kpi-table").first).to_be_visible()
    assert page.locator("h1").count() == 1
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_panel_is_accessible(browser: Browser, site: str, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(site)
    put(page, "Meetings", "150")
    put(page, "close rate", "abc")
    page.locator(".kpi-what-if-buttons button").nth(2).click()
    assert violations(page, scheme=scheme) == []
    context.close()


def test_a_phone_need_not_scroll_the_page_sideways(browser: Browser, site: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(site)
    put(page, "Meetings", "150")
    page.locator(".kpi-what-if-buttons button").nth(2).click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    context.close()


def test_the_scripts_and_styles_stay_small() -> None:
    weights = {each.name: len(gzip.compress(each.text.encode())) for each in ASSETS}
    assert weights["what-if.js"] < 9_000
    assert sum(weights.values()) < 30_000
