import re
from xml.etree import ElementTree as ET

import pytest

from kpidocs.diagrams import (
    Direction,
    Drawing,
    Edge,
    Graph,
    Layout,
    Node,
    Tie,
    drawing,
    layouts,
    plan_tree,
    standalone,
)
from kpidocs.model import Kind, Study
from kpidocs.settings import Engine
from tests.conftest import Golden
from tests.diagrams.goals import HOSTILE, card, goal, pair, study

SVG = "{http://www.w3.org/2000/svg}"
HREF = "{http://www.w3.org/1999/xlink}href"


def link(goal: str) -> str | None:
    return f"../{goal}/"


def nowhere(goal: str) -> None:
    del goal


def drawn(graph: Graph) -> Drawing:
    (layout,) = layouts([graph], engine=Engine.BUNDLED)
    assert layout is not None
    return drawing(graph, layout, href=link)


def parsed(graph: Graph) -> ET.Element:
    return ET.fromstring(drawn(graph).svg)  # noqa: S314 (our own)


def texts(root: ET.Element, role: str) -> list[str]:
    return ["".join(e.itertext()) for e in root.iter() if e.get("class") == f"kpi-node__{role}"]


def boxes(root: ET.Element) -> list[ET.Element]:
    return [each for each in root.iter() if "kpi-node" in each.get("class", "").split()]


def sales() -> Study:
    return study(
        goal("revenue", kind=Kind.KGI, title="年間売上", target="1億円", unit="円", owner="営業部"),
        goal("new", kind=Kind.KSF, title="新規顧客の開拓", parent="revenue", owner="IS"),
        goal("rate", title="有効商談率", parent="new", target="35%", unit="%", owner="IS"),
        goal("orders", kind=Kind.KEY_RESULT, title="受注", parent="new", target="20件"),
        goal("meetings", parent="orders", conversion="25%", title="商談", target="50件"),
        goal(
            "calls",
            kind=Kind.KDI,
            title="Calls to customers who have asked for an offer",
            parent="meetings",
            conversion="5%",
            contributes_to=("rate",),
        ),
        goal("first", kind=Kind.OBJECTIVE, title="最初に選ばれる会社になる"),
    )


def test_a_plan_as_it_is_drawn(golden: Golden) -> None:
    golden("diagrams/plan.svg", drawn(plan_tree(sales(), plan="p", locale="ja")).svg)


def test_the_size_is_that_of_the_picture() -> None:
    picture = drawn(pair())
    root = ET.fromstring(picture.svg)  # noqa: S314 (our own)
    assert (root.get("width"), root.get("height")) == (str(picture.width), str(picture.height))
    assert root.get("viewBox") == f"0 0 {picture.width} {picture.height}"


def test_every_goal_is_a_link_with_a_name() -> None:
    root = parsed(plan_tree(sales(), plan="p", locale="en"))
    assert all(box.tag == f"{SVG}a" for box in boxes(root))
    assert boxes(root)[0].get(HREF) == "../p/revenue/"
    assert boxes(root)[0].findtext(f"{SVG}title") == "KGI 年間売上, ¥100,000,000, 営業部"


def test_a_goal_without_a_page_is_no_link() -> None:
    (layout,) = layouts([pair()], engine=Engine.BUNDLED)
    assert layout is not None
    assert "<a" not in drawing(pair(), layout, href=nowhere).svg


def test_kinds_and_states_are_classes() -> None:
    root = parsed(plan_tree(sales(), plan="p", locale="en"))
    classes = {box.get("class", "").split(" ", 1)[1] for box in boxes(root)}
    assert classes == {
        "kpi-node--kgi",
        "kpi-node--ksf",
        "kpi-node--kpi",
        "kpi-node--kpi kpi-node--short",
        "kpi-node--kdi",
        "kpi-node--key-result",
        "kpi-node--objective",
    }


def test_what_falls_short_bears_a_sign() -> None:
    assert drawn(plan_tree(sales(), plan="p", locale="en")).svg.count("kpi-node__warning") == 1


def test_the_goal_in_focus_is_the_current_page() -> None:
    graph = Graph("t", pair().nodes, pair().edges, focus="b")
    root = parsed(graph)
    assert [box.get("aria-current") for box in boxes(root)] == [None, "page"]
    assert root.get("class") == "kpi-tree kpi-tree--focused"


