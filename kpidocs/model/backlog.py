"""Findings of earlier days that are held back until somebody mends them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from kpidocs.model.finding import Finding

BASELINE = "kpidocs-baseline.json"
"""The file of a project that holds its backlog, beside the configuration file."""


@dataclass(frozen=True, slots=True)
class Backlog:
    """How many findings of each rule are held back, by code and then by goal, and why.

    A finding that is about no goal counts under the path of its file.
    """

    reason: str = ""
    counts: Mapping[str, Mapping[str, int]] = field(default_factory=lambda: MappingProxyType({}))


def subject(finding: Finding) -> str:
    """Give what a finding counts under: its goal, else its file."""
    return finding.goal or finding.at.path
