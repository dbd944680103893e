import pytest

from kpidocs.report.check_rdjson import check_rdjson
from kpidocs.report.check_sarif import check_sarif
from kpidocs.report.manual import Manual
from kpidocs.report.told import told, unlinked
from kpidocs.text import Text
from tests.report.studies import FINDINGS, study_of
from tests.report.test_fingerprint import changed

LINK = changed(FINDINGS[0], message=Text("{title}", title="[here](https://evil.example)"))


def test_message_and_hint_are_a_line_each() -> None:
    assert told(FINDINGS[0], "en") == (
        "The KGI “売上” has no deadline.",
        "Give it due, such as 2027-03-31.",
    )
    assert told(FINDINGS[1], "en") == ("“売上” has no owner.",)


@pytest.mark.parametrize(
    ("text", "shown"), [("[a](b)", "[a] (b)"), ("a [b] (c)", "a [b] (c)"), ("a(b)", "a(b)")]
)
def test_what_looks_like_a_link_is_none(text: str, shown: str) -> None:
    assert unlinked(text) == shown


def test_where_messages_may_hold_links_authors_write_none() -> None:
    study = study_of(LINK)
    assert "](" not in check_rdjson(study, sources={}, manual=Manual(), locale="en")
    sarif = check_sarif(study, manual=Manual(), version="1", locale="en")
    assert "[here](" not in sarif
