import pytest

from kpidocs.pages import ASSETS, Asset
from kpidocs.pages.assets import FOLDER


@pytest.mark.parametrize("asset", ASSETS, ids=lambda asset: asset.name)
def test_what_is_served_has_no_lines_of_comment_and_all_others(asset: Asset) -> None:
    written = "".join((FOLDER / each).read_text(encoding="utf-8") for each in asset.sources)
    served = asset.text.splitlines()
    assert not [line for line in served if line.lstrip().startswith(("//", "* ", "/**\n"))]
    left_out = set(written.splitlines()) - set(served)
    assert not [line for line in left_out if not line.lstrip().startswith(("//", "/*", "*"))]
