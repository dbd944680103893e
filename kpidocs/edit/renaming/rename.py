"""A goal renamed: its id, its file, and all that refers to it; the rest stays byte for byte."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kpidocs import source
from kpidocs.edit.change import Change, applied
from kpidocs.edit.renaming.file import edits, moves
from kpidocs.edit.renaming.ids import Renaming
from kpidocs.edit.renaming.links import relinked
from kpidocs.edit.renaming.proof import prove
from kpidocs.edit.sheet import Sheet
from kpidocs.errors import ProjectError
from kpidocs.model import Goal, Portfolio
from kpidocs.settings import Settings
from kpidocs.source import Files
from kpidocs.source.document import front_matter
from kpidocs.source.keys.ids import bare
from kpidocs.text import Text
from kpidocs.words import first_few

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class _Page:
    """A file below the goals folder: its exact text, and its sheet if it holds values."""

    path: str
    text: str
    sheet: Sheet | None
    is_broken: bool


def renamed(
    files: Files, portfolio: Portfolio, *, plan: Renaming, settings: Settings
) -> tuple[Change, ...]:
    """Give goals their new ids: what changes in which file.

    Raises `ProjectError` where a name would come to mean another goal, or where a file that
    cannot be read may refer to one of those renamed.
    """
    prefix = settings.prefix
    pages = [_page(path, content, prefix) for path, content in files.contents.items()]
    if plan.ids:
        _refuse_broken(pages, plan, prefix)
    goals = [each for each in portfolio.goals.values() if each.id in plan.ids]
    texts = {page.path: _text(page, plan, goals) for page in pages if not page.is_broken}
    after = {
        plan.paths.get(path, path): texts[path].encode() if path in texts else content
        for path, content in files.contents.items()
    }
    proof = Files(dict(sorted(after.items())), files.findings, files.unusable)
    prove(portfolio, source.read(proof, settings=settings), ids=plan.ids)
    return tuple(_changes(pages, texts, plan, prefix))


def _page(path: str, content: bytes, prefix: str) -> _Page:
    reading = front_matter.read(content, path=f"{prefix}{path}")
    if reading.document is not None:
        text = content.decode()
        return _Page(path, text, Sheet(reading.path, text, reading.document), is_broken=False)
    encoding = "utf-16" if content.startswith(_UTF_16) else "utf-8"
    return _Page(path, content.decode(encoding, "replace"), None, bool(reading.findings))


def _refuse_broken(pages: Iterable[_Page], plan: Renaming, prefix: str) -> None:
    """Refuse where a file that cannot be read may name one of the goals."""
    names = "|".join(sorted({re.escape(bare(each)) for each in plan.ids}))
    named = re.compile(rf"(?<![\w-])(?:{names})(?![\w-])")
    unclear = [each for each in pages if each.is_broken and named.search(each.text)]
    if unclear:
        raise ProjectError(
            Text(
                "These files cannot be read, and may refer to {id}: {paths}.",
                id=next(iter(plan.ids)),
                paths=first_few(tuple(f"{prefix}{each.path}" for each in unclear)),
            ),
            hint=Text("Mend first what {command} finds there.", command="kpidocs check"),
        )


def _text(page: _Page, plan: Renaming, goals: Sequence[Goal]) -> str:
    """The text of a file afterwards."""
    links = moves(plan, page.path)
    if page.sheet is None:
        return applied(page.text, relinked(page.text, links))
    return applied(page.text, edits(page.sheet, plan, moves=links, goals=goals))


def _changes(
    pages: Iterable[_Page], texts: Mapping[str, str], plan: Renaming, prefix: str
) -> Iterator[Change]:
    for page in pages:
        path, text = plan.paths.get(page.path, page.path), texts.get(page.path, page.text)
        if path != page.path:
            yield Change(f"{prefix}{path}", page.text, text, moved_from=f"{prefix}{page.path}")
        elif text != page.text:
            yield Change(f"{prefix}{path}", page.text, text)
