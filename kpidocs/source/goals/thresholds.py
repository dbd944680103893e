"""Thresholds of rules that a plan sets for itself."""

from collections.abc import Iterator, Mapping, Sequence

from kpidocs.settings import Limit
from kpidocs.source.goals.drafts import PlanDraft
from kpidocs.source.keys.schema import LimitKeys
from kpidocs.spelling import shown
from kpidocs.text import Text

MOST_DIGITS = 6


def thresholds(draft: PlanDraft, keys: LimitKeys | None) -> Mapping[str, Limit]:
    """The thresholds that a plan writes, by name; what is none is reported."""
    return {} if keys is None else dict(_thresholds(draft, keys))


def _thresholds(draft: PlanDraft, keys: LimitKeys) -> Iterator[tuple[str, Limit]]:
    for name in ("max_depth", "max_kpis", "objective_months"):
        written = getattr(keys, name)
        if written is not None:
            most = _whole(written)
            if most is None:
                hint = Text("Write a whole number from 1.")
                _refuse(draft, name, written, hint)
            else:
                yield name, most
    if keys.key_results is not None:
        span = _span(keys.key_results)
        if span is None:
            hint = Text("Write the least and the most, such as {example}.", example="[2, 5]")
            _refuse(draft, "key_results", ", ".join(keys.key_results), hint)
        else:
            yield "key_results", span


def _whole(text: str) -> int | None:
    is_whole = text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS
    return (int(text) or None) if is_whole else None


def _span(texts: Sequence[str]) -> tuple[int, int] | None:
    match [_whole(text) for text in texts]:
        case [int(least), int(most)] if least <= most:
            return least, most
        case _:
            return None


def _refuse(draft: PlanDraft, name: str, written: str, hint: Text) -> None:
    message = Text("“{text}” is no limit.", text=shown(written))
    draft.report("SRC006", message, key=f"limits.{name}", hint=hint)
