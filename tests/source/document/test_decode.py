import pytest

from kpidocs.model import Finding
from kpidocs.source.document.decode import decode
from kpidocs.text import Text

PATH = "goals/x.md"


@pytest.mark.parametrize(
    "content",
    ["a\nあ😀\n".encode(), "\ufeffa\nあ😀\n".encode(), "a\r\nあ😀\r\n".encode()],
    ids=["plain", "byte order mark", "CRLF"],
)
def test_text_comes_without_mark_and_with_plain_line_ends(content: bytes) -> None:
    assert decode(content, path=PATH) == "a\nあ😀\n"


@pytest.mark.parametrize(
    ("content", "message", "place"),
    [
        ("é".encode("latin-1"), Text("The file is not UTF-8: byte {offset}.", offset=0), (1, 1)),
        (
            "あ: 1\n😀".encode() + b"\xff",
            Text("The file is not UTF-8: byte {offset}.", offset=11),
            (2, 2),
        ),
        (b"\xef\xbb\xbfa\xff", Text("The file is not UTF-8: byte {offset}.", offset=4), (1, 2)),
        (b"a\xed\xa0\x80", Text("The file is not UTF-8: byte {offset}.", offset=1), (1, 2)),
        ("a".encode("utf-16"), Text("The file is UTF-16, not UTF-8."), (1, 1)),
        (b"\xfe\xff\0a", Text("The file is UTF-16, not UTF-8."), (1, 1)),
        (b"a\r\n\0", Text("The file is not text: byte {offset}.", offset=3), (2, 1)),
        (b"a\rb\r\n", Text("The file is not text: byte {offset}.", offset=1), (1, 2)),
    ],
)
def test_what_is_no_text_is_reported_with_the_byte(
    content: bytes, message: Text, place: tuple[int, int]
) -> None:
    found = decode(content, path=PATH)
    assert isinstance(found, Finding)
    assert (found.code, found.message, found.at.path) == ("SRC001", message, PATH)
    assert (found.at.line, found.at.column) == place