def test_a_goal_of_another_plan_names_it() -> None:
    node = Node(
        key="a", goal="o/a", kind=Kind.KPI, title="a", name="a", label="KPI", context="Company"
    )
    root = parsed(Graph("t", (node,), ()))
    assert texts(root, "kind") == ["KPI · Company"]
    assert "kpi-node--context" in boxes(root)[0].get("class", "")


def test_what_is_folded_away_is_a_number() -> None:
    node = Node(key="a+", goal="p/a", kind=None, title="+12", name="12 more goals below “a”")
    root = parsed(Graph("t", (node,), ()))
    assert texts(root, "count") == ["+12"]
    assert boxes(root)[0].get("class") == "kpi-node kpi-node--more"


def test_a_long_title_takes_two_smaller_lines() -> None:
    root = parsed(plan_tree(sales(), plan="p", locale="en"))
    assert texts(root, "long-title") == ["Calls to customers who", "have asked for an offer"]


def test_a_long_objective_takes_three_lines() -> None:
    title = "New owners feel at home with the app from day one"
    root = parsed(Graph("t", (card("a", title=title, kind=Kind.OBJECTIVE),), ()))
    assert " ".join(texts(root, "long-title")) == title
    assert len(texts(root, "long-title")) == 3


def test_a_figure_that_needs_all_the_room_leaves_none_for_a_note() -> None:
    node = Node(
        key="a",
        goal="p/a",
        kind=Kind.KPI,
        title="a",
        name="a",
        figure="1,234,567,890,123",
        unit="points",
        note="derived",
    )
    assert texts(parsed(Graph("t", (node,), ())), "note") == []


@pytest.mark.parametrize("direction", Direction)
def test_the_operation_stands_in_a_pill_on_its_edge(direction: Direction) -> None:
    root = parsed(pair(label="÷ 5%", direction=direction))
    pill = next(each for each in root.iter(f"{SVG}rect") if each.get("class") == "kpi-pill")
    (edge,) = (e for e in root.iter(f"{SVG}path") if "kpi-edge" in e.get("class", ""))
    numbers = [float(each) for each in re.findall(r"[\d.]+", edge.get("d", ""))]
    middle = ((numbers[0] + numbers[-2]) / 2, (numbers[1] + numbers[-1]) / 2)
    x, y, wide, high = (float(pill.get(key, "")) for key in ("x", "y", "width", "height"))
    assert middle == pytest.approx((x + wide / 2, y + high / 2), abs=0.2)
    assert (
        "".join(t.text or "" for t in root.iter() if t.get("class") == "kpi-pill__text") == "÷ 5%"
    )


def test_ties_are_told_apart() -> None:
    edges = (*pair().edges, Edge("a", "b", Tie.CONTRIBUTION))
    svg = drawn(Graph("t", pair().nodes, edges)).svg
    assert "kpi-edge--arithmetic" in svg
    assert "kpi-edge--contribution" in svg


def test_there_is_no_style_and_no_script() -> None:
    svg = drawn(plan_tree(sales(), plan="p", locale="ja")).svg
    assert not re.search(r"style|script|\son\w+=|font-|fill=|stroke=", svg)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_stays_a_text(text: str) -> None:
    found = study(
        goal("a", kind=Kind.KGI, title=text, target="1件", owner=text),
        goal("b", kind=Kind.KSF, title=text, owner=text),
    )
    layout = Layout(width=400, height=60, nodes={"p/a": (84, 30), "p/b": (284, 30)}, curves=())
    graph = plan_tree(found, plan="p", locale="en")
    root = ET.fromstring(drawing(graph, layout, href=link).svg)  # noqa: S314 (our own)
    tags = {each.tag.removeprefix(SVG) for each in root.iter()}
    assert tags <= {"svg", "g", "a", "title", "rect", "path", "text", "tspan"}
    assert len(boxes(root)) == 2


def test_a_link_is_escaped() -> None:
    graph = Graph("t", (card("a"),), ())
    (layout,) = layouts([graph], engine=Engine.BUNDLED)
    assert layout is not None
    svg = drawing(graph, layout, href=lambda goal: f'"><script>{goal}').svg
    assert "<script" not in svg


def test_a_file_of_its_own_holds_its_style() -> None:
    root = ET.fromstring(standalone(drawn(pair()), css=".kpi-tree > a { fill: red }"))  # noqa: S314 (our own)
    assert root[0].tag == f"{SVG}style"
    assert len(boxes(root)) == 2
