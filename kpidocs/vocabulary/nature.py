"""Whether a goal is about an amount, how good it is, money or time."""

from enum import Enum

from kpidocs.model import Goal
from kpidocs.quantity import Unit, UnitKind
from kpidocs.vocabulary.lists import Vocabulary, WordList
from kpidocs.vocabulary.lookup import find


class Nature(Enum):
    """What a number is about; the value is how authors write it."""

    VOLUME = "volume"
    QUALITY = "quality"
    MONEY = "money"
    TIME = "time"


# In this order: a word that stands in several lists is the first.
BY_WORD = {
    WordList.QUALITY: Nature.QUALITY,
    WordList.MONEY: Nature.MONEY,
    WordList.TIME: Nature.TIME,
    WordList.ACTIONS: Nature.VOLUME,
}

BY_UNIT = {
    UnitKind.COUNT: Nature.VOLUME,
    UnitKind.MONEY: Nature.MONEY,
    UnitKind.POINTS: Nature.QUALITY,
}

TIME_UNITS = frozenset(
    (
        *("秒", "分", "時間", "日", "営業日", "週間", "か月", "月", "四半期", "年"),
        *("s", "sec", "secs", "second", "seconds", "ms", "min", "mins", "minute", "minutes"),
        *("h", "hr", "hrs", "hour", "hours", "day", "days", "workday", "workdays", "week", "weeks"),
        *("month", "months", "quarter", "quarters", "year", "years"),
    )
)


def nature(goal: Goal, words: Vocabulary, *, unit: Unit | None = None) -> Nature | None:
    """Give what a goal is about: as written, else by the word in its title, else by its unit.

    None for rates and compound units that no word tells anything of: a close rate says neither
    how many nor how good. Without a unit it is a count; ``unit`` is the inherited one, for goals
    that write none. ``words`` come from ``vocabulary(study.settings.words)``.
    """
    if goal.nature is not None:
        return Nature(goal.nature)
    unit = goal.unit or unit
    told = _by_word(goal.title, words)
    if told is Nature.MONEY and unit is not None and unit.is_count:
        return Nature.VOLUME  # 20 sales
    return told or _by_unit(unit)


def _by_word(title: str, words: Vocabulary) -> Nature | None:
    hit = find(title, words)
    lists = frozenset[WordList]() if hit is None else hit.lists
    return next((BY_WORD[each] for each in BY_WORD if each in lists), None)


def _by_unit(unit: Unit | None) -> Nature | None:
    if unit is None:
        return Nature.VOLUME
    if unit.kind is UnitKind.MEASURE:
        return Nature.TIME if unit.symbol in TIME_UNITS else Nature.VOLUME
    return BY_UNIT.get(unit.kind)
