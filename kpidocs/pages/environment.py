"""The templates, with the words of a locale."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from kpidocs.pages.page import PLACE, without_templates
from kpidocs.words.catalogue import catalogue


@cache
def environment(locale: str) -> Environment:
    """Give the templates for a locale; everything put into them is escaped for HTML."""
    made = Environment(
        autoescape=True,
        extensions=["jinja2.ext.i18n"],
        keep_trailing_newline=True,
        loader=PackageLoader("kpidocs.pages"),
        lstrip_blocks=True,
        trim_blocks=True,
        undefined=StrictUndefined,
    )
    made.filters["piece"] = _piece
    made.globals["locale"] = locale
    made.install_gettext_translations(catalogue(locale), newstyle=True)  # type: ignore[attr-defined]
    return made


def rendered(template: str, *, locale: str, view: object) -> tuple[str, tuple[str, ...]]:
    """Fill a template with a view: give the text, and the pieces of HTML that go into it."""
    pieces: list[str] = []
    page = environment(locale).get_template(f"{template}.md.jinja")
    text = page.render(view=view, pieces=pieces)
    return without_templates(text), tuple(map(without_templates, pieces))


@pass_context
def _piece(context: Context, html: Markup) -> Markup:
    """Keep HTML apart from the Markdown around it."""
    pieces = context["pieces"]
    pieces.append(str(html).strip())
    return Markup(f"{PLACE.format(len(pieces) - 1)}\n")  # noqa: S704 (a number in a comment)
