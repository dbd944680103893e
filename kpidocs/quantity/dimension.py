"""Units that are multiplied and divided: 件 × 円/件 is 円."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from functools import lru_cache

from kpidocs.quantity.reading.unit_words import COMPOSED, KNOWN, NUMBERS_OF_TIMES, ONE_BASE
from kpidocs.quantity.unit import Unit, UnitKind

_ALSO_ONE = {word: base for base, words in ONE_BASE.items() for word in words.split()}
_CODE = 3  # letters of a currency code, or of a unit such as kWh


class Slack(IntEnum):
    """What two dimensions need not have in common."""

    NONE = 0
    COUNTS = 1  # a rate turns one count into another: visits into orders
    FIGURES = 2  # a bare number may turn more: months into a year, one currency into another


@dataclass(frozen=True, slots=True)
class Base:
    """A unit that is not made of others; its spelling and its kind do not tell two apart."""

    key: str
    written: str = field(compare=False)
    kind: UnitKind = field(compare=False)


@dataclass(frozen=True, slots=True)
class Dimension:
    """The power of every base, none of them 0; without bases it is that of a plain number."""

    powers: Mapping[Base, int] = field(default_factory=dict)

    def __mul__(self, other: "Dimension") -> "Dimension":
        """Give the dimension of a product."""
        return self._combined(other, sign=1)

    def __truediv__(self, other: "Dimension") -> "Dimension":
        """Give the dimension of a quotient."""
        return self._combined(other, sign=-1)

    def _combined(self, other: "Dimension", *, sign: int) -> "Dimension":
        powers = dict(self.powers)
        for base, power in other.powers.items():
            powers[base] = powers.get(base, 0) + sign * power
        return Dimension({base: power for base, power in powers.items() if power})

    def __str__(self) -> str:
        """Write it as a unit: 件・円, 円/件; empty for a plain number."""
        over = [base.written for base, power in self.powers.items() for _ in range(power)]
        under = [base.written for base, power in self.powers.items() for _ in range(-power)]
        dot = "·" if "".join(over).isascii() else "・"
        return "/".join([dot.join(over) or "1", *under]) if self.powers else ""

    @property
    def is_per_something(self) -> bool:
        """Whether it is 1 per month, per order and so on."""
        return bool(self.powers) and all(power < 0 for power in self.powers.values())

    @property
    def is_number_of_times(self) -> bool:
        """Whether it is 回: how often a stock is turned is a number, and is counted too."""
        return [(base.key, power) for base, power in self.powers.items()] == [("回", 1)]

    def fits(self, other: "Dimension", slack: Slack) -> bool:
        """Whether two dimensions are one, but for what the slack leaves open."""
        between = (self / other).powers
        if slack is Slack.NONE:
            return not between
        powers: Counter[UnitKind] = Counter()
        for base, power in between.items():
            powers[base.kind] += power
        if slack is Slack.FIGURES:
            return not powers[UnitKind.COUNT] and not powers[UnitKind.MONEY]
        return not powers[UnitKind.COUNT] and powers.keys() <= {UnitKind.COUNT}


@lru_cache(maxsize=1024)
def dimension_of(unit: Unit) -> Dimension:
    """Read the dimension of a unit: 件/人・月 is that of 件/人/月; a rate has none."""
    if unit.kind is UnitKind.RATE:
        return Dimension()
    powers: Counter[Base] = Counter()
    for place, part in enumerate(unit.symbol.split("/")):
        for word in _words(part):
            known = KNOWN.get(word, (word, UnitKind.COUNT))[1]
            kind = known if unit.kind is UnitKind.COMPOUND else unit.kind
            powers[Base(_key(word), word, kind)] += -1 if place else 1
    return Dimension({base: power for base, power in powers.items() if power})


def is_money(unit: Unit) -> bool:
    """Whether figures are money, in all or for each of something: 円, 円/件."""
    if unit.kind is not UnitKind.COMPOUND:
        return unit.kind is UnitKind.MONEY
    first = unit.symbol.partition("/")[0]
    return KNOWN.get(first, ("", None))[1] is UnitKind.MONEY


def _words(part: str) -> Iterator[str]:
    for written in part.replace("·", "・").split("・"):
        word = written.strip()
        yield from (each for each in COMPOSED.get(word, (word,)) if _is_base(each))


def _is_base(word: str) -> bool:
    return word not in NUMBERS_OF_TIMES and KNOWN.get(word, ("", None))[1] is not UnitKind.RATE


def _key(word: str) -> str:
    """Give what all spellings of a base have in common: web orders and order are one."""
    if word in _ALSO_ONE or not word.isascii():
        return _ALSO_ONE.get(word, word)
    noun = word.rpartition(" ")[2]
    return noun if len(noun) <= _CODE else _ALSO_ONE.get(noun.lower()) or _stem(noun.lower())


def _stem(noun: str) -> str:
    """Take the ending of the plural off: boxes and box, inquiries and inquiry are one."""
    stem = noun.removesuffix("s").removesuffix("e")
    return stem.removesuffix("y") + "i" if stem.endswith("y") else stem
