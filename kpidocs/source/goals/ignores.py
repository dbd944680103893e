"""Entries that tell a rule to be silent."""

from kpidocs.model import Ignore
from kpidocs.source.goals.drafts import Draft
from kpidocs.source.goals.values import day
from kpidocs.source.keys.schema import IgnoreKeys
from kpidocs.text import Text


def ignores(
    draft: Draft, written: list[IgnoreKeys] | None, fiscal_year_start: int
) -> tuple[Ignore, ...]:
    """The entries of a goal or a plan; one without a rule is reported."""
    entries = []
    for index, keys in enumerate(written or ()):
        key = f"ignore.{index}"
        if keys.rule is None:
            draft.report("SRC006", Text("The entry names no rule to ignore."), key=key)
            continue
        until = day(draft, f"{key}.until", keys.until, fiscal_year_start)
        entries.append(Ignore(keys.rule.strip(), keys.reason or "", draft.places.at(key), until))
    return tuple(entries)
