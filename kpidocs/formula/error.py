"""Why a text is no formula."""

from kpidocs.text import Text


class FormulaError(ValueError):
    """A text that is no formula: why, where in it, and what to do about it.

    The span holds offsets in characters of the text as written, its end exclusive.
    """

    def __init__(self, text: Text, /, *, span: tuple[int, int], hint: Text | None = None) -> None:
        """Take the sentence, the span of the text that it is about, and the remedy."""
        super().__init__(text)
        self.text = text
        self.span = span
        self.hint = hint
