"""``kpidocs rule``: what a rule checks, why, and how to mend what it finds."""

from collections.abc import Iterator

import click

from kpidocs.check import documentation, families, rule
from kpidocs.cli.flags import Flags, output_option, reader_options, told
from kpidocs.cli.output import emit
from kpidocs.cli.spoken import Command, locale_of
from kpidocs.report.table import Column, Row, aligned
from kpidocs.text import Text
from kpidocs.words import say, spoken

COLUMNS = (Text("Code"), Text("Name"), Text("Severity"), Text("What it finds"))


def rules(flags: Flags, *, code: str | None) -> int:
    """Print the documentation of a rule, or the list of all."""
    locale = locale_of(click.get_current_context())
    text = _list(locale) if code is None else documentation(rule(code), locale).markdown
    emit(text, output=flags.output)
    return 0


def _list(locale: str) -> str:
    columns = [Column(say(title, locale)) for title in COLUMNS]
    return aligned(columns, tuple(_rows(locale)))


def _rows(locale: str) -> Iterator[Row]:
    for family, members in families():
        yield (say(family, locale),)
        for each in members:
            title = documentation(each, locale).title
            yield f"  {each.code}", each.name, spoken(each.severity, locale), title


COMMAND = Command(
    "rule",
    says=Text("Print what a rule checks, why, and how to mend what it finds; else all rules."),
    examples=("kpidocs rule", "kpidocs rule KPI012", "kpidocs rule no-owner"),
    params=(click.Argument(["code"], required=False), output_option(), *reader_options()),
    callback=told(rules),
)
