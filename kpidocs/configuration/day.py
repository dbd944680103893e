"""The day of a run."""

from datetime import UTC, date, datetime

from kpidocs.errors import ProjectError
from kpidocs.text import Text


def day(written: str | None, *, epoch: str | None, now: datetime) -> date:
    """Give the day that is asked for, else that of a reproducible build, else the day of now.

    ``epoch`` is what SOURCE_DATE_EPOCH says: seconds since 1970. Raises `ProjectError`.
    """
    try:
        if written is not None:
            return date.fromisoformat(written)
        if epoch is not None:
            return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise ProjectError(
            Text("{text} is not a day.", text=written or f"SOURCE_DATE_EPOCH={epoch}"),
            hint=Text("Write the date as year, month and day, such as 2027-03-31."),
        ) from error
    return now.date()
