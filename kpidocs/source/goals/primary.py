"""The one primary KGI of each plan."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kpidocs.model import Kind, Status
from kpidocs.source.goals.drafts import GoalDraft


@dataclass(slots=True)
class _Candidates:
    """The KGIs of one plan: those that say so, all that may be, those not below another."""

    claiming: list[str] = field(default_factory=list)
    all: list[str] = field(default_factory=list)
    topmost: list[str] = field(default_factory=list)

    def primary(self) -> str | None:
        """The one that says so, else the only one, else the only one not below another."""
        for group in (self.claiming, self.all, self.topmost):
            if len(group) == 1:
                return group[0]
            if group is self.claiming and group:
                return None
        return None


def primary_kgis(drafts: Iterable[GoalDraft], goals: Mapping[str, GoalDraft]) -> dict[str, str]:
    """The primary KGI of each plan that has one; drafts come each after the one above it."""
    plans: dict[str, _Candidates] = {}
    below: set[str] = set()  # a KGI of their own plan
    for draft in drafts:
        if _is_below(draft, goals, below):
            below.add(draft.id)
        if draft.kind is not Kind.KGI:
            continue
        kgis = plans.setdefault(draft.plan, _Candidates())
        if draft.keys.primary is True:
            kgis.claiming.append(draft.id)
        if draft.keys.primary is not False and draft.keys.status != Status.DROPPED.value:
            kgis.all.append(draft.id)
            if draft.id not in below:
                kgis.topmost.append(draft.id)
    found = {plan: kgis.primary() for plan, kgis in plans.items()}
    return {plan: kgi for plan, kgi in found.items() if kgi is not None}


def _is_below(draft: GoalDraft, goals: Mapping[str, GoalDraft], below: set[str]) -> bool:
    if draft.parent is None:
        return False
    parent = goals[draft.parent]
    return parent.plan == draft.plan and (parent.kind is Kind.KGI or parent.id in below)
