"""Amounts per period, whose last digit may weigh more than any margin, and round totals."""

import pytest

from tests.solve.tools import codes, plan_of

YEAR = "start: 2026-04-01\ndue: 2027-03-31"


@pytest.mark.parametrize(
    ("target", "found"),
    [
        ("1人1日10通", []),  # 7,830 are more than 7,460, and 9 a day would not do
        ("1人1日9.6通", []),
        ("1人1日11通", ["TGT009"]),
        ("1人1日9.9通", ["TGT009"]),
        ("1人1日9通", ["TGT008"]),
        ("月622通", []),
        ("月630通", ["TGT009"]),
        ("年間7830通", ["TGT009"]),
    ],
)
def test_an_amount_per_period_is_no_more_than_needed_if_one_less_would_not_do(
    target: str, found: list[str]
) -> None:
    files = plan_of(
        hires=f"kind: kgi\ntarget: 373名\n{YEAR}",
        scouts=f"kind: kdi\nparent: hires\nconversion: 5%\nunit: 通\npeople: 3\ntarget: {target}",
    )
    assert codes(files) == found


@pytest.mark.parametrize(
    ("target", "found"), [("月8件以下", []), ("月7件以下", ["TGT009"]), ("月0件以下", ["TGT009"])]
)
def test_of_a_limit_the_next_higher_one_would_not_hold(target: str, found: list[str]) -> None:
    files = plan_of(
        faults=f"kind: kgi\ntarget: 100件以下\n{YEAR}",
        each=f"kind: kpi\nparent: faults\nconversion: 100%\nunit: 件\ntarget: {target}",
    )
    assert codes(files) == found


def test_one_a_month_cannot_be_less_and_is_told_of() -> None:
    files = plan_of(
        talks=f"kind: kgi\ntarget: 6件\n{YEAR}",
        visits="kind: kpi\nparent: talks\nconversion: 100%\nunit: 件\ntarget: 月1件",
    )
    assert codes(files) == ["TGT009"]


@pytest.mark.parametrize(
    ("target", "found"),
    [
        *(("170件", []), ("175件", ["TGT009"]), ("168件", ["TGT009"]), ("171件", ["TGT009"])),
        *(("180件", ["TGT009"]), ("200件", ["TGT009"]), ("160件", ["TGT008"])),
    ],
)
def test_a_total_may_be_made_round(target: str, found: list[str]) -> None:
    files = plan_of(  # 166.7 are needed
        orders="kind: kgi\ntarget: 50件",
        meetings=f"kind: kpi\nparent: orders\nconversion: 30%\nunit: 件\ntarget: {target}",
    )
    assert codes(files) == found


@pytest.mark.parametrize(("target", "found"), [("5千万円", []), ("4,900万円", ["TGT009"])])
def test_so_may_money(target: str, found: list[str]) -> None:
    files = plan_of(
        profit="kind: kgi\ntarget: 960万円",
        sales=f"kind: kpi\nparent: profit\nconversion: 20%\nunit: 円\ntarget: {target}",
    )
    assert codes(files) == found


def test_a_limit_may_be_made_round_too() -> None:
    files = plan_of(
        faults="kind: kgi\ntarget: 104件以下",
        each="kind: kpi\nparent: faults\nconversion: 100%\nunit: 件\ntarget: 100件以下",
    )
    assert codes(files) == []
