"""References of goals to one another."""

from collections.abc import Iterator, Mapping

from kpidocs.source.goals.drafts import GoalDraft
from kpidocs.source.goals.references import Directory
from kpidocs.spelling import did_you_mean, shown
from kpidocs.text import Text

_WRITE_AN_ID = Text("Write the id of a goal, which is its file's name without .md.")


def refer(draft: GoalDraft, key: str, name: str | None, directory: Directory) -> str | None:
    """The usable goal that a key names; None if it names none, which is reported if unknown."""
    if name is None:
        return None
    goal = directory.find(name, draft.plan)
    if goal is None:
        if not directory.may_be_unread(name, draft.plan):
            message = Text("There is no goal {id}.", id=shown(name))
            hint = did_you_mean(directory.suggest(name, draft)) or _WRITE_AN_ID
            draft.report("SRC010", message, key=key, hint=hint)
    elif goal == draft.id:
        hint = Text("Name another goal, or leave {key} out.", key=key.partition(".")[0])
        draft.report("TREE001", Text("The goal refers to itself."), key=key, hint=hint)
    elif goal in directory.known:
        return goal
    draft.unread.add(key.partition(".")[0])
    return None


def find_parents(drafts: Mapping[str, GoalDraft], directory: Directory) -> None:
    """Give each goal the parent that it names, and inline goals the one they stand under."""
    for draft in drafts.values():
        named = refer(draft, "parent", draft.keys.parent, directory)
        if not draft.is_inline:
            draft.parent = named
            continue
        if draft.above is not None and draft.above.is_usable:
            draft.parent = draft.above.id
        elif draft.above is not None:
            draft.unread.add("parent")
        if named not in (None, draft.parent):
            message = Text("The goal stands within another already, so it has its parent.")
            hint = Text("Leave parent out, or give the goal a file of its own.")
            draft.report("SRC006", message, key="parent", hint=hint)


def from_above(drafts: Mapping[str, GoalDraft]) -> Iterator[GoalDraft]:
    """The goals, each after the one above it; there are no circles."""
    below: dict[str | None, list[GoalDraft]] = {}
    for draft in drafts.values():
        below.setdefault(draft.parent, []).append(draft)
    waiting = list(reversed(below.get(None, ())))
    while waiting:
        draft = waiting.pop()
        yield draft
        waiting.extend(reversed(below.get(draft.id, ())))
