import re

import pytest

from kpidocs.diagrams import mermaid, plan_tree
from kpidocs.model import Kind
from tests.conftest import Golden
from tests.diagrams.goals import HOSTILE, goal, study


def test_a_tree_in_mermaid(golden: Golden) -> None:
    found = study(
        goal("orders", kind=Kind.KGI, title="受注件数", target="20件"),
        goal("meetings", title="商談", parent="orders", conversion="50%"),
        goal("reach", kind=Kind.KSF, title="New customers", parent="orders"),
        goal("calls", kind=Kind.KDI, parent="reach", contributes_to=("meetings",)),
        goal("other/part", parent="orders"),
    )
    golden("diagrams/tree.mmd", mermaid(plan_tree(found, plan="p", locale="en")))


@pytest.mark.parametrize("text", HOSTILE)
def test_a_label_stays_a_label(text: str) -> None:
    found = study(goal("a", title=text, target="1件"), goal("b", parent="a", share="50%"))
    _, *lines = mermaid(plan_tree(found, plan="p", locale="en")).splitlines()
    label = r'"(?:[^"<>`%{}\\&]|<br/>)*"'
    node, edge = rf"  n\d\[{label}\]", rf"  n\d ---\|{label}\| n\d"
    assert [bool(re.fullmatch(f"{node}|{edge}", line)) for line in lines] == [True] * 3
