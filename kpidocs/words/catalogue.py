"""The catalogues of messages: gettext, one folder a language."""

import gettext
from functools import cache
from pathlib import Path

LOCALES = Path(__file__).parent / "locale"


@cache
def catalogue(locale: str) -> gettext.NullTranslations:
    """Give the messages of a locale such as ``ja``; English is what the source says."""
    return gettext.translation("kpidocs", LOCALES, [locale], fallback=True)
