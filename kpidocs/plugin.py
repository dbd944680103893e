"""The MkDocs plugin: goal files in, pages out. Nothing else in kpidocs knows MkDocs."""

import logging
import os
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from posixpath import join, normpath
from typing import Literal
from urllib.parse import urljoin

from mkdocs.config.base import Config, ConfigErrors, ConfigWarnings
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page as SitePage

from kpidocs.configuration import Project, day, find_project
from kpidocs.errors import KpidocsError
from kpidocs.model import BASELINE, Judged, Study
from kpidocs.pages import ASSETS, Entry, Links, Page, UrlStyle, menu, placed
from kpidocs.pipeline.examine import examine
from kpidocs.pipeline.publish import STYLES, attachments, publish
from kpidocs.report.check_text import place
from kpidocs.report.terminal import plain
from kpidocs.words import say

log = get_plugin_logger("kpidocs")


class Options(Config):  # type: ignore[no-untyped-call]
    """What MkDocs itself is to read for kpidocs: nothing."""


class KpidocsPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """Publishes the goals of a project with its documentation."""

    def load_config(
        self, options: dict[str, object], config_file_path: str | None = None
    ) -> tuple[ConfigErrors, ConfigWarnings]:
        """Leave the options alone: kpidocs reads them from the file, here as without MkDocs."""
        del options, config_file_path
        return [], []

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Stay the same object through all builds of one ``mkdocs serve``."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read, solve, judge and draw, before MkDocs cleans the site folder."""
        try:
            self.project = find_project(config=Path(config.config_file_path or "mkdocs.yml"))
            self.study = examine(self.project, today=_today())
            self.pages = publish(self.study, links=_links(self.project, config))
        except KpidocsError as error:
            raise PluginError(_reason(error)) from error
        self.by_path = {page.path: page for page in self.pages}
        _report(self.study)
        for page in self.pages:
            if page.is_undrawn:
                log.warning("%s: its tree could not be drawn and is a list", page.path)
        watched = (self.project.goals, self.project.root / BASELINE)
        config.watch.extend(str(each) for each in watched if each.exists())
        for asset in ASSETS:
            wanted = config.extra_css if asset.is_style else config.extra_javascript
            wanted.append(f"{STYLES}/{asset.name}")
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages; those that MkDocs made of the goal files themselves give way."""
        for file in list(files):
            if _is_among_goals(file, self.project):
                files.remove(file)
        taken = {file.dest_uri: file.src_uri for file in files}
        for page in self.pages:
            file = _file(page, project=self.project, config=config)
            if file.dest_uri in taken:
                other = taken[file.dest_uri]
                log.warning("%s is hidden by %s; rename one of them", page.path, other)
            else:
                taken[file.dest_uri] = page.path
                files.append(file)
        for asset in ASSETS:
            files.append(File.generated(config, f"{STYLES}/{asset.name}", content=asset.text))
        for path, source in attachments(self.project, links=_links(self.project, config)):
            if files.get_file_from_path(path) is None:
                files.append(File.generated(config, path, abs_src_path=str(source)))
        return files

    @event_priority(100)  # others are to find the whole page
    def on_page_content(
        self, html: str, *, page: SitePage, config: MkDocsConfig, files: Files
    ) -> str:
        """Put the pieces in, and what authors placed on pages of their own."""
        del files
        path = page.file.src_uri
        own = self.by_path.get(path)
        if own is not None and page.file.generated_by == "kpidocs":
            return own.filled(html)
        made = placed(html, path=path, study=self.study, links=_links(self.project, config))
        for mistake in made.mistakes:
            log.warning("%s: %s", path, plain(say(mistake, self.study.settings.locale)))
        return made.html

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Add the menu of the goals, unless the author's menu has some of their pages."""
        del config
        pages = dict(_site_pages(self.pages, files))
        if any(page in nav.pages for page in pages.values()):
            return nav
        own = [page for page in self.pages if page.path in pages]
        for entry in menu(own):
            nav.items.append(_item(entry, pages))
            nav.pages.extend(_listed(entry, pages))
        for page in own:  # those that are not listed still know where they belong
            above = pages.get(page.parent or "")
            if pages[page.path].parent is None and above is not None:
                pages[page.path].parent = above.parent
        return nav


