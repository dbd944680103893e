import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.commands.build import build as run
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure import StructureItem
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from kpidocs.model import BASELINE
from tests.sites import MATERIAL, PLAIN, SALES, build, write


@pytest.fixture(autouse=True)
def quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")


@pytest.fixture
def sales(tmp_path: Path) -> Path:
    return write(tmp_path, {**SALES, "mkdocs.yml": PLAIN})


def page(site: Path, path: str) -> str:
    return (site / path / "index.html").read_text(encoding="utf-8")


def messages(caplog: pytest.LogCaptureFixture, level: int) -> list[str]:
    return [
        each.getMessage()
        for each in caplog.records
        if each.levelno == level and each.name == "mkdocs.plugins.kpidocs"
    ]


def test_every_goal_and_plan_has_a_page(sales: Path) -> None:
    site = build(sales)
    pages = {each.parent.relative_to(site).as_posix() for each in site.rglob("index.html")}
    assert {
        "goals",
        "goals/sales",
        "goals/sales/leads",
        "goals/sales/meetings",
        "goals/sales/orders",
        "goals/sales/visits",
    } <= pages


def test_a_page_shows_the_figure_how_it_comes_about_and_the_tree(sales: Path) -> None:
    text = page(build(sales), "goals/sales/meetings")
    assert "<title>Meetings - Test</title>" in text
    assert '40<span class="kpi-unit">件</span>' in text
    assert "How this number comes about" in text
    assert text.count("<svg") == 1
    assert "kpidocs: piece" not in text
    assert 'xlink:href="../orders/"' in text


def test_the_style_sheets_come_with_the_site(sales: Path) -> None:
    site = build(sales)
    assert "../../../assets/kpidocs/kpidocs.css" in page(site, "goals/sales/orders")
    assert (site / "assets/kpidocs/kpidocs.css").is_file()
    assert (site / "assets/kpidocs/diagram.css").is_file()


def test_figures_stand_on_pages_of_the_author(
    sales: Path, caplog: pytest.LogCaptureFixture
) -> None:
    text = (
        "We want <!-- kpidocs: target sales/orders -->, `<!-- kpidocs: target x -->`.\n\n"
        "<!-- kpidocs: chain sales/visits -->\n\n<!-- kpidocs: target sales/oders -->\n"
    )
    (sales / "docs" / "guide.md").write_text(text, encoding="utf-8")
    html = page(build(sales), "guide")
    assert 'We want <a class="kpi-placed" href="../goals/sales/orders/">20件</a>' in html
    assert "<code>&lt;!-- kpidocs: target x --&gt;</code>" in html
    assert '<ol class="kpi-steps">' in html
    expected = "kpidocs: guide.md: There is no goal “sales/oders”. Did you mean sales/orders?"
    assert expected in messages(caplog, logging.WARNING)


def test_links_and_images_of_the_author_work_as_written(
    sales: Path, caplog: pytest.LogCaptureFixture
) -> None:
    site = build(sales)
    text = page(site, "goals/sales/orders")
    assert 'href="../leads/"' in text
    assert 'src="../chart.png"' in text
    assert (site / "goals/sales/chart.png").is_file()
    assert not [each for each in caplog.records if "contains a link" in each.getMessage()]


def test_links_fit_a_site_without_directory_urls(sales: Path) -> None:
    site = build(sales, use_directory_urls=False)
    text = (site / "goals/sales/orders.html").read_text(encoding="utf-8")
    assert 'xlink:href="leads.html"' in text
    assert '<a href="leads.html">Leads</a>' in text


def test_what_fails_is_a_warning_and_stops_a_strict_build(
    sales: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO), pytest.raises(Abort):
        build(sales, strict=True)
    (warning,) = messages(caplog, logging.WARNING)
    assert warning.startswith("kpidocs: goals/sales/orders.md:")
    assert "TGT008" in warning


def test_findings_below_the_threshold_are_information(
    sales: Path, caplog: pytest.LogCaptureFixture
) -> None:
    write(sales, {"mkdocs.yml": PLAIN.replace("[kpidocs]", "[{kpidocs: {fail_on: never}}]")})
    with caplog.at_level(logging.INFO):
        build(sales, strict=True)
    assert any("TGT008" in each for each in messages(caplog, logging.INFO))


