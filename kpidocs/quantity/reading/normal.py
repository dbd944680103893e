"""Texts in one spelling: widths, dashes and spaces made alike, places in the original kept."""

import re
import unicodedata
from dataclasses import dataclass

from kpidocs.quantity.figure import Misreading, ValueTextError
from kpidocs.text import Text

LONGEST = 500  # characters of a value
_QUOTED = 40  # characters of a text that an error repeats

_ALIKE = str.maketrans(
    {
        "~": "〜",
        "−": "-",
        "‐": "-",
        "‑": "-",
        "—": "–",
        "―": "–",
        "≧": "≥",
        "≦": "≤",
        "⇒": "→",
        "➡": "→",
        "△": "▲",
        "\t": " ",
        "\n": " ",
        "\r": " ",
        "×": "x",
        "‥": "..",
        "⋯": "…",
    }
)
_PLAIN = re.compile("[ -}ぁ-んァ-ヺー一-龥]*")  # these stay as they are
_BAD_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a value's text, in one spelling, that knows where it was written.

    ``places`` gives for each character of ``text``, and for its end, the offset in the original.
    """

    text: str
    places: range | tuple[int, ...]
    written: str  # the whole original

    @property
    def quoted(self) -> str:
        """The stretch as its author wrote it, cut where it is long."""
        start, end = self.span()
        return shortened(self.written[start:end])

    def part(self, start: int, end: int | None = None) -> "Piece":
        """Cut a stretch out, without the spaces around it."""
        stop = len(self.text) if end is None else end
        text = self.text[start:stop]
        first = start + len(text) - len(text.lstrip())
        last = max(first, start + len(text.rstrip()))
        return Piece(self.text[first:last], self.places[first : last + 1], self.written)

    def span(self, start: int = 0, end: int | None = None) -> tuple[int, int]:
        """Offsets in the text as written; one written character may stand for several here."""
        stop = len(self.text) if end is None else end
        first, last = self.places[start], self.places[stop]
        return first, max(last, first + 1) if stop > start else first

    def error(
        self,
        text: Text,
        start: int = 0,
        end: int | None = None,
        *,
        hint: Text | None = None,
        reason: Misreading = Misreading.INVALID,
    ) -> ValueTextError:
        """Make the error about this piece, or about a stretch of it."""
        return ValueTextError(text, span=self.span(start, end), hint=hint, reason=reason)

    def not_understood(self, *, hint: Text | None = None) -> ValueTextError:
        """Make the error for words that mean nothing here."""
        return self.error(Text("“{text}” is not understood.", text=self.quoted), hint=hint)


def shortened(text: str) -> str:
    """Cut a text that is to be repeated in a message."""
    return text if len(text) <= _QUOTED else text[: _QUOTED - 1] + "…"


def normalised(text: str) -> Piece:
    """Bring a text into one spelling; errors for characters and lengths that no value has."""
    if len(text) > LONGEST:
        raise ValueTextError(
            Text(
                "The text has {n} characters; a value has at most {limit}.",
                n=len(text),
                limit=LONGEST,
            ),
            span=(0, len(text)),
            hint=Text("Write only the figure, and the words elsewhere."),
        )
    if _PLAIN.fullmatch(text):
        return Piece(text, range(len(text) + 1), text).part(0)
    piece = _respelled(text)
    _refuse_foreign_characters(text, piece)
    return piece.part(0)


def _respelled(text: str) -> Piece:
    characters: list[str] = []
    places: list[int] = []
    for cluster in re.finditer(r".[\u0300-\u036f\u3099\u309a\uff9e\uff9f]*", text, re.DOTALL):
        spelled = _spelled(cluster.group())
        characters.append(spelled)
        places += [cluster.start()] * len(spelled)
    return Piece("".join(characters), (*places, len(text)), text)


def _spelled(cluster: str) -> str:
    if cluster.isnumeric() and not cluster.isdecimal():
        return cluster  # ² is not 2, and ½ is not 1⁄2
    return unicodedata.normalize("NFKC", cluster).translate(_ALIKE)


def _refuse_foreign_characters(original: str, piece: Piece) -> None:
    for place, character in enumerate(piece.text):
        if character.isascii() and character.isprintable():
            continue
        category = unicodedata.category(character)
        if category in _BAD_CATEGORIES:
            raise piece.error(
                Text(
                    "There is an invisible or unknown character (U+{code}).",
                    code=f"{ord(character):04X}",
                ),
                place,
                place + 1,
                hint=Text("Remove it, or write the value again."),
            )
        if category == "Nd":
            raise _foreign_digit(original, piece, place)


def _foreign_digit(original: str, piece: Piece, place: int) -> ValueTextError:
    meant = "".join(_as_ascii_digit(c) for c in original)
    return piece.error(
        Text("“{text}” is not one of the digits 0 to 9.", text=piece.text[place]),
        place,
        place + 1,
        hint=Text("Write {value}.", value=shortened(meant)) if meant != original else None,
    )


def _as_ascii_digit(character: str) -> str:
    digit = unicodedata.decimal(character, None)
    return character if digit is None else str(digit)
