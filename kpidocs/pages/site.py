"""All pages of a project."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from kpidocs.model import Location, Plan, Study
from kpidocs.pages.body import article, heading
from kpidocs.pages.desk import Desk
from kpidocs.pages.environment import rendered
from kpidocs.pages.goal import goal_view
from kpidocs.pages.index import indexed
from kpidocs.pages.links import Links
from kpidocs.pages.overview import cards, overview_view
from kpidocs.pages.page import Page, front_matter
from kpidocs.pages.plan import plan_view
from kpidocs.pages.rules import RuleText, rule_view, rules_view
from kpidocs.text import Text
from kpidocs.words import one_line

NO_RULES: Mapping[str, Sequence[RuleText]] = MappingProxyType({})

HIDDEN = dict.fromkeys(("goal", "overview", "plan"), ("toc",))  # trees want the width


def build(
    study: Study,
    *,
    drawings: Mapping[str, str],
    links: Links,
    rules: Mapping[str, Sequence[RuleText]] = NO_RULES,
) -> tuple[Page, ...]:
    """Write the pages of a project: its plans, their goals in the order of the tree, the rules.

    ``drawings`` maps a goal's id, or ``plan:`` and a plan's id, to its SVG; one that is missing
    could not be drawn, and its page shows the list alone. ``rules`` are those of each language.
    """
    desks = _desks(study, links=links, rules=rules)
    rule_pages = (
        page for locale, desk in desks.items() for page in _rules(desk, rules.get(locale, ()))
    )
    articles = tuple(_articles(next(iter(desks.values()))))
    taken = frozenset(each.path for each in articles)
    plans = _plans(desks, drawings, taken=taken)
    return (*plans, *_goals(desks, drawings), *articles, *rule_pages)


def _desks(
    study: Study, *, links: Links, rules: Mapping[str, Sequence[RuleText]]
) -> Mapping[str, Desk]:
    """Make a desk for each language, that of the project first."""
    home = study.settings.locale
    index = indexed(study)
    return {
        locale: Desk(
            study=study,
            index=index,
            links=links,
            locale=locale,
            rules={each.code: each.title for each in rules.get(locale, ())},
            language="" if locale == home else locale,
        )
        for locale in (home, *sorted({*map(study.locale, study.portfolio.plans)} - {home}))
    }


def _plans(
    desks: Mapping[str, Desk], drawings: Mapping[str, str], *, taken: frozenset[str]
) -> Iterator[Page]:
    """Write the plans, and the page of all, unless the author's pages have ``taken`` its place."""
    home = next(iter(desks.values()))
    study, root = home.study, home.links.overview()
    plans = [each for each in study.portfolio.plans.values() if _shown(each, study)]
    if root not in {*taken, *(home.links.plan(each.id) for each in plans)}:
        overview = overview_view(desk=home.at(root))
        yield _page("overview", overview, title=overview.title, desk=home.at(root))
    for plan in plans:
        here = desks[study.locale(plan.id)].at(home.links.plan(plan.id))
        view = plan_view(plan, desk=here, drawings=drawings, cards=cards(plan.id, desk=here))
        yield _page(
            "plan",
            view,
            title=view.title,
            desk=here,
            is_undrawn=bool(view.rows) and view.tree.drawing is None,
            edit=plan.places.anchor if plan.is_written else None,
            parent=_above(plan, plans, here),
        )


def _above(plan: Plan, plans: Sequence[Plan], desk: Desk) -> str:
    """The page of the nearest plan above that has one, else that of all plans."""
    shown = {each.id for each in plans}
    folder = plan.id
    while folder:
        folder = folder.rpartition("/")[0]
        if folder in shown:
            return desk.links.plan(folder)
    return desk.links.overview()


def _shown(plan: Plan, study: Study) -> bool:
    return plan.is_written or bool(study.portfolio.in_plan(plan.id))


def _goals(desks: Mapping[str, Desk], drawings: Mapping[str, str]) -> Iterator[Page]:
    home = next(iter(desks.values()))
    for plan in home.study.portfolio.plans:
        desk = desks[home.study.locale(plan)]
        for goal, _ in home.study.portfolio.tree(plan):
            here = desk.at(desk.links.goal(goal.id))
            view = goal_view(goal, desk=here, drawings=drawings)
            yield _page(
                "goal",
                view,
                title=goal.title,
                desk=here,
                is_undrawn=view.tree.drawing is None,
                edit=goal.places.anchor,
                parent=desk.links.plan(plan),
            )


def _articles(desk: Desk) -> Iterator[Page]:
    """Hand on the ordinary pages beside the goals, made harmless like the texts of goals."""
    for path, text in desk.study.portfolio.articles.items():
        inside = path.removeprefix(desk.study.settings.prefix)
        folder, _, name = inside.rpartition("/")
        if name == "index.md" and folder in desk.study.portfolio.plans:
            continue  # the page of the plan stands there
        title = heading(text) or name.removesuffix(".md")
        yield Page(
            path=desk.links.article(inside),
            title=one_line(title),
            text=front_matter(title) + article(text, settings=desk.study.settings),
            edit=Location(path),
            parent=desk.links.plan(folder) if folder in desk.study.portfolio.plans else None,
        )


def _rules(desk: Desk, rules: Sequence[RuleText]) -> Iterator[Page]:
    """Write the rules in one language; only those in the project's own stand in the menu."""
    if not rules:
        return
    above = desk.links.rules() if desk.language else desk.links.overview()
    here = desk.at(desk.links.rules(desk.language))
    title = desk.say(Text("Rules"))
    listed = rules_view(title, rules=rules, desk=here)
    yield _page("rules", listed, title=title, desk=here, parent=above)
    for rule in rules:
        there = desk.at(desk.links.rule(rule.code, desk.language))
        heading = f"{rule.code} {rule.title}"
        yield _page(
            "rule", rule_view(rule, desk=there), title=heading, desk=there, parent=here.path
        )


def _page(
    template: str,
    view: object,
    *,
    title: str,
    desk: Desk,
    is_undrawn: bool = False,
    edit: Location | None = None,
    parent: str | None = None,
) -> Page:
    text, pieces = rendered(template, locale=desk.locale, view=view)
    return Page(
        path=desk.path,
        title=one_line(title),
        text=front_matter(title, hide=HIDDEN.get(template, ())) + text,
        pieces=pieces,
        is_undrawn=is_undrawn,
        edit=edit,
        parent=None if parent == desk.path else parent,
    )
