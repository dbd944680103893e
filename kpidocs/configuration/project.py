"""Where a project is."""

import posixpath
from dataclasses import dataclass, replace
from pathlib import Path

from kpidocs.configuration.file import (
    NAMES,
    docs_dir,
    plugin_settings,
    read,
    site_url,
    theme_language,
)
from kpidocs.configuration.folders import refuse_missing_folders
from kpidocs.configuration.table import settings_from
from kpidocs.errors import ProjectError
from kpidocs.settings import Settings
from kpidocs.text import Text

DEFAULT_GOALS = Settings().goals_dir


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with goals and, mostly, a configuration file; all paths are real and absolute.

    ``settings.goals_dir`` is ``goals`` relative to ``root``. ``filter`` is the path within the
    goals folder, with ``/``, that output is limited to; empty for all.
    """

    root: Path
    goals: Path
    config: Path | None
    settings: Settings
    filter: str = ""
    docs_dir: str = "docs"
    use_directory_urls: bool = True
    site_url: str | None = None

    @property
    def shown(self) -> str:
        """The path that output is limited to, relative to the project; empty for all."""
        return posixpath.join(self.settings.goals_dir, self.filter) if self.filter else ""


def find_project(path: Path | None = None, *, config: Path | None = None) -> Project:
    """Find the project of a goals folder, a project folder, a configuration file or a goal file.

    Without a path: the project that contains the current folder. Raises `ProjectError` where
    there is none and `SettingsError` for a configuration that cannot be.
    """
    here = _existing(path or Path())
    file = _existing(config) if config is not None else _configuration(here)
    if file is None:
        return _bare(here, is_given=path is not None)
    project = _configured(file)
    is_all = path is None or here in (file, project.root) or project.goals.is_relative_to(here)
    if not is_all and not here.is_relative_to(project.goals):
        return _elsewhere(project, here)
    whole = _checked(project)
    refuse_missing_folders(whole.settings, goals=whole.goals)
    return whole if is_all else replace(whole, filter=_relative(here, whole.goals))


def _existing(path: Path) -> Path:
    try:
        return path.resolve(strict=True)
    except (OSError, RuntimeError, ValueError) as error:
        message = Text("There is no file or folder {path}.", path=str(path))
        raise ProjectError(message) from error


def _configuration(here: Path) -> Path | None:
    """Give the configuration file that a path is or that stands nearest above it."""
    above = (folder / name for folder in (here, *here.parents) for name in NAMES)
    nearest = next((each for each in above if each.is_file()), None)
    if here.is_dir() or here.suffix not in (".yml", ".yaml") or here.name in NAMES:
        return here if here.name in NAMES and here.is_file() else nearest
    return nearest if nearest is not None and _holds(nearest, here) else here


def _holds(config: Path, here: Path) -> bool:
    """Whether a YAML file is a goal of the project, and so no configuration itself."""
    return here.is_relative_to(_configured(config).goals)


def _configured(file: Path) -> Project:
    content = read(file)
    settings = settings_from(plugin_settings(content), theme_language=theme_language(content))
    try:
        goals = (file.parent / settings.goals_dir).resolve()
        goals.is_dir()
    except (OSError, RuntimeError, ValueError) as error:  # a name that no folder can have
        raise _no_goals(settings.goals_dir) from error
    return Project(
        root=file.parent,
        goals=goals,
        config=file,
        settings=settings,
        docs_dir=docs_dir(content),
        use_directory_urls=content.get("use_directory_urls") is not False,
        site_url=site_url(content),
    )


def _bare(here: Path, *, is_given: bool) -> Project:
    """Give the project of a path that no configuration file stands above."""
    for folder in (here, *here.parents):
        goals = folder / DEFAULT_GOALS
        if goals.is_dir() and (folder == here or here.is_relative_to(goals)):
            return _checked(_without_file(goals, here))
    if is_given:
        folder = here if here.is_dir() else here.parent
        return _without_file(folder, here)
    raise ProjectError(
        Text(
            "There are no goals here: neither mkdocs.yml nor a folder {folder}.",
            folder=DEFAULT_GOALS,
        ),
        hint=Text(
            "Name the folder of your goals, such as {example}.", example="kpidocs check my-goals"
        ),
    )


def _without_file(goals: Path, here: Path) -> Project:
    settings = Settings(goals_dir=goals.name)
    inside = here.is_relative_to(goals)
    return Project(
        root=goals.parent,
        goals=goals,
        config=None,
        settings=settings,
        filter=_relative(here, goals) if inside else "",
    )


def _elsewhere(project: Project, here: Path) -> Project:
    """Take a folder beside the configured goals as the goals folder, or the one within it."""
    folder = here if here.is_dir() else here.parent
    goals = folder / DEFAULT_GOALS if (folder / DEFAULT_GOALS).is_dir() else folder
    if not goals.is_relative_to(project.root):
        raise ProjectError(
            Text("{path} lies outside the project {root}.", path=str(here), root=str(project.root)),
            hint=Text("Name a folder of this project, or leave out --config."),
        )
    settings = replace(project.settings, goals_dir=_relative(goals, project.root))
    return _checked(replace(project, goals=goals, settings=settings, filter=_relative(here, goals)))


def _checked(project: Project) -> Project:
    shown = project.settings.goals_dir
    if not project.goals.is_dir():
        raise _no_goals(shown)
    if not project.goals.resolve().is_relative_to(project.root):
        raise ProjectError(
            Text("The goals folder {folder} leads outside the project.", folder=shown),
            hint=Text("Move it into the project, instead of linking to it."),
        )
    return project


def _no_goals(shown: str) -> ProjectError:
    return ProjectError(
        Text("There is no goals folder {folder}.", folder=shown),
        hint=Text("Create it, or set goals_dir in {file}.", file="mkdocs.yml"),
    )


def _relative(path: Path, folder: Path) -> str:
    if not path.is_relative_to(folder):
        return ""
    relative = path.relative_to(folder).as_posix()
    return "" if relative == "." else relative
