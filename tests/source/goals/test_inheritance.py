"""Dates and other keys that goals and plans take from above."""

from datetime import date

import pytest

from kpidocs.model import Plan, Status
from kpidocs.settings import Rounding
from kpidocs.words import say
from tests.folders import codes, kpi, reads


def plan(keys: str = "") -> str:
    """An index.md with these keys from line 4."""
    return f"---\nkind: plan\ntitle: P\n{keys}\n---\n"


def window(files: dict[str, str], goal: str) -> tuple[str, str]:
    """Start and due date of a goal in a folder without findings."""
    portfolio = reads(files)
    assert codes(portfolio) == []
    found = portfolio.goals[goal]
    return str(found.start), str(found.due)


def test_dates_come_from_the_parent_in_the_same_plan_before_the_plan() -> None:
    files = {
        "p/index.md": plan("start: 2026-04-01\ndue: 2027-03-31"),
        "p/top.md": kpi("due: 2026-12-31"),
        "p/k.md": kpi("parent: top"),
    }
    assert window(files, "p/k") == ("2026-04-01", "2026-12-31")


def test_dates_come_from_the_plan_before_a_parent_elsewhere() -> None:
    files = {
        "p/index.md": plan("due: 2027-03-31"),
        "q/top.md": kpi("start: 2026-05-01\ndue: 2026-12-31"),
        "p/k.md": kpi("parent: q/top"),
    }
    assert window(files, "p/k") == ("2026-05-01", "2027-03-31")


def test_dates_of_a_goal_are_its_own_first() -> None:
    files = {"index.md": plan("start: FY2026\ndue: FY2026"), "k.md": kpi("due: 2026年9月")}
    assert window(files, "k") == ("2026-04-01", "2026-09-30")


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("due: 2026年度上期", ("2026-04-01", "2026-09-30")),
        ("due: 2026/4-2027/3", ("2026-04-01", "2027-03-31")),
        ("due: 2027-03", ("None", "2027-03-31")),
        ("due: 2027-03-31", ("None", "2027-03-31")),
        ("start: 2026-04-01\ndue: 6か月", ("2026-04-01", "2026-09-30")),
        ("start: 2026-04-01\ndue: 2週間", ("2026-04-01", "2026-04-14")),
        ("start: 2026-05-01\ndue: 2026年度", ("2026-05-01", "2027-03-31")),
        ("start: 2026年5月", ("2026-05-01", "None")),
    ],
)
def test_a_period_gives_both_dates_and_a_length_counts_from_the_start(
    keys: str, expected: tuple[str, str]
) -> None:
    assert window({"k.md": kpi(keys)}, "k") == expected


def test_a_length_counts_from_an_inherited_start_too() -> None:
    files = {"index.md": plan("start: 2026-07-01"), "k.md": kpi("due: 3か月")}
    assert window(files, "k") == ("2026-07-01", "2026-09-30")


def test_a_half_year_without_a_year_lies_in_the_year_in_which_the_plan_starts() -> None:
    files = {"index.md": plan("start: 2027-01-01\ndue: 2027-03-31"), "k.md": kpi("due: 下期")}
    assert window(files, "k") == ("2027-01-01", "2027-03-31")
    files = {"index.md": plan("start: FY2027"), "k.md": kpi("due: 上期")}
    assert window(files, "k") == ("2027-04-01", "2027-09-30")


def test_the_fiscal_year_of_the_plan_counts() -> None:
    files = {"index.md": plan("fiscal_year_start: 1"), "p/k.md": kpi("due: 2026年度")}
    assert window(files, "p/k") == ("2026-01-01", "2026-12-31")


@pytest.mark.parametrize(
    ("keys", "line", "message"),
    [
        ("due: 6か月", 4, "A length of time needs a start to count from."),
        ("start: 6か月", 4, "A length of time cannot be a start."),
        (
            "start: 2027-04-01\ndue: 2027-03-31",
            5,
            "It is due on 2027-03-31, before it starts on 2027-04-01.",
        ),
        ("start: 2026-02-30\ndue: 6か月", 4, "There is no day 30 in 2026-02."),
    ],
)
def test_dates_that_cannot_be_are_told_once(keys: str, line: int, message: str) -> None:
    (finding,) = reads({"k.md": kpi(keys)}).findings
    assert (finding.code, finding.at.line) == ("SRC006", line)
    assert say(finding.message, "en") == message


