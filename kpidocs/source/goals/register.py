"""All goals, each under an id of its own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kpidocs.model import Location
from kpidocs.source.goals.drafts import GoalDraft
from kpidocs.source.keys.ids import flaw, folded, mended
from kpidocs.text import Text


@dataclass(slots=True)
class Register:
    """Goals by full id in the order in which they are written, and ids that lead nowhere.

    ``plans`` maps the ids of plans to their places, ``closed`` holds those of no use.
    """

    plans: Mapping[str, Location]
    closed: frozenset[str]
    goals: dict[str, GoalDraft] = field(default_factory=dict)
    unusable: set[str] = field(default_factory=set)
    _folded: dict[str, GoalDraft] = field(default_factory=dict)

    def enter(self, drafts: Sequence[GoalDraft]) -> None:
        """Enter goals under their ids, except where these cannot be ids or are taken.

        What a file is called comes before what is written: others did not see it taken.
        """
        for draft in sorted(drafts, key=lambda each: not each.has_name_of_file):
            if not draft.is_usable:
                continue
            draft.is_usable = self._has_good_id(draft) and draft.plan not in self.closed
            if draft.is_usable:
                self.goals[draft.id] = draft
                self._folded[folded(draft.id)] = draft
            elif draft.id not in self.goals:
                self.unusable.add(draft.id)
        self.goals = {draft.id: draft for draft in drafts if draft.is_usable}

    def _has_good_id(self, draft: GoalDraft) -> bool:
        """Whether an id can be one and is free; what it is not is reported."""
        message = flaw(draft.written_id)
        if message is not None:
            draft.report("SRC009", message, key="id", hint=_other_id(draft))
            return False
        first = self._folded.get(folded(draft.id))
        if draft.id in self.plans:
            message = Text("A folder of goals has the id {id} already.", id=draft.id)
            _report_taken(draft, message, self.plans[draft.id])
        elif first is not None:
            place = first.sheet.value_at("id")
            _report_taken(draft, _taken(draft, first.id, place), place)
        else:
            return True
        return False


def _other_id(draft: GoalDraft) -> Text:
    """How to give a goal another id than one that cannot be one."""
    line = f"id: {mended(draft.written_id) or 'another-id'}"
    if draft.has_name_of_file:
        return Text("Rename the file, or write {line}.", line=line)
    return Text("Write {line}.", line=line)


def _taken(draft: GoalDraft, id_: str, place: Location) -> Text:
    where = f"{place.path}:{place.line}"
    if id_ == draft.id:
        return Text("The id {id} is taken: {place}.", id=id_, place=where)
    return Text(
        "The id {id} differs from {other} only in case: {place}.",
        id=draft.id,
        other=id_,
        place=where,
    )


def _report_taken(draft: GoalDraft, message: Text, first: Location) -> None:
    hint = Text("Give one of them another id.")
    draft.report("SRC008", message, key="id", hint=hint, also=(first,))
