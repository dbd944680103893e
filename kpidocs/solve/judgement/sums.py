"""Changes that only a sum could give, whose goals have no figures from before (TGT002)."""

from collections.abc import Iterator

from kpidocs.formula import names
from kpidocs.model import Finding, Portfolio, change_of
from kpidocs.solve.equations.changes import Footing, unweighted
from kpidocs.solve.equations.equation import Equation
from kpidocs.solve.equations.evaluate import turns
from kpidocs.solve.equations.system import System
from kpidocs.solve.given.givens import Givens
from kpidocs.solve.judgement import reports
from kpidocs.solve.judgement.missing import Gap
from kpidocs.solve.judgement.reports import quoted
from kpidocs.text import Text
from kpidocs.words import first_few


def sums_without_baselines(
    written: tuple[Equation, ...],
    *,
    system: System,
    footing: Footing,
    given: Givens,
    portfolio: Portfolio,
) -> Iterator[Finding]:
    """Report goals without a target that nothing but such a sum could give one.

    The least and the most of several figures give none of them, with baselines or without.
    """
    for equation in unweighted(written, footing):
        unknown = [
            name
            for name in equation.occurrences
            if name in given.goals
            and given.goals[name].comparator is None
            and name not in given.silent
            and not (system.of(name) or system.of(change_of(name)))
        ]
        lacking = [
            name.name
            for name in names(equation.right)
            if name.name in given.goals and footing.before(name.name) is None
        ]
        if unknown and not all(turns(equation, name) for name in unknown):
            facts = tuple(unknown)
            yield reports.not_derivable(Gap((equation,), facts, facts, (), ()), portfolio)
        elif unknown and lacking:
            yield _report(equation, unknown, lacking, portfolio)


def _report(
    equation: Equation, unknown: list[str], lacking: list[str], portfolio: Portfolio
) -> Finding:
    goals = tuple(quoted(each, portfolio) for each in unknown)
    return Finding(
        "TGT002",
        Text.plural(
            "The change of {goals} cannot be derived: “{whole}” is a sum, "
            "and a sum of changes needs baselines.",
            "The changes of {goals} cannot be derived: “{whole}” is a sum, "
            "and a sum of changes needs baselines.",
            n=len(goals),
            goals=first_few(goals),
            whole=portfolio.goals[equation.goal].title,
        ),
        portfolio.goals[unknown[0]].places.at("target"),
        goal=unknown[0],
        hint=Text(
            "Give {goals} a baseline.",
            goals=first_few(tuple(quoted(each, portfolio) for each in dict.fromkeys(lacking))),
        ),
    )
