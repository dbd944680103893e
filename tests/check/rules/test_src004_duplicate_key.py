from tests.check.tools import findings, finds, finds_nothing, kgi, place


def test_a_key_written_twice_is_reported_with_both_lines() -> None:
    files = {"web/orders.md": kgi("target: 30 orders")}
    finds("SRC004", files, at="web/orders.md:6:1", saying="target")
    (found,) = findings("SRC004", files)
    assert [place(at) for at in found.finding.also] == ["web/orders.md:4:1"]


def test_goals_in_one_file_have_keys_of_their_own() -> None:
    steps = "funnel:\n  - {id: leads, title: Leads, target: 40}\n"
    finds_nothing("SRC004", {"web/orders.md": kgi(steps)})
