import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpidocs.model import Finding, Location
from kpidocs.source.document.front_matter import MAX_SLIPS, Document, Reading, read
from kpidocs.source.document.positions import Keys

PATH = "goals/x.md"
GOAL = """\
---
kind: kpi
title: 受注😀件数  # as sales counts them
target: '20''件'
primary: TRUE
note: |
  one

  two

funnel:
  - id: leads
    conversion: {value: 50%, "sa\\x6dple": "2\\u30424"}
  - {id: visits, tags: [a, b]}
empty:
---
body
"""


def page(front_matter: str) -> Reading:
    return read(f"---\n{front_matter}\n---\nbody\n".encode(), path=PATH)


def document(content: str) -> Document:
    reading = read(content.encode(), path=PATH)
    assert reading.findings == ()
    assert reading.document is not None
    return reading.document


def codes(reading: Reading) -> list[str]:
    return [finding.code for finding in reading.findings]


def spot(location: Location) -> tuple[int, int, int, int]:
    return location.line, location.column, location.end_line, location.end_column


def test_values_keep_their_text() -> None:
    assert document(GOAL).data == {
        "kind": "kpi",
        "title": "受注😀件数",
        "target": "20'件",
        "primary": True,
        "note": "one\n\ntwo\n",
        "funnel": [
            {"id": "leads", "conversion": {"value": "50%", "sample": "2あ4"}},
            {"id": "visits", "tags": ["a", "b"]},
        ],
        "empty": None,
    }


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("NO", "NO"),
        ("12:30", "12:30"),
        ("017", "017"),
        ("1_000", "1_000"),
        ("2026-04-01", "2026-04-01"),
        (".inf", ".inf"),
        ("9" * 5000, "9" * 5000),
        ("~", None),
        ("null", None),
        ("'~'", "~"),
        ("'true'", "true"),
        ("True", True),
        ("FALSE", False),
        ("80%以上", "80%以上"),
        ("a\n  b", "a b"),
    ],
)
def test_only_null_and_truth_values_are_typed(written: str, value: object) -> None:
    reading = page(f"a: {written}")
    assert reading.document is not None
    assert reading.document.data == {"a": value}


@pytest.mark.parametrize(
    "content",
    [GOAL.encode(), ("\ufeff" + GOAL).encode(), GOAL.replace("\n", "\r\n").encode()],
    ids=["plain", "byte order mark", "CRLF"],
)
@pytest.mark.parametrize(
    ("keys", "key", "value"),
    [
        (("kind",), (2, 1, 2, 5), (2, 7, 2, 10)),
        (("title",), (3, 1, 3, 6), (3, 8, 3, 13)),
        (("target",), (4, 1, 4, 7), (4, 9, 4, 16)),
        (("note",), (6, 1, 6, 5), (6, 7, 9, 6)),
        (("funnel",), (11, 1, 11, 7), (12, 3, 14, 31)),
        (("funnel", 0), (12, 5, 13, 54), (12, 5, 13, 54)),
        (("funnel", 0, "conversion"), (13, 5, 13, 15), (13, 17, 13, 54)),
        (("funnel", 0, "conversion", "value"), (13, 18, 13, 23), (13, 25, 13, 28)),
        (("funnel", 1, "tags", 1), (14, 28, 14, 29), (14, 28, 14, 29)),
        (("empty",), (15, 1, 15, 6), (15, 7, 15, 7)),
        ((), (2, 1, 2, 1), (2, 1, 15, 7)),
    ],
)
def test_every_key_and_value_has_its_place(
    content: bytes, keys: Keys, key: tuple[int, ...], value: tuple[int, ...]
) -> None:
    reading = read(content, path=PATH)
    assert reading.document is not None
    positions = reading.document.positions
    assert keys in positions
    assert spot(positions.key(keys)) == key
    assert spot(positions.value(keys)) == value
    assert spot(positions.item(keys)) == (*key[:2], *value[2:])


@pytest.mark.parametrize(
    ("keys", "raw", "span", "columns"),
    [
        (("title",), "受注😀件数", (2, 3), (10, 11)),
        (("target",), "'20''件'", (3, 4), (14, 15)),
        (("target",), "'20''件'", (4, 9), (15, 15)),
        (("funnel", 0, "conversion", "sample"), '"2\\u30424"', (2, 3), (51, 52)),
        (("empty",), "", (0, 0), (7, 7)),
    ],
)
def test_places_inside_a_value_count_what_is_written(
    keys: Keys, raw: str, span: tuple[int, int], columns: tuple[int, int]
) -> None:
    positions = document(GOAL).positions
    inside = positions.inside(keys, span)
    assert positions.raw(keys) == raw
    assert (inside.column, inside.end_column) == columns


