"""Compile the gettext catalogues before a wheel or an editable install is made."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


def compile_catalogue(source: Path) -> None:
    """Write the `.mo` file beside a `.po` file; raises PoFileError on a malformed one."""
    with source.open("rb") as text:
        catalogue = read_po(text, abort_invalid=True)
    with source.with_suffix(".mo").open("wb") as binary:
        write_mo(binary, catalogue)


class CatalogueHook(BuildHookInterface[Any]):
    """What Hatchling calls before each build."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Compile every catalogue below kpidocs/words/locale."""
        for source in sorted(Path(self.root, "kpidocs/words/locale").glob("*/LC_MESSAGES/*.po")):
            compile_catalogue(source)
