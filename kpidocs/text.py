"""Sentences that have not been said in any language yet."""

from typing import Self


class Text:
    """A sentence: its English wording, which is also its key in the catalogues, and its values.

    Values stand in the wording as ``{name}`` and may be strings, numbers, dates, quantities,
    tuples (said as a list) or further texts; `kpidocs.words` says all of them in a locale.
    """

    __slots__ = ("message", "number", "plurals", "values")

    message: str
    plurals: str | None
    number: int | None
    values: dict[str, object]

    def __init__(self, message: str, /, **values: object) -> None:
        """Take the English sentence and the values of its placeholders."""
        self.message = message
        self.plurals = None
        self.number = None
        self.values = values

    @classmethod
    def plural(cls, one: str, many: str, /, n: int, **values: object) -> Self:
        """Take a sentence whose wording depends on the count ``{n}``."""
        sentence = cls(one, n=n, **values)
        sentence.plurals = many
        sentence.number = n
        return sentence

    def _key(self) -> tuple[object, ...]:
        return (self.message, self.plurals, self.number, tuple(sorted(self.values.items())))

    def __eq__(self, other: object) -> bool:
        """Two sentences are equal when wording and values are."""
        return isinstance(other, Text) and self._key() == other._key()

    def __hash__(self) -> int:
        """Hash the wording; values may be of any sort."""
        return hash(self.message)

    def __repr__(self) -> str:
        """Show the wording and the values."""
        return f"Text({self.message!r}, {self.values!r})"
