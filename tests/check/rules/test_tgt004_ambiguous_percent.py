import pytest

from tests.check.tools import finds, finds_nothing, kgi, kpi

ORDERS = kgi()


def with_rate(more: str, *, title: str = "Repeats") -> dict[str, str]:
    rate = kpi(f"parent: orders\n{more}", title=title)
    return {"web/orders.md": ORDERS, "web/repeat.md": rate}


@pytest.mark.parametrize(
    ("target", "readings", "hint"),
    [
        ("+5%", "63% (a part of it) or 65% (points).", "Write +5pt where points are meant"),
        ("5%増", "63% (a part of it) or 65% (points).", "else ×1.05."),
        ("5%改善", "63% (a part of it) or 65% (points).", "else ×1.05."),
        ("15%向上", "69% (a part of it) or 75% (points).", "Write +15pt"),
        ("-30%", "42% (a part of it) or 30% (points).", "Write -30pt where"),
        ("30%以上削減", "42% (a part of it) or 30% (points).", "else at most ×0.7."),
        ("前年比+10%", "66% (a part of it) or 70% (points).", "Write +10pt"),
    ],
)
def test_a_percentage_more_or_less_of_a_rate_is_told_with_both_figures(
    target: str, readings: str, hint: str
) -> None:
    files = with_rate(f"unit: '%'\nbaseline: 60%\ntarget: {target}")
    finds("TGT004", files, at="web/repeat.md:8:1", saying=f"“{target}” on a rate", hint=hint)
    finds("TGT004", files, at="web/repeat.md:8:1", saying=readings)


@pytest.mark.parametrize(
    "unit", ["unit: '%'", "unit: '%'\nbaseline: '@ orders'", "numerator: orders\ndenominator: k"]
)
def test_without_a_baseline_both_readings_are_named(unit: str) -> None:
    files = {**with_rate(f"target: 5%改善\n{unit}"), "web/k.md": kpi("parent: orders\ntarget: 9")}
    said = "“5%改善” on a rate can be read in two ways: a part of it or points."
    finds("TGT004", files, at="web/repeat.md:6:1", saying=said)


def test_a_goal_by_which_others_convert_is_a_rate() -> None:
    leads = kpi("parent: orders\nconversion: repeat\ntarget: 160 leads")
    files = {**with_rate("target: +5%"), "web/leads.md": leads}
    finds("TGT004", files, at="web/repeat.md:6:1", saying="“+5%”")


@pytest.mark.parametrize(
    "title", ["カゴ落ち率の改善", "リピート客の割合", "サイトCVR", "Close rate of meetings", "CTR"]
)
def test_without_a_unit_the_name_tells_a_rate(title: str) -> None:
    files = with_rate("target: +5%", title=title)
    finds("TGT004", files, at="web/repeat.md:6:1", saying="“+5%” on a rate")


@pytest.mark.parametrize("title", ["営業効率", "再購入の件数", "Leads that we generate", "Orders"])
def test_other_names_tell_no_rate(title: str) -> None:
    finds_nothing("TGT004", with_rate("target: +5%", title=title))


@pytest.mark.parametrize(
    "more",
    [
        "target: +5%",
        "target: +5%\nunit: orders",
        "target: +15%\nunit: 点\nbaseline: 60点",
        "target: +5pt\nunit: '%'",
        "target: 1.05倍\nunit: '%'",
        "target: 前年比105%\nunit: '%'",
        "target: 80%",
        "target: 60%→65%",
        "target: +0%\nunit: '%'",
        "target: +5%\nunit: '%'\nstatus: dropped",
    ],
)
def test_what_can_be_read_in_one_way_is_not_reported(more: str) -> None:
    finds_nothing("TGT004", with_rate(more))


@pytest.mark.parametrize(("base", "target"), [("60%", "+50%"), ("20%", "-30%")])
def test_points_that_would_leave_the_rates_are_not_meant(base: str, target: str) -> None:
    finds_nothing("TGT004", with_rate(f"unit: '%'\nbaseline: {base}\ntarget: {target}"))


def test_a_rate_above_100_percent_can_grow_by_points() -> None:
    files = with_rate("unit: '%'\nbaseline: 120%\ntarget: +10%")
    finds("TGT004", files, at="web/repeat.md:8:1", saying="132% (a part of it) or 130% (points)")
