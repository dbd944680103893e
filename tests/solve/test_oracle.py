"""The same arithmetic, written a second time and judged by sympy.

A tree is drawn with a figure for everything. Some figures are written into the files, the others
are left out. What sympy finds to follow is what kpidocs derives, and with the figure drawn.
"""

from dataclasses import dataclass, field
from fractions import Fraction

import sympy
from hypothesis import given, settings
from hypothesis import strategies as st

from kpidocs.model import Solution
from kpidocs.quantity import to_exact
from kpidocs.settings import Rounding
from tests.solve.tools import plan_of, solved

PARTS = [Fraction(part, 100) for part in (10, 20, 25, 40, 50, 80, 100)]
WHOLES = [Fraction(whole) for whole in (2, 4, 5, 8, 10)]


@dataclass
class Tree:
    """Figures by variable, what the files say, and equations as terms that are zero."""

    figures: dict[str, Fraction] = field(default_factory=dict)
    lines: dict[str, list[str]] = field(default_factory=dict)
    written: set[str] = field(default_factory=set)
    terms: list[sympy.Expr] = field(default_factory=list)

    def add(self, name: str, figure: Fraction, *lines: str) -> sympy.Symbol:
        """Take a goal in, and give its symbol."""
        self.figures[name] = figure
        self.lines[name] = [*lines, "unit: 件"]
        return sympy.Symbol(name)

    @property
    def unknown(self) -> list[str]:
        """What is left out of the files."""
        return [name for name in self.figures if name not in self.written]

    def following(self) -> set[str]:
        """What follows: nothing that solves the equations as well moves it away from its figure."""
        symbols = [sympy.Symbol(name) for name in self.unknown]
        here = {sympy.Symbol(name): rational(figure) for name, figure in self.figures.items()}
        slopes = [[term.diff(each).subs(here) for each in symbols] for term in self.terms]
        free = sympy.Matrix(slopes).nullspace()
        return {
            name for number, name in enumerate(self.unknown) if not any(way[number] for way in free)
        }


def rational(figure: Fraction) -> sympy.Rational:
    return sympy.Rational(figure.numerator, figure.denominator)


@st.composite
def trees(draw: st.DrawFn) -> Tree:
    """Up to nine goals, each with steps, shares or a formula below it, and sums across these."""
    tree = Tree()
    tree.add("g0", Fraction(draw(st.integers(1, 20)) * 100), "kind: kgi", "primary: true")
    for parent in [f"g{number}" for number in range(draw(st.integers(1, 4)))]:
        relation = draw(st.sampled_from("csf"))
        if relation == "f":
            relate_by_formula(draw, tree, parent)
        else:
            relate_by_rates(draw, tree, parent, "conversion" if relation == "c" else "share")
    for _ in range(draw(st.integers(0, 2))):
        add_across(draw, tree)
    for name in tree.lines:
        if draw(st.booleans()):
            tree.written.add(name)
            tree.lines[name].append(f"target: {to_exact(tree.figures[name])}件")
    return tree


def child_of(tree: Tree, parent: str, figure: Fraction, *lines: str) -> sympy.Symbol:
    return tree.add(f"g{len(tree.lines)}", figure, "kind: kpi", f"parent: {parent}", *lines)


def relate_by_formula(draw: st.DrawFn, tree: Tree, parent: str) -> None:
    whole, other = tree.figures[parent], draw(st.sampled_from(WHOLES))
    sign = draw(st.sampled_from("+-*/"))
    one = {"+": whole * Fraction(3, 4), "-": whole + other, "*": whole / other, "/": whole * other}
    a = child_of(tree, parent, one[sign])
    b = child_of(tree, parent, whole / 4 if sign == "+" else other)
    right = {"+": a + b, "-": a - b, "*": a * b, "/": a / b}[sign]
    tree.lines[parent].append(f"formula: {a} {sign} {b}")
    tree.terms.append(sympy.Symbol(parent) - right)


