"""How often goals and plans are reviewed, and when the next review is due."""

from collections.abc import Mapping
from datetime import date, timedelta

from kpidocs.quantity import Duration, end_of

CADENCES: Mapping[str, Duration] = {
    "daily": Duration(days=1),
    "weekly": Duration(days=7),
    "biweekly": Duration(days=14),
    "monthly": Duration(months=1),
    "bimonthly": Duration(months=2),
    "quarterly": Duration(months=3),
    "half-yearly": Duration(months=6),
    "yearly": Duration(months=12),
}


def next_review(cadence: str, *, after: date) -> date:
    """Give the day by which the review after one is to be held: a month after 15 April, 15 May."""
    return end_of(CADENCES[cadence], start=after) + timedelta(days=1)
