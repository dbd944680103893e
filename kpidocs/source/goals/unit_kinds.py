"""What kind of figure a unit stands for, where a plan says so: 訪問 is a count, NPS are points."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from kpidocs.model import Plan
from kpidocs.quantity import Unit, UnitKind, ValueTextError, parse_unit
from kpidocs.source.goals.drafts import PlanDraft
from kpidocs.spelling import shown
from kpidocs.text import Text

KINDS = {
    kind.value: kind for kind in (UnitKind.COUNT, UnitKind.POINTS, UnitKind.MONEY, UnitKind.MEASURE)
}


def unit_kinds(draft: PlanDraft, written: Mapping[str, str] | None) -> Mapping[str, UnitKind]:
    """The kinds that a plan writes, by the symbol of the unit; what is none is reported."""
    return {} if written is None else dict(_unit_kinds(draft, written))


def _unit_kinds(draft: PlanDraft, written: Mapping[str, str]) -> Iterator[tuple[str, UnitKind]]:
    for name, word in written.items():
        kind = KINDS.get(word)
        if kind is None:
            message = Text("“{text}” is no kind of unit.", text=shown(word))
            hint = Text("Write one of these: {words}.", words=", ".join(KINDS))
            draft.report("SRC006", message, key=f"units.{name}", hint=hint)
        else:
            yield _symbol(name), kind


def _symbol(name: str) -> str:
    try:
        return parse_unit(name).symbol
    except ValueTextError:
        return name


def meant(unit: Unit | None, plan: Plan) -> Unit | None:
    """Give a unit the kind that the plan says it has."""
    if unit is None or unit.symbol not in plan.units:
        return unit
    return replace(unit, kind=plan.units[unit.symbol])
