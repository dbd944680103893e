import pytest

from kpidocs.settings import Settings
from tests.check.tools import finds, finds_nothing, judges, kgi, kpi


def test_a_kgi_that_is_a_waypoint_is_reported_with_the_word() -> None:
    finds(
        "KGI007",
        {"web/clicks.md": kgi(title="Clicks on ads", target="10,000 clicks")},
        at="web/clicks.md:3:1",
        saying="The KGI “Clicks on ads” is a waypoint: “clicks” is a process metric",
        hint="kind: kpi",
    )


@pytest.mark.parametrize("title", ["広告の表示回数", "PV", "CTR", "フォロワー数", "サイト訪問数"])
def test_japanese_waypoints_are_reported(title: str) -> None:
    finds("KGI007", {"web/k.md": kgi(title=title)}, at="web/k.md:3:1", saying=title)


def test_a_title_that_is_the_heading_of_the_text_is_reported_at_the_kind() -> None:
    text = "---\nkind: kgi\ntarget: 1万回\ndue: 2027-03-31\n---\n# クリック数\n"
    finds("KGI007", {"web/k.md": text}, at="web/k.md:2:1", saying="クリック数")


@pytest.mark.parametrize(
    "title", ["広告経由の売上", "Orders from visits", "訪問看護の利用者数", "架電数"]
)
def test_results_and_actions_are_no_waypoints(title: str) -> None:
    finds_nothing("KGI007", {"web/k.md": kgi(title=title)})


def test_other_kinds_and_goals_that_are_over_are_left_alone() -> None:
    files = {
        "web/orders.md": kgi(),
        "web/visits.md": kpi("parent: orders", title="Visits"),
        "web/clicks.md": kgi("status: done", title="Clicks"),
    }
    finds_nothing("KGI007", files)


def test_the_settings_can_make_a_word_a_waypoint_or_a_result() -> None:
    files = {"web/k.md": kgi(title="Paid page views"), "app/k.md": kgi(title="Wow moments")}
    settings = Settings(words={"results": ("paid page views",), "process": ("wow moments",)})
    found = [each.finding for each in judges(files, settings=settings).findings]
    assert [each.goal for each in found if each.code == "KGI007"] == ["app/k"]
