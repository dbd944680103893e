import pytest

from tests.check.tools import finds, finds_nothing, kgi
from tests.folders import goal


def funnel(line: str) -> str:
    return kgi(f"funnel:\n  - {{id: leads, title: Leads, owner: Web, {line}}}\n")


@pytest.mark.parametrize("rate", ["150%", "0%", "-10%"])
@pytest.mark.parametrize("key", ["conversion", "share"])
def test_a_rate_outside_its_range_is_reported(key: str, rate: str) -> None:
    files = {"web/orders.md": funnel(f"{key}: {rate}")}
    finds("TGT003", files, at="web/orders.md:7:43", saying=rate)


@pytest.mark.parametrize("rate", ["100%", "0.5", "150%, unit: customers"])
def test_a_part_of_the_whole_and_a_figure_per_head_are_right(rate: str) -> None:
    finds_nothing("TGT003", {"web/orders.md": funnel(f"conversion: {rate}")})


@pytest.mark.parametrize("rate", ["conversion: 0%", "share: 150%"])
@pytest.mark.parametrize("keys", ["kind: ksf", "kind: kpi\nstatus: dropped"])
def test_a_rate_that_takes_no_part_in_the_arithmetic_is_not_judged(keys: str, rate: str) -> None:
    other = goal(f"{keys}\nparent: orders\n{rate}")
    finds_nothing("TGT003", {"web/orders.md": kgi(), "web/a.md": other})
