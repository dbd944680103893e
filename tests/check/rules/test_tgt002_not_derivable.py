import pytest

from tests.check.tools import finds, finds_nothing, finds_only, kgi, kpi


def funnel(line: str) -> str:
    return kgi(f"funnel:\n  - {{id: leads, title: Leads, owner: Web, {line}}}\n")


def test_an_unknown_rate_is_reported_once_with_what_would_settle_it() -> None:
    files = {"web/orders.md": funnel("conversion: unknown")}
    finds("TGT002", files, at="web/orders.md:7:6", saying="cannot be completed", hint="“Leads”")
    finds_only("TGT002", files)


def test_a_loop_of_formulas_that_leaves_something_unknown_is_reported() -> None:
    files = {
        "web/orders.md": kgi(),
        "web/x.md": kpi("parent: orders\nformula: 10 - y", title="X"),
        "web/y.md": kpi("parent: orders\nformula: x - 2", title="Y"),
    }
    finds("TGT002", files, at="web/x.md:2:1", saying="X")


@pytest.mark.parametrize(
    "line", ["conversion: 50%", "target: 40", "conversion: unknown, target: 40"]
)
def test_one_fact_is_enough(line: str) -> None:
    finds_nothing("TGT002", {"web/orders.md": funnel(line)})


def test_a_target_without_a_number_is_quoted() -> None:
    leads = "funnel:\n  - {id: leads, title: Leads, owner: Web, conversion: 50%}\n"
    files = {"web/orders.md": kgi(leads, target="many")}
    finds("TGT002", files, at="web/orders.md:4:9", saying="“many” contains no number.")
    finds_only("TGT002", files)
