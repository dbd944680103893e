"""Goals drawn as text, and what the rules find in them."""

from collections.abc import Mapping
from datetime import date

from kpidocs.check import rule, run
from kpidocs.model import Judged, Location, Study
from kpidocs.settings import Settings
from kpidocs.solve import solve
from kpidocs.words import say
from tests.folders import goal, reads

TODAY = date(2026, 4, 1)
DEFAULT = Settings()

Texts = Mapping[str, str | bytes]

# Rules that miss what the small goals of tests do not say, because it is not what they are about.
CARE = frozenset(
    [
        "KGI009",
        "KGI010",
        "KPI005",
        "KPI008",
        "KPI010",
        "KPI011",
        "KPI014",
        "KPI015",
        "KPI016",
        "KPI017",
        "KPI018",
        "REV002",
    ]
)


def kgi(more: str = "", *, title: str = "Orders", target: str = "20 orders") -> str:
    """A KGI that lacks nothing but goals below it."""
    return goal(f"kind: kgi\ntitle: {title}\ntarget: {target}\ndue: 2027-03-31\n{more}")


def kpi(more: str = "", *, title: str = "Leads") -> str:
    """A KPI with an owner; its target, its deadline and its place in the tree are not given."""
    return goal(f"kind: kpi\ntitle: {title}\nowner: Marketing\n{more}")


def judges(files: Texts, *, settings: Settings = DEFAULT, today: date = TODAY) -> Study:
    """The study of a folder of goals after all rules have seen it."""
    portfolio = reads(files)
    return run(Study(portfolio, solve(portfolio), settings, today))


def findings(code: str, files: Texts) -> list[Judged]:
    """What one rule finds."""
    return [each for each in judges(files).findings if each.finding.code == code]


def finds(code: str, files: Texts, *, at: str, saying: str, hint: str = "") -> None:
    """The rule finds one thing, at a place and in words that hold what is given."""
    (found,) = findings(code, files)
    assert place(found.finding.at) == at
    assert saying in say(found.finding.message, "en")
    assert hint in (say(found.finding.hint, "en") if found.finding.hint else "")
    assert found.severity is rule(code).severity


def finds_nothing(code: str, files: Texts) -> None:
    """The rule finds nothing."""
    assert [place(each.finding.at) for each in findings(code, files)] == []


def finds_only(code: str, files: Texts) -> None:
    """There is one finding, of this rule, besides what careful plans say more."""
    found = [each.finding.code for each in judges(files).findings]
    assert [each for each in found if each not in CARE] == [code]


def place(at: Location) -> str:
    """A place as it is written, its path below the goals folder."""
    return f"{at.path.removeprefix('goals/')}:{at.line}:{at.column}"
