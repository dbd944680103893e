import json
from html import unescape
from typing import Any

import pytest

from kpidocs.formula import Name, parse, resolved
from kpidocs.model import Assumption, Evidence, Kind, Places, Status, Study
from kpidocs.pages import Links, build
from kpidocs.pages.desk import Desk
from kpidocs.pages.index import indexed
from kpidocs.pages.what_if import what_if
from kpidocs.quantity import Direction, parse_figure
from tests.pages.conftest import at, goal, rate, study

NAMES = {"b": "sales/b", "p": "sales#price"}


def data(found: Study, *, of: str = "sales", locale: str = "en") -> Any:  # noqa: ANN401 (JSON)
    """The data of a plan's panel."""
    desk = Desk(study=found, index=indexed(found), links=Links(), locale=locale, rules={})
    view = what_if(found.portfolio.plans[of], desk=desk)
    return None if view is None else json.loads(unescape(str(view.program)))


BELOW = goal("sales/b", parent="sales/a", conversion=rate("50%"))


def field(found: Study, name: str, *, locale: str = "en") -> Any:  # noqa: ANN401 (JSON)
    fields = data(found, locale=locale)["fields"].values()
    return next(each for each in fields if each["name"] == name)


def test_rows_stand_in_the_order_of_the_tree(sales: Study) -> None:
    rows = data(sales)["rows"]
    assert [(each["title"], each["depth"]) for each in rows] == [
        ("受注件数", 0),
        ("商談", 1),
        ("見込み顧客獲得", 2),
    ]


def test_a_plan_without_figures_has_no_panel() -> None:
    assert data(study(goal("sales/a", kind=Kind.KSF))) is None


def test_a_plan_in_which_no_figure_leads_to_another_has_no_panel() -> None:
    assert data(study(goal("sales/a", target="20件"), goal("sales/b", target="5件"))) is None


def test_where_a_formula_gives_no_figure_the_page_says_why_there_is_no_panel() -> None:
    broken = resolved(parse("b / 0"), lambda each: Name(NAMES[each.name]))
    found = study(goal("sales/a", target="9件", formula=broken), goal("sales/b", target="9件"))
    desk = Desk(study=found, index=indexed(found), links=Links(), locale="en", rules={})
    view = what_if(found.portfolio.plans["sales"], desk=desk)
    assert view is not None
    assert view.program == ""
    built = build(found, drawings={}, links=Links())
    assert any("once every formula gives a figure" in each.markdown for each in built)


def test_a_figure_without_a_unit_can_be_tried() -> None:
    found = study(goal("sales/a", target="0.5"), BELOW)
    assert {each["unit"]["kind"] for each in data(found)["variables"]} == {"", "rate"}


def test_a_dropped_goal_has_no_row() -> None:
    found = study(
        goal("sales/a", target="20件"), BELOW, goal("sales/c", target="5件", status=Status.DROPPED)
    )
    assert [each["title"] for each in data(found)["rows"]] == ["a", "b"]


@pytest.mark.parametrize(
    ("written", "around"),
    [
        ("20件", ["", ""]),
        ("20件以上", ["", "以上"]),
        ("20件以下", ["", "以下"]),
        ("20件超", ["", "超"]),
        ("月30件", ["月", ""]),
        ("1営業日10件以上", ["1営業日", "以上"]),
        ("40件から30件以下", ["", "以下"]),
    ],
)
def test_a_target_keeps_what_is_said_around_its_figure(written: str, around: list[str]) -> None:
    found = study(goal("sales/a", target=written), BELOW)
    assert field(found, "a", locale="ja")["around"] == around


def test_a_range_is_shown_and_not_set() -> None:
    found = study(goal("sales/a", target="40〜60件"), BELOW)
    shown = data(found)
    assert [each["around"] for each in shown["rows"]] == [["", ""], ["", ""]]
    assert [each["name"] for each in shown["fields"].values()] == ["b#conversion"]


def test_a_figure_in_a_plan_that_wants_less_says_that_more_is_meant() -> None:
    found = study(goal("sales/a", target="20件以上", direction=Direction.DECREASE), BELOW)
    assert field(found, "a")["around"] == ["at least ", ""]


def test_assumptions_have_lines_of_their_own() -> None:
    price = Assumption(
        "sales#price",
        "price",
        "sales",
        parse_figure("5円/件"),
        at("goals/sales/index.md", 7),
        Evidence(title="Price"),
    )
    formula = resolved(parse("b * p"), lambda each: Name(NAMES[each.name]))
    revenue = goal("sales/a", target="100円", formula=formula)
    found = study(revenue, goal("sales/b", target="20件"), assumptions=(price,))
    assert [each["title"] for each in data(found)["givens"]] == ["Price"]
    assert field(found, "sales#price")["keys"] == ["assumptions", "price"]
    assert field(found, "sales#price")["place"] == "goals/sales/index.md:7"


@pytest.mark.parametrize(
    ("formula", "expression"),
    [
        ("b * 2", ["*", "b", "2"]),
        ("b - 1.5", ["+", "b", ["-", "1.5"]]),
        ("b / 3", ["/", "b", "3"]),
        ("sum(b, 1)", ["+", "b", "1"]),
        ("max(b, 1)", ["max", "b", "1"]),
    ],
)
def test_a_formula_stands_as_operations_before_their_operands(
    formula: str, expression: list[Any]
) -> None:
    own = resolved(parse(formula), lambda each: Name(NAMES[each.name]))
    found = data(study(goal("sales/a", target="9件", formula=own), goal("sales/b", target="9件")))
    (place,) = [each["target"] for each in found["rows"] if each["title"] == "b"]
    assert found["deliveries"][0]["expression"] == [
        place if each == "b" else each for each in expression
    ]


def test_a_rate_written_with_its_source_is_changed_at_its_value() -> None:
    path = "goals/sales/orders.md"
    places = Places(at(path, 3), {"conversion": at(path, 9), "conversion.value": at(path, 10)})
    step = goal("sales/b", parent="sales/a", conversion=rate("50%"), places=places, is_inline=True)
    found = field(study(goal("sales/a", target="20件"), step), "b#conversion")
    assert found["keys"] == ["conversion", "value"]
    assert found["place"] == f"{path}:10"
    assert found["item"] == "b"


def test_nothing_of_a_title_leaves_the_attribute() -> None:
    title = "</div>'\"><script>&amp;\n# x"
    found = study(goal("sales/a", target="5件", title=title), BELOW)
    desk = Desk(study=found, index=indexed(found), links=Links(), locale="en", rules={})
    view = what_if(found.portfolio.plans["sales"], desk=desk)
    assert view is not None
    assert set("<>'\n").isdisjoint(view.program)
    assert field(found, "a")["title"] == "</div>'\"><script>&amp; # x"
