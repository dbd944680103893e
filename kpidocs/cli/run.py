"""One run over a project: found, examined, limited to what was asked for."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from kpidocs.check import rule
from kpidocs.cli.flags import NEVER, Flags
from kpidocs.cli.output import note
from kpidocs.cli.project import opened
from kpidocs.configuration import Project, day, refuse_unknown
from kpidocs.errors import ProjectError
from kpidocs.model import Judged, Study
from kpidocs.pipeline.examine import RULE_KEYS, examine
from kpidocs.settings import Settings, Threshold, within
from kpidocs.text import Text


@dataclass(frozen=True, slots=True)
class Run:
    """A project and what is known of it, its findings limited to those asked for."""

    project: Project
    study: Study
    never_fails: bool = False

    @property
    def locale(self) -> str:
        """The language to print in."""
        return self.project.settings.locale

    @property
    def status(self) -> int:
        """1 when a finding is grave enough to fail the run."""
        return int(not self.never_fails and any(each.fails for each in self.study.findings))


def start(flags: Flags) -> Run:
    """Find the project, read, solve and judge its goals. Raises `KpidocsError`."""
    found = opened(flags)
    project = replace(found, settings=_settings(found.settings, flags))
    _refuse_output(flags, project)
    today = today_of(flags)
    if flags.verbose:
        note(Text("Day: {today}", today=today), locale=project.settings.locale)
    study = examine(project, today=today)
    findings = tuple(wanted(study.findings, project=project, flags=flags))
    return Run(project, replace(study, findings=findings), never_fails=flags.fail_on == NEVER)


def today_of(flags: Flags) -> date:
    """Give the day that is asked for, else that of the environment or the clock."""
    now = datetime.now().astimezone()
    return day(flags.today, epoch=os.environ.get("SOURCE_DATE_EPOCH"), now=now)


def _settings(settings: Settings, flags: Flags) -> Settings:
    """Let flags go before the settings; ``never`` changes no finding, only the exit status."""
    if flags.fail_on in (None, NEVER):
        return settings
    return replace(settings, fail_on=Threshold(flags.fail_on))


def _refuse_output(flags: Flags, project: Project) -> None:
    if flags.output is not None and flags.output.resolve().is_relative_to(project.goals):
        raise ProjectError(
            Text("Nothing is written into the goals folder: {path}.", path=str(flags.output)),
            hint=Text("Choose a file outside of it."),
        )


def wanted(found: Iterable[Judged], *, project: Project, flags: Flags) -> Iterator[Judged]:
    """Give the findings that were asked for. Raises `KpidocsError` for a rule that is none."""
    selected = _keys(flags.select, option="--select")
    ignored = _keys(flags.ignore, option="--ignore")
    for each in found:
        is_here = within(each.finding.at.path, project.shown)
        if is_here and _is_any(each, selected or RULE_KEYS) and not _is_any(each, ignored):
            yield each


def _keys(written: Sequence[str], *, option: str) -> frozenset[str]:
    """Split lists of rules. Raises `KpidocsError` for one that does not exist."""
    exact = {key.lower(): key for key in RULE_KEYS}
    words = (word.strip().removesuffix("*") for each in written for word in each.split(","))
    wanted = frozenset(exact.get(word.lower(), word) for word in words)
    refuse_unknown(sorted(wanted), known=RULE_KEYS, within=option)
    return wanted


def _is_any(judged: Judged, wanted: frozenset[str]) -> bool:
    broken = rule(judged.finding.code)
    return not wanted.isdisjoint((broken.code, broken.name, broken.family))
