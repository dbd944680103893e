import pytest

from kpidocs.edit.fixing import Mended, mended
from kpidocs.source.document import front_matter, slips
from kpidocs.source.keys.kinds import kind_named
from kpidocs.words import say

QUOTES = say(slips.BAD_START.message, "en")
COMMA = say(slips.NUMBER_COMMA.message, "en")


def page(front_matter: str) -> str:
    return f"---\n{front_matter}\n---\nkind: kr stays, 20件数 too\n"


def mends(text: str, *, path: str = "goals/a.md") -> Mended:
    """What becomes of a file that can be read."""
    found = mended(text, path=path)
    assert found is not None
    return found


def becomes(written: str, wanted: str, said: str) -> None:
    after = mends(written)
    assert after.text == wanted
    assert [say(each.said, "en") for each in after.mends] == [said]
    assert mends(after.text) == Mended(after.text)


@pytest.mark.parametrize(
    ("written", "wanted", "said"),
    [
        ("kind: kr", "kind: key-result", "kr becomes key-result."),
        ("kind: 重要業績評価指標", "kind: kpi", "重要業績評価指標 becomes kpi."),
        ("kind: 'CSF'  # why", "kind: 'ksf'  # why", "CSF becomes ksf."),
        ("kind: 計画", "kind: plan", "計画 becomes plan."),
        ("kind: >-\n  行動指標", "kind: >-\n  kdi", "行動指標 becomes kdi."),
        ("kind: >\n  csf", "kind: ksf", "csf becomes ksf."),
    ],
)
def test_another_word_for_a_kind_becomes_the_usual_one(
    written: str, wanted: str, said: str
) -> None:
    becomes(page(written), page(wanted), said)


@pytest.mark.parametrize(
    ("written", "wanted", "said"),
    [
        ("unit: 件数", "unit: 件", "件数 becomes 件."),
        ('unit: "％"', 'unit: "%"', "％ becomes %."),
        ("unit: ％", 'unit: "%"', "％ becomes %."),
        ("unit: ％ # of all", 'unit: "%" # of all', "％ becomes %."),
        ("target: 1,000件数", "target: 1,000件", "1,000件数 becomes 1,000件."),
        ("share: {value: 5％, title: A}", "share: {value: 5%, title: A}", "5％ becomes 5%."),
        (
            "assumptions: {value: {value: 5件数}}",
            "assumptions: {value: {value: 5件}}",
            "5件数 becomes 5件.",
        ),
        ("assumptions:\n  unit: 5件数", "assumptions:\n  unit: 5件", "5件数 becomes 5件."),
        (
            "children:\n- id: a\n  funnel: [{id: b, kind: csf}]",
            "children:\n- id: a\n  funnel: [{id: b, kind: ksf}]",
            "csf becomes ksf.",
        ),
        ("owner: @sales", 'owner: "@sales"', QUOTES),
        ("x-a: {target: 1,000}", 'x-a: {target: "1,000"}', COMMA),
        ("title： A", "title: A", say(slips.FULL_WIDTH_COLON.message, "en")),
    ],
)
def test_what_is_safe_is_mended_and_said(written: str, wanted: str, said: str) -> None:
    becomes(page(f"kind: kpi\n{written}"), page(f"kind: kpi\n{wanted}"), said)


def test_what_is_mended_is_said_with_its_line() -> None:
    found = mends(page("unit: 件数\nkind: kr\ntarget: >= 5件数\ntarget: 6\nowner: @a"))
    assert [each.line for each in found.mends] == [2, 3, 4, 4, 6]
    assert found.text == page(
        'unit: 件\nkind: key-result\ntarget: ">= 5件"\ntarget: 6\nowner: "@a"'
    )


@pytest.mark.parametrize(
    "written",
    [
        page("kind: kpi\nunit: 件\ntarget: 20件"),
        page("kind: kpi\nchildren: none\nassumptions: [5件数]\nfunnel: [件数]"),
        page("kind: kpi\ntarget: {per: 5件数}\nconversion: [5件数]"),
        page("kind: kpi\ntitle: 件数\nowner: kr\nx-unit: 件数\ndefinition: 20件数"),
        page("kind: ConfigMap\nunit: 件数\nowner: @a"),
        page("kind: [kr]\nunit: 件数\nowner: @a"),
        page("unit: 件数\nowner: @a"),
        "# An ordinary page\n\nunit: 件数\n",
    ],
)
def test_all_else_stays_as_it_is(written: str) -> None:
    assert mends(written) == Mended(written)


@pytest.mark.parametrize("written", ["---\nkind: [kr\n---\n", "---\nkind: kr\n"])
def test_a_file_that_cannot_be_read_is_left_alone(written: str) -> None:
    assert mended(written, path="goals/a.md") is None


def test_byte_order_mark_and_line_ends_are_kept() -> None:
    written = "\ufeff---\r\nkind: kr\r\nowner: @a\r\n---\r\nText\r\n"
    assert mends(written).text == written.replace("kr", "key-result").replace("@a", '"@a"')


def test_goals_in_yaml_files_are_mended_too() -> None:
    written = "\ufeffkind: kr\nowner: @a"
    assert mends(written, path="goals/a.yml").text == '\ufeffkind: key-result\nowner: "@a"'


def test_nothing_is_mended_beyond_what_can_be_read() -> None:
    room = 65_536 - len("kind: kr\nx: \n")
    full = page(f"kind: kr\nx: {'a' * room}")
    assert mends(full) == Mended(full)
    slip = page(f"kind: kr\nowner: @a\nx: {'a' * (room - len('owner: @a.'))}")
    assert front_matter.read(slip.encode(), path="a.md").document is not None
    assert mended(slip, path="goals/a.md") is None


@pytest.mark.parametrize(
    "name", ["csf", "kai", "kr", "重要目標達成指標", "成功要因", "目標", "ＫＰＩ"]
)
def test_every_other_word_for_a_kind_becomes_its_own(name: str) -> None:
    kind = kind_named(name)
    assert kind is not None
    assert mends(page(f"kind: {name}")).text == page(f"kind: {kind.value}")
