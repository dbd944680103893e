"""Ids that a goal or a plan can get: well formed, in a plan that there is, and nobody's yet."""

from collections.abc import Iterable

from kpidocs.errors import ProjectError
from kpidocs.model import Goal, Plan, Portfolio
from kpidocs.source.keys.ids import flaw, folded, mended
from kpidocs.spelling import did_you_mean, meant
from kpidocs.text import Text


def refuse_flaw(name: str) -> None:
    """Raise `ProjectError` for what cannot be an id, without its plan."""
    problem = flaw(name)
    if problem is not None:
        raise ProjectError(problem, hint=did_you_mean(mended(name)))


def refuse_unknown_plan(plan: str, portfolio: Portfolio) -> None:
    """Raise `ProjectError` for a plan that there is not; the root plan comes with its goals."""
    if plan and plan not in portfolio.plans:
        can_be = not any(map(flaw, plan.split("/")))
        makes_it = Text("{command} makes it.", command=f"kpidocs new plan {plan}")
        raise ProjectError(
            Text("There is no plan “{plan}”.", plan=plan),
            hint=did_you_mean(meant(plan, portfolio.plans)) or (makes_it if can_be else None),
        )


def refuse_taken(ids: Iterable[str], *, holders: Iterable[Goal | Plan]) -> None:
    """Raise `ProjectError` for an id that one of these goals or plans has, in whatever case."""
    taken = {folded(each.id): each.places for each in holders}
    for id_ in ids:
        places = taken.get(folded(id_))
        if places is not None:
            where = f"{places.path}:{places.anchor.line}"
            raise ProjectError(
                Text("The id {id} is taken: {place}.", id=id_, place=where),
                hint=Text("Choose another id."),
            )
