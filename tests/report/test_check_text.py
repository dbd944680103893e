from dataclasses import replace

import pytest

from kpidocs.model import Location, Study
from kpidocs.report.check_text import Paper, check_text
from kpidocs.report.excerpt import Sources
from kpidocs.report.manual import Manual
from kpidocs.report.terminal import Ink, width
from tests.conftest import Golden
from tests.report.studies import FINDINGS, SOURCES, study_of

SITE = Manual("https://kpidocs.example/rules/")


@pytest.fixture
def study() -> Study:
    """Three findings, one of each severity."""
    return study_of(*FINDINGS, ignored=1)


def text_of(
    study: Study,
    *,
    sources: Sources = SOURCES,
    manual: Manual | None = None,
    paper: Paper | None = None,
) -> str:
    return check_text(study, sources=sources, manual=manual or Manual(), paper=paper or Paper("en"))


def test_place_line_and_remedy_of_each_finding_are_shown(study: Study, golden: Golden) -> None:
    golden("check.txt", text_of(study))


def test_on_a_terminal_it_is_coloured_and_rules_can_be_clicked(
    study: Study, golden: Golden
) -> None:
    paper = Paper("en", Ink.ANSI, 80)
    golden("check-ansi.txt", text_of(study, manual=SITE, paper=paper))


def test_what_stands_at_one_place_is_quoted_once() -> None:
    text = text_of(study_of(FINDINGS[0], FINDINGS[0], FINDINGS[1], FINDINGS[0]))
    assert text.count("2 | kind: kgi") == 2
    assert text.count("goals/sales/revenue.md:2:1: error") == 3


def test_sentences_fit_the_terminal(study: Study) -> None:
    lines = text_of(study, sources={}, paper=Paper("en", width=40)).splitlines()
    assert all(width(line) <= 40 or " " not in line.strip() for line in lines if line[:1] == " ")
    assert "  : :error::red # #[error]evil" in lines


def test_a_file_that_cannot_be_quoted_is_done_without(study: Study) -> None:
    assert "|" not in text_of(study, sources={})


def test_without_findings_only_the_summary_is_printed() -> None:
    summary = "no findings (0 goals, 9 files read, 7 with goals, 1 unusable)\n"
    assert text_of(study_of()) == summary


@pytest.mark.parametrize(
    ("manual", "said"),
    [
        (Manual(), "To read about a rule: kpidocs rule KGI004\n1 error"),
        (SITE, "kpidocs rule KGI004 or https://kpidocs.example/rules/KGI004/\n1 error"),
    ],
)
def test_the_gravest_rule_is_the_example_of_where_to_read_on(
    study: Study, manual: Manual, said: str
) -> None:
    backwards = replace(study, findings=study.findings[::-1])
    assert said in text_of(backwards, manual=manual)


@pytest.mark.parametrize("cells", [10, 40, 80, 120])
def test_a_quoted_line_fits_the_terminal_with_its_carets_below_it(cells: int) -> None:
    judged = replace(
        FINDINGS[0], finding=replace(FINDINGS[0].finding, at=Location("a.md", 1, 150, 1, 160))
    )
    written = "売" * 149 + "価" * 10 + "上" * 200
    text = text_of(study_of(judged), sources={"a.md": [written]}, paper=Paper("en", width=cells))
    line, carets = (each for each in text.splitlines() if " | " in each)
    assert width(line) <= max(cells, 32)
    assert carets.index("^") == width(line[: line.index("価")])
    assert len(carets) <= width(line)
