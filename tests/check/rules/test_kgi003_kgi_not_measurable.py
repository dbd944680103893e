import pytest

from tests.check.tools import findings, finds, finds_nothing, finds_only, kgi, kpi
from tests.folders import goal

LEADS = {"web/leads.md": kpi("contributes_to: [orders]\ntarget: 160 leads\ndue: 2027-03-31")}


def orders(more: str) -> str:
    return goal(f"kind: kgi\ntitle: Orders\ndue: 2027-03-31\n{more}")


def test_a_kgi_without_a_target_is_reported() -> None:
    files = {"web/orders.md": orders(""), **LEADS}
    finds("KGI003", files, at="web/orders.md:2:1", saying="“Orders” has no number", hint="target:")
    finds_only("KGI003", files)


@pytest.mark.parametrize("target", ["TBD", "未定", "as many as possible"])
def test_a_target_without_a_number_is_quoted(target: str) -> None:
    files = {"web/orders.md": orders(f"target: {target}"), **LEADS}
    finds("KGI003", files, at="web/orders.md:5:9", saying=f"“{target}”")
    finds_only("KGI003", files)


@pytest.mark.parametrize("target", ["20 orders", "x1.5", "+20%", "at most 3%"])
def test_a_target_with_a_number_is_measurable(target: str) -> None:
    finds_nothing("KGI003", {"web/orders.md": orders(f"target: {target}")})


def test_a_target_that_could_not_be_read_is_not_missed() -> None:
    finds_only("SRC006", {"web/orders.md": orders("target: 1,00 orders"), **LEADS})


def test_a_number_that_follows_from_another_goal_is_enough() -> None:
    files = {
        "company/orders.md": kgi(target="100 orders"),
        "web/orders.md": orders("parent: company/orders\nshare: 20%"),
    }
    finds_nothing("KGI003", files)


def test_a_share_of_a_goal_that_could_not_be_found_is_not_missed() -> None:
    finds_only("SRC010", {"web/orders.md": orders("parent: company/orders\nshare: 20%"), **LEADS})


def test_a_share_of_nothing_is_said_by_the_solver() -> None:
    files = {"web/orders.md": orders("share: 20%")}
    finds_nothing("KGI003", files)
    assert len(findings("SRC007", files)) == 1


def test_a_number_that_follows_from_below_is_enough() -> None:
    leads = kpi("parent: orders\ntarget: 160 leads\nconversion: 12.5%")
    finds_nothing("KGI003", {"web/orders.md": orders(""), "web/leads.md": leads})


def test_a_formula_that_could_not_be_read_might_have_given_the_number() -> None:
    finds_only("TGT007", {"web/orders.md": orders("formula: leads *"), **LEADS})


def test_a_dropped_kgi_needs_no_number() -> None:
    finds_nothing("KGI003", {"web/orders.md": orders("status: dropped")})
