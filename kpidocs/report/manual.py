"""Where the rules are explained."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Manual:
    """The pages of the rules on the project's site; ``folder`` is None where it has no address.

    The address of a page is the folder, with a ``/`` at its end, the rule's code and ``ending``.
    """

    folder: str | None = None
    ending: str = "/"

    def url(self, code: str) -> str | None:
        """Give the address of the page of a rule."""
        return None if self.folder is None else f"{self.folder}{code}{self.ending}"
