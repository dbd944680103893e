"""The templates, with the words of a locale."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

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
    made.globals["locale"] = locale
    made.install_gettext_translations(catalogue(locale), newstyle=True)  # type: ignore[attr-defined]
    return made


def rendered(template: str, *, locale: str, view: object) -> str:
    """Fill a template with a view."""
    return environment(locale).get_template(f"{template}.md.jinja").render(view=view)