def test_inside_a_text_of_several_lines_is_the_whole_text() -> None:
    positions = document(GOAL).positions
    assert positions.inside(("note",), (0, 1)) == positions.value(("note",))
    assert positions.raw(("note",)) == "|"


def test_the_body_begins_after_the_values() -> None:
    read_document = document(GOAL)
    assert (read_document.body, read_document.body_line) == ("body\n", 17)


@pytest.mark.parametrize("name", ["x.yml", "x.YAML"])
def test_a_yaml_file_is_all_values(name: str) -> None:
    reading = read(b"---\nkind: kpi\nid: y\n", path=name)
    assert reading.document is not None
    assert reading.document.data == {"kind": "kpi", "id": "y"}
    assert spot(reading.document.positions.value(("id",))) == (3, 5, 3, 6)
    assert reading.document.body == ""


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# Page\n\ntext\n",
        "a\n\n---\n\nb\n\n---\n",
        "```\n---\nkind: kpi\n---\n```\n",
        "a\n---\nb",
        "...\nkind: a\n---\n",
    ],
)
def test_a_page_without_values_is_no_document(text: str) -> None:
    assert read(text.encode(), path=PATH) == Reading(PATH, text)


@pytest.mark.parametrize("text", ["---\n---\n", "---\n# a comment\n---\n", "---\n...\n"])
def test_values_may_be_missing(text: str) -> None:
    assert document(text).data == {}


@pytest.mark.parametrize(
    ("before", "code"), [("\n", "SRC002"), ("\n　\n\n", "SRC002"), ("# Title\n", "SRC006")]
)
def test_what_stands_before_the_values_is_reported_and_the_values_are_read(
    before: str, code: str
) -> None:
    reading = read(f"{before}---\nkind: kpi\n---\nbody".encode(), path=PATH)
    line = before.count("\n") + 1
    assert reading.document is not None
    assert reading.document.data == {"kind": "kpi"}
    assert spot(reading.document.positions.key(("kind",))) == (line + 1, 1, line + 1, 5)
    assert codes(reading) == [code]
    assert spot(reading.findings[0].at) == (1, 1, line, 1)


def test_values_without_an_end_are_reported_at_their_beginning() -> None:
    reading = read(b"---\nkind: kpi\n", path=PATH)
    assert reading.document is None
    assert codes(reading) == ["SRC003"]
    assert spot(reading.findings[0].at) == (1, 1, 1, 4)


def test_a_file_that_is_no_text_is_reported() -> None:
    reading = read(b"\xff", path=PATH)
    assert (codes(reading), reading.text, reading.document) == (["SRC001"], "", None)


def test_every_duplicate_key_is_reported_with_both_places() -> None:
    reading = page("a: 1\nb: 2\na: {c: [3]}\nb: 4\nf: {d: 5, d: 6}")
    assert reading.document is not None
    assert reading.document.data == {"a": "1", "b": "2", "f": {"d": "5"}}
    assert codes(reading) == ["SRC004", "SRC004", "SRC004"]
    assert [(finding.at.line, finding.also[0].line) for finding in reading.findings] == [
        (4, 2),
        (5, 3),
        (6, 6),
    ]


@pytest.mark.parametrize(
    ("written", "place", "message"),
    [
        ("a: &x b", (2, 4), "Anchors (&) cannot be used here."),
        ("a: &x {b: c}", (2, 4), "Anchors (&) cannot be used here."),
        ("a: *x", (2, 4), "Aliases (*) cannot be used here."),
        ("a: [*x, b]", (2, 5), "Aliases (*) cannot be used here."),
        ("a: !!timestamp 2026-01-01", (2, 4), "Tags (!) cannot be used here."),
        ("a: !include b", (2, 4), "Tags (!) cannot be used here."),
        ("a: !!python/object/apply:os.system [b]", (2, 4), "Tags (!) cannot be used here."),
        ("<<: {a: b}", (2, 1), "Merge keys (<<) cannot be used here."),
        ("<<: *x", (2, 1), "Merge keys (<<) cannot be used here."),
        ("? [a, {b: c}]\n: d", (2, 3), "A key must be a word."),
        ("~: a", (2, 1), "A key must be a word."),
        ("*x : a", (2, 1), "A key must be a word."),
        ("a: {b, c: d}", (2, 5), "{key} has no value."),
        ("a: {{ b }}", (2, 5), "A key must be a word."),
        ("a: &x b\nc: *x", (3, 4), "Aliases (*) cannot be used here."),
        ("a: &x [*x]", (2, 8), "Aliases (*) cannot be used here."),
        ("a: &x {b: c}\n<<: *x", (3, 1), "Merge keys (<<) cannot be used here."),
        ('a: "\\0"', (2, 4), "The character {name} cannot stand in front matter."),
        ('a: ["\\x1b[31m", b]', (2, 5), "The character {name} cannot stand in front matter."),
    ],
)
def test_what_only_yaml_knows_is_reported_and_the_rest_is_read(
    written: str, place: tuple[int, int], message: str
) -> None:
    reading = page(f"{written}\nkind: kpi")
    assert reading.document is not None
    assert reading.document.data["kind"] == "kpi"
    assert codes(reading) == ["SRC006"]
    assert spot(reading.findings[0].at)[:2] == place
    assert reading.findings[0].message.message == message


