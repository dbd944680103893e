from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpidocs.edit.change import applied
from kpidocs.edit.sheet import Sheet, open_sheet, scalar
from kpidocs.model import Location
from kpidocs.source.document.positions import Keys
from tests.folders import goal

LINES, FLOW = "- rule: KPI012\n  reason: new", "{rule: KPI012, reason: new}"
KEY, FLOW_KEY = f"ignore:\n{LINES}", f"ignore: [{FLOW}]"

FORMS: dict[str, Callable[[str], str]] = {
    "one line end": lambda text: text,
    "two": lambda text: text.replace("\n", "\r\n"),
    "a byte order mark": lambda text: f"\ufeff{text}",
    "both": lambda text: "\ufeff" + text.replace("\n", "\r\n"),
}


def opened(text: str, path: str = "goals/a.md") -> Sheet:
    sheet = open_sheet(text, path=path)
    assert sheet is not None
    return sheet


def data(text: str, path: str = "goals/a.md") -> dict[str, object]:
    return opened(text, path).document.data


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("path", ["goals/a.md", "goals/a.yml"])
def test_keys_and_values_are_found_in_the_exact_text(form: str, path: str) -> None:
    text = "kind: kpi  # so\ntitle: '売上 😀'\nchildren:\n  - {id: b, title: B}\n"
    sheet = opened(FORMS[form](f"---\n{text}---\n" if path.endswith(".md") else text), path)
    assert sheet.written(sheet.key(("title",))) == "title"
    assert sheet.written(sheet.value(("title",))) == "'売上 😀'"
    assert sheet.written(sheet.entry(("children", 0, "title"))) == "title: B"
    assert sheet.written(sheet.lines(("kind",))) == f"kind: kpi  # so{sheet.line_end}"
    assert sheet.written(sheet.lines(("children", 0))) == f"  - {{id: b, title: B}}{sheet.line_end}"
    assert list(sheet.below(("children", 0))) == [("children", 0, "id"), ("children", 0, "title")]
    assert [sheet.flows(way) for way in [(), ("children",), ("children", 0)]] == [0, 0, 1]


def test_goals_are_found_by_the_place_at_which_they_are_reported() -> None:
    text = goal(
        "kind: kpi\nx-a: {id: x}\nchildren:\n  - title: B\n    id: b\n    funnel: [{id: c}]"
    )
    sheet = opened(text)
    assert sheet.goal(Location("goals/a.md", 2, 1)) == ()
    assert sheet.goal(Location("goals/a.md", 6, 5)) == ("children", 0)
    assert sheet.goal(Location("goals/a.md", 7, 15)) == ("children", 0, "funnel", 0)
    assert sheet.goal(Location("goals/a.md", 3, 7)) is None


def test_a_file_without_readable_values_is_not_opened() -> None:
    assert open_sheet("# Only a page\n", path="goals/a.md") is None
    assert open_sheet("---\nkind: [\n---\n", path="goals/a.md") is None


APPENDED: list[tuple[str, Keys, str]] = [
    (
        "ignore:\n  - rule: A\n    reason: r  # so\n# end",
        ("ignore",),
        """\
ignore:
  - rule: A
    reason: r  # so
  - rule: KPI012
    reason: new
# end""",
    ),
    ("ignore:\n- rule: A\nowner: X", ("ignore",), f"ignore:\n- rule: A\n{LINES}\nowner: X"),
    ("ignore: [{rule: A}]  # so", ("ignore",), f"ignore: [{{rule: A}}, {FLOW}]  # so"),
    ("ignore: [{rule: A}, ]", ("ignore",), f"ignore: [{{rule: A}}, {FLOW}, ]"),
    ("ignore: []", ("ignore",), f"ignore: [{FLOW}]"),
    ("ignore:  # none yet", ("ignore",), f"ignore: [{FLOW}]  # none yet"),
    ("ignore: ~", ("ignore",), f"ignore: [{FLOW}]"),
    ("ignore:\nowner: X", ("ignore",), f"ignore: [{FLOW}]\nowner: X"),
]


