import pytest

from kpidocs.source.document import slips
from kpidocs.source.document.front_matter import read
from kpidocs.text import Text

QUOTES = slips.BAD_START.message
COLON = slips.FULL_WIDTH_COLON.message
COMMA = slips.FULL_WIDTH_COMMA.message
INDENT = slips.FULL_WIDTH_INDENT.message
TABS = slips.TAB.message
NUMBER = slips.NUMBER_COMMA.message
CALL = slips.CALL_COMMA.message
CALLED = 'x: {f: "2 * max(a, min(b, c))" , t: T (1)}'
HASH = slips.HASH.message
SPACE = slips.NO_SPACE.message
DASH = slips.DASH.message
SECOND = slips.SECOND_COLON.message


def found(front_matter: str) -> list[tuple[str, Text, int, int, str]]:
    """Code, message, line within the values, column and corrected line of each finding."""
    reading = read(f"---\n{front_matter}\n---\n".encode(), path="goals/x.md")
    return [
        (
            each.code,
            each.message,
            each.at.line - 1,
            each.at.column,
            str(each.hint.values.get("line")),
        )
        for each in reading.findings
        if each.hint is not None
    ]


def values(front_matter: str) -> object:
    reading = read(f"---\n{front_matter}\n---\n".encode(), path="goals/x.md")
    return reading.document and reading.document.data


@pytest.mark.parametrize(
    ("line", "code", "message", "column", "corrected"),
    [
        ("target: >= 80%", "SRC003", QUOTES, 9, 'target: ">= 80%"'),
        ("target: > 80%", "SRC003", QUOTES, 9, 'target: "> 80%"'),
        ("target: >30", "SRC003", QUOTES, 9, 'target: ">30"'),
        ("target: >3", "SRC006", QUOTES, 9, 'target: ">3"'),
        ("目標値: >= 80%", "SRC003", QUOTES, 6, '目標値: ">= 80%"'),
        ("unit: %", "SRC003", QUOTES, 7, 'unit: "%"'),
        ("owner: @sales", "SRC003", QUOTES, 8, 'owner: "@sales"'),
        ("owner: @sales, and others", "SRC003", QUOTES, 8, 'owner: "@sales, and others"'),
        ("owner: `sales`", "SRC003", QUOTES, 8, 'owner: "`sales`"'),
        ("title: *重要* な件", "SRC003", QUOTES, 8, 'title: "*重要* な件"'),
        ("title: &", "SRC003", QUOTES, 8, 'title: "&"'),
        ("agreed_by: [a, @sales]", "SRC003", QUOTES, 16, 'agreed_by: [a, "@sales"]'),
        ("x: {target: >= 80%}", "SRC003", QUOTES, 13, 'x: {target: ">= 80%"}'),
        ("x: {a: 5%, b: @c, d: e}", "SRC003", QUOTES, 15, 'x: {a: 5%, b: "@c", d: e}'),
        ("x: {id: a, target: 1,000件}", "SRC006", NUMBER, 20, 'x: {id: a, target: "1,000件"}'),
        ("x: {value: 1億1,400万円}", "SRC006", NUMBER, 12, 'x: {value: "1億1,400万円"}'),
        (
            "x: {stop: 6月末で1,000円, y: 9}",
            "SRC006",
            NUMBER,
            11,
            'x: {stop: "6月末で1,000円", y: 9}',
        ),
        ("x: {target: ¥1,000,000, a: b}", "SRC006", NUMBER, 13, 'x: {target: "¥1,000,000", a: b}'),
        ("x: {f: sum(a, b) + 3}", "SRC006", CALL, 8, 'x: {f: "sum(a, b) + 3"}'),
        ("x: {f: 2 * max(a, min(b, c)) , t: T (1)}", "SRC006", CALL, 8, CALLED),
        ("kind：kgi", "SRC003", COLON, 5, "kind: kgi"),
        ("kind：　kgi", "SRC003", COLON, 5, "kind: kgi"),
        ("kind:kpi", "SRC003", SPACE, 5, "kind: kpi"),
        ("kind:　kpi", "SRC003", SPACE, 5, "kind: kpi"),
        ("a: b\nkind:\u00a0kpi", "SRC003", SPACE, 5, "kind: kpi"),
        ("a:\n  -id: x", "SRC006", DASH, 3, "  - id: x"),
        ("x: {id:leads}", "SRC006", SPACE, 7, "x: {id: leads}"),
        ("x: {a: b, id:leads}", "SRC006", SPACE, 13, "x: {a: b, id: leads}"),
        ("x: {id：leads}", "SRC006", COLON, 7, "x: {id: leads}"),
        ("x: {id: leads，target: 5}", "SRC003", COMMA, 14, "x: {id: leads, target: 5}"),
        ("tags: [a， b，c]", "SRC006", COMMA, 9, "tags: [a, b, c]"),
        ("　　id: leads", "SRC006", INDENT, 1, "    id: leads"),
        ("title: 受注 #1 の件", "SRC006", HASH, 8, 'title: "受注 #1 の件"'),
        ("title: #1", "SRC006", HASH, 8, 'title: "#1"'),
        ("title: 目標: 受注", "SRC003", SECOND, 8, 'title: "目標: 受注"'),
        ("title: 時刻 12:00: 受注", "SRC003", SECOND, 8, 'title: "時刻 12:00: 受注"'),
        ("title: 目標: 受注 # a: b", "SRC003", SECOND, 8, 'title: "目標: 受注" # a: b'),
        ("owner: @sales  # they", "SRC003", QUOTES, 8, 'owner: "@sales"  # they'),
        ("\tid: leads", "SRC003", TABS, 1, "  id: leads"),
    ],
)
def test_a_slip_is_one_finding_with_the_line_as_it_was_meant(
    line: str, code: str, message: Text, column: int, corrected: str
) -> None:
    wrong = line.count("\n") + 1
    assert found(line) == [(code, message, wrong, column, corrected)]


