"""What the configuration file says about kpidocs, frozen."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import Never


class Severity(Enum):
    """How much a finding matters; members stand from the gravest to the lightest."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"

    @property
    def rank(self) -> int:
        """0 for an error, then upwards."""
        return tuple(Severity).index(self)


class Threshold(Enum):
    """From which severity on findings fail a run."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"
    NEVER = "never"

    def is_reached_by(self, severity: Severity) -> bool:
        """Whether a finding of a severity is at or above the threshold."""
        return self is not Threshold.NEVER and severity.rank <= Severity(self.value).rank


class Rounding(Enum):
    """Which figure of a derived count is carried on down the tree."""

    STEPWISE = "stepwise"  # the rounded one, so that the printed figures multiply up
    EXACT = "exact"


class Engine(Enum):
    """Who lays diagrams out."""

    BUNDLED = "bundled"
    DOT = "dot"  # the program on PATH


_NOTHING: Mapping[str, Never] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Exemption:
    """A rule that does not hold for a folder, why, and until when.

    ``file`` and ``line`` tell where it is written; the file relative to the project.
    """

    rule: str
    reason: str = ""
    until: date | None = None
    file: str = "mkdocs.yml"
    line: int = 1


@dataclass(frozen=True, slots=True)
class Folder:
    """What holds for the goals below one folder of goals.

    ``rules`` maps a code, a rule's name or a family to its severity, None for off.
    ``fail_on`` is None where the folder sets none.
    """

    path: str
    rules: Mapping[str, Severity | None] = field(default_factory=lambda: _NOTHING)
    fail_on: Threshold | None = None
    ignore: tuple[Exemption, ...] = ()


Limit = int | tuple[int, int]
"""A threshold: the most of something, or the least and the most."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Thresholds of rules: levels below a KGI, core KPIs of one owner, key results, months."""

    max_depth: int = 3
    max_kpis: int = 9
    key_results: tuple[int, int] = (2, 5)
    objective_months: int = 3


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one project; every default is the documented one."""

    goals_dir: str = "goals"
    locale: str = "en"
    rules: Mapping[str, Severity | None] = field(default_factory=lambda: _NOTHING)
    folders: tuple[Folder, ...] = ()
    limits: Limits = field(default_factory=Limits)
    words: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: _NOTHING)
    rounding: Rounding = Rounding.STEPWISE
    fail_on: Threshold = Threshold.ERROR
    graphviz: Engine = Engine.BUNDLED
    html: bool = False
    seed: int = 1

    @property
    def prefix(self) -> str:
        """What the paths of goal files begin with, relative to the project: ``goals/``."""
        folder = self.goals_dir.strip("/")
        return "" if folder in ("", ".") else f"{folder}/"

    def folders_at(self, path: str) -> tuple[Folder, ...]:
        """Give the folders around a goal file, inner first; its path is relative to the project."""
        inside = path.removeprefix(self.prefix)
        holding = (each for each in self.folders if within(inside, each.path))
        return tuple(sorted(holding, key=lambda each: -len(each.path)))

    def fail_on_at(self, path: str) -> Threshold:
        """Give the threshold for a goal file, its path relative to the project."""
        thresholds = (each.fail_on for each in self.folders_at(path))
        return next((each for each in thresholds if each is not None), self.fail_on)


def within(path: str, folder: str) -> bool:
    """Whether a path lies in a folder, or is it; both with ``/`` and relative."""
    return folder in ("", path) or path.startswith(f"{folder}/")
