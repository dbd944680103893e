"""``kpidocs rule``: what a rule checks, why, and how to mend what it finds."""

import click

from kpidocs.check import RULES, documentation, families, rule
from kpidocs.cli.flags import Flags, output_option, reader_options, told
from kpidocs.cli.output import emit
from kpidocs.cli.spoken import Command, locale_of
from kpidocs.text import Text
from kpidocs.words import say, spoken


def rules(flags: Flags, *, code: str | None) -> int:
    """Print the documentation of a rule, or the list of all."""
    locale = locale_of(click.get_current_context())
    text = _list(locale) if code is None else documentation(rule(code), locale)
    emit(text, output=flags.output)
    return 0


def _list(locale: str) -> str:
    code = max(len(each.code) for each in RULES)
    name = max(len(each.name) for each in RULES)
    blocks = (
        f"{say(title, locale)}\n"
        + "".join(
            f"  {each.code:{code}}  {each.name:{name}}  {spoken(each.severity, locale)}\n"
            for each in members
        )
        for title, members in families()
    )
    return "\n".join(blocks)


COMMAND = Command(
    "rule",
    says=Text("Print what a rule checks, why, and how to mend what it finds; else all rules."),
    examples=("kpidocs rule", "kpidocs rule KPI012", "kpidocs rule no-owner"),
    params=(click.Argument(["code"], required=False), output_option(), *reader_options()),
    callback=told(rules),
)
