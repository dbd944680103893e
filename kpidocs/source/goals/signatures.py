"""Dates beside those who agreed, and of revisions: whether there are such days."""

import re

from kpidocs.source.goals.drafts import Draft
from kpidocs.source.goals.values import day
from kpidocs.source.keys.schema import GoalKeys, RevisionKeys, SharedKeys

_DATED = re.compile(r".*\s[@＠]\s*(?P<date>.+)")


def judge_dates(draft: Draft, keys: SharedKeys, fiscal_year_start: int) -> None:
    """Report impossible dates of a goal or a plan which nothing else reads."""
    for key in ("stakeholders", "agreed_by", "approved_by"):
        for index, entry in enumerate(getattr(keys, key) or ()):
            dated = _DATED.fullmatch(entry)
            if dated is not None:
                place, offset = f"{key}.{index}", dated.start("date")
                day(draft, place, dated["date"], fiscal_year_start, offset=offset)
    revisions = keys.revisions if isinstance(keys, GoalKeys) else None
    for index, revision in enumerate(revisions or ()):
        _judge_revision(draft, f"revisions.{index}", revision, fiscal_year_start)


def _judge_revision(draft: Draft, key: str, keys: RevisionKeys, fiscal_year_start: int) -> None:
    day(draft, f"{key}.date", keys.date, fiscal_year_start)
    day(draft, f"{key}.effective", keys.effective, fiscal_year_start)
