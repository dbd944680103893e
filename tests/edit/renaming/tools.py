"""Folders of goals in which one goal gets another id."""

from collections.abc import Mapping
from typing import TypeAlias

from kpidocs.edit.renaming.ids import renaming
from kpidocs.edit.renaming.rename import renamed
from kpidocs.settings import Settings
from kpidocs.source import Files, read

Texts: TypeAlias = Mapping[str, str | bytes]

SETTINGS = Settings()


def renames(files: Texts, old: str, new: str) -> dict[str, str | bytes]:
    """All files afterwards, by their paths below the goals folder."""
    contents = {
        path: text if isinstance(text, bytes) else text.encode()
        for path, text in sorted(files.items())
    }
    read_files = Files(contents)
    portfolio = read(read_files, settings=SETTINGS)
    goal = portfolio.goals[old]
    plan = renaming(portfolio, goal=goal, new=new, prefix=SETTINGS.prefix, files=contents)
    after: dict[str, str | bytes] = {path: _text(each) for path, each in contents.items()}
    for change in renamed(read_files, portfolio, plan=plan, settings=SETTINGS):
        before = after.pop((change.moved_from or change.path).removeprefix("goals/"))
        assert before == change.before
        assert change.after is not None
        after[change.path.removeprefix("goals/")] = change.after
    return after


def changes(files: Texts, old: str, new: str) -> dict[str, str | bytes]:
    """The files that are others afterwards."""
    after = renames(files, old, new)
    return {path: text for path, text in after.items() if files.get(path) != text}


def _text(content: bytes) -> str | bytes:
    try:
        return content.decode()
    except UnicodeDecodeError:
        return content
