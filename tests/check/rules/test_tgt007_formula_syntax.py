import pytest

from tests.check.tools import finds, finds_nothing, finds_only, kpi
from tests.folders import goal

LEADS = {"web/leads.md": kpi("target: 160 leads\ndue: 2027-03-31")}


def orders(formula: str) -> str:
    return goal(f"kind: kgi\ntitle: Orders\ndue: 2027-03-31\nformula: {formula}")


@pytest.mark.parametrize(
    ("formula", "column"),
    [("leads * (2", 18), ("leads ** 2", 16), ("leads leads", 16), ("leads *", 17)],
)
def test_a_formula_that_cannot_be_read_is_the_only_finding(formula: str, column: int) -> None:
    files = {"web/orders.md": orders(formula), **LEADS}
    finds("TGT007", files, at=f"web/orders.md:5:{column}", saying="")
    finds_only("TGT007", files)


@pytest.mark.parametrize("formula", ["leads * 12.5%", "leads × (1 ÷ 8)", "max(leads, 20)"])
def test_a_formula_that_can_be_read_is_right(formula: str) -> None:
    finds_nothing("TGT007", {"web/orders.md": orders(formula), **LEADS})
