"""What is offered to mend a goal that two equations tell the figure of."""

from kpidocs.words import say
from tests.solve.tools import plan_of, solved


def test_only_what_stands_in_the_equation_that_falls_short_is_offered() -> None:
    files = plan_of(
        total="kind: kgi\ntarget: 100件\nformula: a * 2",
        a="kind: kpi\nparent: total\ntarget: 40件",
        enough="kind: kpi\nparent: total\nconversion: 50%\ntarget: 200件",
    )
    (found,) = solved(files).findings
    assert found.goal == "p/a"
    assert found.hint is not None
    assert say(found.hint, "en") == "Change “a” to 50件."
