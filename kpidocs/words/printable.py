"""What is left of a text where only a line of it is wanted."""


def one_line(text: str) -> str:
    """Give a text without line breaks, control characters and invisible marks."""
    if text.isprintable() and text == text.strip() and "  " not in text:
        return text
    return " ".join("".join(map(_printable, text)).split())


def _printable(character: str) -> str:
    if character.isprintable():
        return character
    return " " if character.isspace() else ""
