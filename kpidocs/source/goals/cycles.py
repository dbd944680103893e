"""Circles of goals that stand under one another."""

from collections.abc import Iterator, Mapping

from kpidocs.model import Kind
from kpidocs.source.goals.drafts import GoalDraft
from kpidocs.text import Text


def break_cycles(drafts: Mapping[str, GoalDraft]) -> None:
    """Take the parent from one goal of each circle, and say so; from a KGI, which stands on top."""
    for cycle in _cycles({id_: draft.parent for id_, draft in drafts.items()}):
        written = [each for each in cycle if "parent" in drafts[each].places.keys]
        first = min(written, key=lambda each: (drafts[each].kind is not Kind.KGI, each))
        at = cycle.index(first)
        path = (*cycle[at:], *cycle[:at], first)
        draft = drafts[first]
        draft.parent = None
        draft.report(
            "TREE001",
            Text("The goals stand under one another in a circle: {path}.", path=" → ".join(path)),
            key="parent",
            at=draft.places.at("parent"),
            hint=Text("Give one of them another parent, or none."),
        )


def _cycles(parents: Mapping[str, str | None]) -> Iterator[list[str]]:
    """The circles, each from a goal upwards."""
    done: set[str] = set()
    for start in sorted(parents):
        way: dict[str, None] = {}
        at: str | None = start
        while at is not None and at not in done and at not in way:
            way[at] = None
            at = parents[at]
        if at is not None and at in way:
            walked = list(way)
            yield walked[walked.index(at) :]
        done.update(way)
