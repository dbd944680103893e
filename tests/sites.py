"""Real sites from a few lines of text."""

from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent
from typing import Any

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

MATERIAL = """
site_name: Test
theme:
  name: material
  font: false
  features: [navigation.instant, navigation.indexes]
  palette:
    - {media: "(prefers-color-scheme: light)", scheme: default, accent: teal}
    - {media: "(prefers-color-scheme: dark)", scheme: slate, accent: teal}
plugins: [search, kpidocs]
"""

PLAIN = """
site_name: Test
theme: mkdocs
plugins: [kpidocs]
"""

SALES = {
    "goals/sales/index.md": """
        ---
        kind: plan
        title: Web marketing
        start: 2026-04-01
        due: 2027-03-31
        owner: marketing
        ---
        # Web marketing

        What we do on the web.
        """,
    "goals/sales/orders.md": """
        ---
        kind: kgi
        title: Orders
        target: 20件
        source: CRM
        definition: Signed orders.
        funnel:
          - id: meetings
            title: Meetings
            conversion: {value: 50%, title: close rate, source: last year}
            owner: sales
          - {id: leads, title: Leads, conversion: 50%, target: 30件}
          - {id: visits, title: Visits, conversion: 10%, unit: 訪問}
        ---
        # Orders

        ## Why

        See [the leads](leads.md) and ![a chart](chart.png).
        """,
    "goals/sales/chart.png": "",
    "docs/index.md": "# Home\n",
}


def write(folder: Path, files: Mapping[str, str]) -> Path:
    """Write files, their text without the common indentation."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text).lstrip("\n"), encoding="utf-8")
    return folder


def build(folder: Path, **values: Any) -> Path:  # noqa: ANN401 (whatever MkDocs takes)
    """Build the site of a folder with MkDocs; give the folder of the site."""
    config = load_config(str(folder / "mkdocs.yml"), **values)
    config.plugins.on_startup(command="build", dirty=False)
    mkdocs_build(config)
    return Path(config.site_dir)
