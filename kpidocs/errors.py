"""Why a run cannot go on.

What an author got wrong is a `kpidocs.model.Finding`, never one of these.
"""

from kpidocs.text import Text


class KpidocsError(Exception):
    """The run cannot do its job; the command line exits with 2."""

    def __init__(self, text: Text, /, *, hint: Text | None = None) -> None:
        """Take the sentence to say, and what to do about it."""
        super().__init__(text)
        self.text = text
        self.hint = hint


class SettingsError(KpidocsError):
    """The configuration file is missing, cannot be read, or says what cannot be."""


class ProjectError(KpidocsError):
    """There is no such folder, file, goal or rule."""


class LayoutError(KpidocsError):
    """A diagram could not be laid out."""
