"""Dates beside those who agreed, and of revisions."""

from collections.abc import Iterable, Iterator
from datetime import date

from kpidocs.model import DATED, Revision
from kpidocs.quantity import Duration, ValueTextError, parse_span
from kpidocs.source.goals.drafts import Draft
from kpidocs.source.goals.values import day
from kpidocs.source.keys.schema import GoalKeys, SharedKeys


def judge_dates(draft: Draft, keys: SharedKeys, fiscal_year_start: int) -> None:
    """Report impossible dates beside the people of a goal or a plan."""
    for key in ("stakeholders", "agreed_by", "approved_by"):
        for index, entry in enumerate(getattr(keys, key) or ()):
            dated = DATED.fullmatch(entry)
            if dated is not None:
                place, offset = f"{key}.{index}", dated.start("date")
                day(draft, place, dated["date"], fiscal_year_start, offset=offset)


def last_agreement(entries: Iterable[str], fiscal_year_start: int) -> date | None:
    """The last day that stands beside a name, None where there is none."""
    return max(_days(entries, fiscal_year_start), default=None)


def _days(entries: Iterable[str], fiscal_year_start: int) -> Iterator[date]:
    for dated in filter(None, map(DATED.fullmatch, entries)):
        try:
            span = parse_span(dated["date"], fiscal_year_start=fiscal_year_start)
        except ValueTextError:
            continue  # reported where it is written
        if not isinstance(span, Duration):
            yield span.last


def revisions(draft: Draft, keys: GoalKeys, fiscal_year_start: int) -> tuple[Revision, ...]:
    """The recorded changes that have a day."""
    return tuple(_revisions(draft, keys, fiscal_year_start))


def _revisions(draft: Draft, keys: GoalKeys, fiscal_year_start: int) -> Iterator[Revision]:
    for index, written in enumerate(keys.revisions or ()):
        key = f"revisions.{index}"
        on = day(draft, f"{key}.date", written.date, fiscal_year_start)
        day(draft, f"{key}.effective", written.effective, fiscal_year_start)
        if on is not None:
            yield Revision(on, draft.places.at(key))
