import pytest

from kpidocs.model import Section
from kpidocs.source.document.body import MAX_CHARACTERS, heading, sections
from kpidocs.source.document.headings import section_of


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("", None),
        ("text\n", None),
        ("## Second\n", None),
        ("# 受注\n", "受注"),
        ("text\n\n# **受注**の`件数` {#top}\n# Other", "受注の件数"),
        ("#　受注\n", "受注"),
        ("受注\n====\n", "受注"),
        ("#受注\n", None),
        ("```\n# code\n```\n# snake_case\n", "snake_case"),
        ("<!--\n# no\n-->\n\n> # no\n\n- # no\n\n# yes #\n", "yes"),
    ],
)
def test_the_title_is_the_first_heading_of_the_first_level(body: str, title: str | None) -> None:
    assert heading(body) == title


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("", set()),
        ("背景\n", set()),
        ("## 背景\n受注が減った。", {Section.RATIONALE}),
        ("##背景\ntext\n##　施策\n- a", {Section.RATIONALE, Section.ACTIONS}),
        ("背景\n---\ntext", {Section.RATIONALE}),
        ("## 背景\n\n## 施策\ntext", {Section.ACTIONS}),
        ("## 背景\n<!-- to do -->\n", set()),
        ("## 背景\n### 昨年\ntext\n## 施策\n### いつ\n", {Section.RATIONALE}),
        ("## 施策\n### 前提\ntext", {Section.ACTIONS, Section.ASSUMPTIONS}),
        ("```\n## 背景\n```\ntext\n", set()),
    ],
)
def test_sections_are_those_in_which_something_is_written(
    body: str, expected: set[Section]
) -> None:
    assert sections(body) == expected


def test_the_end_of_a_very_long_text_is_not_searched() -> None:
    assert heading("a\n" * MAX_CHARACTERS + "# Title\n") is None


def test_a_very_long_heading_names_no_section() -> None:
    assert section_of("とても" * 50 + "背景") is None


@pytest.mark.parametrize(
    ("title", "section"),
    [
        ("なぜこのKGIか", Section.RATIONALE),
        ("1. 背景", Section.RATIONALE),
        ("（1）背景", Section.RATIONALE),
        ("第２章　背景と目的", Section.RATIONALE),
        ("【背景】", Section.RATIONALE),
        ("■ 設定理由について", Section.RATIONALE),
        ("Why this KPI?", Section.RATIONALE),
        ("測り方", Section.MEASUREMENT),
        ("受注件数の定義", Section.MEASUREMENT),
        ("How it is measured", Section.MEASUREMENT),
        ("施策", Section.ACTIONS),
        ("2-1 ｱｸｼｮﾝﾌﾟﾗﾝ：", Section.ACTIONS),
        ("Actions", Section.ACTIONS),
        ("未達時の対策", Section.CONTINGENCY),
        ("未達の場合（リカバリープラン）", Section.CONTINGENCY),
        ("未達になったらどうするか", Section.CONTINGENCY),
        ("If we miss", Section.CONTINGENCY),
        ("施策の振り返り", Section.REVIEW_LOG),
        ("Review log", Section.REVIEW_LOG),
        ("施策の前提", Section.ASSUMPTIONS),
        ("合意・承認", Section.AGREEMENT),
        ("変更履歴", Section.HISTORY),
        ("Transactions", None),
        ("2026年度", None),
        ("50%", None),
        ("", None),
        ("背景色の選び方", None),
    ],
)
def test_a_heading_is_known_by_its_last_words(title: str, section: Section | None) -> None:
    assert section_of(title) is section
