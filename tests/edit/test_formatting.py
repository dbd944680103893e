from collections import Counter
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpidocs.edit.formatting import ORDER, formatted
from kpidocs.source.document import front_matter
from kpidocs.source.keys.schema import GoalKeys, PlanKeys

ROOT = Path(__file__).parents[2]
SAMPLES = sorted(each for each in (ROOT / "goals").rglob("*") if each.is_file())


def values(text: str, *, path: str = "goals/a.md") -> object:
    """What a file says, without where it stands."""
    document = front_matter.read(text.encode(), path=path).document
    assert document is not None
    return document.data, document.body


def lays_out(written: str, wanted: str, *, path: str = "goals/a.md") -> None:
    assert formatted(written, path=path) == wanted
    assert formatted(wanted, path=path) == wanted


def page(front_matter: str) -> str:
    return f"---\n{front_matter}---\n## Why\n\ntarget:   none  \n"


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("title: A\nkind: kpi\n", "kind: kpi\ntitle: A\n"),
        ("x-b: 1\nzzz: 2\nx-a: 3\nkind: kpi\n", "kind: kpi\nx-b: 1\nzzz: 2\nx-a: 3\n"),
        ("kind:    kpi\ntitle  :\tA\n", "kind: kpi\ntitle: A\n"),
        ("kind: kpi   \ntitle: A\t\n", "kind: kpi\ntitle: A\n"),
        ("kind: kpi # its sort  \ntitle: A\n", "kind: kpi # its sort\ntitle: A\n"),
        ("\n\nkind: kpi\n\n\n\ntitle: A\n\n", "kind: kpi\n\ntitle: A\n"),
        ("tags:\n- a\n- b\nkind: kpi\n", "kind: kpi\ntags:\n  - a\n  - b\n"),
        (
            "kind: kpi\ntags:\n      - a\n      # and\n      - b\n",
            "kind: kpi\ntags:\n  - a\n  # and\n  - b\n",
        ),
        (
            "kind: kpi\ntags:\n    - a\n  # less\n    - b\n",
            "kind: kpi\ntags:\n  - a\n# less\n  - b\n",
        ),
        (
            "kind: kpi\ndecision_rule:\n    stop:   never\n    improve: >\n      x\n\n      y\n",
            "kind: kpi\ndecision_rule:\n  stop: never\n  improve: >\n    x\n\n    y\n",
        ),
        (
            "kind: kpi\nchildren:\n- id: b\n  title:  B\n\n- {id:   c, title: C}\n",
            "kind: kpi\nchildren:\n  - id: b\n    title: B\n\n  - {id: c, title: C}\n",
        ),
        (
            "# who\nowner: A\n\n# what\nkind: kpi\n",
            "# what\nkind: kpi\n# who\nowner: A\n",
        ),
        (
            "# All of it.\n\n# who\nowner: A\nkind: kpi\n# end\n",
            "# All of it.\n\nkind: kpi\n# who\nowner: A\n# end\n",
        ),
        (
            "# yaml-language-server: $schema=a.json\n# who\nowner: A\nkind: kpi\n",
            "# yaml-language-server: $schema=a.json\nkind: kpi\n# who\nowner: A\n",
        ),
        (
            "children:\n  - id: b\n\n  # - id: c\nkind: kpi\n",
            "kind: kpi\nchildren:\n  - id: b\n\n  # - id: c\n",
        ),
        (
            "rationale: |\n  # No comment:   text.  \n\n\n  More.\n# with a KPI\nkind: kpi\n",
            "# with a KPI\nkind: kpi\nrationale: |\n  # No comment:   text.  \n\n\n  More.\n",
        ),
        (
            'rationale: "two  \n    lines:   here  \n  and more"\nkind: kpi\n',
            'kind: kpi\nrationale: "two\n    lines:   here  \n  and more"\n',
        ),
        (
            "ignore: [{rule:   KPI001,\n    reason: 'a:   b'}]\nkind: kpi\n",
            "kind: kpi\nignore: [{rule: KPI001,\n    reason: 'a:   b'}]\n",
        ),
        ("unit:\nkind: kpi\n", "kind: kpi\nunit:\n"),
        ("title: >-\n    A\n  \n\nkind: kpi  \n", "kind: kpi\ntitle: >-\n    A\n"),
        ("title:\n    Orders\nkind: kpi\n", "kind: kpi\ntitle:\n    Orders\n"),
        ('"title":   A\n? kind\n: kpi\n', '? kind\n: kpi\n"title": A\n'),
    ],
)
def test_front_matter_is_laid_out(written: str, wanted: str) -> None:
    lays_out(page(written), page(wanted))


@pytest.mark.parametrize(
    "written",
    [
        page("{title: A,   kind: kpi}\n"),
        page(""),
        page("title:   A\ntags: []\n"),
        page("kind:   ConfigMap\ndata: []\n"),
        "# An ordinary page\n\nkind:   kpi\n",
        "",
    ],
)
def test_what_is_no_list_of_keys_of_a_goal_stays_as_it_is(written: str) -> None:
    lays_out(written, written)


