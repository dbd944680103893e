"""The names that a kind of goal goes by."""

import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

from kpidocs.model import Kind

PLAN = "plan"

PLAN_WORDS = (PLAN, "計画", "プラン")

_NAMES: Mapping[Kind, tuple[str, ...]] = MappingProxyType(
    {
        Kind.KGI: ("重要目標達成指標", "目標達成指標"),
        Kind.KSF: ("csf", "重要成功要因", "成功要因"),
        Kind.KPI: ("重要業績評価指標", "重要業績指標", "業績評価指標"),
        Kind.KDI: ("kai", "行動指標", "重要行動指標"),
        Kind.OBJECTIVE: ("目標",),
        Kind.KEY_RESULT: ("kr", "主要な成果", "主要成果"),
    }
)

_KINDS: Mapping[str, Kind] = MappingProxyType(
    {name: kind for kind, names in _NAMES.items() for name in (kind.value, *names)}
)

GOAL_WORDS = tuple(_KINDS)
KIND_NAMES = (PLAN, *(kind.value for kind in Kind))


def is_plan(name: str) -> bool:
    """Whether a written kind is a plan's."""
    return _folded(name) in PLAN_WORDS


def kind_named(name: str) -> Kind | None:
    """The kind of goal that a written kind names."""
    return _KINDS.get(name) or _KINDS.get(_folded(name))


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).strip().casefold()