@pytest.mark.parametrize(
    ("front_matter", "lines"),
    [
        ("kind：kgi\ntitle：x\nowner: y", [1, 2]),
        ("owner: y\nkind：kgi\nid: x", [2]),
        ("owner: y\nkind：kgi", [2]),
        ("owner:y\nkind: kgi", [1]),
        ("owner: y\nkind:kgi\nid: x", [2]),
        ("a:\n  -id: x\n  -id: y", [2, 3]),
        ("funnel:\n　- id: x\n　  title: y", [2, 3]),
        ("a: b\n　　word\nc: d", [2]),
        ("children:\n  - id: x\n    target: > 5\n    unit: %", [3, 4]),
        ("children:\n\t- id: x", [2]),
        ("a:\n    b: c\n\td: e", [3]),
        ("agreed_by: [@a, @b]", [1, 1]),
        ("x: {id：y，z: 5}", [1, 1]),
    ],
)
def test_each_line_with_a_slip_is_reported(front_matter: str, lines: list[int]) -> None:
    assert [line for _, _, line, _, _ in found(front_matter)] == lines


def test_what_follows_a_slip_is_read() -> None:
    front_matter = "target: >= 80%\nx: {a: 1,000件, b：c}\nkind：kgi\nkind: kpi"
    assert values(front_matter) == {
        "target": ">= 80%",
        "x": {"a": "1,000件", "b": "c"},
        "kind": "kgi",
    }
    assert [line for _, _, line, _, _ in found(front_matter)] == [1, 2, 2, 3, 4]


@pytest.mark.parametrize(
    "front_matter",
    [
        "title: A：B，C",
        "title: [A：B]",
        "target: 1,000件",
        "phasing: [100,200,300]",
        "title: a # a comment",
        "title: a#1 # a comment",
        "# a comment\ntitle: a # see #1",
        "title: '#1' #a",
        "note: |\n  kind：kgi\n  a #1",
        "note: >\n  a",
        "note: >\n",
        "target: 80%以上",
        "target: ≥ 80%",
        "title: '　a'",
        "title: 12:30",
    ],
)
def test_what_is_no_slip_is_left_alone(front_matter: str) -> None:
    reading = read(f"---\n{front_matter}\n---\n".encode(), path="goals/x.md")
    assert reading.findings == ()


def test_a_quotation_in_a_line_is_not_corrected() -> None:
    reading = read(b'---\ntarget: > "a"\n---\n', path="goals/x.md")
    assert [each.message.message for each in reading.findings] == [
        "Nothing may follow | or > on its line; the text begins on the next one."
    ]


def test_a_line_that_is_no_value_is_not_put_in_quotes() -> None:
    reading = read("---\nkind: kpi\n| target | 20件 |\n---\n".encode(), path="goals/x.md")
    (finding,) = reading.findings
    assert finding.hint != Text("Write: {line}", line='"| target | 20件 |"')


def test_long_lines_are_not_searched() -> None:
    assert slips.find([slips.TAB], "\t" * (slips.MAX_LINE + 1)) is None
