"""The reference names everything that there is, and what it says of each holds."""

import re
from dataclasses import fields
from enum import Enum
from pathlib import Path

import click
import pytest
from pydantic import BaseModel

from kpidocs.check import RULES
from kpidocs.cli import group
from kpidocs.pages.assets import ASSETS
from kpidocs.quantity import ValueTextError, parse_figure, parse_span, parse_target
from kpidocs.settings import Folder, Limits, Settings
from kpidocs.source.keys import schema
from tests.docs.examples import DOCS, ROOT

GOAL_FILES = (DOCS / "reference/goal-file.md", DOCS / "ja/goal-file.md")
CODE = re.compile(r"`([^`\n]+)`")
CELL = re.compile(r"^\| (.+?) \|", re.MULTILINE)
JSON_KEY = re.compile(r'^ +"(\w+)": ', re.MULTILINE)
COMMANDS = group.list_commands(click.Context(group))
SHAPES = [
    each
    for each in vars(schema).values()
    if isinstance(each, type) and issubclass(each, BaseModel) and each.model_fields
]

both_languages = pytest.mark.parametrize("page", GOAL_FILES, ids=lambda page: page.parent.name)


def tables(page: Path, section: str) -> list[list[str]]:
    """The code in the first cells of the tables of a section: a list for each table."""
    text = page.read_text("utf-8").split(f"{{#{section}}}\n", 1)[1].split("\n## ", 1)[0]
    written = re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE)
    return [
        [code for cell in CELL.findall(table) for code in CODE.findall(cell)] for table in written
    ]


def keys(shape: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in shape.model_fields.items()]


@both_languages
@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_every_key_is_named(page: Path, shape: type[BaseModel]) -> None:
    assert set(keys(shape)) <= set(CODE.findall(page.read_text("utf-8")))


@both_languages
def test_every_key_named_first_in_a_table_exists(page: Path) -> None:
    known = {key for shape in SHAPES for key in keys(shape)}
    for section in ("shared-keys", "goal-keys", "plan-keys", "inheritance"):
        for named in tables(page, section):
            assert set(named) <= known


@both_languages
def test_targets_are_read_or_refused_as_it_says(page: Path) -> None:
    read, refused = tables(page, "targets")
    for text in read:
        parse_target(text)
    for text in refused:
        with pytest.raises(ValueTextError):
            parse_target(text)


@both_languages
def test_dates_are_read_or_refused_as_it_says(page: Path) -> None:
    read, refused = tables(page, "dates")
    for text in read:
        parse_span(text, fiscal_year=2026)
    for text in refused:
        with pytest.raises(ValueTextError):
            parse_span(text, fiscal_year=2026)


@both_languages
def test_rates_are_read_as_it_says(page: Path) -> None:
    rates, _ = tables(page, "rates")
    for text in rates[: rates.index("unknown")]:
        parse_figure(text)


@pytest.mark.parametrize("settings", [Settings, Folder, Limits], ids=lambda each: each.__name__)
def test_every_setting_is_named(settings: type[Settings | Folder | Limits]) -> None:
    text = (DOCS / "reference/settings.md").read_text("utf-8")
    assert {each.name for each in fields(settings)} - {"path"} <= set(CODE.findall(text))


@pytest.mark.parametrize(
    ("key", "default"),
    [
        ("goals_dir", Settings().goals_dir),
        ("fail_on", Settings().fail_on),
        ("rounding", Settings().rounding),
        ("graphviz", Settings().graphviz),
        ("html", Settings().html),
        ("max_depth", Limits().max_depth),
        ("max_kpis", Limits().max_kpis),
        ("key_results", list(Limits().key_results)),
        ("objective_months", Limits().objective_months),
    ],
)
def test_defaults_are_as_it_says(key: str, default: object) -> None:
    text = (DOCS / "reference/settings.md").read_text("utf-8")
    word = default.value if isinstance(default, Enum) else str(default).lower()
    assert re.search(rf"^\| \[?`{key}`[^|]*\| `{re.escape(word)}` \|", text, re.MULTILINE)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_of_a_command_is_named(command: str) -> None:
    text = (DOCS / "reference/command-line.md").read_text("utf-8")
    codes = " ".join(CODE.findall(text))
    found = group.get_command(click.Context(group), command)
    assert found is not None
    for option in (name for each in found.params for name in each.opts if name.startswith("-")):
        assert option in codes
    assert f"`kpidocs {command}`" in text


def test_every_key_of_the_json_is_explained() -> None:
    text = (DOCS / "reference/command-line.md").read_text("utf-8")
    shown = set(JSON_KEY.findall(text))
    assert {"findings", "derivation"} <= shown
    assert shown <= set(CODE.findall(text))


def test_the_scripts_to_link_are_named() -> None:
    codes = CODE.findall((DOCS / "how-to/other-site-generators.md").read_text("utf-8"))
    scripts = [each.name for each in ASSETS if not each.is_style]
    assert [code for code in codes if code in scripts] == scripts


def test_every_rule_is_listed() -> None:
    text = (DOCS / "reference/rules.md").read_text("utf-8")
    assert all(each.code in text for each in RULES)


def test_the_rules_are_counted_where_they_are_announced() -> None:
    assert f"{len(RULES)} rules" in (ROOT / "README.md").read_text("utf-8")
    assert f"{len(RULES)} in all" in (ROOT / "CHANGELOG.md").read_text("utf-8")
