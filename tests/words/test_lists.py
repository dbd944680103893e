import pytest

from kpidocs.text import Text
from kpidocs.words import first_few, say


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "item 0"),
        (5, "item 0, item 1, item 2, item 3, item 4"),
        (6, "item 0, item 1, item 2, item 3, 2 more"),
    ],
)
def test_a_long_list_is_cut_and_counted(count: int, said: str) -> None:
    items = first_few(tuple(Text("item {n}", n=n) for n in range(count)))
    assert say(Text("{items}", items=items), "en") == said