def test_a_due_date_before_the_start_gets_one_after_it_suggested() -> None:
    (finding,) = reads({"k.md": kpi("start: 2027-04-01\ndue: 2027-03-31")}).findings
    assert finding.hint is not None
    assert say(finding.hint, "en") == "Write the date, such as 2028-03-31."


def test_a_due_date_before_an_inherited_start_may_want_a_start_of_its_own() -> None:
    files = {"index.md": plan("start: 2027-04-01\ndue: 2028-03-31"), "k.md": kpi("due: FY2026")}
    (finding,) = reads(files).findings
    assert finding.hint is not None
    assert say(finding.hint, "en") == (
        "Write a later date, such as 2028-03-31, or give it a start: of its own."
    )


def test_a_start_after_the_inherited_due_date_is_told_at_the_start() -> None:
    portfolio = reads({"index.md": plan("due: 2027-03-31"), "k.md": kpi("start: 2027-04-01")})
    (finding,) = portfolio.findings
    assert (finding.at.path, finding.at.line, finding.at.column) == ("goals/k.md", 4, 8)
    goal = portfolio.goals["k"]
    assert (goal.start, goal.due) == (None, date(2027, 3, 31))


def test_nobody_misses_a_date_that_is_written_wrongly_above() -> None:
    portfolio = reads(
        {
            "index.md": plan("due: 2026-02-30"),
            "p/index.md": plan(),
            "p/a.md": kpi(),
            "p/b.md": kpi("parent: a"),
            "p/c.md": kpi("parent: a\ndue: 2026-03-31"),
        }
    )
    assert codes(portfolio) == ["SRC006"]
    assert "due" in portfolio.goals["p/b"].unread
    assert "due" not in portfolio.goals["p/c"].unread


def test_nobody_misses_what_an_unreadable_plan_may_say() -> None:
    portfolio = reads({"index.md": "---\nkind: [\n---\n", "k.md": kpi()})
    assert codes(portfolio) == ["SRC003"]
    assert {"due", "owner", "agreed_by"} <= portfolio.goals["k"].unread
    assert not portfolio.plans[""].is_written


def described(files: dict[str, str], id_: str) -> Plan:
    """A plan of a folder without findings."""
    portfolio = reads(files)
    assert codes(portfolio) == []
    return portfolio.plans[id_]


def test_a_plan_takes_what_it_lacks_from_the_plan_above() -> None:
    files = {
        "index.md": plan(
            "start: FY2026\ndue: FY2026\nowner: O\nreview: weekly\nagreed_by: [A]\nlocale: ja\n"
            "currency: 円\ntax: included\nrounding: exact\nholidays: [2026-12-31]\nstatus: draft"
        ),
        "p/q/index.md": plan("owner: Q"),
        "p/q/k.md": kpi(),
    }
    below = described(files, "p/q")
    assert (below.owner, below.review, below.agreed_by) == ("Q", "weekly", ("A",))
    assert (below.start, below.due) == (date(2026, 4, 1), date(2027, 3, 31))
    assert (below.locale, below.currency, below.tax) == ("ja", "円", "included")
    assert (below.rounding, below.status) == (Rounding.EXACT, Status.DRAFT)
    assert below.holidays == {date(2026, 12, 31)}
    goal = reads(files).goals["p/q/k"]
    assert (goal.owner, goal.review, goal.agreed_by, goal.status) == (
        "Q",
        "weekly",
        ("A",),
        Status.DRAFT,
    )


def test_a_folder_without_an_index_is_a_plan_by_its_name() -> None:
    portfolio = reads({"sales/web/k.md": kpi(), "notes/x.md": "# Notes\n", "k.md": kpi()})
    assert list(portfolio.plans) == ["", "sales/web"]
    folder = portfolio.plans["sales/web"]
    assert (folder.title, folder.is_written) == ("web", False)
    assert folder.places.anchor == portfolio.goals["sales/web/k"].places.anchor
    assert portfolio.plans[""].title == "goals"


def test_a_plan_is_titled_by_its_first_heading() -> None:
    text = "---\nkind: plan\n---\n# Sales in the web\n"
    assert described({"p/index.md": text}, "p").title == "Sales in the web"


