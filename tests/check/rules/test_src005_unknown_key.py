import pytest

from tests.check.tools import finds, finds_nothing, kgi


def test_a_misspelt_key_is_reported_with_the_one_that_may_be_meant() -> None:
    finds(
        "SRC005",
        {"web/orders.md": kgi("ownr: Sales")},
        at="web/orders.md:6:1",
        saying="ownr",
        hint="owner",
    )


@pytest.mark.parametrize("line", ["owner: Sales", "x-ticket: WEB-12"])
def test_known_and_free_keys_are_right(line: str) -> None:
    finds_nothing("SRC005", {"web/orders.md": kgi(line)})
