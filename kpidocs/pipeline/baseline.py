"""The baseline written anew."""

from collections.abc import Iterator

from kpidocs.configuration import Project, baseline_text
from kpidocs.edit.change import Change
from kpidocs.model import BASELINE, Backlog


def renewed(old: Backlog, new: Backlog, *, project: Project) -> Iterator[Change]:
    """Give the change of a baseline that held the old and is to hold the new; empty, it goes."""
    if new != old:
        file = project.root / BASELINE
        before = file.read_bytes().decode() if file.exists() else None
        yield Change(BASELINE, before, baseline_text(new) if new.counts else None)
