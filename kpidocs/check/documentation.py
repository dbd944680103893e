"""The page of each rule, which lies beside it."""

from dataclasses import dataclass
from importlib.resources import files

from kpidocs.check.rule import Rule


@dataclass(frozen=True, slots=True)
class Documentation:
    """What is written about a rule in one language.

    ``markdown`` is all of it; ``title`` says in a few words what the rule finds, ``what`` in a
    paragraph; ``text`` is all below the title.
    """

    markdown: str
    title: str
    what: str
    text: str


def documentation(rule: Rule, locale: str) -> Documentation:
    """Give the documentation of a rule, in English where a locale has none."""
    folder = files("kpidocs.check.rules")
    page = folder / f"{rule.stem}.{locale}.md"
    page = page if page.is_file() else folder / f"{rule.stem}.en.md"
    markdown = page.read_text(encoding="utf-8")
    heading, _, text = markdown.partition("\n")
    title = heading.removeprefix(f"# {rule.code}").strip(" :：")
    _, _, what, *_ = markdown.split("\n\n")
    return Documentation(markdown, title, what, text)
