"""From a study to pages: draw the trees, write the pages."""

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

from kpidocs import check, diagrams, pages, source
from kpidocs.configuration import Project
from kpidocs.model import Study
from kpidocs.text import Text

STYLES = "assets/kpidocs"  # the folder of our style sheets and our script in the site


def publish(study: Study, *, links: pages.Links) -> tuple[pages.Page, ...]:
    """Draw the trees and write the pages, each plan's in its own language."""
    locales = {study.settings.locale, *map(study.locale, study.portfolio.plans)}
    return pages.build(
        study,
        drawings=drawings(study, links=links),
        links=links,
        rules={
            locale: tuple(
                _rule_text(each, family, locale)
                for family, rules in check.families()
                for each in rules
            )
            for locale in locales
        },
    )


def attachments(project: Project, *, links: pages.Links) -> Iterator[tuple[str, Path]]:
    """Give images and tables beside the goals, by paths in the site."""
    for path, file in source.beside(project.goals):
        yield links.article(path), file


def drawings(study: Study, *, links: pages.Links) -> Mapping[str, str]:
    """Draw the tree of every plan and around every goal: SVG by ``plan:ID`` and by goal.

    A tree that could not be laid out is missing.
    """
    graphs = _graphs(study)
    places = diagrams.layouts(tuple(graphs.values()), engine=study.settings.graphviz)
    return {
        key: diagrams.drawing(graph, place, href=partial(_href, links, _page_of(key, links))).svg
        for (key, graph), place in zip(graphs.items(), places, strict=True)
        if place is not None
    }


def _graphs(study: Study) -> Mapping[str, diagrams.Graph]:
    plans = {
        f"plan:{plan}": diagrams.plan_tree(study, plan=plan, locale=study.locale(plan))
        for plan in study.portfolio.plans
        if study.portfolio.in_plan(plan)
    }
    goals = {
        goal.id: diagrams.goal_tree(study, goal=goal.id, locale=study.locale(goal.plan))
        for goal in study.portfolio.goals.values()
    }
    return plans | goals


def _page_of(key: str, links: pages.Links) -> str:
    plan = key.removeprefix("plan:")
    return links.goal(key) if plan == key else links.plan(plan)


def _href(links: pages.Links, start: str, goal: str) -> str:
    return links.url(links.goal(goal), start=start)


def _rule_text(rule: check.Rule, family: Text, locale: str) -> pages.RuleText:
    page = check.documentation(rule, locale)
    return pages.RuleText(rule.code, family, rule.severity, page.title, page.text)
