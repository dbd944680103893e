"""Files of goals into the portfolio: what is written, related and inherited."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from kpidocs.model import Count, Finding, Goal, Plan, Portfolio
from kpidocs.settings import Settings
from kpidocs.source.document.likeness import looks_like_goal
from kpidocs.source.files import Files
from kpidocs.source.goals.assembly import assemble
from kpidocs.source.goals.cycles import break_cycles
from kpidocs.source.goals.drafting import drafts_of
from kpidocs.source.goals.drafts import Draft, GoalDraft, PlanDraft
from kpidocs.source.goals.goal_files import INDEX, GoalFile, goal_file
from kpidocs.source.goals.holidays import public_holidays
from kpidocs.source.goals.plans import (
    describe,
    folders_of_goals,
    misnamed_folders,
    plan_drafts,
)
from kpidocs.source.goals.primary import primary_kgis
from kpidocs.source.goals.rates import note_assumptions
from kpidocs.source.goals.references import Directory
from kpidocs.source.goals.register import Register
from kpidocs.source.goals.relations import find_parents, from_above
from kpidocs.source.goals.variables import Variables
from kpidocs.source.goals.windows import settle_window
from kpidocs.source.keys.ids import canonical


def read(files: Files, *, settings: Settings) -> Portfolio:
    """Read all goals. What their authors got wrong is in the findings, the rest in the goals."""
    pages = _goal_files(files, settings)
    folders = folders_of_goals(pages)
    plans = plan_drafts(folders)
    closed, findings = misnamed_folders(folders)
    written = [draft for page in pages for draft in drafts_of(page)]
    register = _registered(files, pages, written, plans, closed)
    directory = Directory(register.goals, register.unusable)
    drafts = _related(register.goals, directory)
    variables = Variables(directory, register.goals, plans)
    described = _described(plans, variables)
    goals = _assembled(drafts, plans, variables)
    primary = primary_kgis(drafts, register.goals)
    for kgi in primary.values():
        goals[kgi] = replace(goals[kgi], primary=True)
    findings.extend(_lookalikes(pages, folders))
    sources: tuple[GoalFile | Draft, ...] = (*pages, *plans.values(), *written)
    findings.extend(finding for source in sources for finding in source.findings)
    return Portfolio(
        plans=_live_plans(plans, described, goals, primary),
        goals=dict(sorted(goals.items())),
        assumptions=dict(sorted(variables.assumptions.items())),
        order=tuple(register.goals),
        unusable=frozenset(register.unusable),
        findings=tuple(sorted((*files.findings, *findings), key=_place)),
        count=_count(files, pages, goals.values()),
        articles={page.path: page.text for page in pages if page.is_article},
    )


def _goal_files(files: Files, settings: Settings) -> list[GoalFile]:
    """All files, those of a folder together, what describes the folder first."""
    contents = files.contents.items()
    pages = [goal_file(path, content, prefix=settings.prefix) for path, content in contents]
    pages.sort(key=lambda page: (page.folder.split("/"), not page.is_index, page.path))
    return pages


def _lookalikes(pages: list[GoalFile], folders: Collection[str]) -> Iterator[Finding]:
    """Pages beside goals that look like goals."""
    for page in pages:
        if page.document is None and not page.is_broken and page.folder in folders:
            finding = looks_like_goal(page.text, page.path)
            if finding is not None:
                yield finding


def _registered(
    files: Files,
    pages: list[GoalFile],
    drafts: list[GoalDraft],
    plans: Mapping[str, PlanDraft],
    closed: frozenset[str],
) -> Register:
    """All goals under their ids; ids of what could not be read are known too."""
    register = Register({id_: draft.places.anchor for id_, draft in plans.items()}, closed)
    register.enter(drafts)
    register.unusable |= {_id(path) for path in files.unusable}
    for page in pages:
        if page.is_broken:
            register.unusable |= page.visible_ids()
    register.unusable -= register.goals.keys()
    return register


def _related(goals: Mapping[str, GoalDraft], directory: Directory) -> list[GoalDraft]:
    """The goals with their parents, each after its own."""
    find_parents(goals, directory)
    break_cycles(goals)
    drafts = list(from_above(goals))
    for draft in drafts:
        parent = None if draft.parent is None else goals[draft.parent]
        if parent is not None:
            assumes = parent.keys.assumptions is not None
            draft.nearest_with_assumptions = parent if assumes else parent.nearest_with_assumptions
    return drafts


def _described(plans: Mapping[str, PlanDraft], variables: Variables) -> dict[str, Plan]:
    described = {}
    for draft in plans.values():
        described[draft.id] = describe(draft)
        note_assumptions(draft, draft.keys.assumptions, variables)
    return described


def _assembled(
    drafts: list[GoalDraft], plans: Mapping[str, PlanDraft], variables: Variables
) -> dict[str, Goal]:
    """The goals; dates pass from above, and all assumptions are known before any formula."""
    for draft in drafts:
        note_assumptions(draft, draft.keys.assumptions, variables)
    goals = {}
    for draft in drafts:
        plan = plans[draft.plan]
        parent = None if draft.parent is None else variables.goals[draft.parent]
        settle_window(
            draft,
            start=draft.keys.start,
            due=draft.keys.due,
            above=_dates_from(draft, parent, plan),
            fiscal_year_start=plan.described.fiscal_year_start,
        )
        goals[draft.id] = assemble(draft, plan, variables)
    return goals


def _dates_from(draft: GoalDraft, parent: GoalDraft | None, plan: PlanDraft) -> tuple[Draft, ...]:
    """Where dates come from: the parent in the own plan, the plan, a parent elsewhere."""
    if parent is None:
        return (plan,)
    return (parent, plan) if parent.plan == draft.plan else (plan, parent)


def _live_plans(
    plans: Mapping[str, PlanDraft],
    described: Mapping[str, Plan],
    goals: Mapping[str, Goal],
    primary: Mapping[str, str],
) -> dict[str, Plan]:
    """The plans that are written or hold goals, with what only their goals tell."""
    members: dict[str, list[Goal]] = {}
    for goal in goals.values():
        members.setdefault(goal.plan, []).append(goal)
    return {
        id_: replace(
            plan,
            primary_kgi=primary.get(id_),
            holidays=plan.holidays
            | public_holidays(plans[id_].countries, _years(members.get(id_, ()))),
        )
        for id_, plan in described.items()
        if plan.is_written or id_ in members
    }


def _years(goals: Iterable[Goal]) -> range:
    years = {day.year for goal in goals for day in (goal.start, goal.due) if day is not None}
    return range(min(years), max(years) + 1) if years else range(0)


def _count(files: Files, pages: list[GoalFile], goals: Iterable[Goal]) -> Count:
    return Count(
        files=len(pages) + len(files.unusable),
        with_goals=len({goal.places.path for goal in goals}),
        unusable=len(files.unusable) + sum(page.is_broken for page in pages),
    )


def _id(path: str) -> str:
    return canonical(path.rpartition(".")[0].removesuffix(f"/{INDEX}"))


def _place(finding: Finding) -> tuple[object, ...]:
    return (finding.at, finding.code, finding.goal or "", finding.message.message)