def test_an_index_without_front_matter_is_a_page() -> None:
    portfolio = reads({"p/index.md": "# Page\n", "p/k.md": kpi()})
    assert codes(portfolio) == []
    assert not portfolio.plans["p"].is_written


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("fiscal_year_start: 13", "4:20 “13” is not a month. Write its number: 4 for April."),
        ("fiscal_year_start: April", "4:20 “April” is not a month. Write its number: 4 for April."),
        ("id: q", "4:5 The id of a plan is its folder: p. Leave id out, or rename the folder."),
        ("target: 5件", "4:1 There is no key target. Goals have this key, plans do not."),
        (
            "holidays: [XX]",
            (
                "4:12 The holidays of XX are not known. Write days, ranges such as "
                "2026/12/29-2027/1/3, or a country such as JP."
            ),
        ),
        (
            "holidays: [6か月]",
            (
                "4:12 “6か月” is neither a day nor a range of days. Write days, ranges "
                "such as 2026/12/29-2027/1/3, or a country such as JP."
            ),
        ),
        ("holidays: [2026-13-01]", "4:17 There is no month 13. Months go from 1 to 12."),
        ("approved_by: 社長 @ 2026-02-30", "4:27 There is no day 30 in 2026-02. Write 2026-02-28."),
        ("ownr: x", "4:1 There is no key ownr. Did you mean owner?"),
    ],
)
def test_what_is_wrong_in_a_plan_is_told(keys: str, expected: str) -> None:
    portfolio = reads({"p/index.md": plan(keys)})
    (finding,) = portfolio.findings
    hint = "" if finding.hint is None else f" {say(finding.hint, 'en')}"
    told = f"{finding.at.line}:{finding.at.column} {say(finding.message, 'en')}{hint}"
    assert (told, finding.goal) == (expected, None)
    assert portfolio.plans["p"].is_written


def test_a_plan_without_a_title_is_told() -> None:
    (finding,) = reads({"p/index.md": "---\nkind: plan\n---\n"}).findings
    assert (finding.code, say(finding.message, "en")) == ("SRC007", "The plan has no title.")


def test_holidays_are_days_ranges_and_those_of_countries_in_the_years_of_the_goals() -> None:
    files = {
        "index.md": plan("holidays: [JP, 2026/12/29-2027/1/2, 2026-08-13]"),
        "k.md": kpi("due: 2026年度"),
        "p/k.md": kpi("due: 2030-01-31"),
    }
    days = described(files, "").holidays
    assert {date(2026, 8, 13), date(2026, 12, 31), date(2027, 1, 2)} <= days
    assert date(2026, 5, 5) in days
    assert date(2027, 5, 5) in days
    assert date(2028, 5, 5) not in days
    assert date(2030, 1, 1) in described(files, "p").holidays


def kgi(keys: str = "") -> str:
    """A KGI file."""
    return f"---\nkind: kgi\ntitle: K\n{keys}\n---\n"


@pytest.mark.parametrize(
    ("files", "primary"),
    [
        ({"a.md": kgi()}, "a"),
        ({"a.md": kpi()}, None),
        ({"a.md": kgi(), "b.md": kgi()}, None),
        ({"a.md": kgi(), "b.md": kgi("primary: true")}, "b"),
        ({"a.md": kgi("primary: true"), "b.md": kgi("primary: true")}, None),
        ({"a.md": kgi(), "b.md": kgi("parent: a")}, "a"),
        ({"a.md": kgi(), "b.md": kpi("parent: a"), "c.md": kgi("parent: b")}, "a"),
        ({"a.md": kgi(), "b.md": kgi("primary: false")}, "a"),
        ({"a.md": kgi(), "b.md": kgi("status: dropped")}, "a"),
        ({"p/a.md": kgi(), "b.md": kgi("parent: p/a")}, "b"),
    ],
)
def test_the_primary_kgi_is_the_one_that_says_so_or_that_is_meant(
    files: dict[str, str], primary: str | None
) -> None:
    portfolio = reads(files)
    assert codes(portfolio) == []
    assert portfolio.plans[""].primary_kgi == primary
    if primary is not None:
        assert portfolio.goals[primary].primary
