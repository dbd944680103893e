import pytest

from tests.check.tools import finds, finds_nothing, kgi, kpi


def steps(id_: str) -> str:
    return f"funnel:\n  - {{id: {id_}, title: Steps, conversion: 50%, owner: Web}}\n"


@pytest.mark.parametrize("id_", ["leads", "Leads"])
def test_ids_that_are_equal_when_case_is_folded_are_reported(id_: str) -> None:
    leads = kpi("parent: orders\ntarget: 160 leads")
    files = {"web/leads.md": leads, "web/orders.md": kgi(steps(id_))}
    finds("SRC008", files, at="web/orders.md:7:10", saying=id_)


def test_goals_of_two_plans_may_share_an_id() -> None:
    files = {"web/orders.md": kgi(steps("leads")), "field/orders.md": kgi(steps("leads"))}
    finds_nothing("SRC008", files)