@pytest.mark.parametrize(("before", "way", "after"), APPENDED)
@pytest.mark.parametrize("form", FORMS)
def test_an_entry_is_added_to_a_list_as_it_is_written(
    before: str, way: Keys, after: str, form: str
) -> None:
    change = FORMS[form]
    text = change(goal(f"kind: kpi\n{before}"))
    edit = opened(text).append(way, LINES, flow=FLOW)
    assert applied(text, [edit]) == change(goal(f"kind: kpi\n{after}"))


GOAL_FORMS: list[tuple[str, Keys, str]] = [
    ("owner: X", (), f"owner: X\n{KEY}"),
    ("{owner: X, kind: kpi}", (), f"{{owner: X, kind: kpi, {FLOW_KEY}}}"),
    ("children: [{id: b}]", ("children", 0), f"children: [{{id: b, {FLOW_KEY}}}]"),
    (
        "children: [{id: b, owner: }]",
        ("children", 0),
        f"children: [{{id: b, owner: , {FLOW_KEY}}}]",
    ),
    (
        "children:\n  -  id: b\n     owner: X\nx-a: 1",
        ("children", 0),
        """\
children:
  -  id: b
     owner: X
     ignore:
     - rule: KPI012
       reason: new
x-a: 1""",
    ),
    (
        "children:\n- id: b\n  description: |\n    one\n\n    two\n\n# end",
        ("children", 0),
        """\
children:
- id: b
  description: |
    one

    two
  ignore:
  - rule: KPI012
    reason: new

# end""",
    ),
]


@pytest.mark.parametrize(("before", "way", "after"), GOAL_FORMS)
@pytest.mark.parametrize("form", FORMS)
def test_a_key_is_added_to_a_goal_as_it_is_written(
    before: str, way: Keys, after: str, form: str
) -> None:
    change = FORMS[form]
    text = change(goal(before))
    edit = opened(text).append(way, KEY, flow=FLOW_KEY)
    assert applied(text, [edit]) == change(goal(after))


def test_a_key_is_put_behind_another() -> None:
    text = goal("kind: kpi\ntitle: A\nchildren: [{id: b, title: B}]")
    sheet = opened(text)
    edits = [
        sheet.insert_after(("kind",), "parent: x", flow="parent: x"),
        sheet.insert_after(("children", 0, "id"), "parent: x", flow="parent: x"),
    ]
    assert applied(text, edits) == goal(
        "kind: kpi\nparent: x\ntitle: A\nchildren: [{id: b, parent: x, title: B}]"
    )


@pytest.mark.parametrize("end", ["", "\n"])
def test_a_file_keeps_its_last_line_as_it_is_ended(end: str) -> None:
    text = f"kind: kpi\ntitle: A{end}"
    edit = opened(text, "goals/a.yml").append((), KEY, flow=FLOW_KEY)
    assert applied(text, [edit]) == f"kind: kpi\ntitle: A\n{KEY}{end}"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Being hired", "Being hired"),
        ("導入時の指摘です。来期に見直します。", "導入時の指摘です。来期に見直します。"),
        ("true", '"true"'),
        ("12", '"12"'),
        ("a: b", '"a: b"'),
        ("a, b", '"a, b"'),
        ("- a", '"- a"'),
        ("理由：採用中", '"理由：採用中"'),
        ('say "no" #1', '"say \\"no\\" #1"'),
        (" a", '" a"'),
        ("two\nlines", '"two\\nlines"'),
    ],
)
def test_a_text_is_quoted_where_yaml_needs_it(text: str, written: str) -> None:
    assert scalar(text) == written


@given(
    st.text(
        st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp", "Co", "Cn")), min_size=1
    )
)
def test_a_written_text_is_read_as_it_was(text: str) -> None:
    if text.strip() and not text.startswith("\u3000"):
        value = scalar(text)
        block = data(goal(f"kind: kpi\nx-a: {value}\nx-b: [{{c: {value}}}]"))
        assert block["x-a"] == text
        assert block["x-b"] == [{"c": text}]