def test_two_refused_signs_are_two_findings() -> None:
    assert codes(page("a: &a [!b c]")) == ["SRC006", "SRC006"]


def test_keys_are_texts_whatever_they_look_like() -> None:
    reading = page("1: a\n'~': b\ntrue: c")
    assert reading.findings == ()
    assert reading.document is not None
    assert reading.document.data == {"1": "a", "~": "b", "true": "c"}


_NO_COMMA = "A bracket is not closed, or a comma is missing."


@pytest.mark.parametrize(
    ("written", "code", "place", "message"),
    [
        ("- a", "SRC003", (2, 1), "Front matter consists of keys with values, such as {example}."),
        ("word", "SRC003", (2, 1), "Front matter consists of keys with values, such as {example}."),
        ("a: " + "[" * 1000, "SRC006", (2, 35), "Values are nested more than {limit} levels deep."),
        ("{" * 1000, "SRC006", (2, 34), "Values are nested more than {limit} levels deep."),
        ("a: [", "SRC003", (2, 5), "A value is expected here."),
        ("漢: 😀\n😀: [}", "SRC003", (3, 5), "A value is expected here."),
        ("a: {b: c\nd: e", "SRC003", (2, 4), "This bracket is not closed."),
        ("a: [b\nc: d", "SRC003", (2, 4), "This bracket is not closed."),
        ("a: [b", "SRC003", (2, 4), "This bracket is not closed."),
        ("a:\n - {b: c\n - {b: c}", "SRC003", (3, 4), "This bracket is not closed."),
        ("a: {b: {c: d}", "SRC003", (2, 4), "This bracket is not closed."),
        ("a: {b: c\n  d: e}", "SRC003", (3, 4), _NO_COMMA),
        ("a: [{b: c}\n  {b: c}]", "SRC003", (3, 3), _NO_COMMA),
        ("a: {b: 'c' d: e}", "SRC003", (2, 12), _NO_COMMA),
        ('a: "b\nc: d', "SRC003", (2, 4), "A quotation mark is not closed."),
        (
            'a: "b" c',
            "SRC003",
            (2, 8),
            "Nothing may follow a closing quotation mark or bracket.",
        ),
        ("a: b\n- c", "SRC003", (3, 1), "A key is expected here."),
        ('a: "\\ud800"', "SRC003", (2, 7), "In double quotes, a backslash begins an escape."),
        ('a: "\\xzz"', "SRC003", (2, 7), "In double quotes, a backslash begins an escape."),
        ("**a**: b", "SRC003", (2, 2), "A line cannot begin with this character."),
        ("a: !x!y b", "SRC003", (2, 4), "This is not valid YAML: {problem}."),
        ("%YAML 1.2\na: b", "SRC003", (3, 1), "A line cannot begin with this character."),
        ("a:\n - b\n c: d", "SRC003", (4, 2), "An entry of the list is expected here."),
        ("a: b\nword\nc: d", "SRC003", (3, 1), "This line has no colon after its key."),
        ("a: - b", "SRC003", (2, 4), "A list begins on a line of its own."),
        ('a: "\\q"', "SRC003", (2, 5), "In double quotes, a backslash begins an escape."),
        ("a: b\n c: d", "SRC003", (3, 1), "This line is indented further than the keys above it."),
        ("a: 'b: c': d", "SRC003", (2, 10), "A colon is not expected here."),
        ("a: \x07", "SRC003", (2, 4), "The character {name} cannot stand in front matter."),
        (
            "a: b\nc: d\u2028e",
            "SRC003",
            (3, 5),
            "The character {name} cannot stand in front matter.",
        ),
        ("a: " + "b" * 65_536, "SRC006", (2, 1), "The front matter is longer than {limit} KiB."),
        ("a: " + "あ" * 22_000, "SRC006", (2, 1), "The front matter is longer than {limit} KiB."),
    ],
)
def test_what_cannot_be_read_is_one_finding_at_its_place(
    written: str, code: str, place: tuple[int, int], message: str
) -> None:
    reading = page(written)
    assert reading.document is None
    assert codes(reading) == [code]
    assert spot(reading.findings[0].at)[:2] == place
    assert reading.findings[0].message.message == message


