"""The catalogues of messages: gettext, one folder a language."""

import gettext
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "locale"
LOCALES = ("en", *sorted(each.parent.name for each in FOLDER.glob("*/LC_MESSAGES")))


@cache
def catalogue(locale: str) -> gettext.NullTranslations:
    """Give the messages of a locale such as ``ja``; English is what the source says."""
    return gettext.translation("kpidocs", FOLDER, [locale], fallback=True)
