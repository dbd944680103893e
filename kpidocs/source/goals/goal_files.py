"""Goal files read one by one: what each holds, and what is wrong with it by itself."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from operator import itemgetter

from kpidocs.model import Finding, Kind, Location
from kpidocs.source.document import front_matter
from kpidocs.source.document.front_matter import Document
from kpidocs.source.document.positions import Keys
from kpidocs.source.keys.ids import canonical, full_id
from kpidocs.source.keys.kinds import KIND_NAMES, is_plan, kind_named
from kpidocs.source.keys.schema import GoalKeys, PlanKeys
from kpidocs.source.keys.synonyms import meant_among
from kpidocs.source.keys.validation import Flaw, Validated, goal_route, validate, value_at
from kpidocs.spelling import did_you_mean, shown
from kpidocs.text import Text

INDEX = "index"

_INLINE_ID = re.compile(r"^[ \-{]*[\"']?id[\"']?[ ]*:[ ]*[\"']?([^\s,}\"']+)", re.MULTILINE)


@dataclass(slots=True)
class GoalFile:
    """One file. ``keys`` are None where it holds no goal or plan, or none that can be used.

    ``path`` is relative to the project; ``unread`` names, for the goal of the file and each in
    it by its way, the keys that cannot be used; ``ids`` are those seen in a broken file.
    """

    path: str
    folder: str
    stem: str
    text: str = ""
    document: Document | None = None
    keys: PlanKeys | GoalKeys | None = None
    kind: Kind | None = None
    unread: dict[Keys, set[str]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    is_broken: bool = False

    @property
    def is_index(self) -> bool:
        """Whether the file describes its folder."""
        return self.stem == INDEX

    @property
    def is_article(self) -> bool:
        """Whether the file is an ordinary page: Markdown without front matter."""
        return self.document is None and not self.is_broken and self.path.endswith(".md")

    @property
    def id(self) -> str:
        """The full id that the file gives to its goal, unless the goal says otherwise."""
        return full_id(self.folder, self.stem)

    def visible_ids(self) -> set[str]:
        """Full ids that can be made out in a broken file."""
        names = _INLINE_ID.findall(self.text)
        if not self.is_index:
            names.append(self.stem)
        plan = f"{self.folder}/" if self.folder else ""
        return {canonical(f"{plan}{name}") for name in names}


def goal_file(path: str, content: bytes, *, prefix: str) -> GoalFile:
    """Read a file; ``path`` is relative to the goals folder, which is ``prefix`` in the project."""
    folder, _, name = path.rpartition("/")
    reading = front_matter.read(content, path=f"{prefix}{path}")
    document = reading.document
    page = GoalFile(reading.path, folder, name.rpartition(".")[0], reading.text, document)
    if document is None:
        page.findings.extend(reading.findings)
        page.is_broken = bool(reading.findings)
    else:
        page.findings.extend(_placed(page, document, reading.findings))
        _validate(page, document)
    return page


def _placed(page: GoalFile, document: Document, findings: Sequence[Finding]) -> Iterator[Finding]:
    """Findings with the goals that they are about; the keys in which they stand are unread."""
    positions = document.positions
    ways = [way for way in positions.marks if way and findings]
    marks = sorted((_start(positions.item(way)), way) for way in ways)
    for finding in findings:
        before = bisect_right(marks, _start(finding.at), key=itemgetter(0))
        way = marks[before - 1][1] if before else ()
        while way and not _holds(positions.item(way), finding.at):
            way = way[:-1]
        goal = goal_route(way)
        if way != goal:
            page.unread.setdefault(goal, set()).add(str(way[len(goal)]))
        yield replace(finding, goal=_goal(page, document, goal))


def _start(location: Location) -> tuple[int, int]:
    return location.line, location.column


def _holds(outer: Location, inner: Location) -> bool:
    end = (outer.end_line, outer.end_column)
    return (outer.line, outer.column) <= (inner.line, inner.column) < end


def _validate(page: GoalFile, document: Document) -> None:
    """Read the keys of a file; what is known to be wrong already is not said again."""
    name = document.data.get("kind")
    validated: Validated[PlanKeys] | Validated[GoalKeys]
    if _is_meant_as_plan(page, name):
        validated = validate(PlanKeys, document.data)
    else:
        validated = validate(GoalKeys, document.data)
    known = {(goal, name) for goal, names in page.unread.items() for name in names}
    for flaw in validated.flaws:
        if (flaw.goal, flaw.key) not in known:
            page.findings.append(_finding(page, document, flaw))
    for goal, names in validated.unread.items():
        page.unread.setdefault(goal, set()).update(names)
    problem = _misplaced(page, document, name)
    if problem is not None:
        page.findings.append(problem)
    page.is_broken = problem is not None or not isinstance(name, str)
    if not page.is_broken:
        page.keys = validated.keys
        page.kind = kind_named(str(name))


def _is_meant_as_plan(page: GoalFile, kind: object) -> bool:
    """Whether the keys are those of a plan; without a kind that exists the file's name tells."""
    if isinstance(kind, str) and (is_plan(kind) or kind_named(kind) is not None):
        return is_plan(kind)
    return page.is_index


def _misplaced(page: GoalFile, document: Document, name: object) -> Finding | None:
    """What is wrong with the kind that a file says it holds."""
    if name is None:
        return _no_kind(page, document)
    if not isinstance(name, str):
        return None  # its shape is judged with that of the other keys
    at, hint = document.positions.value(("kind",)), None
    if is_plan(name) and not page.is_index:
        message = Text("A plan is described in the index.md of its folder.")
        hint = Text("Give a goal another kind, or move this to index.md.")
    elif page.is_index and kind_named(name) is not None:
        message = Text("index.md describes the plan; it cannot be a goal.")
        hint = Text("Write {line}, or give the goal a file of its own.", line="kind: plan")
    elif is_plan(name) or kind_named(name) is not None:
        return None
    else:
        message, hint = no_such_kind(name)
    return Finding("SRC006", message, at, None if page.is_index else page.id, hint)


def no_such_kind(name: str) -> tuple[Text, Text]:
    """What is said of a kind that there is not."""
    return (
        Text("There is no kind {name}.", name=shown(name)),
        did_you_mean(meant_among(KIND_NAMES, name))
        or Text("It takes one of: {words}.", words=KIND_NAMES),
    )


def _no_kind(page: GoalFile, document: Document) -> Finding | None:
    if "kind" in page.unread.get((), ()):
        return None  # it was reported
    ways = [way for way in document.positions.marks if len(way) == 1]
    at = document.positions.item(ways[0]) if ways else Location(page.path)
    line = "kind: plan" if page.is_index else "kind: kpi"
    goal = None if page.is_index else page.id
    message = Text("The file does not say what it describes.")
    return Finding("SRC007", message, at, goal, Text("Add {line}.", line=line))


def _finding(page: GoalFile, document: Document, flaw: Flaw) -> Finding:
    """A finding at the key that does not fit."""
    positions = document.positions
    at = positions.key(flaw.way) if flaw.code == "SRC005" else positions.value(flaw.way)
    return Finding(flaw.code, flaw.message, at, _goal(page, document, flaw.goal), flaw.hint)


def _goal(page: GoalFile, document: Document, way: Keys) -> str | None:
    """The full id of the goal at some place of a file."""
    name = page.stem
    for end in range(len(way) + 1):
        entry = value_at(document.data, way[:end])
        written = entry.get("id") if isinstance(entry, dict) else None
        name = written if isinstance(written, str) else name
    if page.is_index and not way:
        return None
    return full_id(page.folder, name)
