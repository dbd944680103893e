"""The files that the pages need beside them."""

import re
from dataclasses import dataclass
from pathlib import Path

_COMMENT = re.compile(r"^ *(?:/\*(?:(?!\*/).)*\*/|//[^\n]*)\n", re.MULTILINE | re.DOTALL)

FOLDER = Path(__file__).parent / "assets"


@dataclass(frozen=True, slots=True)
class Asset:
    """A style sheet or a script: its name in the site, and the files that it is made of."""

    name: str
    sources: tuple[str, ...]

    @property
    def text(self) -> str:
        """The content, one file after the other, without comments on lines of their own."""
        files = (FOLDER / source for source in self.sources)
        return _COMMENT.sub("", "".join(file.read_text(encoding="utf-8") for file in files))

    @property
    def is_style(self) -> bool:
        """Whether it is a style sheet."""
        return self.name.endswith(".css")


WHAT_IF = ("figures", "texts", "writing", "panel")  # each uses those before it

ASSETS = (
    Asset("kpidocs.css", ("kpidocs.css",)),
    Asset("diagram.css", ("diagram.css",)),
    Asset("kpidocs.js", ("kpidocs.js",)),
    Asset("what-if.js", tuple(f"what-if/{part}.js" for part in WHAT_IF)),
)
