import pytest

from tests.check.tools import finds, finds_nothing, kgi, kpi


def test_a_kgi_that_counts_what_is_done_is_reported_with_the_word() -> None:
    finds(
        "KGI006",
        {"web/articles.md": kgi(title="Articles written", target="60 articles")},
        at="web/articles.md:3:1",
        saying="The KGI “Articles written” counts what is done: “articles written” is an action",
        hint="kind: kdi",
    )


@pytest.mark.parametrize("title", ["記事の執筆本数", "広告の出稿数", "架電数", "セミナー開催回数"])
def test_japanese_actions_are_reported(title: str) -> None:
    finds("KGI006", {"web/k.md": kgi(title=title)}, at="web/k.md:3:1", saying=title)


@pytest.mark.parametrize(
    "title", ["記事経由の受注件数", "Orders from articles", "クリック数", "訪問看護の利用者数"]
)
def test_results_and_waypoints_are_no_actions(title: str) -> None:
    finds_nothing("KGI006", {"web/k.md": kgi(title=title)})


def test_other_kinds_and_goals_that_are_over_are_left_alone() -> None:
    finds_nothing(
        "KGI006",
        {
            "web/orders.md": kgi(),
            "web/articles.md": kpi("parent: orders", title="Articles written"),
            "web/calls.md": kgi("status: done", title="Calls"),
            "web/posts.md": kgi("status: dropped", title="Posts"),
        },
    )
