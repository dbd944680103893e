"""``kpidocs tree``: the goals of a plan as a tree."""

from collections.abc import Callable, Mapping, Sequence

from kpidocs.cli.flags import (
    NEVER,
    Flags,
    format_option,
    output_option,
    path_argument,
    project_options,
    told,
)
from kpidocs.cli.output import emit
from kpidocs.cli.run import Run, start
from kpidocs.cli.spoken import Command, Option
from kpidocs.diagrams import Graph, dot, drawing, layouts, mermaid, plan_tree, standalone, text_tree
from kpidocs.errors import LayoutError, ProjectError
from kpidocs.model import Plan
from kpidocs.report.terminal import plain, verbatim
from kpidocs.settings import Settings, within
from kpidocs.text import Text
from kpidocs.words import first_few

FORMATS = ("text", "dot", "svg", "mermaid")


def tree(flags: Flags, *, plan: str | None) -> int:
    """Print the tree of a plan, or of all plans one after another."""
    run = start(flags)
    graphs = [plan_tree(run.study, plan=each.id, locale=run.locale) for each in _plans(run, plan)]
    emit(_written(graphs, run.project.settings, flags.format), output=flags.output)
    return run.status


def _plans(run: Run, wanted: str | None) -> Sequence[Plan]:
    """Give the plan that is asked for, else all that hold goals."""
    portfolio, shown = run.study.portfolio, run.project.shown
    if wanted is not None and wanted.strip("/") not in portfolio.plans:
        raise ProjectError(
            Text("There is no plan “{plan}”.", plan=wanted),
            hint=Text(
                "There are these: {plans}.", plans=first_few(tuple(filter(None, portfolio.plans)))
            ),
        )
    if wanted is not None:
        return [portfolio.plans[wanted.strip("/")]]
    return [
        plan
        for plan in portfolio.plans.values()
        if any(within(goal.places.path, shown) for goal in portfolio.in_plan(plan.id))
    ]


def _written(graphs: Sequence[Graph], settings: Settings, form: str) -> str:
    if form in ONE_EACH:
        return "\n".join(ONE_EACH[form](graph) for graph in graphs)
    if len(graphs) != 1:
        raise ProjectError(
            Text("One plan at a time can be printed as {format}.", format=form),
            hint=Text("Name it with {option}.", option="--plan"),
        )
    return mermaid(graphs[0]) if form == "mermaid" else _svg(graphs[0], settings)


def _titled(graph: Graph) -> str:
    lines = (plain(graph.title), *map(verbatim, text_tree(graph).split("\n")))
    return "\n".join(lines)


def _svg(graph: Graph, settings: Settings) -> str:
    from kpidocs.pages import ASSETS

    (layout,) = layouts((graph,), engine=settings.graphviz)
    if layout is None:
        raise LayoutError(Text("The tree of “{plan}” cannot be drawn.", plan=graph.title))
    (style,) = (each for each in ASSETS if each.name == "diagram.css")
    drawn = drawing(graph, layout, href=lambda _: None)
    return standalone(drawn, css=style.text)


ONE_EACH: Mapping[str, Callable[[Graph], str]] = {"text": _titled, "dot": dot}

COMMAND = Command(
    "tree",
    says=Text("Print the tree of a plan, or of all plans."),
    examples=(
        "kpidocs tree",
        "kpidocs tree --plan sales --format svg --output sales.svg",
        "kpidocs tree --plan sales --format mermaid",
    ),
    params=(
        path_argument(),
        Option("--plan", says=Text("The plan, by the path of its folder."), metavar="ID"),
        format_option(FORMATS),
        output_option(),
        *project_options(fail_on=NEVER),
    ),
    callback=told(tree),
)
