import pytest

from kpidocs.pages import ASSETS, Asset
from kpidocs.pages.assets import FOLDER

SCRIPTS = [each for each in ASSETS if not each.is_style]


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_of_scripts_all_but_the_lines_of_comment_is_served(script: Asset) -> None:
    written = "".join((FOLDER / each).read_text(encoding="utf-8") for each in script.sources)
    served = script.text.splitlines()
    assert not [line for line in served if line.lstrip().startswith(("//", "* "))]
    left_out = set(written.splitlines()) - set(served)
    assert left_out
    assert all(line.lstrip().startswith(("//", "/*", "*")) for line in left_out)
