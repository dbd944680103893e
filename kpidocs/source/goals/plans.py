"""Plans: the folders of goals, as index.md describes them and as the plans above them do."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from typing import TypeVar

from kpidocs.model import DayCount, Finding, Location, Phasing, Plan, Status
from kpidocs.settings import Rounding
from kpidocs.source.document.body import heading
from kpidocs.source.document.positions import Excerpt, Positions
from kpidocs.source.goals.drafts import PlanDraft
from kpidocs.source.goals.goal_files import GoalFile
from kpidocs.source.goals.holidays import settle_holidays
from kpidocs.source.goals.ignores import ignores
from kpidocs.source.goals.phasing import phasing
from kpidocs.source.goals.places import sheet, ways_by_goal
from kpidocs.source.goals.signatures import judge_dates
from kpidocs.source.goals.thresholds import thresholds
from kpidocs.source.goals.unit_kinds import unit_kinds
from kpidocs.source.goals.values import day, length
from kpidocs.source.goals.windows import settle_window
from kpidocs.source.keys.ids import bare, flaw, folded
from kpidocs.source.keys.schema import PlanKeys
from kpidocs.text import Text

T = TypeVar("T")
E = TypeVar("E", bound=Enum)

APRIL = 4

_MONTHS = frozenset(map(str, range(1, 13)))
_INHERITED = ("start", "due", "owner", "review", "stakeholders", "agreed_by", "status")


def folders_of_goals(pages: Iterable[GoalFile]) -> Mapping[str, list[GoalFile]]:
    """The files that hold plans and goals, or would if they could be read, by their folder."""
    folders: dict[str, list[GoalFile]] = {}
    for page in pages:
        if page.document is not None or page.is_broken:
            folders.setdefault(page.folder, []).append(page)
    return folders


def misnamed_folders(
    folders: Mapping[str, list[GoalFile]],
) -> tuple[frozenset[str], list[Finding]]:
    """Folders whose path cannot be an id, and findings about the names of folders."""
    findings = [*_alike(folders), *_described_twice(folders)]
    wrong = {folder: name for folder in sorted(folders) if (name := _wrong_name(folder))}
    said: set[str] = set()
    for folder, (path, message) in wrong.items():
        if path not in said:
            said.add(path)
            at, hint = Location(folders[folder][0].path), Text("Rename the folder.")
            findings.append(Finding("SRC009", message, at, hint=hint))
    return frozenset(wrong), findings


def _wrong_name(folder: str) -> tuple[str, Text] | None:
    """The first folder on a path whose name cannot be an id, and why."""
    parts = folder.split("/") if folder else []
    for depth, part in enumerate(parts, start=1):
        message = flaw(part)
        if message is not None:
            return "/".join(parts[:depth]), message
    return None


def _alike(folders: Mapping[str, list[GoalFile]]) -> Iterator[Finding]:
    """Folders that differ only in case: not every system can tell them apart."""
    first: dict[str, str] = {}
    for folder, pages in sorted(folders.items()):
        other = first.setdefault(folded(folder), folder)
        if other != folder:
            at, also = Location(pages[0].path), Location(folders[other][0].path)
            message = Text(
                "The folders {one} and {other} differ only in case.", one=other, other=folder
            )
            yield Finding("SRC008", message, at, hint=Text("Rename one of them."), also=(also,))


def _described_twice(folders: Mapping[str, list[GoalFile]]) -> Iterator[Finding]:
    """Folders with both index.md and index.yml."""
    for pages in folders.values():
        first, *others = [page for page in pages if page.is_index] or [pages[0]]
        for page in others:
            place = f"{first.path}:{_anchor(first).line}"
            message = Text("The plan is described already: {place}.", place=place)
            hint = Text("Keep one of the two files.")
            yield Finding("SRC008", message, _anchor(page), hint=hint, also=(_anchor(first),))


def plan_drafts(folders: Mapping[str, list[GoalFile]]) -> dict[str, PlanDraft]:
    """A draft for each folder; plans above come first."""
    plans: dict[str, PlanDraft] = {}
    for folder, pages in sorted(folders.items()):
        index = next((page for page in pages if page.is_index), None)
        plans[folder] = draft = _draft(folder, index, pages[0])
        draft.above = next((plans[each] for each in _around(folder) if each in plans), None)
    return plans


def _draft(folder: str, index: GoalFile | None, first: GoalFile) -> PlanDraft:
    if index is None or index.document is None or not isinstance(index.keys, PlanKeys):
        place = first if index is None else index
        nothing = sheet(None, Positions(Excerpt(place.path, ""), {}), {}, _anchor(place))
        unread = set() if index is None else {*_INHERITED, "assumptions"}
        return PlanDraft(id=folder, sheet=nothing, keys=PlanKeys(), unread=unread)
    positions = index.document.positions
    body = index.keys.description or index.document.body
    return PlanDraft(
        id=folder,
        sheet=sheet(None, positions, ways_by_goal(positions)[()], _anchor(index)),
        heading=heading(body),
        body=body,
        unread=set(index.unread.get((), ())),
        keys=index.keys,
        is_written=True,
    )


def _anchor(page: GoalFile) -> Location:
    if page.document is None or ("kind",) not in page.document.positions:
        return Location(page.path)
    return page.document.positions.item(("kind",))


def _around(folder: str) -> Iterator[str]:
    """The folders around a folder, the nearest first; the root is empty."""
    while folder:
        folder = folder.rpartition("/")[0]
        yield folder


def describe(draft: PlanDraft) -> Plan:
    """The plan that a draft describes; the one above it is ready."""
    month = _fiscal_year_start(draft)
    above = () if draft.above is None else (draft.above,)
    if month is None:
        month = above[0].described.fiscal_year_start if above else APRIL
    keys = draft.keys
    settle_window(draft, start=keys.start, due=keys.due, above=above, fiscal_year_start=month)
    for plan in above:
        draft.unread |= {key for key in plan.unread if getattr(keys, key, None) is None}
    settle_holidays(draft, month)
    judge_dates(draft, keys, month)
    length(draft, "lag", keys.lag)  # nothing uses it; a wrong one is reported
    _refuse_other_id(draft)
    draft.described = _described(draft, month)
    return draft.described


def _described(draft: PlanDraft, month: int) -> Plan:
    """The plan, with the keys that it lacks taken from the one above."""
    keys, above = draft.keys, None if draft.above is None else draft.above.described

    def inherited(own: T | None, name: str) -> T | None:
        value: T | None = getattr(above, name, None) if own is None else own
        return value

    return Plan(
        id=draft.id,
        title=_title(draft),
        places=draft.places,
        is_written=draft.is_written,
        start=draft.start,
        due=draft.due,
        owner=inherited(keys.owner, "owner"),
        review=inherited(keys.review, "review"),
        reviewed=day(draft, "reviewed", keys.reviewed, month),
        stakeholders=tuple(inherited(keys.stakeholders, "stakeholders") or ()),
        agreed_by=tuple(inherited(keys.agreed_by, "agreed_by") or ()),
        status=inherited(_member(Status, keys.status), "status") or Status.ACTIVE,
        fiscal_year_start=month,
        locale=inherited(keys.locale, "locale"),
        currency=inherited(keys.currency, "currency"),
        tax=inherited(keys.tax, "tax"),
        rounding=inherited(_member(Rounding, keys.rounding), "rounding"),
        day=inherited(_member(DayCount, keys.day), "day") or DayCount.WORKDAY,
        holidays=frozenset(draft.holidays),
        phasing=phasing(draft, keys.phasing, month) or _phasing_above(draft),
        units={**({} if above is None else above.units), **unit_kinds(draft, keys.units)},
        limits={**({} if above is None else above.limits), **thresholds(draft, keys.limits)},
        ignore=ignores(draft, keys.ignore, month),
        body=draft.body,
    )


def _phasing_above(draft: PlanDraft) -> Phasing | None:
    """The phasing of the plan above, with the days that its figures are for there."""
    above = None if draft.above is None else draft.above.described
    if above is None or above.phasing is None or draft.keys.phasing is not None:
        return None
    return above.phasing.located(above.window, fiscal_year_start=above.fiscal_year_start)


def _member(words: type[E], word: str | None) -> E | None:
    return None if word is None else words(word)


def _title(draft: PlanDraft) -> str:
    name = bare(draft.id) or "goals"
    title = draft.keys.title or draft.heading
    if title is None and draft.is_written and "title" not in draft.unread:
        hint = Text("Add {line}.", line=f"title: {name}")
        draft.report("SRC007", Text("The plan has no title."), key="title", hint=hint)
    return title or name


def _fiscal_year_start(draft: PlanDraft) -> int | None:
    """The month in which fiscal years start: 4 or 4月."""
    text = draft.keys.fiscal_year_start
    if text is None:
        return None
    word = unicodedata.normalize("NFKC", text).strip().removesuffix("月")
    if word in _MONTHS:
        return int(word)
    hint = Text("Write its number: 4 for April.")
    draft.report(
        "SRC006", Text("“{text}” is not a month.", text=text), key="fiscal_year_start", hint=hint
    )
    return None


def _refuse_other_id(draft: PlanDraft) -> None:
    """A plan's id is the path of its folder."""
    id_ = draft.keys.id
    if id_ is not None and id_ not in (draft.id, bare(draft.id)):
        message = Text("The id of a plan is its folder: {id}.", id=draft.id or "goals")
        draft.report("SRC006", message, key="id", hint=Text("Leave id out, or rename the folder."))
