import pytest

from tests.check.tools import finds, finds_nothing, finds_only, kgi, kpi

ORDERS = {"web/orders.md": kgi()}


@pytest.mark.parametrize(
    "line",
    [
        "due: 2027-02-30",
        "target: 1,00 leads",
        "target: 4億3,0000万円",
        "status: wild",
        "definition: [a, b]",
        "stage: &a retention",
        "priority: !!str core",
    ],
)
def test_a_value_that_cannot_be_used_is_the_only_finding(line: str) -> None:
    rest = "" if line.startswith("target") else "target: 160 leads\n"
    finds_only("SRC006", {"web/leads.md": kpi(f"parent: orders\n{rest}{line}"), **ORDERS})


def test_a_date_that_does_not_exist_is_reported_with_the_last_that_does() -> None:
    files = {"web/leads.md": kpi("parent: orders\ndue: 2027-02-30"), **ORDERS}
    finds("SRC006", files, at="web/leads.md:6:14", saying="30", hint="2027-02-28")


@pytest.mark.parametrize("line", ["due: 2027年2月", "target: 1,000 leads", "status: draft"])
def test_a_value_that_can_be_used_is_right(line: str) -> None:
    finds_nothing("SRC006", {"web/leads.md": kpi(f"parent: orders\n{line}"), **ORDERS})
