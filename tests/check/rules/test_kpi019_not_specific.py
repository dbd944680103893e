import pytest

from tests.check.tools import finds, finds_nothing, kgi, kpi


def test_a_title_that_only_wishes_is_reported_with_the_word() -> None:
    finds(
        "KPI019",
        {"web/k.md": kpi("target: 80%", title="Improve onboarding")},
        at="web/k.md:3:1",
        saying="“Improve onboarding” does not say what is measured: “improve” is a wish",
        hint="Write definition:",
    )


@pytest.mark.parametrize("title", ["売上アップ", "認知度向上", "業務の効率化", "Brand awareness"])
def test_wishes_are_reported_in_both_languages(title: str) -> None:
    finds("KPI019", {"web/k.md": kpi("target: 30%", title=title)}, at="web/k.md:3:1", saying=title)


def test_a_definition_that_only_wishes_is_reported_where_it_stands() -> None:
    files = {"web/k.md": kpi("target: 30%\ndefinition: 営業力の強化", title="認知率")}
    finds("KPI019", files, at="web/k.md:6:1", saying="“強化” is a wish")


@pytest.mark.parametrize("title", ["受注率の改善", "応答時間の短縮", "Improve close rate", "Leads"])
def test_a_title_that_names_a_figure_is_specific(title: str) -> None:
    finds_nothing("KPI019", {"web/k.md": kpi("target: 30%", title=title)})


@pytest.mark.parametrize(
    "more",
    [
        "definition: 500人への調査で「知っている」と答えた割合。",
        "definition: Brand awareness in the yearly survey of 500 cafés",
        "definition: [a, b]",
        "status: done",
        "status: dropped",
    ],
)
def test_a_wish_that_is_defined_or_over_is_left_alone(more: str) -> None:
    finds_nothing("KPI019", {"web/k.md": kpi(f"target: 30%\n{more}", title="認知度向上")})


def test_a_section_on_measurement_is_as_good_as_a_definition() -> None:
    text = f"{kpi('target: 30%', title='認知度向上')}\n## 測り方\n500人への調査で聞く。\n"
    finds_nothing("KPI019", {"web/k.md": text})


def test_a_kgi_is_judged_by_other_rules() -> None:
    finds_nothing("KPI019", {"web/k.md": kgi(title="認知度向上", target="30%")})
