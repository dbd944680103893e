"""Pages that look as if they were meant to be goals."""

import re

from kpidocs.model import Finding, Location
from kpidocs.text import Text

_KEY = r"(?:target|目標|目標値)[ \t]*[:：][ \t]*[0-9０-９]"
_FIGURE = r"[0-9０-９,.]{1,30}[ ]?(?:%|％|件|円|人|社|名|倍|割|万|億|orders?\b|leads?\b)"
_LIKE_A_GOAL = re.compile(
    rf"^(?:(?:[-*][ \t]+)?{_KEY}|#{{1,6}}[ \t　].{{0,200}}{_FIGURE}).*$",
    re.MULTILINE | re.IGNORECASE,
)
_CODE = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)


def looks_like_goal(text: str, path: str) -> Finding | None:
    """The finding at the line that gives a page away: a target, or a heading with a figure."""
    prose = _CODE.sub(_blank, text)
    found = _LIKE_A_GOAL.search(prose)
    if found is None:
        return None
    line = prose.count("\n", 0, found.start()) + 1
    return Finding(
        "SRC002",
        Text("The page looks like a goal, but it has no front matter."),
        Location(path, line, 1, line, len(found[0]) + 1),
        hint=Text("If it is one, begin the file with ---, kind and title, and --- again."),
    )


def _blank(code: re.Match[str]) -> str:
    return "\n" * code[0].count("\n")
