"""The proof that nothing but ids changed: all goals refer to the same as before."""

from collections.abc import Mapping

from kpidocs.errors import ProjectError
from kpidocs.formula import names
from kpidocs.model import Goal, Portfolio, Rate
from kpidocs.text import Text
from kpidocs.words import first_few


def prove(before: Portfolio, after: Portfolio, *, ids: Mapping[str, str]) -> None:
    """Compare what goals refer to, before and after ids were changed.

    Raises `ProjectError` where a name would come to mean something else. One that meant nothing,
    as was reported, may get a meaning.
    """
    renamed = {ids.get(each, each): goal for each, goal in before.goals.items()}
    changed = tuple(
        each
        for each, goal in sorted(renamed.items())
        if not _refers_alike(goal, after.goals.get(each), ids)
    )
    if changed:
        raise ProjectError(
            Text(
                "The names in {goals} would not mean the same any more.", goals=first_few(changed)
            ),
            hint=Text(
                "Choose another id; write the assumptions of a goal that moves into its file."
            ),
        )


def _refers_alike(old: Goal, new: Goal | None, ids: Mapping[str, str]) -> bool:
    if new is None:
        return False
    wanted, found = _references(old), _references(new)
    return all(
        [_renamed(each, ids) for each in wanted[key]] == list(found[key])
        for key in wanted.keys() - old.unread
    )


def _references(goal: Goal) -> Mapping[str, tuple[str, ...]]:
    """What a goal refers to, by the key that says so."""
    single = {
        "parent": goal.parent,
        "same_as": goal.same_as,
        "numerator": goal.numerator,
        "denominator": goal.denominator,
        "baseline": None if goal.baseline is None else goal.baseline.goal,
        "conversion": _reference(goal.conversion),
        "share": _reference(goal.share),
    }
    formula = () if goal.formula is None else tuple(each.name for each in names(goal.formula))
    return {
        "contributes_to": goal.contributes_to,
        "formula": formula,
        **{key: () if value is None else (value,) for key, value in single.items()},
    }


def _reference(rate: Rate | None) -> str | None:
    return None if rate is None else rate.reference


def _renamed(id_: str, ids: Mapping[str, str]) -> str:
    """The new id of a goal or an assumption, which is ``owner#name``."""
    owner, mark, name = id_.partition("#")
    return f"{ids.get(owner, owner)}{mark}{name}"
