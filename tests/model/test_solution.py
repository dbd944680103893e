from tests.solve.tools import plan_of, solved


def test_a_step_that_two_others_need_stands_once_in_the_chain() -> None:
    files = plan_of(
        total="kind: kgi\nprimary: true\ntarget: 100件",
        web="kind: kpi\nparent: total\nshare: 20%",
        shop="kind: kpi\nparent: total\nunit: 件\nformula: web * 2",
        both="kind: kpi\nparent: total\nunit: 件\nformula: web + shop",
    )
    steps = solved(files).chain("p/both")
    assert [step.subject for step in steps] == ["p/web", "p/shop", "p/both"]


def test_a_chain_can_be_cut_to_the_steps_next_to_the_goal() -> None:
    rates = {f"s{n}": f"kind: kpi\nparent: s{n - 1}\nconversion: 50%" for n in range(1, 9)}
    files = plan_of(s0="kind: kgi\ntarget: 10件", **rates)
    steps = solved(files).chain("p/s8", most=3)
    assert [step.subject for step in steps] == ["p/s6", "p/s7", "p/s8"]
