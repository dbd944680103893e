from tests.check.tools import finds, finds_nothing, finds_only, kgi, kpi

DATED = "target: 160 leads\ndue: 2027-03-31\n"


def test_a_circle_is_reported_once_with_its_whole_path() -> None:
    files = {
        "web/a.md": kpi(f"parent: b\n{DATED}"),
        "web/b.md": kpi(f"parent: ads/c\n{DATED}"),
        "ads/c.md": kpi(f"parent: web/a\n{DATED}"),
    }
    finds(
        "TREE001",
        files,
        at="ads/c.md:5:1",
        saying="ads/c → web/a → web/b → ads/c",
    )
    finds_only("TREE001", files)


def test_a_goal_that_is_its_own_parent_is_a_circle() -> None:
    finds_only("TREE001", {"web/a.md": kpi(f"parent: a\n{DATED}")})


def test_a_tree_is_no_circle() -> None:
    files = {
        "web/orders.md": kgi(),
        "web/a.md": kpi("parent: orders"),
        "web/b.md": kpi("parent: a"),
    }
    finds_nothing("TREE001", files)
