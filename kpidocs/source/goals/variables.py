"""What formulas and rates call by name: goals, and assumptions in reach of a goal."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kpidocs.model import Assumption
from kpidocs.source.goals.drafts import GoalDraft, PlanDraft
from kpidocs.source.goals.references import Directory
from kpidocs.spelling import did_you_mean
from kpidocs.text import Text


@dataclass(slots=True)
class Variables:
    """The variables of a project, and the names of assumptions that could not be read."""

    directory: Directory
    goals: Mapping[str, GoalDraft]
    plans: Mapping[str, PlanDraft]
    assumptions: dict[str, Assumption] = field(default_factory=dict)
    _owners_of: dict[str, set[str]] = field(default_factory=dict)

    def note(self, name: str, owner: str, assumption: Assumption | None) -> None:
        """Note what a goal or a plan assumes under a name; None where it could not be read."""
        self._owners_of.setdefault(name, set()).add(owner)
        if assumption is not None:
            self.assumptions[assumption.id] = assumption

    def find(self, name: str, draft: GoalDraft) -> str | None:
        """The variable of that name: a goal's full id or ``owner#name``; it may be unusable."""
        goal = self.directory.find(name, draft.plan)
        if goal is not None or "/" in name:
            return goal
        owners = self._owners_of.get(name)
        if owners is None:
            return None
        return next((f"{each}#{name}" for each in self._owners(draft) if each in owners), None)

    def is_usable(self, variable: str) -> bool:
        """Whether a variable that was found has a meaning."""
        return variable in self.assumptions or variable in self.goals

    def may_be_unread(self, name: str, draft: GoalDraft) -> bool:
        """Whether a name may be that of an assumption or a goal that could not be read."""
        owners = (draft, *self._plans(draft))
        may_be_assumed = "/" not in name and any("assumptions" in each.unread for each in owners)
        return may_be_assumed or self.directory.may_be_unread(name, draft.plan)

    def hint(self, name: str, draft: GoalDraft) -> Text | None:
        """What may have been meant by a name that does not exist."""
        for sign in ("/", "-"):
            split = self._split(name, sign, draft)
            if split is not None:
                return Text(
                    "Did you mean {suggestion}? An operator needs spaces.", suggestion=split
                )
        names = ("children", *self._names(draft))
        called = next(self._called(name, draft), None)
        return did_you_mean(called or self.directory.suggest(name, draft, names))

    def _called(self, title: str, draft: GoalDraft) -> Iterator[str]:
        """The names of assumptions in reach of a goal that people call so."""
        owners = tuple(self._owners(draft))
        for name in self._names(draft):
            within = (self.assumptions.get(f"{owner}#{name}") for owner in owners)
            if any(each is not None and each.evidence.title == title for each in within):
                yield name

    def _split(self, name: str, sign: str, draft: GoalDraft) -> str | None:
        """Two names that stand around an operator without spaces."""
        for at in (index for index, character in enumerate(name) if character == sign):
            left, right = name[:at], name[at + 1 :]
            if self.find(left, draft) is not None and self.find(right, draft) is not None:
                return f"{left} {sign} {right}"
        return None

    def _names(self, draft: GoalDraft) -> Iterator[str]:
        """The names of all assumptions in reach of a goal."""
        owners = set(self._owners(draft))
        for name, having in self._owners_of.items():
            if not having.isdisjoint(owners):
                yield name

    def _owners(self, draft: GoalDraft) -> Iterator[str]:
        """Those whose assumptions a goal may use: itself, the goals above it, the plans around."""
        at: GoalDraft | None = draft
        while at is not None:
            if at.keys.assumptions is not None:
                yield at.id
            at = at.nearest_with_assumptions
        yield from (plan.id for plan in self._plans(draft))

    def _plans(self, draft: GoalDraft) -> Iterator[PlanDraft]:
        """The plan of a goal, and those around it."""
        plan: PlanDraft | None = self.plans[draft.plan]
        while plan is not None:
            yield plan
            plan = plan.above
