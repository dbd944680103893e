"""What is needed to write one page: the study, the locale, and the place of the page."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from kpidocs.model import Goal, Judged, Kind, Location, Origin, Plan, Solved, Study
from kpidocs.pages.index import Index
from kpidocs.pages.links import Links
from kpidocs.pages.views import Note, Ref, Row, Shown
from kpidocs.quantity import Figure, Quantity
from kpidocs.text import Text
from kpidocs.words import headline, one_line, parted, say, spoken, total


@dataclass(frozen=True, slots=True)
class Desk:
    """Turns nouns of the model into views, in one language.

    ``path`` is the page that is being written. ``rules`` are the titles of those that have a page,
    by their codes. ``language`` is empty in the language of the
    project, else the folder of the rules in this one.
    """

    study: Study
    index: Index
    links: Links
    locale: str
    rules: Mapping[str, str]
    language: str = ""
    path: str = ""
    figures: dict[str, Shown] = field(default_factory=dict)  # said once for all pages

    def into(self, locale: str) -> Self:
        """Give the same desk for another language."""
        return replace(self, locale=locale, figures={})

    def at(self, path: str) -> Self:
        """Give the same desk for another page."""
        return replace(self, path=path)

    def goal(self, id_: str) -> Goal:
        """Give a goal by its id."""
        return self.study.portfolio.goals[id_]

    def solved(self, id_: str) -> Solved:
        """Give the figures of a goal."""
        return self.study.solution.of(id_)

    def say(self, text: Text) -> str:
        """Say a sentence in the page's language, in one line."""
        return one_line(say(text, self.locale))

    def speak(self, value: object) -> str:
        """Say a value in the page's language; nothing for None."""
        if value is None:
            return ""
        return one_line(spoken(value, self.locale))

    def url(self, path: str) -> str:
        """Give the address of a page as seen from this one."""
        return self.links.url(path, start=self.path)

    def ref(self, goal: Goal) -> Ref:
        """Give a link to a goal."""
        return Ref(
            title=one_line(goal.title),
            url=self.url(self.links.goal(goal.id)),
            kind=goal.kind.value,
            label=self.speak(goal.kind),
        )

    def more(self, left: int, plan: str) -> Ref | None:
        """Give a link to the page of a plan for so many goals that a page leaves out."""
        if left <= 0:
            return None
        return Ref(self.say(Text("{n} more", n=left)), self.url(self.links.plan(plan)))

    def is_at(self, goal: Goal) -> bool:
        """Whether the page that is being written is this goal's own."""
        return self.links.goal(goal.id) == self.path

    def refs(self, ids: tuple[str, ...]) -> tuple[Ref, ...]:
        """Give links to those of the goals that exist."""
        goals = self.study.portfolio.goals
        return tuple(self.ref(goals[each]) for each in ids if each in goals)

    def lead(self, plan: Plan) -> Goal | None:
        """Give the goal that a plan is for: its primary KGI, else its first objective."""
        if plan.primary_kgi is not None:
            return self.goal(plan.primary_kgi)
        goals = self.study.portfolio.in_plan(plan.id)
        return next((each for each in goals if each.kind is Kind.OBJECTIVE), None)

    def plan_title(self, plan: Plan) -> str:
        """Give a plan's title; the root plan of a project may have none."""
        return one_line(plan.title) or self.say(Text("Goals"))

    def plan_ref(self, plan: Plan) -> Ref:
        """Give a link to a plan."""
        return Ref(title=self.plan_title(plan), url=self.url(self.links.plan(plan.id)))

    def figure(self, goal: Goal) -> Shown:
        """Give a goal's figure: the amount written for a period, else the target."""
        if goal.id not in self.figures:
            self.figures[goal.id] = self._figure(goal)
        return self.figures[goal.id]

    def _figure(self, goal: Goal) -> Shown:
        solved = self.solved(goal.id)
        text = one_line(headline(goal, solved, locale=self.locale))
        if goal.is_numeric and not text:
            unknown = self.say(Text("unknown"))
            return Shown(number=unknown, text=unknown)
        is_total = solved.target is not None and solved.per is None
        whole = self.total(solved) if is_total else text
        number, unit = parted(whole)
        return Shown(
            number=number,
            unit=unit,
            text=text,
            bound="" if text == whole else text,
            is_derived=solved.origin is Origin.DERIVED,
        )

    def total(self, solved: Solved) -> str:
        """Say the total that a target amounts to, without its comparator."""
        return one_line(total(solved, locale=self.locale))

    def rate(self, figure: Figure) -> str:
        """Say a rate, and what it was counted on."""
        rate = self.speak(Quantity(figure.value, figure.unit))
        if figure.counted is None:
            return self.speak(figure) if figure.sample is None else rate
        hits, of = map(self.speak, figure.counted)
        return self.say(Text("{rate} ({hits} of {sample})", rate=rate, hits=hits, sample=of))

    def note(self, judged: Judged) -> Note:
        """Give a finding as pages show it."""
        finding = judged.finding
        goal = self.study.portfolio.goals.get(finding.goal or "")
        return Note(
            severity=judged.severity.value,
            grade=self.speak(judged.severity),
            code=finding.code,
            rule_url=self.rule_url(finding.code),
            message=self.say(finding.message),
            hint="" if finding.hint is None else self.say(finding.hint),
            place=place(finding.at),
            place_url=self.links.source(finding.at),
            goal=None if goal is None or self.is_at(goal) else self.ref(goal),
        )

    def rule_url(self, code: str) -> str | None:
        """Give the address of a rule's page, None where there is none."""
        return self.url(self.links.rule(code, self.language)) if code in self.rules else None

    def row(self, goal: Goal, *, depth: int = 0) -> Row:
        """Give a goal as a line of a table."""
        findings = self.index.findings.get(goal.id, ())
        return Row(
            goal=self.ref(goal),
            depth=depth,
            figure=self.figure(goal),
            owner=self.speak(goal.owner),
            due=self.speak(goal.due),
            note=self.note(findings[0]) if findings else None,
        )


def place(location: Location) -> str:
    """Give file and line, short as they stand beside a goal."""
    return f"{location.path.rpartition('/')[2]}:{location.line}"
