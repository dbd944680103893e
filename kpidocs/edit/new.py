"""A new goal or plan: where it goes, how it is linked, and what it takes from around it."""

from collections.abc import Iterator, Mapping

from kpidocs.edit.change import Change
from kpidocs.edit.free_ids import refuse_flaw, refuse_taken, refuse_unknown_plan
from kpidocs.edit.templates import filled
from kpidocs.errors import ProjectError
from kpidocs.model import Goal, Kind, Plan, Study
from kpidocs.source import limits
from kpidocs.source.keys.ids import bare, canonical, full_id
from kpidocs.source.keys.kinds import PLAN
from kpidocs.text import Text
from kpidocs.words import one_line

ABOVE = ("start", "due", "owner", "review", "agreed_by", "stakeholders")


def new_plan(study: Study, *, id_: str, title: str | None) -> Change:
    """Give the file that describes a new plan. Raises `ProjectError` where there cannot be one."""
    id_ = canonical(id_.strip("/"))
    for name in id_.split("/"):
        refuse_flaw(name)
    plans, goals = study.portfolio.plans, study.portfolio.goals.values()
    written = [each for each in plans.values() if each.is_written]
    refuse_taken([id_], holders=[*written, *goals])
    around = _around(id_, plans)
    text = filled(
        PLAN,
        written={"title": _title(title, id_)},
        inherited={} if around is None else dict(_from_plan(around)),
        locale=_locale(study, around),
    )
    return Change(f"{study.settings.prefix}{id_}/index.md", None, text)


def new_goal(
    study: Study, *, kind: Kind, id_: str, parent: Goal | None, title: str | None
) -> Change:
    """Give the file of a new goal. Raises `ProjectError` where there cannot be one.

    An id without a plan belongs to the plan of the goal above, else to the root plan.
    """
    folder, slash, name = canonical(id_).rpartition("/")
    if not slash and parent is not None:
        folder = parent.plan
    refuse_flaw(name)
    full = full_id(folder, name)
    refuse_unknown_plan(folder, study.portfolio)
    plans, goals = study.portfolio.plans, study.portfolio.goals.values()
    refuse_taken([full], holders=[*plans.values(), *goals])
    plan = plans.get(folder)
    written = {"title": _title(title, name)}
    if parent is not None:
        written["parent"] = parent.name_in(folder)
    text = filled(
        kind.value,
        written=written,
        inherited=dict(_from_around(study, plan, parent)),
        locale=_locale(study, plan),
    )
    return Change(f"{study.settings.prefix}{full}.md", None, text)


def _around(id_: str, plans: Mapping[str, Plan]) -> Plan | None:
    """The nearest plan above."""
    while id_:
        id_ = id_.rpartition("/")[0]
        if id_ in plans:
            return plans[id_]
    return None


def _title(title: str | None, name: str) -> str:
    """The title that is given, else the words of the id."""
    given = one_line(title or "")
    if len(given) > limits.LABEL:
        raise ProjectError(
            Text("{key} is longer than {limit} characters.", key="title", limit=limits.LABEL)
        )
    words = bare(name).replace("-", " ").replace("_", " ").strip() or name
    return given or words[:1].upper() + words[1:]


def _locale(study: Study, plan: Plan | None) -> str:
    return study.settings.locale if plan is None else study.locale(plan.id)


def _from_plan(plan: Plan) -> Iterator[tuple[str, str]]:
    """What goals and plans below take from a plan."""
    for key in ABOVE:
        value = getattr(plan, key)
        if value:
            yield key, ", ".join(value) if isinstance(value, tuple) else str(value)


def _from_around(study: Study, plan: Plan | None, parent: Goal | None) -> Iterator[tuple[str, str]]:
    """What a goal takes from its plan and from the goal above; the later one counts."""
    days = {} if parent is None else {"start": parent.start, "due": parent.due}
    above = {key: day.isoformat() for key, day in days.items() if day is not None}
    is_near = parent is not None and plan is not None and parent.plan == plan.id
    own = {} if plan is None else dict(_from_plan(plan))
    yield from (own | above if is_near else above | own).items()
    unit = None if parent is None else study.solution.of(parent.id).unit
    if unit is not None and unit.symbol:
        yield "unit", unit.symbol
