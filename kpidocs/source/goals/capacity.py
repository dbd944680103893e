"""What the people at hand can do, as a goal says it."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from kpidocs.model import Capacity
from kpidocs.quantity import Amount, Per, Quantity, Target, UnitKind, parse_target
from kpidocs.source.goals.drafts import GoalDraft
from kpidocs.source.goals.values import insist
from kpidocs.source.keys.schema import CapacityKeys
from kpidocs.spelling import shown
from kpidocs.text import Text

EXAMPLES: Mapping[str, str] = {
    "people": "3",
    "rate": "30件/日",
    "days": "40",
    "hours": "3時間/日",
    "time_per_unit": "6分",
}
BY_TIME = Text("{one} and {other}", one="hours: 3時間/日", other="time_per_unit: 6分")
PEOPLE = frozenset({"", "人", "名", "people", "person", "persons"})
DAYS = frozenset({"", "日", "営業日", "day", "days", "workday", "workdays"})
_HOUR = 60
MINUTES: Mapping[str, Fraction] = {
    symbol: Fraction(worth)
    for worth, symbols in (
        (_HOUR, ("時間", "hour", "hours", "h", "hr", "hrs")),
        (1, ("分", "minute", "minutes", "min", "mins")),
        (Fraction(1, _HOUR), ("秒", "second", "seconds", "sec", "secs", "s")),
    )
    for symbol in symbols
}


def capacity(draft: GoalDraft, keys: CapacityKeys | None, people: int | None) -> Capacity | None:
    """Read a capacity; ``people`` are those of the goal. What is missing or wrong is reported."""
    if keys is None:
        return None
    persons = _plain(draft, "people", keys.people, PEOPLE) or (Fraction(people) if people else None)
    days = _plain(draft, "days", keys.days, DAYS)
    hours = _minutes(draft, "hours", keys.hours)
    minutes = _minutes(draft, "time_per_unit", keys.time_per_unit)
    rate = _rate(draft, keys.rate, hours, minutes)
    if persons is None or rate is None:
        _miss(draft, rate)
        return None
    if "capacity" in draft.unread:
        return None
    each_day = None if hours is None else hours / _HOUR
    return Capacity(persons, rate, days, each_day, minutes)


def _plain(draft: GoalDraft, key: str, text: str | None, units: frozenset[str]) -> Fraction | None:
    """Read a number of people or of days."""
    target = _amount(draft, key, text)
    if target is None or text is None:
        return None
    if target.per is not None or _symbol(target) not in units:
        _refuse(draft, key, text)
        return None
    return _value(target)


def _rate(
    draft: GoalDraft, text: str | None, hours: Fraction | None, minutes: Fraction | None
) -> Quantity | None:
    """Give what one person does on one day, as written or by the time for it."""
    by_time = None if hours is None or minutes is None else Quantity(hours / minutes)
    target = _amount(draft, "rate", text)
    rate = None if target is None else Quantity(_value(target), target.unit)
    if rate is None or by_time is None:
        return rate or by_time
    if rate.value != by_time.value:
        message = Text(
            "The rate is {rate} per day, but hours and time_per_unit give {other}.",
            rate=rate,
            other=replace(by_time, unit=rate.unit),
        )
        hint = Text("Write either {one} or {other}.", one=f"rate: {text}", other=BY_TIME)
        draft.report("SRC006", message, key="capacity.rate", hint=hint)
    return rate


def _minutes(draft: GoalDraft, key: str, text: str | None) -> Fraction | None:
    """Read a time in minutes; a bare number of hours is one of hours."""
    target = _amount(draft, key, text)
    if target is None or text is None:
        return None
    symbol = _symbol(target).partition("/")[0]
    worth = MINUTES.get(symbol) if symbol or key != "hours" else Fraction(_HOUR)
    if worth is None:
        _refuse(draft, key, text)
        return None
    return _value(target) * worth


def _amount(draft: GoalDraft, key: str, text: str | None) -> Target | None:
    """Read a positive figure, for a day where it is for a time; anything else is reported."""
    if text is None:
        return None
    target = insist(draft, f"capacity.{key}", lambda: parse_target(text))
    if target is None:
        return None
    is_one = isinstance(target.change, Amount) and target.change.upper is None
    is_rate = target.unit is not None and target.unit.kind is UnitKind.RATE
    is_daily = target.per in (None, Per.DAY, Per.WORKDAY)
    if not is_one or is_rate or not is_daily or target.comparator or _value(target) <= 0:
        _refuse(draft, key, text)
        return None
    return target


def _value(target: Target) -> Fraction:
    return target.change.value


def _symbol(target: Target) -> str:
    return "" if target.unit is None else target.unit.symbol


def _refuse(draft: GoalDraft, key: str, text: str) -> None:
    message = Text("{key} cannot be “{value}”.", key=key, value=shown(text))
    hint = Text("Write {line}.", line=f"{key}: {EXAMPLES[key]}")
    draft.report("SRC006", message, key=f"capacity.{key}", hint=hint)


def _miss(draft: GoalDraft, rate: Quantity | None) -> None:
    """Report what a capacity does not say; where something else is wrong, that comes first."""
    if "capacity" in draft.unread:
        return
    message = Text("The capacity does not say how many people there are.")
    hint = Text("Write {line}.", line=f"people: {EXAMPLES['people']}")
    if rate is None:
        message = Text("The capacity does not say what one person does in a day.")
        one = f"rate: {EXAMPLES['rate']}"
        hint = Text("Write either {one} or {other}.", one=one, other=BY_TIME)
    draft.report("SRC007", message, key="capacity", hint=hint)