def test_no_author_speaks_to_the_log_of_a_build(
    sales: Path, caplog: pytest.LogCaptureFixture
) -> None:
    goal = "---\nkind: kpi\ntitle: '##vso[task.complete]done'\nparent: nobody\n---\n"
    write(sales, {"goals/sales/log.md": goal})
    with caplog.at_level(logging.INFO):
        build(sales)
    assert any("# #vso[" in each for each in messages(caplog, logging.WARNING))
    assert not any("##vso[" in each for each in messages(caplog, logging.WARNING))


def test_settings_that_cannot_be_stop_the_build_and_leave_the_old_site(
    sales: Path, caplog: pytest.LogCaptureFixture
) -> None:
    site = build(sales)
    write(sales, {"mkdocs.yml": PLAIN.replace("[kpidocs]", "[{kpidocs: {goals: x}}]")})
    with pytest.raises(Abort):
        build(sales)
    assert "There is no setting goals. Did you mean goals_dir?" in caplog.text
    assert (site / "goals/sales/orders/index.html").is_file()


def test_the_goals_folder_and_the_baseline_are_watched(sales: Path) -> None:
    config = load_config(str(sales / "mkdocs.yml"))
    config.plugins.on_config(config)
    assert config.watch[-1] == str(sales / "goals")
    write(sales, {BASELINE: '{"version": 1, "reason": "", "findings": {}}'})
    config.plugins.on_config(config)
    assert config.watch[-1] == str(sales / BASELINE)


def test_a_build_goes_by_the_baseline_and_judges_the_entries_of_the_settings(
    sales: Path, caplog: pytest.LogCaptureFixture
) -> None:
    entry = "{rule: no-owner, reason: a}"
    folders = f"{{fail_on: warning, folders: {{'': {{ignore: [{entry}]}}}}}}"
    write(sales, {"mkdocs.yml": PLAIN.replace("[kpidocs]", f"[{{kpidocs: {folders}}}]")})
    write(sales, {"goals/sales/broken.md": "---\n"})
    held = '{"version": 1, "reason": "", "findings": {"SRC003": {"goals/sales/broken.md": 1}}}'
    write(sales, {BASELINE: held})
    build(sales)
    assert "broken.md" not in caplog.text
    assert "mkdocs.yml:3:1: SUP001" in caplog.text


def test_goals_inside_the_documentation_take_the_place_of_its_pages(tmp_path: Path) -> None:
    inside = {f"docs/{name}" if name.startswith("goals") else name: SALES[name] for name in SALES}
    config = PLAIN.replace("[kpidocs]", "[{kpidocs: {goals_dir: docs/goals}}]")
    write(tmp_path, {**inside, "docs/goals/notes.md": "# Notes\n", "mkdocs.yml": config})
    site = build(tmp_path)
    assert "kpi-figure" in page(site, "goals/sales/orders")
    assert "Notes" in page(site, "goals/notes")


def test_the_documentation_itself_can_be_the_goals_folder(tmp_path: Path) -> None:
    inside = {name.replace("goals/", "docs/"): SALES[name] for name in SALES}
    config = PLAIN.replace("[kpidocs]", "[{kpidocs: {goals_dir: docs, fail_on: never}}]")
    site = build(write(tmp_path, {**inside, "mkdocs.yml": config}), strict=True)
    assert '<h1 id="home">Home' in page(site, "")
    assert "kpi-figure" in page(site, "sales/orders")
    assert 'href="../rules/TGT008/"' in page(site, "sales")


def test_an_ordinary_page_beside_goals_is_published_and_made_harmless(sales: Path) -> None:
    article = "# How we count\n\nSee [the orders](orders.md). <img src=x onerror=alert(1)>\n"
    write(sales, {"goals/sales/counting.md": article, "goals/sales/bare.md": "No heading\n"})
    site = build(sales)
    text = page(site, "goals/sales/counting")
    assert ">How we count</h1>" in text
    assert 'href="../orders/"' in text
    assert "<img src=x" not in text
    assert "No heading" in page(site, "goals/sales/bare")


