import pytest

from tests.check.tools import finds, finds_nothing, kgi


def steps(id_: str) -> str:
    return f"funnel:\n  - {{id: {id_}, title: Steps, conversion: 50%, owner: Web}}\n"


@pytest.mark.parametrize("id_", ["160", "sum", "con", "a.b", "le\u0430ds", "le\u200bads"])
def test_an_id_that_cannot_be_one_is_reported(id_: str) -> None:
    finds("SRC009", {"web/orders.md": kgi(steps(id_))}, at="web/orders.md:7:10", saying="id")


@pytest.mark.parametrize("id_", ["leads", "leads_2", "見込み顧客", "Web訪問"])
def test_letters_and_digits_of_any_script_are_right(id_: str) -> None:
    finds_nothing("SRC009", {"web/orders.md": kgi(steps(id_))})
