"""Drafts of the goals in a file: the one that it is about, and those that stand in it."""

from kpidocs.model import Kind, Location
from kpidocs.source.document.body import heading, sections
from kpidocs.source.document.front_matter import Document
from kpidocs.source.document.positions import Keys
from kpidocs.source.goals.drafts import GoalDraft
from kpidocs.source.goals.goal_files import GoalFile, no_such_kind
from kpidocs.source.goals.places import sheet, ways_by_goal
from kpidocs.source.keys.ids import full_id
from kpidocs.source.keys.kinds import is_plan, kind_named
from kpidocs.source.keys.schema import GoalKeys, PlanKeys
from kpidocs.text import Text


def drafts_of(page: GoalFile) -> list[GoalDraft]:
    """The goals of a file in the order in which they stand there; some may lack an id."""
    if page.document is None or page.keys is None:
        return []
    desk = _Desk(page, page.document)
    holder = None
    if isinstance(page.keys, GoalKeys):
        holder = desk.goal_of_file(page.keys, page.kind or Kind.KPI)
    desk.goals_in(page.keys, (), holder)
    return desk.drafts()


class _Desk:
    """Where the goals of one file are laid out."""

    def __init__(self, page: GoalFile, document: Document) -> None:
        self._page = page
        self._document = document
        self._ways = ways_by_goal(document.positions)
        self._drafts: list[tuple[Keys, GoalDraft]] = []
        self._holder: GoalDraft | None = None

    def drafts(self) -> list[GoalDraft]:
        """All drafts, the goal of the file first, the others by their lines."""
        marks = self._document.positions.marks
        self._drafts.sort(key=lambda each: marks[each[0]][:2] if each[0] else (-1, -1))
        return [draft for _, draft in self._drafts]

    def goal_of_file(self, keys: GoalKeys, kind: Kind) -> GoalDraft:
        """The goal that the file is about."""
        anchor = self._document.positions.item(("kind",))
        draft = self._draft(keys, (), keys.id or self._page.stem, kind, anchor)
        draft.has_name_of_file = draft.id == self._page.id
        draft.body = keys.description or self._document.body
        draft.heading = heading(draft.body)
        draft.sections = sections(draft.body)
        self._holder = draft
        return draft

    def goals_in(self, keys: GoalKeys | PlanKeys, way: Keys, above: GoalDraft | None) -> None:
        """The goals that stand under a goal or a plan: its children, and its funnel as a chain."""
        for index, child in enumerate(keys.children or ()):
            self._inline(child, (*way, "children", index), above)
        if isinstance(keys, GoalKeys):
            step = above
            for index, each in enumerate(keys.funnel or ()):
                step = self._inline(each, (*way, "funnel", index), step)
                step.is_step = True

    def _inline(self, keys: GoalKeys, way: Keys, above: GoalDraft | None) -> GoalDraft:
        positions = self._document.positions
        has_id = (*way, "id") in positions and keys.id is not None
        anchor = positions.item((*way, "id") if has_id else way)
        draft = self._draft(keys, way, keys.id or "", Kind.KPI, anchor)
        draft.is_inline, draft.holder, draft.above = True, self._holder, above
        draft.body = keys.description or ""
        draft.sections = sections(draft.body)
        if not has_id:
            self._report_nameless(draft)
        self._name_kind(draft)
        self.goals_in(keys, way, draft)
        return draft

    def _draft(
        self, keys: GoalKeys, way: Keys, name: str, kind: Kind, anchor: Location
    ) -> GoalDraft:
        plan = self._page.folder
        id_ = full_id(plan, name)
        ways = self._ways.get(way, {})
        holder = None if self._holder is None else self._holder.id
        goal = id_ if name else holder
        draft = GoalDraft(
            id=id_,
            sheet=sheet(goal, self._document.positions, ways, anchor),
            unread=set(self._page.unread.get(way, ())),
            plan=plan,
            kind=kind,
            keys=keys,
        )
        self._drafts.append((way, draft))
        return draft

    def _report_nameless(self, draft: GoalDraft) -> None:
        draft.is_usable = False
        if "id" not in draft.unread:
            message = Text("A goal within another needs an id.")
            draft.report("SRC007", message, key="id", hint=Text("Add {line}.", line="id: …"))

    def _name_kind(self, draft: GoalDraft) -> None:
        name = draft.keys.kind
        if name is None:
            return
        kind = kind_named(name)
        if kind is not None:
            draft.kind = kind
            return
        message, hint = no_such_kind(name)
        if is_plan(name):
            message = Text("A plan is described in the index.md of its folder.")
        draft.report("SRC006", message, key="kind", hint=hint)
