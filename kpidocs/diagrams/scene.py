"""What a diagram says of the goals that it shows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from kpidocs.diagrams.figures import missing
from kpidocs.diagrams.fit import fitting
from kpidocs.diagrams.graph import Edge, Graph, Node, Tie, together
from kpidocs.diagrams.operation import operation
from kpidocs.model import Goal, Origin, Study
from kpidocs.text import Text
from kpidocs.words import brief, one_line, parted, say, spoken

MOST_CONTRIBUTIONS = 60  # edges across one tree; more could be neither read nor laid out in time


@dataclass(frozen=True, slots=True)
class Scene:
    """The goals shown, by their ids, in the order in which they are drawn, in one locale.

    Goals of other plans than ``plan`` say where they belong. What is hidden below ``unfolded``
    goals and above ``top`` is counted in nodes of its own.
    """

    study: Study
    locale: str
    plan: str
    shown: tuple[str, ...]
    unfolded: frozenset[str]
    focus: str | None = None
    top: str | None = None

    def graph(self, title: str) -> Graph:
        """The diagram, in the direction that suits its shape."""
        goals = [self.study.portfolio.goals[each] for each in self.shown]
        below = [fold for goal in goals for fold in self._fold_below(goal)]
        above = [fold for goal in goals for fold in self._fold_above(goal)]
        graph = Graph(
            title=one_line(title),
            nodes=(
                *(node for node, _ in above),
                *map(self._node, goals),
                *(node for node, _ in below),
            ),
            edges=(
                *(edge for _, edge in above),
                *(self._edge(each.parent, each) for each in goals if each.parent in self.shown),
                *islice(self._contributions(goals), MOST_CONTRIBUTIONS),
                *(edge for _, edge in below),
            ),
            focus=self.focus,
        )
        return replace(graph, direction=fitting(graph))

    def _fold_below(self, goal: Goal) -> Iterator[tuple[Node, Edge]]:
        portfolio = self.study.portfolio
        children = portfolio.children(goal.id) if goal.id in self.unfolded else ()
        hidden = [each for each in children if each.counts and each.id not in self.shown]
        if hidden:
            count = sum(1 + portfolio.count_below(each.id) for each in hidden)
            more = Text.plural(
                "one more goal below “{title}”",
                "{n} more goals below “{title}”",
                count,
                title=goal.title,
            )
            node = self._fold(f"{goal.id}+", goal.id, count, more)
            yield node, Edge(goal.id, node.key, Tie.FOLD)

    def _fold_above(self, goal: Goal) -> Iterator[tuple[Node, Edge]]:
        if goal.id == self.top and goal.parent is not None:
            count = self.study.portfolio.count_above(goal.id)
            more = Text.plural(
                "one more goal above “{title}”",
                "{n} more goals above “{title}”",
                count,
                title=goal.title,
            )
            node = self._fold(f"+{goal.id}", goal.parent, count, more)
            yield node, Edge(node.key, goal.id, Tie.FOLD)

    def _fold(self, key: str, goal: str, count: int, more: Text) -> Node:
        """A node for goals that are not shown; no goal has a key with a plus sign."""
        return Node(key=key, goal=goal, kind=None, title=f"+{count}", name=self._say(more))

    def _node(self, goal: Goal) -> Node:
        solved = self.study.solution.of(goal.id)
        number, unit = parted(one_line(brief(goal, solved, locale=self.locale)))
        lacks = missing(solved, self.locale)
        note = ""
        if lacks:
            note = self._say(Text("needs {figure}", figure=lacks))
        elif solved.origin is Origin.DERIVED:
            note = self._say(Text("derived"))
        elif goal.is_numeric and not number:
            note = self._say(Text("unknown"))
        label, title, owner = (
            self._speak(goal.kind),
            one_line(goal.title),
            one_line(goal.owner or ""),
        )
        context = "" if goal.plan == self.plan else self._plan_title(goal.plan)
        said = (f"{label} {title}", context, together(number, unit), note, owner)
        return Node(
            key=goal.id,
            goal=goal.id,
            kind=goal.kind,
            title=title,
            name=self._speak(tuple(filter(None, said))),
            label=label,
            figure=number,
            unit=unit,
            note=note,
            owner=owner,
            context=context,
            falls_short=solved.falls_short,
        )

    def _contributions(self, goals: Sequence[Goal]) -> Iterator[Edge]:
        for goal in goals:
            for other in goal.contributes_to:
                if other in self.shown and other not in (goal.parent, goal.id):
                    yield Edge(other, goal.id, Tie.CONTRIBUTION)

    def _edge(self, parent: str, goal: Goal) -> Edge:
        if goal.id not in self.study.solution.edges:
            return Edge(parent, goal.id, Tie.INFLUENCE)
        label = operation(self.study, goal, self.locale)
        return Edge(parent, goal.id, Tie.ARITHMETIC, label)

    def _plan_title(self, plan: str) -> str:
        known = self.study.portfolio.plans.get(plan)
        return one_line(known.title if known else plan)

    def _say(self, text: Text) -> str:
        return one_line(say(text, self.locale))

    def _speak(self, value: object) -> str:
        return one_line(spoken(value, self.locale))
