"""What readers type into the panel, read as the same text in front matter is, or not at all."""

from collections.abc import Iterator
from fractions import Fraction

import pytest
from playwright.sync_api import Browser, Page

from kpidocs.pages.assets import FOLDER
from kpidocs.quantity import parse_target, parse_unit

READ = """([typed, symbol]) => {
    const value = kpidocsTexts.parse(typed, {symbol, kind: ""});
    return value && `${value[0]}/${value[1]}`;
}"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page()
    for part in ("figures", "texts"):
        opened.add_script_tag(path=FOLDER / "what-if" / f"{part}.js")
    yield opened
    opened.close()


def typed(text: str, symbol: str, page: Page) -> Fraction | None:
    read = page.evaluate(READ, [text, symbol])
    return None if read is None else Fraction(read)


@pytest.mark.parametrize("symbol", ["件", "円", "%"])
@pytest.mark.parametrize(
    "text",
    [
        *("12", "1,600", "１６００", "0.5", "2k", "2K", "2M", "1bn", "1BN"),
        *("1億2,000万", "1億5千万", "5千万", "1.5万", "3千2"),
    ],
)
def test_a_figure_is_what_front_matter_has_it(page: Page, text: str, symbol: str) -> None:
    unit = parse_unit(symbol)
    assert typed(text, symbol, page) == parse_target(text, unit=unit).change.value


@pytest.mark.parametrize(
    "text",
    [
        *("1m", "²", "①", "½", "٣", "1 000", "1億 2,000万", "1億12345", "1.5万00", "0万19千"),
        *(
            "1M5",
            "1万3k",
            "5万3億",
            "1億5千万1万",
            "1億5千万500万",
            "1,00",
            "-5",
            "--",
            "NaN",
            "1e999",
            "0x10",
            "",
        ),
    ],
)
def test_what_front_matter_would_not_take_is_no_figure(page: Page, text: str) -> None:
    assert typed(text, "件", page) is None


@pytest.mark.parametrize("text", ["1" * 29 + "x", "1" * 1_000_000, "1万" * 400_000, "1," * 400_000])
def test_no_text_takes_long_to_refuse(page: Page, text: str) -> None:
    page.set_default_timeout(5000)
    assert typed(text, "件", page) is None
