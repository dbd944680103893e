"""Pages of goals that are related by the factors of their changes."""

import re

import pytest

from kpidocs.model import Study
from kpidocs.pages import Links, build
from kpidocs.settings import Settings
from kpidocs.solve import solve
from tests.pages.conftest import START
from tests.solve.tools import plan_of, read

RENTAL = {
    "revenue": """
kind: kgi
target: 2倍
unit: 円
formula: appointments * meeting_rate * close_rate * unit_price
assumptions: {meeting_rate: 60%, unit_price: 36万円/件}
""",
    "appointments": "kind: kpi\nparent: revenue\ntarget: 1.6倍\nunit: 件",
    "close_rate": "kind: kpi\nparent: revenue\ntarget: 1.3倍\nunit: '%'",
}


@pytest.fixture
def rental() -> dict[str, str]:
    files = plan_of(**RENTAL)
    files["p/revenue.md"] = files["p/revenue.md"].replace("* close_rate", "* close-rate")
    portfolio = read(files)
    study = Study(portfolio, solve(portfolio), Settings(), START)
    pages = build(study, drawings={}, links=Links())
    return {
        page.path: re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.markdown)) for page in pages
    }


def test_a_page_says_what_the_changes_below_amount_to_and_what_is_taken_as_given(
    rental: dict[str, str],
) -> None:
    text = rental["goals/p/revenue.md"]
    assert "appointments ×1.6 × close_rate ×1.3 = revenue ×2.08" in text
    assert "taken to stay as it is: meeting_rate, unit_price" in text
    assert "revenue ×2.08 what the goals below amount to" in text


def test_where_only_that_is_reckoned_the_heading_says_so(rental: dict[str, str]) -> None:
    assert "## What the goals below amount to" in rental["goals/p/revenue.md"]
    assert "How this number comes about" not in rental["goals/p/revenue.md"]


def test_what_a_goal_above_reaches_is_no_part_of_a_number(rental: dict[str, str]) -> None:
    assert "×2.08" not in rental["goals/p/appointments.md"]


def test_a_page_says_which_change_would_do(rental: dict[str, str]) -> None:
    assert "×1.25 needed from above" in rental["goals/p/close-rate.md"]
    assert "×1.5385 needed from above" in rental["goals/p/appointments.md"]
