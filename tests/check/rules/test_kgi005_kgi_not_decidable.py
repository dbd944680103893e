import pytest

from tests.check.tools import finds, finds_nothing, finds_only, kgi

STEPS = "funnel:\n  - {id: leads, title: Leads, conversion: 50%, target: 40, owner: Web}\n"


@pytest.mark.parametrize(
    ("target", "place", "hint"),
    [
        ("about 20 orders", 9, "Write at least 20 orders or at most 20 orders."),
        ("約20件", 9, "Write 20件以上 or 20件以下."),
        ("3倍増", 9, "Write 3倍 or 4倍."),
    ],
)
def test_a_target_that_leaves_the_verdict_open_is_reported(
    target: str, place: int, hint: str
) -> None:
    files = {"web/orders.md": kgi(STEPS, target=target)}
    finds(
        "KGI005",
        files,
        at=f"web/orders.md:4:{place}",
        saying=f"It cannot be decided whether “Orders” is met. “{target}”",
        hint=hint,
    )
    finds_only("KGI005", files)


@pytest.mark.parametrize("target", ["20 orders", "at least 20", "18..22 orders", "x1.5", "TBD"])
def test_a_target_that_can_be_judged_is_right(target: str) -> None:
    finds_nothing("KGI005", {"web/orders.md": kgi(target=target)})