def test_lists_of_goals_keep_their_order() -> None:
    lists = "funnel:\n  - {id: b}\nchildren:\n  - {id: c}\n"
    lays_out(page(f"{lists}kind: kgi\n"), page(f"kind: kgi\n{lists}"))


@pytest.mark.parametrize(
    "written",
    [
        "---\ntitle: A\nkind: [kpi\n---\n",
        "---\ntitle: A\nowner: @sales\n---\n",
        "---\ntitle: A\ntitle: B\n---\n",
        "---\ntitle: &a A\nowner: *a\n---\n",
        "\n---\ntitle: A\nkind: kpi\n---\n",
        "---\ntitle: A\n",
    ],
)
def test_what_cannot_be_read_as_it_is_is_not_laid_out(written: str) -> None:
    assert formatted(written, path="goals/a.md") is None


def test_a_value_that_the_order_would_change_keeps_its_place() -> None:
    written = "title:   A\nrationale: |+\n  text\n\n\nkind: kpi\n"
    lays_out(page(written), page("title: A\nrationale: |+\n  text\n\n\nkind: kpi\n"))


def test_a_value_that_spaces_would_change_stays_as_it_is() -> None:
    written = page("title:   A\nrationale: |+\n  text\n   \n\nkind: kpi\n")
    assert values(formatted(written, path="goals/a.md") or "") == values(written)


def test_byte_order_mark_and_line_ends_are_kept() -> None:
    written = "\ufeff---\r\ntitle:   A\r\nkind: kpi\r\n---\r\nText\r\n"
    lays_out(written, "\ufeff---\r\nkind: kpi\r\ntitle: A\r\n---\r\nText\r\n")


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("title: A\nkind: kpi", "kind: kpi\ntitle: A\n"),
        ("\ufefftitle: A\r\nkind: kpi\r\n", "\ufeffkind: kpi\r\ntitle: A\r\n"),
        ("# top\n---\ntitle: A\nkind: kpi\n", "# top\n---\nkind: kpi\ntitle: A\n"),
        ("title: A\nkind: kpi\n...\n", "kind: kpi\ntitle: A\n...\n"),
    ],
)
def test_goals_in_yaml_files_are_laid_out_too(written: str, wanted: str) -> None:
    lays_out(written, wanted, path="goals/a.yml")


def test_every_key_has_its_place() -> None:
    ranked = Counter(key for keys in ORDER for key in ((keys,) if isinstance(keys, str) else keys))
    assert ranked == Counter({*GoalKeys.model_fields, *PlanKeys.model_fields})


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda each: each.relative_to(ROOT).as_posix())
def test_the_sample_goals_say_the_same_when_they_are_laid_out(sample: Path) -> None:
    written = sample.read_bytes().decode()
    laid_out = formatted(written, path=sample.name)
    assert laid_out is not None
    assert values(laid_out, path=sample.name) == values(written, path=sample.name)
    lays_out(laid_out, laid_out, path=sample.name)


ENTRIES = (
    "title:  A   # the title",
    "kind: kpi",
    "# a comment",
    "  # an indented comment",
    "",
    "\t",
    "rationale: |\n  text  \n\n  # text\n more",
    "contingency: |2-\n    text\n  here\n\n",
    "definition: >+\n  folded\n\n",
    'reason: "two\n  lines\\\n  and # this"',
    "unit: 'a''b:  c'",
    "tags:\n- a\n-   b\n-\n  - c",
    "tags: [a,\n  b  , # here\n c]",
    "children:\n    - id: x\n      definition: |\n         deep\n\n    # - id: y",
    "funnel:\n- {id: a,   title:  b}",
    "x-own:   [1,   2]",
    "owner: plain\n  on two   lines",
    "start:",
    "due:   ~",
)


@given(st.lists(st.sampled_from(ENTRIES), unique=True), st.sampled_from(("\n", "\r\n")))
def test_no_value_and_no_comment_is_ever_lost(entries: list[str], end: str) -> None:
    written = page("".join(f"{entry}\n" for entry in entries)).replace("\n", end)
    laid_out = formatted(written, path="goals/a.md")
    if laid_out is None:
        assert front_matter.read(written.encode(), path="a.md").findings
        return
    assert formatted(laid_out, path="goals/a.md") == laid_out
    assert Counter("".join(laid_out.split())) == Counter("".join(written.split()))
    assert values(laid_out) == values(written)


@pytest.mark.parametrize(
    "keys", tuple(permutations(("title: A", "kind: kpi", "due: 2027", "x-a: 1")))
)
def test_however_keys_are_written_they_come_out_in_one_order(keys: tuple[str, ...]) -> None:
    written = page("".join(f"{key}\n" for key in keys))
    assert formatted(written, path="a.md") == page("kind: kpi\ntitle: A\ndue: 2027\nx-a: 1\n")
