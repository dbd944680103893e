"""Links of files that MkDocs does not see lead somewhere."""

import re
from pathlib import Path

import pytest

from tests.docs.examples import ROOT

LINK = re.compile(r"\]\((?!https?:)([^)#]+)")
BESIDE = ("README.md", "CHANGELOG.md", "SECURITY.md")


@pytest.mark.parametrize("name", BESIDE)
def test_every_link_leads_to_a_file_or_folder(name: str) -> None:
    links = LINK.findall((ROOT / name).read_text("utf-8"))
    assert not [link for link in links if not Path(ROOT, link).exists()]
