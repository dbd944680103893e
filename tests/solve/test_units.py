"""Units that nobody wrote."""

import pytest

from kpidocs.quantity import PERCENT
from tests.solve.tools import plan_of, solved, targets

RATES = {"b": "kind: kpi\nparent: a\ntarget: 90%", "c": "kind: kpi\nparent: a\ntarget: 95%"}


def test_a_product_of_rates_is_a_rate() -> None:
    files = plan_of(a="kind: kgi\nformula: b * c * r\nassumptions: {r: 97%}", **RATES)
    assert solved(files).of("p/a").unit == PERCENT
    assert targets(files)["a"] == "0.82935"


@pytest.mark.parametrize("formula", ["b * d", "b * 2", "b + c", "b * s"])
def test_what_is_made_of_more_than_a_product_of_rates_is_none(formula: str) -> None:
    files = plan_of(
        a=f"kind: kgi\nformula: {formula}\nassumptions: {{s: 3}}",
        d="kind: kpi\nparent: a\ntarget: 3",
        **RATES,
    )
    assert solved(files).of("p/a").unit is None
