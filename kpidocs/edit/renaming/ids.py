"""Which ids and files change when a goal gets another id, and why it may not get one."""

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from kpidocs.edit.free_ids import refuse_flaw, refuse_taken, refuse_unknown_plan
from kpidocs.errors import ProjectError
from kpidocs.model import Backlog, Goal, Portfolio
from kpidocs.source.goals.references import Directory
from kpidocs.source.keys.ids import bare, canonical, folded, full_id
from kpidocs.text import Text


@dataclass(frozen=True, slots=True)
class Renaming:
    """Full ids that change, and paths of files that move; each old one with its new one.

    Paths are relative to the goals folder. ``before`` and ``after`` find goals by what others
    call them.
    """

    ids: Mapping[str, str]
    paths: Mapping[str, str]
    before: Directory
    after: Directory

    @property
    def pages(self) -> Mapping[str, str]:
        """The paths that links lead to: those of files, and of the pages that goals get."""
        return {f"{old}.md": f"{new}.md" for old, new in self.ids.items()} | dict(self.paths)

    def spelt(self, name: str, *, plan: str, after: str) -> str | None:
        """What a goal in a plan calls another from now on; None if it cannot name that one.

        ``name`` is what it called it so far, ``after`` its plan from now on.
        """
        found = self.before.find(name, plan)
        if found is None:
            return name
        wanted = self.ids.get(found, found)
        likely = (name, *(() if "/" in name else (bare(wanted),)), wanted)
        return next((each for each in likely if self.after.find(each, after) == wanted), None)

    def backlog(self, held: Backlog, *, prefix: str) -> Backlog:
        """Findings held back, counted for the new ids and paths."""
        paths = {f"{prefix}{old}": f"{prefix}{new}" for old, new in self.paths.items()}
        names = {**paths, **self.ids}
        moved: dict[str, dict[str, int]] = {}
        for code, counts in held.counts.items():
            new = moved.setdefault(code, {})
            for about, count in counts.items():
                name = names.get(about, about)
                new[name] = new.get(name, 0) + count
        return replace(held, counts=moved)


def refuse_others(portfolio: Portfolio, name: str) -> None:
    """Raise `ProjectError` for the id of a plan, or of a goal that cannot be read."""
    if name in portfolio.goals:
        return
    if name in portfolio.plans:
        raise ProjectError(
            Text("{id} is a plan; only goals are renamed.", id=name),
            hint=Text(
                "Rename its folder: {command} then names each reference to mend.",
                command="kpidocs check",
            ),
        )
    _refuse_unreadable([name], portfolio)


def renaming(
    portfolio: Portfolio, *, goal: Goal, new: str, prefix: str, files: Iterable[str]
) -> Renaming:
    """What changes when a goal gets another id; without a plan it stays in its own.

    ``prefix`` is what the paths of goals begin with, ``files`` are those below the goals folder.
    Raises `ProjectError` for an id that the goal cannot have.
    """
    plan, slash, name = canonical(new).rpartition("/")
    plan = plan.strip("/") if slash else goal.plan
    refuse_flaw(name)
    refuse_unknown_plan(plan, portfolio)
    _refuse_immovable(goal, plan)
    _refuse_twins(goal, portfolio)
    ids = dict(_ids(goal, plan, name, portfolio))
    others = [each for each in portfolio.goals.values() if each.id not in ids]
    refuse_taken(ids.values(), holders=[*portfolio.plans.values(), *others])
    _refuse_unreadable(ids.values(), portfolio)
    paths = {} if goal.is_inline else dict(_paths(goal, plan, name, prefix))
    _refuse_files(paths, files)
    known = {*portfolio.goals, *portfolio.unusable}
    changed = {ids.get(each, each) for each in known}
    return Renaming(ids, paths, Directory({}, known), Directory({}, changed))


def _refuse_unreadable(ids: Iterable[str], portfolio: Portfolio) -> None:
    for each in ids:
        if each in portfolio.unusable:
            raise ProjectError(
                Text("The goal {id} cannot be read.", id=each),
                hint=Text("Mend first what {command} finds there.", command="kpidocs check"),
            )


def _refuse_immovable(goal: Goal, plan: str) -> None:
    if goal.is_inline and plan != goal.plan:
        raise ProjectError(
            Text("{id} stands in the file of another goal, so it stays in its plan.", id=goal.id),
            hint=Text("Move the goal whose file it is, or give it a file of its own first."),
        )


def _refuse_twins(goal: Goal, portfolio: Portfolio) -> None:
    """Refuse a goal whose id another has too: nobody can tell which of them others mean."""
    if any(each.code == "SRC008" and each.goal == goal.id for each in portfolio.findings):
        raise ProjectError(
            Text("Several goals have the id {id}.", id=goal.id),
            hint=Text("Give one of them another id."),
        )


def _ids(goal: Goal, plan: str, name: str, portfolio: Portfolio) -> Iterator[tuple[str, str]]:
    """The ids that change: those of goals in the file too, when it moves to another plan."""
    if goal.id != full_id(plan, name):
        yield goal.id, full_id(plan, name)
    if plan != goal.plan:
        for each in portfolio.goals.values():
            if each.holder == goal.id:
                yield each.id, full_id(plan, each.name)


def _paths(goal: Goal, plan: str, name: str, prefix: str) -> Iterator[tuple[str, str]]:
    """The file of a goal, if it moves; one that is called otherwise than its goal stays so."""
    old = goal.places.path.removeprefix(prefix)
    stem, suffix = posixpath.splitext(posixpath.basename(old))
    new = posixpath.join(plan, f"{name if canonical(stem) == goal.name else stem}{suffix}")
    if new != old:
        yield old, new


def _refuse_files(paths: Mapping[str, str], files: Iterable[str]) -> None:
    there = {folded(each): each for each in files if each not in paths}
    for new in paths.values():
        if folded(new) in there:
            raise ProjectError(
                Text("There is a file {path} already.", path=there[folded(new)]),
                hint=Text("Choose another id."),
            )
