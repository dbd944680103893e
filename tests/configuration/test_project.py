import json
from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent

import pytest

from kpidocs.configuration import Project, find_project
from kpidocs.errors import KpidocsError, ProjectError, SettingsError
from kpidocs.words import say


def drawn(root: Path, files: Mapping[str, str]) -> Path:
    """A folder that holds some files."""
    for path, text in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(dedent(text), encoding="utf-8")
    return root.resolve()


def said(error: KpidocsError) -> str:
    """An error in words."""
    return say(error.text, "en")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A project with a configuration file."""
    files = {
        "mkdocs.yml": """\
            site_name: Goals
            docs_dir: pages
            use_directory_urls: false
            theme: {name: material, language: ja}
            markdown_extensions:
              - toc:
                  slugify: !!python/name:pymdownx.slugs.slugify
              - snippets:
                  base_path: !relative $config_dir
            extra: !ENV [SECRET, none]
            plugins:
              - search
              - kpidocs: {goals_dir: plans}
            """,
        "plans/sales/orders.md": "",
        "plans/sales/leads.yml": "",
        "pages/index.md": "",
        "other/goals/x.md": "",
        "mine/x.md": "",
    }
    return drawn(tmp_path, files)


@pytest.mark.parametrize(
    ("path", "goals", "shown"),
    [
        (".", "plans", ""),
        ("mkdocs.yml", "plans", ""),
        ("plans", "plans", ""),
        ("plans/sales", "plans", "plans/sales"),
        ("plans/sales/orders.md", "plans", "plans/sales/orders.md"),
        ("plans/sales/leads.yml", "plans", "plans/sales/leads.yml"),
        ("mine", "mine", ""),
        ("mine/x.md", "mine", "mine/x.md"),
        ("other", "other/goals", ""),
        ("other/goals", "other/goals", ""),
    ],
)
def test_any_path_of_a_project_leads_to_it(site: Path, path: str, goals: str, shown: str) -> None:
    project = find_project(site / path)
    assert project.root == site
    assert project.config == site / "mkdocs.yml"
    assert project.goals == site / goals
    assert project.settings.goals_dir == goals
    assert project.shown == shown


def test_the_configuration_tells_about_the_site(site: Path) -> None:
    project = find_project(site)
    assert project.settings.locale == "ja"
    assert project.docs_dir == "pages"
    assert not project.use_directory_urls


def test_without_a_path_it_is_the_project_of_the_current_folder(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site / "pages")
    assert find_project() == find_project(site)


def test_another_configuration_file_can_be_named(site: Path) -> None:
    drawn(site, {"small.yml": "plugins: [kpidocs: {goals_dir: mine}]", "empty.yml": ""})
    assert find_project(site / "small.yml").goals == site / "mine"
    assert find_project(site / "mine", config=site / "small.yml").shown == ""
    with pytest.raises(ProjectError) as caught:
        find_project(config=site / "empty.yml")
    assert said(caught.value) == "There is no goals folder goals."


def test_a_path_outside_of_the_configured_project_is_refused(site: Path, tmp_path: Path) -> None:
    far = drawn(tmp_path / "other", {"mkdocs.yml": ""})
    with pytest.raises(ProjectError) as caught:
        find_project(site / "mine", config=far / "mkdocs.yml")
    assert "lies outside the project" in said(caught.value)


@pytest.mark.parametrize(
    ("path", "root", "goals", "shown"),
    [
        (".", ".", "goals", ""),
        ("goals", ".", "goals", ""),
        ("goals/sales", ".", "goals", "goals/sales"),
        ("other", ".", "other", ""),
        ("other/x.md", ".", "other", "other/x.md"),
    ],
)
def test_without_a_configuration_the_project_is_around_the_goals_folder(
    tmp_path: Path, path: str, root: str, goals: str, shown: str
) -> None:
    here = drawn(tmp_path, {"goals/sales/x.md": "", "other/x.md": ""})
    project = find_project(here / path)
    assert project == Project(
        root=(here / root).resolve(),
        goals=here / goals,
        config=None,
        settings=project.settings,
        filter=shown.partition("/")[2],
    )
    assert project.shown == shown


def test_a_folder_without_goals_is_no_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ProjectError) as caught:
        find_project()
    assert said(caught.value).startswith("There are no goals here")


@pytest.mark.parametrize("path", ["nowhere", "nul\0"])
def test_a_path_that_does_not_exist_is_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(ProjectError) as caught:
        find_project(tmp_path / path)
    assert said(caught.value).startswith("There is no file or folder")


def test_a_goals_folder_that_is_missing_is_named(tmp_path: Path) -> None:
    drawn(tmp_path, {"mkdocs.yml": ""})
    with pytest.raises(ProjectError) as caught:
        find_project(tmp_path)
    assert said(caught.value) == "There is no goals folder goals."


def test_a_goals_folder_that_leads_outside_is_refused(tmp_path: Path) -> None:
    project = drawn(tmp_path / "project", {"mkdocs.yml": ""})
    outside = drawn(tmp_path / "outside", {"x.md": ""})
    (project / "goals").symlink_to(outside)
    with pytest.raises(ProjectError) as caught:
        find_project(project)
    assert "leads outside the project" in said(caught.value)


@pytest.mark.parametrize(
    "plugins",
    [
        "plugins: [kpidocs: {html: true}]",
        "plugins: {search: {}, kpidocs: {html: true}}",
        "INHERIT: base.yml",
        "{INHERIT: base.yml, plugins: {kpidocs: {locale: ja}}}",
    ],
)
def test_the_plugin_may_be_listed_in_every_way_that_mkdocs_allows(
    tmp_path: Path, plugins: str
) -> None:
    base = "plugins: {kpidocs: {html: true}}"
    drawn(tmp_path, {"mkdocs.yaml": plugins, "base.yml": base, "goals/x.md": ""})
    assert find_project(tmp_path).settings.html


def test_what_a_folder_ignores_knows_where_it_is_written(tmp_path: Path) -> None:
    own = """\
        plugins:
          - kpidocs:
              folders:
                ideas:
                  ignore:
                    - rule: KPI012
                      reason: only ideas
        """
    drawn(tmp_path, {"own/mkdocs.yml": own, "own/goals/ideas/x.md": ""})
    drawn(tmp_path, {"heir/mkdocs.yml": "INHERIT: ../own/mkdocs.yml", "heir/goals/ideas/x.md": ""})
    (own_folder,) = find_project(tmp_path / "own").settings.folders
    (inherited,) = find_project(tmp_path / "heir").settings.folders
    assert [(each.file, each.line) for each in own_folder.ignore] == [("mkdocs.yml", 6)]
    assert [(each.file, each.line) for each in inherited.ignore] == [("../own/mkdocs.yml", 6)]


@pytest.mark.parametrize("plugins", ["", "plugins: [kpidocs, search]", "plugins: [kpidocs: ]"])
def test_a_plugin_without_settings_has_the_defaults(tmp_path: Path, plugins: str) -> None:
    drawn(tmp_path, {"mkdocs.yml": f"theme: mkdocs\n{plugins}", "goals/x.md": ""})
    assert find_project(tmp_path).settings.goals_dir == "goals"


HTML = "The setting html cannot be"
LEVELS = range(1, 10)
BOMB = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 10)}]\n" for n in LEVELS)
MERGED = "a0: &a0 {k: v}\n" + "".join(
    f"a{n}: &a{n} {{<<: [{','.join([f'*a{n - 1}'] * 10)}]}}\n" for n in LEVELS
)


@pytest.mark.parametrize(
    ("content", "error"),
    [
        ("b:\na: ]", "mkdocs.yml is not valid YAML: line 2, did not find expected node content."),
        ("a: 1\nb: *c", "mkdocs.yml is not valid YAML: line 2, found undefined alias."),
        ("plugins: [kpidocs: {html: 2026-02-30}]", "The setting html cannot be 2026-02-30."),
        ("a: \x01", "mkdocs.yml is not valid YAML."),
        ("- a", "The setting mkdocs.yml cannot be ['a']."),
        ("plugins: [kpidocs: {html: !ENV HTML}]", "The setting html cannot be !ENV."),
        ("plugins: [kpidocs: {html: !!set {}}]", "The setting html cannot be set()."),
        (f"plugins: [kpidocs: {{html: 0x{'f' * 9000}}}]", f"{HTML} 0x{'f' * 58}…."),
        (f"{BOMB}plugins: [kpidocs: {{html: *a9}}]", f"{HTML} {'[' * 7}...], [...], [...]"),
        (f"{BOMB}INHERIT: *a9", "The setting INHERIT cannot be [[[[[[[...], [...], [...]"),
        (MERGED, "mkdocs.yml is not valid YAML: line 6, too many merged keys."),
        (f"a: {'b' * 1_048_576}", "mkdocs.yml cannot be read."),
        ("plugins: [kpidocs: {html: {a: b}}]", f"{HTML} {{'a': 'b'}}."),
        ("INHERIT: /dev/zero", "/dev/zero cannot be read."),
        ("INHERIT: mkdocs.yml", "The configuration inherits from more than 10 files."),
    ],
)
def test_a_configuration_that_cannot_be_says_why(tmp_path: Path, content: str, error: str) -> None:
    drawn(tmp_path, {"mkdocs.yml": content, "goals/x.md": ""})
    with pytest.raises(SettingsError) as caught:
        find_project(tmp_path)
    assert error in said(caught.value)


@pytest.mark.parametrize("folder", [r'"a\0b"', "x/" * 3000, "x" * 300])
def test_a_goals_folder_that_cannot_be_is_none(tmp_path: Path, folder: str) -> None:
    drawn(tmp_path, {"mkdocs.yml": f"plugins: [kpidocs: {{goals_dir: {folder}}}]"})
    with pytest.raises(ProjectError) as caught:
        find_project(tmp_path)
    assert said(caught.value).startswith("There is no goals folder")


@pytest.mark.parametrize("folder", ["[a]", r'"a\0b"'])
def test_pages_lie_in_their_usual_folder_where_the_setting_is_none(
    tmp_path: Path, folder: str
) -> None:
    drawn(tmp_path, {"mkdocs.yml": f"docs_dir: {folder}", "goals/x.md": ""})
    assert find_project(tmp_path).docs_dir == "docs"


def test_a_configuration_to_inherit_from_has_to_exist(tmp_path: Path) -> None:
    drawn(tmp_path, {"mkdocs.yml": "INHERIT: base.yml"})
    with pytest.raises(SettingsError) as caught:
        find_project(tmp_path)
    assert said(caught.value).endswith("base.yml cannot be read.")


@pytest.mark.parametrize(
    ("folder", "hint"),
    [("sale", "Did you mean sales?"), ("../other", None), ("x\0", None), ("nowhere", None)],
)
def test_settings_of_a_folder_that_is_not_there_are_refused(
    tmp_path: Path, folder: str, hint: str | None
) -> None:
    (tmp_path / "goals/sales").mkdir(parents=True)
    (tmp_path / "other").mkdir()
    settings = {"plugins": [{"kpidocs": {"folders": {folder: {"fail_on": "never"}}}}]}
    (tmp_path / "mkdocs.yml").write_text(json.dumps(settings), encoding="utf-8")
    with pytest.raises(SettingsError) as refused:
        find_project(tmp_path)
    assert "in the goals folder (folders." in say(refused.value.text, "en")
    assert (refused.value.hint and say(refused.value.hint, "en")) == hint
