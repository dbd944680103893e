"""Goal files to be filled in: every key that is asked for, each with its question."""

import re
from collections.abc import Mapping
from importlib.resources import files

from kpidocs.edit.sheet import scalar
from kpidocs.text import Text
from kpidocs.words import one_line, say

_QUESTION = re.compile(r"^(\w+):  # .*$", re.MULTILINE)


def filled(
    kind: str, *, written: Mapping[str, str], inherited: Mapping[str, str], locale: str
) -> str:
    """Give the template of a kind with values for some of its keys.

    Keys that take their value from elsewhere stay empty and tell that value; the others stay
    empty and ask for theirs.
    """

    def line(question: re.Match[str]) -> str:
        key = question[1]
        if key in written:
            return f"{key}: {scalar(written[key])}"
        if key in inherited:
            told = Text("if left empty: {value}", value=inherited[key])
            return f"{key}:  # {one_line(say(told, locale))}"
        return question[0]

    template = files("kpidocs.edit").joinpath(f"templates/{locale}/{kind}.md")
    return _QUESTION.sub(line, template.read_text("utf-8"))
