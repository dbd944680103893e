from collections.abc import Iterable

from kpidocs.settings import Limits, Settings
from tests.check.tools import findings, finds, finds_nothing, judges, kgi, kpi
from tests.folders import goal

KEYS = "parent: orders\ntarget: 10 leads\ndue: 2027-03-31\n"


def plan(*kpis: str, orders: str = "") -> dict[str, str]:
    """A KGI and as many KPIs, k00 and so on."""
    return {"web/orders.md": kgi(orders)} | dict(numbered(kpis))


def numbered(kpis: Iterable[str]) -> Iterable[tuple[str, str]]:
    return ((f"web/k{number:02}.md", text) for number, text in enumerate(kpis))


def test_the_first_kpi_over_the_limit_is_reported_with_its_owner_and_the_number() -> None:
    finds(
        "KPI006",
        plan(*[kpi(KEYS)] * 11),
        at="web/k09.md:2:1",
        saying="“Marketing” has 11 core KPIs in the plan “web”, more than 9.",
        hint="Write priority: supporting on those that only help, or share them out",
    )


def test_kpis_without_an_owner_are_counted_together() -> None:
    nobody = kpi(KEYS).replace("owner: Marketing\n", "")
    finds(
        "KPI006",
        plan(*[nobody] * 10),
        at="web/k09.md:2:1",
        saying="The plan “web” has 10 core KPIs without an owner, more than 9.",
    )


def test_each_owner_is_counted_in_each_plan() -> None:
    others = kpi(KEYS).replace("Marketing", "Sales")
    finds_nothing("KPI006", plan(*[kpi(KEYS)] * 9, *[others] * 9))
    elsewhere = kpi(KEYS.replace("orders", "web/orders"))
    finds_nothing("KPI006", {**plan(*[kpi(KEYS)] * 9), "field/k.md": elsewhere})


def test_supporting_and_guarding_kpis_and_those_of_the_past_do_not_count() -> None:
    marks = ("priority: supporting", "priority: guard", "status: done", "status: dropped")
    more = (kpi(f"{KEYS}{mark}") for mark in (*marks, "priority: [core]"))
    finds_nothing("KPI006", plan(*[kpi(KEYS)] * 9, *more))


def test_an_owner_that_could_not_be_read_may_be_another_one() -> None:
    unread = kpi(KEYS).replace("Marketing", "[Web, Sales]")
    finds_nothing("KPI006", plan(*[unread] * 10))


def test_steps_of_one_funnel_count_once_wherever_they_are_written() -> None:
    chain = [kpi(f"{KEYS.replace('orders', f'k{at - 1:02}')}conversion: 90%") for at in range(1, 6)]
    inline = "funnel:\n" + "".join(f"  - {{id: s{at}, title: S{at}}}\n" for at in range(12))
    files = plan(
        kpi(f"{KEYS}conversion: 90%"),
        *chain,
        *[kpi(KEYS)] * 7,
        orders=f"owner: Marketing\n{inline}",
    )
    finds_nothing("KPI006", files)
    finds("KPI006", {**files, "web/z.md": kpi(KEYS)}, at="web/z.md:2:1", saying="has 10 core KPIs")


def test_parts_of_one_whole_count_once() -> None:
    parts = [kpi(f"{KEYS.replace('target: 10 leads', 'share: 10%')}")] * 10
    finds_nothing("KPI006", plan(*parts, *[kpi(KEYS)] * 8))


def test_the_limit_is_that_of_the_plan_else_that_of_the_project() -> None:
    index = goal("kind: plan\ntitle: Web\nlimits:\n  max_kpis: 2")
    files = plan(*[kpi(KEYS)] * 3)
    finds_nothing("KPI006", files)
    assert len(findings("KPI006", {**files, "web/index.md": index})) == 1
    settings = Settings(limits=Limits(max_kpis=2))
    codes = [each.finding.code for each in judges(files, settings=settings).findings]
    assert codes.count("KPI006") == 1