def _today() -> date:
    """The day of this run; reproducible builds name theirs."""
    now = datetime.now().astimezone()
    return day(None, epoch=os.environ.get("SOURCE_DATE_EPOCH"), now=now)


def _links(project: Project, config: MkDocsConfig) -> Links:
    """Where the pages go: where the goals lie in the documentation, else a folder of that name."""
    docs = Path(config.docs_dir).resolve()
    inside = project.goals.is_relative_to(docs)
    root = "/".join(project.goals.relative_to(docs).parts) if inside else project.goals.name
    style = UrlStyle.DIRECTORY if config.use_directory_urls else UrlStyle.FILE
    return Links(root=root, style=style, repository=_repository(project, config))


def _repository(project: Project, config: MkDocsConfig) -> str | None:
    """The address of the project's files, where the repository has one for edits."""
    if not config.repo_url or not config.edit_uri:
        return None
    view = config.edit_uri.replace("edit/", "blob/", 1)
    way = os.path.relpath(project.root, Path(config.docs_dir).resolve())
    repository = config.repo_url.rstrip("/") + "/"
    return urljoin(repository, normpath(join(view, Path(way).as_posix())) + "/")


def _reason(error: KpidocsError) -> str:
    """What stopped the run, and the remedy. Settings that cannot be read name no language."""
    return plain(" ".join(say(each, "en") for each in (error.text, error.hint) if each is not None))


def _report(study: Study) -> None:
    """Log what was found: a strict build counts the warnings."""
    for judged in study.findings:
        level = logging.WARNING if judged.fails else logging.INFO
        log.log(level, "%s", _line(judged, study.settings.locale))


def _line(judged: Judged, locale: str) -> str:
    finding = judged.finding
    words = [say(each, locale) for each in (finding.message, finding.hint) if each is not None]
    return f"{place(finding.at)}: {finding.code} {plain(' '.join(words))}"


def _is_among_goals(file: File, project: Project) -> bool:
    """Whether a page that MkDocs found stands in the goals folder, where pages are ours."""
    path = Path(os.path.realpath(file.abs_src_path or ""))
    return file.is_documentation_page() and path.is_relative_to(project.goals)


def _file(page: Page, *, project: Project, config: MkDocsConfig) -> File:
    """A page as MkDocs takes it; the pencil on it leads to the goal's file and line."""
    file = File.generated(config, page.path, content=page.text, inclusion=InclusionLevel.NOT_IN_NAV)
    if page.edit is not None:
        source = project.root / page.edit.path
        way = Path(os.path.relpath(source, Path(config.docs_dir).resolve())).as_posix()
        file.edit_uri = f"{way}#L{page.edit.line}"
    return file


def _site_pages(pages: Sequence[Page], files: Files) -> Iterator[tuple[str, SitePage]]:
    """What MkDocs made of our pages, without those that it or another plugin left out."""
    for page in pages:
        file = files.get_file_from_path(page.path)
        if file is not None and file.page is not None:
            yield page.path, file.page


def _item(entry: Entry, pages: Mapping[str, SitePage]) -> Section | SitePage:
    """A page, or the section that it opens."""
    page = pages[entry.path]
    if not entry.entries:
        return page
    section = Section(entry.title, [page, *(_item(each, pages) for each in entry.entries)])
    for child in section.children:
        child.parent = section
    return section


def _listed(entry: Entry, pages: Mapping[str, SitePage]) -> Iterator[SitePage]:
    yield pages[entry.path]
    for each in entry.entries:
        yield from _listed(each, pages)
