"""From findings to files in which they are kept silent."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from enum import Enum

from kpidocs.configuration import Project, read_backlog
from kpidocs.edit.change import Change
from kpidocs.edit.silencing import Excuse, with_entries
from kpidocs.model import Backlog, Judged, Study, subject
from kpidocs.pipeline.baseline import renewed
from kpidocs.pipeline.examine import judge
from kpidocs.source import Files, read_folder

ROUNDS = 10
"""How often entries are added. One may bring the next step of its file to light."""

Wanted = Callable[[Iterable[Judged]], Iterable[Judged]]
"""Gives those findings that are to be kept silent."""


class Place(Enum):
    """Where findings are kept silent."""

    GOALS = "goals"  # by entries; what no goal can hold is left to the baseline
    BASELINE = "baseline"


def silence(
    project: Project, *, today: date, excuse: Excuse, place: Place, wanted: Wanted
) -> tuple[Change, ...]:
    """Give the changes after which a check finds nothing of what is wanted, but for bad entries.

    Raises `SettingsError` as `examine` does.
    """
    old = read_backlog(project.root)
    files = edited = read_folder(project.goals, project=project.root)
    study = judge(files, project=project, today=today, backlog=old)
    for _ in range(ROUNDS if place is Place.GOALS else 0):
        further = _with_entries(edited, study, wanted(study.findings), excuse)
        if further == edited:
            break
        edited, study = further, judge(further, project=project, today=today, backlog=old)
    bare = judge(edited, project=project, today=today, backlog=Backlog())
    held = _counted(bare.findings) - _counted(study.findings)
    new = _backlog(held, _counted(wanted(study.findings)), old=old, reason=excuse.reason)
    return (*_changes(files, edited, project), *renewed(old, new, project=project))


def _with_entries(files: Files, study: Study, found: Iterable[Judged], excuse: Excuse) -> Files:
    prefix = study.settings.prefix
    holding = {goal.places.path for goal in study.portfolio.goals.values()}
    texts = {
        path: content.decode()
        for key, content in files.contents.items()
        if (path := f"{prefix}{key}") in holding
    }
    edited = with_entries(texts, found, portfolio=study.portfolio, excuse=excuse)
    changed = {path.removeprefix(prefix): text.encode() for path, text in edited.items()}
    return replace(files, contents={**files.contents, **changed})


def _counted(found: Iterable[Judged]) -> Counter[tuple[str, str]]:
    """Count findings by rule and by what they are about, without those about entries."""
    findings = (each.finding for each in found if not each.finding.is_about_entry)
    return Counter((each.code, subject(each)) for each in findings)


def _backlog(
    held: Counter[tuple[str, str]], new: Counter[tuple[str, str]], *, old: Backlog, reason: str
) -> Backlog:
    """Give what a baseline counts that still holds what it held, and holds new findings too."""
    counts: dict[str, dict[str, int]] = {}
    for (code, about), count in sorted((held + new).items()):
        counts.setdefault(code, {})[about] = count
    return Backlog(reason if new else old.reason, counts)


def _changes(before: Files, after: Files, project: Project) -> Iterator[Change]:
    for path, content in before.contents.items():
        if after.contents[path] != content:
            name = f"{project.settings.prefix}{path}"
            yield Change(name, content.decode(), after.contents[path].decode())
