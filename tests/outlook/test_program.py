import re
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from kpidocs.outlook.program import Program, program
from kpidocs.quantity import to_exact
from kpidocs.settings import Rounding
from kpidocs.solve import solve
from tests.outlook.evaluator import run
from tests.solve.tools import plan_of, read

Tree = dict[str, str]


def program_of(files: Tree, *, rounding: Rounding = Rounding.STEPWISE) -> Program | None:
    portfolio = read(files)
    return program(
        "p", portfolio=portfolio, solution=solve(portfolio, rounding=rounding), rounding=rounding
    )


def free(files: Tree, *, rounding: Rounding = Rounding.STEPWISE) -> list[str]:
    """The variables that can be set, sorted, without their plan."""
    found = program_of(files, rounding=rounding)
    if found is None:
        return []
    return sorted(each.name.removeprefix("p/") for each in found.assignments if each.is_free)


def compare(files: Tree, edits: dict[str, Fraction], *, rounding: Rounding) -> None:
    """Hold what the program gives after some edits against what is solved after them."""
    found = program_of(files, rounding=rounding)
    assert found is not None
    outcome = run(found, {f"p/{name}": value for name, value in edits.items()})
    after = solve(read(edited(files, edits)), rounding=rounding)
    for name in outcome.figures:
        if name in after.goals:
            solved = after.goals[name]
            assert outcome.figures[name] == solved.target, name
            assert outcome.upper[name] == solved.upper, name
            assert outcome.amounts.get(name) == solved.attained, name
        elif name in after.rates:
            assert outcome.figures[name] == after.rates[name].value, name


def edited(files: Tree, edits: dict[str, Fraction]) -> Tree:
    """Write figures into goal files as an author would."""
    changed = dict(files)
    for name, value in edits.items():
        goal, _, key = name.partition("#")
        path = f"p/{goal}.md"
        text = changed[path]
        if key:
            changed[path] = re.sub(rf"{key}: .*", f"{key}: {to_exact(value * 100)}%", text)
        elif "target:" in text:
            changed[path] = re.sub(r"target: [\d/]+件", f"target: {to_exact(value)}件", text)
        else:
            changed[path] = text.replace("kind:", f"target: {to_exact(value)}件\nkind:", 1)
    return changed


@st.composite
def trees(draw: st.DrawFn) -> Tree:
    """A KGI and up to seven goals below: steps, shares, both; some declared, some in formulas."""
    target = draw(st.integers(1, 300))
    bound = draw(st.sampled_from(["", "以上", "超"]))
    goals = {"g0": f"kind: kgi\ntarget: {target}件{bound}"}
    for number in range(1, draw(st.integers(1, 7)) + 1):
        parent = draw(st.integers(0, number - 1))
        link = draw(st.sampled_from(["share", "conversion", "conversion", "both", "unknown"]))
        lines = [f"kind: kpi\nparent: g{parent}\nunit: 件"]
        rate = draw(st.sampled_from([5, 10, 25, 33, 50, 50, 75, 100]))
        if link in ("share", "both"):
            lines.append(f"share: {rate}%")
        if link in ("conversion", "both"):
            lines.append(f"conversion: {draw(st.integers(1, 100))}%")
        if link == "unknown":
            lines.append("conversion: unknown")
        if draw(st.integers(0, 3)) == 0:
            lines.append(f"target: {draw(st.integers(1, 2000))}件")
        goals[f"g{number}"] = "\n".join(lines)
    last = len(goals)
    if draw(st.booleans()):
        over = [f"g{number}" for number in draw(st.sets(st.integers(0, last - 1), min_size=1))]
        formula = draw(st.sampled_from([" + ", " * "])).join(over)
        wrapped = draw(st.sampled_from(["{}", "2 * ({})", "max({}, 3)", "100 - ({})"]))
        goals["h"] = f"kind: kpi\nunit: 件\nformula: {wrapped.format(formula)}"
        if draw(st.booleans()):
            goals["h"] += f"\ntarget: {draw(st.integers(1, 500))}件"
    return plan_of(**goals)


@given(trees(), st.data(), st.sampled_from(Rounding))
@settings(max_examples=400, deadline=None)
def test_every_edit_gives_what_solving_the_edited_goals_gives(
    files: Tree, data: st.DataObject, rounding: Rounding
) -> None:
    names = free(files, rounding=rounding)
    if not names:
        return
    chosen = data.draw(st.lists(st.sampled_from(names), max_size=4, unique=True))
    edits = {
        name: Fraction(
            data.draw(st.integers(1, 100 if "#" in name else 3000)), 100 if "#" in name else 1
        )
        for name in chosen
    }
    compare(files, edits, rounding=rounding)
