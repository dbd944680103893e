from pathlib import Path

import pytest

from kpidocs.cli.manual import manual
from kpidocs.configuration import find_project
from kpidocs.pages import Links, UrlStyle
from tests.cli.conftest import Run


def configured(project: Path, *lines: str) -> Path:
    (project / "mkdocs.yml").write_text("\n".join(("plugins: [kpidocs]", *lines)))
    return project


@pytest.mark.parametrize(
    ("docs", "root"),
    [("docs", "goals"), (".", "goals"), ("goals", ""), ("goals/sales", "goals")],
)
@pytest.mark.parametrize("style", UrlStyle)
def test_the_page_of_a_rule_is_where_the_site_has_it(
    project: Path, docs: str, root: str, style: UrlStyle
) -> None:
    directories = str(style is UrlStyle.DIRECTORY).lower()
    site = ("site_url: https://x.example/a", f"docs_dir: {docs}")
    configured(project, *site, f"use_directory_urls: {directories}")
    links = Links(root=root, style=style)
    page = links.url(links.rule("KGI004"), start="index.md")
    assert manual(find_project(project)).url("KGI004") == f"https://x.example/a/{page}"


@pytest.mark.parametrize("site", ["", "site_url: ''", "site_url: 1", "site_url: javascript:a"])
def test_a_site_without_an_address_has_no_pages_to_name(project: Path, site: str) -> None:
    assert manual(find_project(configured(project, site))).url("KGI004") is None


def test_goals_in_a_folder_of_the_documentation_have_the_rules_beside_them(
    tmp_path: Path,
) -> None:
    (tmp_path / "docs/team 1/goals").mkdir(parents=True)
    text = "site_url: https://x.example/\nplugins: [kpidocs: {goals_dir: docs/team 1/goals}]"
    (tmp_path / "mkdocs.yml").write_text(text)
    links = Links(root="team 1/goals")
    page = links.url(links.rule("KGI004"), start="index.md")
    assert manual(find_project(tmp_path)).url("KGI004") == f"https://x.example/{page}"


def test_check_names_the_page_of_a_rule(kpidocs: Run, project: Path) -> None:
    configured(project, "site_url: https://x.example/a/")
    assert "or https://x.example/a/rules/SRC005/" in kpidocs("check").stdout
