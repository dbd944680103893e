import pytest

from tests.check.tools import finds, finds_nothing, kgi, kpi
from tests.folders import goal

KSF = "kind: ksf\ntitle: Listen\nparent: orders\n"
LEADS = kpi("parent: listening\ntarget: 160 leads")


def with_ksf(more: str) -> dict[str, str]:
    ksf = goal(f"{KSF}{more}")
    return {"web/orders.md": kgi(), "web/listening.md": ksf, "web/leads.md": LEADS}


def test_a_ksf_with_a_target_is_reported_with_the_goals_that_may_take_it() -> None:
    finds(
        "KSF001",
        with_ksf("target: 30 talks"),
        at="web/listening.md:5:1",
        saying="The KSF “Listen” has numbers: target.",
        hint="Leave them to the goals below it: “Leads”.",
    )


def test_without_a_goal_below_it_a_kpi_is_asked_for_once() -> None:
    ksf = goal(f"{KSF}target: 30 talks\nunit: talks")
    files = {"web/orders.md": kgi(), "web/listening.md": ksf}
    finds(
        "KSF001",
        files,
        at="web/listening.md:5:1",
        saying="has numbers: target, unit.",
        hint="a goal with parent: listening.",
    )
    finds_nothing("KSF002", files)


@pytest.mark.parametrize(
    "number",
    [
        "target: about 30 talks",
        "target: TBD",
        "unit: talks",
        "baseline: 12 talks",
        "conversion: 50%",
        "share: 50%",
        "formula: leads * 2",
        "same_as: leads",
    ],
)
def test_every_key_of_a_number_is_one_too_many(number: str) -> None:
    key = number.partition(":")[0]
    finds("KSF001", with_ksf(number), at="web/listening.md:5:1", saying=f"has numbers: {key}.")


@pytest.mark.parametrize("more", ["target:", "status: dropped\ntarget: 30 talks", "owner: Sales"])
def test_words_and_empty_keys_and_dropped_ones_are_no_numbers(more: str) -> None:
    finds_nothing("KSF001", with_ksf(more))


def test_a_number_that_could_not_be_read_is_told_once() -> None:
    finds_nothing("KSF001", with_ksf("target: 1,00 talks"))


def test_a_kpi_may_have_numbers() -> None:
    finds_nothing("KSF001", {"web/orders.md": kgi(), "web/leads.md": kpi("target: 160 leads")})


def test_a_share_of_a_ksf_lacks_no_parent_but_has_no_business_there() -> None:
    ksf = goal("kind: ksf\ntitle: Listen\nshare: 50%")
    files = {"web/orders.md": kgi(), "web/listening.md": ksf, "web/leads.md": LEADS}
    finds("KSF001", files, at="web/listening.md:4:1", saying="numbers: share")
    finds_nothing("SRC007", files)
