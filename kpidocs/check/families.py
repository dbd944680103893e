"""The families of rules: the letters of their codes, and what they are about."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from kpidocs.check.catalogue import RULES
from kpidocs.check.rule import Rule
from kpidocs.model import ABOUT_ENTRIES
from kpidocs.text import Text

FAMILIES: Mapping[str, Text] = MappingProxyType(
    {
        "SRC": Text("Reading the files"),
        "KGI": Text("KGI"),
        "KSF": Text("KSF"),
        "KPI": Text("KPI"),
        "KDI": Text("KDI"),
        "OKR": Text("Objectives and key results"),
        "TREE": Text("The order of goals"),
        "TGT": Text("The numbers"),
        "REV": Text("Reviews and deadlines"),
        ABOUT_ENTRIES: Text("Entries that silence rules"),
    }
)


def families() -> Iterator[tuple[Text, tuple[Rule, ...]]]:
    """Give all rules by family, in the order in which they are best read."""
    for letters, title in FAMILIES.items():
        yield title, tuple(each for each in RULES if each.family == letters)
