"""What a larger KGI does to everything below it."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from kpidocs.model import Portfolio
from kpidocs.quantity import Amount
from kpidocs.settings import Rounding
from kpidocs.solve import solve
from tests.solve.test_properties import trees


def unrounded(portfolio: Portfolio) -> dict[str, Fraction | None]:
    return {
        name: each.exact for name, each in solve(portfolio, rounding=Rounding.EXACT).goals.items()
    }


@given(trees(target=60), st.integers(1, 600))
@settings(max_examples=40)
def test_all_volumes_grow_as_the_kgi_does(portfolio: Portfolio, target: int) -> None:
    root = portfolio.goals["p/g0"]
    assert root.target is not None
    scaled = replace(root, target=replace(root.target, change=Amount(Fraction(target))))
    after = unrounded(replace(portfolio, goals={**portfolio.goals, "p/g0": scaled}))
    times = Fraction(target, 60)
    for name, figure in unrounded(portfolio).items():
        assert figure is not None
        assert after[name] == figure * times
