"""Changes to files as a diff that people read."""

from kpidocs.report.terminal import Ink, verbatim


def changes_text(diff: str, *, ink: Ink) -> str:
    """Give a unified diff line by line, as a terminal may be shown it."""
    return "\n".join(_painted(verbatim(line), ink) for line in diff.split("\n"))


def _painted(line: str, ink: Ink) -> str:
    match line[:1]:
        case "" | " ":
            return line
        case "+":
            return ink.added(line)
        case "-":
            return ink.removed(line)
        case "@" | "\\":
            return ink.faint(line)
    return ink.bold(line)