def test_an_ordinary_page_that_looks_like_a_goal_is_published_all_the_same(tmp_path: Path) -> None:
    inside = {f"docs/{name}" if name.startswith("goals") else name: SALES[name] for name in SALES}
    config = PLAIN.replace("[kpidocs]", "[{kpidocs: {goals_dir: docs/goals}}]")
    article = "target: 20件\n\nWe want 20 orders.\n"
    write(tmp_path, {**inside, "docs/goals/sales/idea.md": article, "mkdocs.yml": config})
    assert "We want 20 orders." in page(build(tmp_path), "goals/sales/idea")


def test_an_index_without_front_matter_gives_way_to_the_page_of_its_plan(sales: Path) -> None:
    write(sales, {"goals/sales/index.md": "# Just words\n"})
    assert "kpi-drawing" in page(build(sales), "goals/sales")


def test_a_goal_with_another_id_leaves_no_page_of_its_file_behind(tmp_path: Path) -> None:
    goal = "---\nkind: kgi\nid: orders\ntitle: Orders\ntarget: 20件\ndue: 2027-03-31\n---\n"
    config = PLAIN.replace("[kpidocs]", "[{kpidocs: {goals_dir: docs/goals}}]")
    files = {"docs/goals/a/other.md": goal, "docs/index.md": "# Home\n", "mkdocs.yml": config}
    site = build(write(tmp_path, files))
    assert (site / "goals/a/orders/index.html").is_file()
    assert not (site / "goals/a/other").exists()


def test_a_page_of_the_documentation_is_not_overwritten(
    sales: Path, caplog: pytest.LogCaptureFixture
) -> None:
    write(sales, {"docs/goals/sales/orders.md": "# My own page\n"})
    assert "My own page" in page(build(sales), "goals/sales/orders")
    expected = "goals/sales/orders.md is hidden by goals/sales/orders.md"
    assert any(expected in each for each in messages(caplog, logging.WARNING))


def test_only_ordinary_files_beside_goals_are_published(sales: Path) -> None:
    write(sales, {"goals/sales/.draft/a.png": "", "goals/sales/run.svg": "", "secret.png": ""})
    (sales / "goals/sales/link.png").symlink_to(sales / "secret.png")
    site = build(sales)
    published = {each.name for each in (site / "goals/sales").iterdir() if each.is_file()}
    assert published == {"index.html", "chart.png"}


class Maker(BasePlugin):  # type: ignore[no-untyped-call,type-arg]
    """Another plugin, with a page of its own."""

    @event_priority(50)
    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        files.append(File.generated(config, "made.md", content="# Made"))
        return files


def test_pages_of_other_plugins_are_left_alone(sales: Path) -> None:
    config = load_config(str(sales / "mkdocs.yml"))
    config.plugins["maker"] = Maker()
    run(config)
    assert "Made" in page(Path(config.site_dir), "made")


def test_a_page_that_another_plugin_takes_away_is_not_in_the_menu(sales: Path) -> None:
    class Thief(BasePlugin):  # type: ignore[no-untyped-call,type-arg]
        @event_priority(-50)
        def on_files(self, files: Files, /, **_: object) -> Files:
            found = files.get_file_from_path("goals/sales/leads.md")
            assert found is not None
            files.remove(found)
            return files

    config = load_config(str(sales / "mkdocs.yml"))
    config.plugins["thief"] = Thief()
    run(config)
    assert ">Leads</a>" not in page(Path(config.site_dir), "").partition("<main")[0]


def test_a_page_of_the_documentation_at_the_same_address_is_reported(
    sales: Path, caplog: pytest.LogCaptureFixture
) -> None:
    site = build(write(sales, {"docs/goals/sales/leads/index.md": "# My own page\n"}))
    assert "My own page" in page(site, "goals/sales/leads")
    expected = "goals/sales/leads.md is hidden by goals/sales/leads/index.md"
    assert any(expected in each for each in messages(caplog, logging.WARNING))


