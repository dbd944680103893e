"""Whether the tree holds: all that the solver has to say of a portfolio."""

from collections.abc import Iterator, Mapping

from kpidocs.model import Finding, Solved, is_change, owner_of
from kpidocs.solve.judgement import reports
from kpidocs.solve.judgement.contradictions import contradictions
from kpidocs.solve.judgement.denominators import wrong_denominators
from kpidocs.solve.judgement.figures import Figures
from kpidocs.solve.judgement.impossible_rates import impossible_rates
from kpidocs.solve.judgement.mismatches import mismatches
from kpidocs.solve.judgement.missing import gaps
from kpidocs.solve.judgement.phasing import spread_wrongly
from kpidocs.solve.judgement.remedies import Remedies
from kpidocs.solve.judgement.shortfalls import shortfalls
from kpidocs.solve.judgement.slack import slack
from kpidocs.solve.judgement.sums import sums_without_baselines
from kpidocs.solve.working import Working

Words = Mapping[str, tuple[str, ...]]


def findings(
    working: Working, figures: Figures, solved: Mapping[str, Solved], *, words: Words
) -> Iterator[Finding]:
    """Give what was written wrongly, what stays unknown, what does not fit, and wrong units."""
    portfolio = working.portfolio
    yield from working.given.findings
    yield from _unknown(working)
    yield from impossible_rates(working.derived_rates, working.given, portfolio)
    yield from _misfits(working, figures)
    yield from spread_wrongly(portfolio, solved)
    yield from mismatches(working.written, working.given, portfolio, words=words)
    yield from wrong_denominators(working.written, portfolio, rates=working.rates)


def _misfits(working: Working, figures: Figures) -> Iterator[Finding]:
    """Hold targets against each other; what contradicts its share is not told twice."""
    solved, propagation, terms = working.given.goals, working.propagation, working.terms
    remedies = Remedies(working.portfolio, solved, propagation, terms)
    contradictory = tuple(contradictions(working.sound, figures, remedies))
    yield from contradictory
    yield from shortfalls(figures, {each.goal for each in contradictory if each.goal})
    yield from slack(figures)


def _unknown(working: Working) -> Iterator[Finding]:
    """Say what gives no figure, and why."""
    portfolio = working.portfolio
    if not portfolio.unusable:
        yield from map(reports.no_children, working.childless)
    for number, what in sorted(working.propagation.broken.items()):
        yield reports.trouble(working.system.equations[number], what, portfolio)
    yield from _gaps(working)
    yield from sums_without_baselines(
        working.written,
        system=working.system,
        footing=working.footing,
        given=working.given,
        portfolio=portfolio,
    )


def _gaps(working: Working) -> Iterator[Finding]:
    given, known = working.given, working.propagation.known
    broken = (working.system.equations[each].occurrences for each in working.propagation.broken)
    settled = (owner_of(name) for name in given.changes if name in known)
    totalled = (name for name in given.changes if owner_of(name) in known)
    reported = given.silent.union(settled, totalled, *broken)
    found = [gap for gap in gaps(working.sound, known=known) if reported.isdisjoint(gap.variables)]
    changing = {owner_of(name) for gap in found for name in gap.variables if is_change(name)}
    for gap in found:
        if changing.isdisjoint(gap.variables):
            yield reports.not_derivable(gap, working.portfolio)
