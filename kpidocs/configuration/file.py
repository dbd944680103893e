"""The configuration file as YAML, as far as kpidocs needs it."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from kpidocs.configuration.values import Marked, mapping, text
from kpidocs.errors import SettingsError
from kpidocs.text import Text

NAMES = ("mkdocs.yml", "mkdocs.yaml")
MOST_PARENTS = 10  # files that inherit from each other
MOST_KEYS = 10_000  # of one mapping, with those that are merged into it
LARGEST = 1_048_576  # bytes of a file
LONGEST_NUMBER = 40  # characters; what is longer is a text

PLUGIN = "kpidocs"
MAPPING = "tag:yaml.org,2002:map"
DATE = "tag:yaml.org,2002:timestamp"
NUMBER = "tag:yaml.org,2002:int"


@dataclass(frozen=True, slots=True)
class Tagged:
    """A value with a tag that only MkDocs understands, such as ``!ENV``."""

    tag: str

    def __str__(self) -> str:
        """Give the tag as it is written."""
        return self.tag.replace("tag:yaml.org,2002:", "!!")


class _Loader(yaml.CSafeLoader):
    """Reads everything; what has an unknown tag becomes `Tagged`."""

    file = ""

    def flatten_mapping(self, node: yaml.MappingNode) -> None:
        """Merge mappings into one, unless they are too many. Raises yaml.MarkedYAMLError."""
        super().flatten_mapping(node)
        if len(node.value) > MOST_KEYS:
            problem = "too many merged keys"
            raise yaml.constructor.ConstructorError(None, None, problem, node.start_mark)


def _tagged(loader: _Loader, node: yaml.Node) -> Tagged:
    del loader
    return Tagged(str(node.tag))


def _marked(loader: _Loader, node: yaml.MappingNode) -> Iterator[Marked]:
    marked = Marked()
    marked.file, marked.line = loader.file, node.start_mark.line + 1
    yield marked
    marked.update(loader.construct_mapping(node))


def _dated(loader: _Loader, node: yaml.ScalarNode) -> object:
    """A date, or what only looks like one: whoever wants a date says what is wrong with it."""
    try:
        return loader.construct_yaml_timestamp(node)
    except ValueError:
        return node.value


def _numbered(loader: _Loader, node: yaml.ScalarNode) -> object:
    is_number = len(node.value) <= LONGEST_NUMBER
    return loader.construct_yaml_int(node) if is_number else node.value


_Loader.add_constructor(None, _tagged)  # None stands for all other tags
_Loader.add_constructor(MAPPING, _marked)
_Loader.add_constructor(DATE, _dated)
_Loader.add_constructor(NUMBER, _numbered)


def read(path: Path) -> Mapping[str, object]:
    """Read a configuration file and those it inherits from. Raises `SettingsError`."""
    root, content = path.parent, _load(path, shown=path.name)
    for _ in range(MOST_PARENTS):
        if "INHERIT" not in content:
            return content
        parent = path.parent / text(content["INHERIT"], "INHERIT")
        inherited = _load(parent, shown=Path(os.path.relpath(parent, root)).as_posix())
        own = {key: value for key, value in content.items() if key != "INHERIT"}
        content, path = _merged(inherited, own), parent
    raise SettingsError(
        Text("The configuration inherits from more than {limit} files.", limit=MOST_PARENTS),
        hint=Text("Look for files that inherit from each other."),
    )


def plugin_settings(content: Mapping[str, object]) -> Mapping[str, object]:
    """Give what stands below the plugin's name, however the list of plugins is written."""
    plugins = content.get("plugins")
    entries = plugins if isinstance(plugins, list) else [plugins]
    for entry in entries:
        if isinstance(entry, Mapping) and PLUGIN in entry:
            return mapping(entry[PLUGIN], PLUGIN)
    return {}


def theme_language(content: Mapping[str, object]) -> str | None:
    """Give the language of the theme, if it has one."""
    theme = content.get("theme")
    language = theme.get("language") if isinstance(theme, Mapping) else None
    return language if isinstance(language, str) else None


def docs_dir(content: Mapping[str, object]) -> str:
    """Give the folder of the site's pages, the default where it is no name of a folder."""
    folder = content.get("docs_dir")
    return folder if isinstance(folder, str) and folder.isprintable() else "docs"


def site_url(content: Mapping[str, object]) -> str | None:
    """Give the address of the site, if it has one on the web."""
    url = content.get("site_url")
    return url if isinstance(url, str) and url.startswith(("https://", "http://")) else None


def _load(path: Path, *, shown: str) -> Mapping[str, object]:
    name = path.name
    try:
        loader = _Loader(_content(path))
        loader.file = shown
        content = loader.get_single_data()
    except OSError as error:
        raise SettingsError(Text("{file} cannot be read.", file=str(path))) from error
    except yaml.MarkedYAMLError as error:
        raise SettingsError(_problem(name, error)) from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise SettingsError(Text("{file} is not valid YAML.", file=name)) from error
    return mapping(content, name)


def _content(path: Path) -> bytes:
    """Give the bytes of a regular file. Raises OSError for anything else, and for a huge one."""
    if not path.is_file() or path.stat().st_size > LARGEST:
        raise OSError(path)
    return path.read_bytes()


def _problem(name: str, error: yaml.MarkedYAMLError) -> Text:
    mark = error.problem_mark or error.context_mark
    line = 1 if mark is None else mark.line + 1
    return Text(
        "{file} is not valid YAML: line {line}, {problem}.",
        file=name,
        line=line,
        problem=error.problem or "",
    )


def _merged(outer: Mapping[str, object], inner: Mapping[str, object]) -> dict[str, object]:
    """Let the inner file win; mappings are merged, as MkDocs does."""
    merged = dict(outer)
    for key, value in inner.items():
        below = merged.get(key)
        if isinstance(below, Mapping) and isinstance(value, Mapping):
            merged[key] = _merged(below, value)
        else:
            merged[key] = value
    return merged
