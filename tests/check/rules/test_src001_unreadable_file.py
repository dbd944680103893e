import pytest

from tests.check.tools import finds, finds_nothing, finds_only, kgi, kpi

TEXT = kgi(title="受注件数")


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode("shift_jis"),
        TEXT.encode("utf-16"),
        TEXT.encode() + b"\xff",
        TEXT.encode() + b"\0",
    ],
)
def test_a_file_that_is_not_utf_8_is_reported(content: bytes) -> None:
    leads = kpi("parent: orders\ntarget: 160 leads\ndue: 2027-03-31")
    finds_only("SRC001", {"web/orders.md": content, "web/leads.md": leads})


def test_the_byte_that_does_not_fit_is_named() -> None:
    finds("SRC001", {"web/orders.md": b"---\nkind: \xff"}, at="web/orders.md:2:7", saying="10")


@pytest.mark.parametrize(
    "content", [TEXT.encode(), TEXT.encode("utf-8-sig"), TEXT.replace("\n", "\r\n").encode()]
)
def test_utf_8_is_read_with_any_mark_and_line_end(content: bytes) -> None:
    finds_nothing("SRC001", {"web/orders.md": content})
