import re
from datetime import date

import pytest

from kpidocs.model import Study
from kpidocs.quantity import Per
from kpidocs.report.periods_text import periods_text
from kpidocs.report.targets_json import targets_json
from kpidocs.report.terminal import width as width_of
from kpidocs.settings import Settings
from kpidocs.solve import solve
from tests.conftest import Golden
from tests.folders import goal, reads

ANSI = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture(scope="module")
def study() -> Study:
    """A plan over a year with goals of all sorts, and one of another year."""
    portfolio = reads(
        {
            "index.md": goal(
                "kind: plan\ntitle: Sales\nstart: 2026-04-01\ndue: 2027-03-31\n"
                "phasing: [1, 1, 2, 2]"
            ),
            "orders.md": goal("kind: kgi\ntitle: Orders\ntarget: 120 orders"),
            "calls.md": goal(
                "kind: kdi\ntitle: Calls that lead to a meeting within the month of the call\n"
                "parent: orders\ntarget: 300 calls per month"
            ),
            "sales.md": goal(
                "kind: kpi\ntitle: 売上\nparent: orders\ntarget: 1億2,000万円\nphasing: [1, 2]"
            ),
            "rate.md": goal("kind: kpi\ntitle: Close rate\nparent: orders\ntarget: 50%"),
            "members.md": goal("kind: kpi\ntitle: Members\nparent: orders\ntarget: 300 people"),
            "visits.md": goal("kind: kpi\ntitle: Visits\nparent: orders\ntarget: 40..60 visits"),
            "focus.md": goal("kind: ksf\ntitle: Focus\nparent: orders"),
            "old.md": goal("kind: kpi\ntitle: Old\nparent: orders\nstatus: dropped"),
            "late/index.md": goal("kind: plan\ntitle: Late\nfiscal_year_start: 1"),
            "late/k.md": goal(
                "kind: kpi\ntitle: K\ntarget: 8 orders\nstart: 2026-05-15\ndue: 2026-08-14"
            ),
            "undated/k.md": goal("kind: kpi\ntitle: U\ntarget: 8 orders"),
        }
    )
    return Study(portfolio, solve(portfolio), Settings(), date(2026, 4, 1))


@pytest.mark.parametrize("per", [Per.MONTH, Per.QUARTER, Per.HALF, Per.YEAR, Per.WEEK])
def test_a_table_has_a_column_for_each_period(study: Study, golden: Golden, per: Per) -> None:
    golden(f"targets-by-{per.value}.txt", periods_text(study, per=per, locale="en"))


def test_a_narrow_terminal_shows_columns_in_blocks(study: Study, golden: Golden) -> None:
    golden(
        "targets-by-month-terminal.txt", periods_text(study, per=Per.MONTH, locale="en", width=80)
    )


@pytest.mark.parametrize("width", [60, 80, 120, 400])
@pytest.mark.parametrize("locale", ["en", "ja"])
def test_no_line_is_wider_than_the_terminal(study: Study, width: int, locale: str) -> None:
    table = periods_text(study, per=Per.MONTH, locale=locale, width=width)
    assert max(width_of(ANSI.sub("", line)) for line in table.splitlines()) <= width


def test_a_terminal_for_one_column_shows_one_at_a_time(study: Study) -> None:
    assert periods_text(study, per=Per.QUARTER, locale="en", width=20).count("Goal") == 6


def test_a_path_limits_the_goals_and_their_periods(study: Study) -> None:
    table = periods_text(study, per=Per.QUARTER, locale="en", shown="goals/late")
    assert "Orders" not in table
    assert table.splitlines()[0].split() == [
        *("Goal", "2026-04/06", "2026-07/09", "Total", "Spread"),
    ]


@pytest.mark.parametrize(("locale", "quarter"), [("en", "2026-04/06"), ("ja", "2026-04〜06")])
def test_a_quarter_is_named_by_its_months(study: Study, locale: str, quarter: str) -> None:
    assert f" {quarter} " in periods_text(study, per=Per.QUARTER, locale=locale)


def test_json_has_parts_where_they_are_asked_for(study: Study, golden: Golden) -> None:
    golden("targets-by-half.json", targets_json(study, locale="en", per=Per.HALF))
    assert '"parts"' not in targets_json(study, locale="en")
