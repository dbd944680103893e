"""The day of a run, and days that options name."""

from datetime import UTC, date, datetime

from kpidocs.errors import ProjectError
from kpidocs.text import Text


def day(written: str | None, *, epoch: str | None, now: datetime) -> date:
    """Give the day that is asked for, else that of a reproducible build, else the day of now.

    ``epoch`` is what SOURCE_DATE_EPOCH says: seconds since 1970. Raises `ProjectError`.
    """
    if written is not None:
        return read_day(written)
    if epoch is None:
        return now.date()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise _no_day(f"SOURCE_DATE_EPOCH={epoch}") from error


def read_day(written: str) -> date:
    """Read a day that an option names. Raises `ProjectError`."""
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise _no_day(written) from error


def _no_day(text: str) -> ProjectError:
    return ProjectError(
        Text("{text} is not a day.", text=text),
        hint=Text("Write the date as year, month and day, such as 2027-03-31."),
    )
