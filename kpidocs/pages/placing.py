"""What authors place on pages of their own: ``<!-- kpidocs: target sales/orders -->``.

The comment is looked for in the HTML that a site generator made of a page, so that examples in
code stay as they are.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from markupsafe import Markup, escape

from kpidocs.model import Goal, Study, conversion_of, share_of
from kpidocs.pages.chain import chain
from kpidocs.pages.desk import Desk
from kpidocs.pages.environment import environment
from kpidocs.pages.index import indexed
from kpidocs.pages.links import Links
from kpidocs.pages.what_if import what_if
from kpidocs.quantity import Quantity
from kpidocs.spelling import did_you_mean, meant, shown
from kpidocs.text import Text
from kpidocs.words import LOCALES, rough

_COMMENT = re.compile(r"<!--\s*kpidocs:((?:(?!-->).)*)-->", re.DOTALL)
# What looks like a comment within another one, a script or an attribute is none.
_OTHERS = (
    "<!--.*?-->",
    r"<(script|style|textarea|title)\b.*?</\2\s*>",
    r"""<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>""",
)
_MARKUP = re.compile("|".join((_COMMENT.pattern, *_OTHERS)), re.DOTALL | re.IGNORECASE)
_LOCALE = "locale="


@dataclass(frozen=True, slots=True)
class Placed:
    """A page with what its author placed on it, and what could not be placed."""

    html: str
    mistakes: tuple[Text, ...]


class _MistakeError(Exception):
    def __init__(self, text: Text) -> None:
        self.text = text


def placed(html: str, *, path: str, study: Study, links: Links) -> Placed:
    """Replace the comments that name a piece; one with a mistake stays, and says nothing.

    ``path`` is that of the page in the documentation.
    """
    if _COMMENT.search(html) is None:
        return Placed(html, ())
    desk = Desk(study, indexed(study), links, locale=study.settings.locale, rules={}, path=path)
    mistakes: list[Text] = []

    def put(comment: re.Match[str]) -> str:
        if comment[1] is None:
            return comment[0]
        try:
            return _piece(comment[1].split(), desk)
        except _MistakeError as mistake:
            mistakes.append(mistake.text)
            return comment[0]

    return Placed(_MARKUP.sub(put, html), tuple(mistakes))


def _piece(words: list[str], desk: Desk) -> str:
    """Give the HTML of ``NAME ID [locale=LOCALE]``."""
    name, subject, *options = (*words, "", "")
    piece = PIECES.get(name)
    if piece is None:
        raise _unknown(Text("kpidocs has nothing called “{name}” to place."), name, PIECES)
    return piece(subject, _in_language(filter(None, options), desk))


def _in_language(options: Iterable[str], desk: Desk) -> Desk:
    for option in options:
        locale = option.removeprefix(_LOCALE)
        if locale == option or locale not in LOCALES:
            known = [f"{_LOCALE}{each}" for each in LOCALES]
            raise _unknown(Text("“{name}” is no option of what is placed."), option, known)
        desk = desk.into(locale)
    return desk


def _target(subject: str, desk: Desk) -> str:
    goal = _goal(subject, desk)
    return _link(goal, desk.figure(goal).text, desk)


def _number(subject: str, desk: Desk) -> str:
    goal = _goal(subject, desk)
    return _link(goal, desk.figure(goal).number, desk)


def _rate(subject: str, desk: Desk) -> str:
    """Give the rate out of a goal into the one above, or the share of it that the goal is."""
    goal = _goal(subject, desk)
    rates = desk.study.solution.rates
    rate = rates.get(conversion_of(goal.id)) or rates.get(share_of(goal.id))
    if rate is None:
        raise _MistakeError(Text("“{goal}” has neither a conversion nor a share.", goal=subject))
    return _link(goal, desk.speak(rate), desk)


def _reached(subject: str, desk: Desk) -> str:
    """Give what the targets of the goals below a goal amount to."""
    goal = _goal(subject, desk)
    solved = desk.solved(goal.id)
    if solved.attained is None:
        raise _MistakeError(Text("No goals below “{goal}” say what it reaches.", goal=subject))
    return _link(goal, desk.speak(Quantity(rough(solved.attained), solved.unit)), desk)


def _assumption(subject: str, desk: Desk) -> str:
    """Give an assumption, named ``GOAL#NAME`` or ``PLAN#NAME``."""
    assumptions = desk.study.portfolio.assumptions
    if subject not in assumptions:
        raise _unknown(Text("There is no assumption “{name}”."), subject, assumptions)
    figure = assumptions[subject].figure
    return str(escape(desk.speak(Quantity(figure.value, figure.unit))))


def _chain(subject: str, desk: Desk) -> str:
    return _part("chain", chain(_goal(subject, desk).id, desk=desk), desk)


def _what_if(subject: str, desk: Desk) -> str:
    """Give the panel in which readers try other figures of a plan."""
    plans = desk.study.portfolio.plans
    if subject not in plans:
        raise _unknown(Text("There is no plan “{name}”."), subject, plans)
    panel = what_if(plans[subject], desk=desk)
    if panel is None:
        raise _MistakeError(Text("The plan “{plan}” has no figures to try.", plan=subject))
    return _part("what_if", panel, desk)


def _part(name: str, view: object, desk: Desk) -> str:
    """Fill one of the parts that pages are made of."""
    parts = environment(desk.locale).get_template("parts.jinja").module
    return str(getattr(parts, name)(view))


PIECES: Mapping[str, Callable[[str, Desk], str]] = MappingProxyType(
    {
        "assumption": _assumption,
        "chain": _chain,
        "number": _number,
        "rate": _rate,
        "reached": _reached,
        "target": _target,
        "what-if": _what_if,
    }
)


def _goal(subject: str, desk: Desk) -> Goal:
    goals = desk.study.portfolio.goals
    if subject not in goals:
        raise _unknown(Text("There is no goal “{name}”."), subject, goals)
    return goals[subject]


def _link(goal: Goal, text: str, desk: Desk) -> str:
    url = desk.url(desk.links.goal(goal.id))
    return str(Markup('<a class="kpi-placed" href="{}">{}</a>').format(url, text))


def _unknown(says: Text, name: str, known: Iterable[str]) -> _MistakeError:
    said = Text(says.message, name=shown(name))
    question = did_you_mean(meant(name, known))
    return _MistakeError(
        said if question is None else Text("{what} {why}", what=said, why=question)
    )
