"""What is said about what YAML allows and goal files do not."""

import re

from kpidocs.model import Finding
from kpidocs.source.document.positions import Excerpt
from kpidocs.source.document.yaml_events import ALIAS, Event, Scalar, span
from kpidocs.spelling import shown
from kpidocs.text import Text

DELETE = Text("It cannot be seen; delete it.")

_FORBIDDEN = re.compile(
    "[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_QUOTE = Text("If the sign belongs to the value, put the value in quotes.")


def forbidden(text: str) -> tuple[int, Text] | None:
    """Where the first character stands that no value holds, and what is said about it."""
    found = _FORBIDDEN.search(text)
    if found is None:
        return None
    name = f"U+{ord(found[0]):04X}"
    return found.start(), Text("The character {name} cannot stand in front matter.", name=name)


class Mistakes:
    """The findings about one excerpt, as it is read."""

    def __init__(self, excerpt: Excerpt) -> None:
        self._excerpt = excerpt
        self._told: list[Finding | None] = []
        self._anchors: dict[str, tuple[int, Event]] = {}

    @property
    def findings(self) -> list[Finding]:
        """What is told: of an anchor with its aliases only the aliases."""
        return [each for each in self._told if each is not None]

    def tell(
        self,
        code: str,
        event: Event,
        message: Text,
        hint: Text | None = None,
        *,
        first: Event | None = None,
    ) -> None:
        """Note a finding at an event, which ``first`` came before."""
        at = self._excerpt.location(*span(event))
        also = () if first is None else (self._excerpt.location(*span(first)),)
        self._told.append(Finding(code, message, at, hint=hint, also=also))

    def marked(self, event: Event) -> None:
        """An anchor or a tag at a value."""
        if event.anchor is not None:
            self._anchors[event.anchor] = (len(self._told), event)
            self.tell("SRC006", event, Text("Anchors (&) cannot be used here."), _QUOTE)
        if event.tag is not None:
            self.tell("SRC006", event, Text("Tags (!) cannot be used here."), _QUOTE)

    def alias(self, event: Event) -> None:
        """An alias; the anchor that it repeats is no second mistake."""
        anchor = self.repeated(event)
        message = Text("Aliases (*) cannot be used here.")
        if anchor is None:
            self.tell("SRC006", event, message, _QUOTE)
        else:
            hint = Text("Write the value out in both places.")
            self.tell("SRC006", event, message, hint, first=anchor)

    def repeated(self, event: Event) -> Event | None:
        """The value that an alias repeats; its anchor is not told on its own."""
        place, anchor = self._anchors.get(event.anchor or "", (None, None))
        if place is not None:
            self._told[place] = None
        return anchor

    def duplicate(self, event: Scalar, first: Scalar) -> None:
        """A key that stands in a mapping already."""
        line = self._excerpt.location(*span(first)).line
        self.tell(
            "SRC004",
            event,
            Text(
                "{key} is written twice; the first is in line {line}.",
                key=shown(event.value),
                line=line,
            ),
            Text("Keep one of them."),
            first=first,
        )

    def no_key(self, event: Event, *, opens: str) -> None:
        """Brackets, an alias or nothing where a key stands."""
        hint = Text("If the brackets belong to the value, put the value in quotes.")
        self.tell(
            "SRC006", event, Text("A key must be a word."), hint if opens in ("{", "[") else None
        )

    def no_value(self, key: Scalar) -> None:
        """A word between braces."""
        hint = Text("Write a colon, a space and the value after it.")
        self.tell("SRC006", key, Text("{key} has no value.", key=shown(key.value)), hint)

    def merge_key(self, event: Event, value: Event) -> None:
        """The sign << in place of a key."""
        anchor = self.repeated(value) if type(value) is ALIAS else None
        message = Text("Merge keys (<<) cannot be used here.")
        self.tell("SRC006", event, message, Text("Write the keys out."), first=anchor)
