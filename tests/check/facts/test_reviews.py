from datetime import date
from typing import get_args

import pytest

from kpidocs.check.facts.reviews import CADENCES, next_review
from kpidocs.source.keys.schema import Cadence


def test_every_cadence_that_can_be_written_has_a_length() -> None:
    assert tuple(CADENCES) == get_args(Cadence)


@pytest.mark.parametrize(
    ("cadence", "due"),
    [
        ("daily", date(2026, 4, 16)),
        ("weekly", date(2026, 4, 22)),
        ("biweekly", date(2026, 4, 29)),
        ("monthly", date(2026, 5, 15)),
        ("bimonthly", date(2026, 6, 15)),
        ("quarterly", date(2026, 7, 15)),
        ("half-yearly", date(2026, 10, 15)),
        ("yearly", date(2027, 4, 15)),
    ],
)
def test_the_next_review_is_due_a_cadence_after_the_last(cadence: str, due: date) -> None:
    assert next_review(cadence, after=date(2026, 4, 15)) == due


def test_a_month_after_a_day_that_the_next_month_lacks_is_its_end() -> None:
    assert next_review("monthly", after=date(2026, 1, 31)) == date(2026, 3, 1)
