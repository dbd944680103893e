"""Data as JSON that is also fit for a terminal."""

import json
import re

# JSON allows these within strings; a terminal or the log of a build may obey them.
_ACTING = re.compile(
    "(?<=#)#|[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff]"
)


def json_text(content: object) -> str:
    """Give data as indented JSON, letters of all languages as they are."""
    text = json.dumps(content, ensure_ascii=False, indent=2)
    return _ACTING.sub(_escaped, text) + "\n"


def _escaped(acting: re.Match[str]) -> str:
    return f"\\u{ord(acting[0]):04x}"