def test_a_second_document_in_a_yaml_file_is_reported() -> None:
    reading = read(b"kind: kpi\n---\nkind: kgi\n", path="x.yml")
    assert reading.document is None
    assert [finding.message.message for finding in reading.findings] == [
        "A second document begins here."
    ]


def test_a_quotation_without_an_end_is_shown_where_it_begins() -> None:
    reading = read(b'kind: kpi\nid: "x\n---\n', path="x.yml")
    assert [spot(finding.at)[:2] for finding in reading.findings] == [(2, 5)]


def test_an_item_in_which_nothing_can_be_used_ends_where_it_begins() -> None:
    reading = page("a:\n- ?")
    assert reading.document is not None
    assert spot(reading.document.positions.item(("a", 0))) == (3, 3, 3, 3)


def test_findings_before_the_place_of_a_broken_line_are_kept() -> None:
    assert codes(page("a: 1\na: 2\nb: [")) == ["SRC003", "SRC004"]


def test_no_more_slips_than_the_limit_are_reported() -> None:
    reading = page("\n".join(f"k{number}: %" for number in range(MAX_SLIPS + 5)))
    assert len(reading.findings) == MAX_SLIPS
    assert reading.document is None


_SIGNS = st.sampled_from(
    [
        *"abk:,[]{}#&*!|>'\"%@`?-~ 1\n\t",
        "  ",
        "\n  - ",
        ": ",
        "- ",
        "：",
        "，",
        "\u3000",
        "😀",
        "<<",
        "---\n",
    ]
)


@given(st.lists(_SIGNS, max_size=60).map("".join))
def test_whatever_is_written_is_read_or_reported(text: str) -> None:
    reading = page(text)
    assert reading.document is not None or reading.findings
    lines = f"---\n{text}\n---\nbody\n".split("\n")
    for finding in reading.findings:
        assert isinstance(finding, Finding)
        assert 1 <= finding.at.line <= len(lines)
    if reading.document is not None:
        positions = reading.document.positions
        for keys in positions.marks:
            at = positions.item(keys)
            assert (at.line, at.column) <= (at.end_line, at.end_column)
            positions.inside(keys, (0, 1))


@given(st.binary(max_size=80))
def test_no_bytes_stop_the_run(content: bytes) -> None:
    assert read(content, path="x.yml").path == "x.yml"


@pytest.mark.parametrize(
    ("first", "last", "place"),
    [
        ("---", "----", (4, 1, 4, 5)),
        ("---", "———", (4, 1, 4, 4)),
        ("---", "－－－", (4, 1, 4, 4)),
        ("---", " ---", (4, 1, 4, 5)),
        ("---", "---\u3000", (4, 1, 4, 5)),
        ("---", "--", (4, 1, 4, 3)),
        ("----", "---", (1, 1, 1, 5)),
        ("———", "---", (1, 1, 1, 4)),
        (" ---", "---", (1, 1, 1, 5)),
        ("\u200b---", "---", (1, 1, 1, 5)),
        ("--", "---", (1, 1, 1, 3)),
    ],
)
def test_a_line_that_was_meant_for_three_hyphens_is_reported_and_read_as_them(
    first: str, last: str, place: tuple[int, int, int, int]
) -> None:
    text = f"{first}\nkind: kpi\ntitle: x\n{last}\nText\n"
    reading = read(text.encode(), path="goals/x.md")
    (finding,) = reading.findings
    assert (finding.code, spot(finding.at)) == ("SRC003", place)
    assert reading.document is not None
    assert reading.document.data == {"kind": "kpi", "title": "x"}
    assert (reading.document.body, reading.document.body_line) == ("Text\n", 5)


def test_an_underlined_heading_of_a_page_ends_no_front_matter() -> None:
    reading = read("---\nkind: kpi\n\n見出し\n------\n".encode(), path="goals/x.md")
    assert [each.message.message for each in reading.findings] == [
        "The front matter is not closed."
    ]
    page_of_text = read(b"----\nA page\n\nkind: of thing\n", path="goals/x.md")
    assert (page_of_text.document, page_of_text.findings) == (None, ())
