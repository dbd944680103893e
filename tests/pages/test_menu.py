from kpidocs.pages import Entry, Page, menu
from kpidocs.pages.menu import BESIDE, IN_ALL


def page(path: str, parent: str | None = None) -> Page:
    return Page(path, path, "", parent=parent)


def plan(name: str, goals: int) -> list[Page]:
    below = [page(f"{name}{number}", name) for number in range(goals)]
    return [page(name, "top"), *below]


def test_pages_are_listed_below_the_page_above() -> None:
    assert menu([page("top"), page("b", "top"), page("a", "top"), page("a1", "a")]) == (
        Entry("top", "top", (Entry("a", "a", (Entry("a1", "a1"),)), Entry("b", "b"))),
    )


def test_a_plan_with_many_goals_lists_none_of_them() -> None:
    (top,) = menu([page("top"), *plan("few", BESIDE), *plan("many", BESIDE + 1)])
    assert [len(each.entries) for each in top.entries] == [BESIDE, 0]


def test_a_large_project_lists_its_plans_alone() -> None:
    plans = [each for number in range(IN_ALL) for each in plan(f"plan-{number}-", 2)]
    (top,) = menu([page("top"), *plans])
    assert len(top.entries) == IN_ALL
    assert not any(each.entries for each in top.entries)


def test_titles_are_escaped() -> None:
    (entry,) = menu([Page("a", "a & b", "")])
    assert entry.title == "a &amp; b"