def relate_by_rates(draw: st.DrawFn, tree: Tree, parent: str, key: str) -> None:
    rates = draw(st.lists(st.sampled_from(PARTS), min_size=1, max_size=2))
    converted: list[sympy.Expr] = []
    for rate in rates:
        is_step = key == "conversion"
        part = tree.figures[parent] / len(rates)
        child = child_of(tree, parent, part / rate if is_step else tree.figures[parent] * rate)
        variable = f"{child}#{key}"
        tree.figures[variable] = rate
        if draw(st.booleans()):
            tree.written.add(variable)
        text = f"{to_exact(rate * 100)}%" if variable in tree.written else "unknown"
        tree.lines[str(child)].append(f"{key}: {text}")
        if is_step:
            converted.append(child * sympy.Symbol(variable))
        else:
            tree.terms.append(child - sympy.Symbol(parent) * sympy.Symbol(variable))
    if converted:
        tree.terms.append(sympy.Symbol(parent) - sum(converted))


def add_across(draw: st.DrawFn, tree: Tree) -> None:
    """Relate two goals anywhere: what only several equations together give comes from this."""
    goals = st.lists(st.sampled_from(list(tree.lines)), min_size=2, max_size=2, unique=True)
    one, other = draw(goals)
    total = tree.figures[one] + tree.figures[other]
    name = tree.add(f"g{len(tree.lines)}", total, "kind: kgi", f"formula: {one} + {other}")
    tree.terms.append(name - sympy.Symbol(one) - sympy.Symbol(other))


def derived(tree: Tree, solution: Solution) -> dict[str, Fraction]:
    """What kpidocs finds of what was left out, before rounding."""
    found: dict[str, Fraction] = {}
    for name in tree.unknown:
        goal = solution.goals.get(f"p/{name}")
        rate = solution.rates.get(f"p/{name}")
        figure = goal.exact if goal else rate.value if rate else None
        if figure is not None:
            found[name] = figure
    return found


@given(trees())
@settings(max_examples=60, deadline=None)
def test_what_follows_is_derived_with_the_figure_that_solves_the_equations(tree: Tree) -> None:
    files = plan_of(**{name: "\n".join(lines) for name, lines in tree.lines.items()})
    solution = solved(files, rounding=Rounding.EXACT)
    found = derived(tree, solution)
    assert found == {name: tree.figures[name] for name in found}
    following = tree.following()
    assert found.keys() <= following
    left = set(tree.unknown) - found.keys()
    assert all(is_entangled(name, left, tree) for name in following & left)


def is_entangled(name: str, left: set[str], tree: Tree) -> bool:
    """Whether each equation of a variable holds another one that is left: only several give it."""
    holding = [term.free_symbols for term in tree.terms if sympy.Symbol(name) in term.free_symbols]
    return all(len(left & set(map(str, symbols))) > 1 for symbols in holding)


def test_what_only_two_equations_together_give_is_left() -> None:
    tree = Tree(written={"g0", "gap"})
    total = tree.add("g0", Fraction(10), "kind: kgi", "target: 10件", "formula: x + y")
    gap = tree.add("gap", Fraction(2), "kind: kpi", "parent: g0", "target: 2件", "formula: x - y")
    x = tree.add("x", Fraction(6), "kind: kpi", "parent: g0")
    y = tree.add("y", Fraction(4), "kind: kpi", "parent: g0")
    tree.terms += [total - x - y, gap - x + y]
    files = plan_of(**{name: "\n".join(lines) for name, lines in tree.lines.items()})
    assert tree.following() == {"x", "y"}
    assert derived(tree, solved(files)) == {}


@given(trees())
@settings(max_examples=40, deadline=None)
def test_what_is_left_unknown_in_an_equation_is_reported(tree: Tree) -> None:
    files = plan_of(**{name: "\n".join(lines) for name, lines in tree.lines.items()})
    solution = solved(files, rounding=Rounding.EXACT)
    related = {str(each) for term in tree.terms for each in term.free_symbols}
    left = related & set(tree.unknown) - derived(tree, solution).keys()
    codes = {each.code for each in solution.findings}
    assert ("TGT002" in codes) is bool(left)