def test_a_tree_that_no_engine_draws_is_a_warning_and_a_list(
    sales: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    engine = sales / "bin/dot"
    write(sales, {"bin/dot": "#!/bin/sh\nexit 1\n"})
    engine.chmod(0o755)
    monkeypatch.setenv("PATH", str(engine.parent))
    write(sales, {"mkdocs.yml": PLAIN.replace("[kpidocs]", "[{kpidocs: {graphviz: dot}}]")})
    text = page(build(sales), "goals/sales/leads")
    assert "This tree could not be drawn" in text
    assert any("goals/sales/leads.md" in each for each in messages(caplog, logging.WARNING))


REPOSITORY = "repo_url: https://github.com/acme/plans\nedit_uri: edit/main/docs/\n"


def test_the_pencil_leads_to_the_file_and_line_of_a_goal(sales: Path) -> None:
    write(sales, {"mkdocs.yml": MATERIAL + REPOSITORY})
    write(
        sales,
        {
            "mkdocs.yml": (MATERIAL + REPOSITORY).replace(
                "indexes]", "indexes, content.action.edit]"
            )
        },
    )
    text = page(build(sales), "goals/sales/leads")
    assert "https://github.com/acme/plans/edit/main/goals/sales/orders.md#L12" in text


def test_findings_link_to_the_line_in_the_repository(sales: Path) -> None:
    write(sales, {"mkdocs.yml": PLAIN + REPOSITORY})
    text = page(build(sales), "goals/sales/leads")
    assert "https://github.com/acme/plans/blob/main/goals/sales/orders.md#L12" in text


def test_the_day_of_a_reproducible_build_is_given(
    sales: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    config = load_config(str(sales / "mkdocs.yml"))
    config.plugins.on_config(config)
    plugin = config.plugins["kpidocs"]
    assert plugin.study.today.isoformat() == "2001-09-09"  # type: ignore[attr-defined]


def test_a_day_that_is_none_stops_the_build(sales: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    config = load_config(str(sales / "mkdocs.yml"))
    with pytest.raises(PluginError, match="SOURCE_DATE_EPOCH=yesterday is not a day"):
        config.plugins.on_config(config)


class Menu(BasePlugin):  # type: ignore[no-untyped-call,type-arg]
    """Keeps the menu that the other plugins have made."""

    nav: Navigation

    @event_priority(-100)
    def on_nav(self, nav: Navigation, /, **_: object) -> Navigation:
        self.nav = nav
        return nav


def outline(items: list[StructureItem]) -> Iterator[object]:
    for item in items:
        if isinstance(item, Section):
            yield {item.title: list(outline(item.children))}
        if isinstance(item, Page):
            yield item.file.src_uri


def menu_of(folder: Path) -> list[object]:
    config = load_config(str(folder / "mkdocs.yml"))
    menu = Menu()
    config.plugins["menu"] = menu
    run(config)
    return list(outline(menu.nav.items))


def test_the_menu_has_a_section_a_plan(sales: Path) -> None:
    home, goals = menu_of(sales)
    assert home == "index.md"
    assert goals == {
        "Goals": [
            "goals/index.md",
            {
                "Web marketing": [
                    "goals/sales/index.md",
                    "goals/sales/orders.md",
                    "goals/sales/meetings.md",
                    "goals/sales/leads.md",
                    "goals/sales/visits.md",
                ]
            },
            "rules/index.md",
        ]
    }


def test_a_menu_of_the_author_with_pages_of_goals_is_left_alone(sales: Path) -> None:
    write(sales, {"mkdocs.yml": PLAIN + "nav: [index.md, goals/sales/index.md]\n"})
    assert menu_of(sales) == ["index.md", "goals/sales/index.md"]


def test_a_menu_of_the_author_without_goals_gets_them_at_its_end(sales: Path) -> None:
    write(sales, {"mkdocs.yml": PLAIN + "nav: [index.md]\n"})
    assert len(menu_of(sales)) == 2


def test_a_title_cannot_break_out_of_the_menu_or_the_head(tmp_path: Path) -> None:
    title = "</title><script>alert(1)</script>&lt;/title&gt;&lt;script&gt;{{ config }}"
    goal = f"---\nkind: kgi\ntitle: '{title}'\ntarget: 20件\ndue: 2027-03-31\n---\n"
    site = build(write(tmp_path, {**SALES, "goals/sales/evil.md": goal, "mkdocs.yml": MATERIAL}))
    for file in site.rglob("*.html"):
        assert "<script>alert" not in file.read_text(encoding="utf-8")
        assert "</title><script" not in file.read_text(encoding="utf-8")
