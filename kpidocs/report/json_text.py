"""Data as JSON that is also fit for a terminal."""

import json
import re

# JSON allows these within strings; a terminal may obey them.
_ACTING = re.compile("[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff]")


def json_text(content: object) -> str:
    """Give data as indented JSON, letters of all languages as they are."""
    text = json.dumps(content, ensure_ascii=False, indent=2)
    return _ACTING.sub(lambda match: json.dumps(match[0])[1:-1], text) + "\n"
