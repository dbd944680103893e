"""What is wrong and what to do, as lines."""

from kpidocs.model import Judged
from kpidocs.report.terminal import plain
from kpidocs.words import say


def told(judged: Judged, locale: str) -> tuple[str, ...]:
    """Say the message of a finding and its hint, if it has one; each is one harmless line."""
    texts = (judged.finding.message, judged.finding.hint)
    return tuple(plain(say(each, locale)) for each in texts if each is not None)


def unlinked(text: str) -> str:
    """Give a text that is no link where links are written ``[text](address)``."""
    return text.replace("](", "] (")
