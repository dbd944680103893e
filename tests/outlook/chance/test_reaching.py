"""How likely a goal is reached."""

import math
from random import Random

import pytest

from kpidocs.outlook.chance.reaching import Chance, NoChance, chance
from kpidocs.solve import solve
from tests.solve.tools import plan_of, read


def found(files: dict[str, str], *, seed: int = 1) -> Chance | NoChance:
    portfolio = read(files)
    return chance("p/orders", portfolio=portfolio, solution=solve(portfolio), seed=seed)


def certainly(files: dict[str, str], *, seed: int = 1) -> Chance:
    known = found(files, seed=seed)
    assert isinstance(known, Chance)
    return known


def counted(sample: str) -> str:
    """A rate as its sample has it."""
    hits, of = map(int, sample.split("/"))
    return f"{{value: {100 * hits / of}%, sample: {sample}}}"


def one_step(leads: int, *, target: str = "20件", sample: str = "24/48") -> dict[str, str]:
    return plan_of(
        orders=f"kind: kgi\ntarget: {target}",
        leads=f"kind: kpi\nparent: orders\ntarget: {leads}件\nconversion: {counted(sample)}",
    )


def funnel(visits: int) -> dict[str, str]:
    """Four steps with samples: 20 of 1,600 visits are to become orders."""
    return plan_of(
        orders="kind: kgi\ntarget: 20件",
        meetings="kind: kpi\nparent: orders\nunit: 件\nconversion: {value: 50%, sample: 24/48}",
        nurtured="kind: kpi\nparent: meetings\nunit: 件\nconversion: {value: 50%, sample: 48/96}",
        leads="kind: kpi\nparent: nurtured\nunit: 件\nconversion: {value: 50%, sample: 96/192}",
        visits=f"kind: kpi\nparent: leads\ntarget: {visits}件\nconversion: {counted('192/1920')}",
    )


def beta_binomial(least: int, trials: int, hits: int, sample: int) -> float:
    """The exact chance of at least so many."""
    a, b = hits + 0.5, sample - hits + 0.5

    def log_beta(x: float, y: float) -> float:
        return math.lgamma(x) + math.lgamma(y) - math.lgamma(x + y)

    return sum(
        math.comb(trials, k) * math.exp(log_beta(k + a, trials - k + b) - log_beta(a, b))
        for k in range(least, trials + 1)
    )


def plainly(visits: int, steps: list[tuple[int, int]], least: int, *, draws: int = 4_000) -> float:
    """The same drawn the slow way: by distributions of Python's own, visit by visit."""
    random, reached = Random(99), 0  # noqa: S311 (nobody is to be kept from guessing)
    for _ in range(draws):
        rate = math.prod(random.betavariate(h + 0.5, n - h + 0.5) for h, n in steps)
        reached += sum(random.random() < rate for _ in range(visits)) >= least
    return 100 * reached / draws


@pytest.mark.parametrize(
    ("leads", "sample"), [(40, "24/48"), (50, "24/48"), (30, "8/10"), (36, "5/10"), (90, "30/100")]
)
def test_the_chance_is_that_of_the_beta_binomial_distribution(leads: int, sample: str) -> None:
    hits, of = map(int, sample.split("/"))
    exact = 100 * beta_binomial(20, leads, hits, of)
    assert certainly(one_step(leads, sample=sample)).percent == pytest.approx(exact, abs=1.5)


@pytest.mark.parametrize(("target", "of", "hits"), [("1件", 4, 6), ("3件", 5, 30), ("2件", 12, 9)])
def test_the_chance_of_few_is_exact_too(target: str, of: int, hits: int) -> None:
    exact = 100 * beta_binomial(int(target[0]), of, hits, 60)
    known = certainly(one_step(of, target=target, sample=f"{hits}/60"))
    assert known.percent == pytest.approx(exact, abs=1.5)


def test_a_funnel_is_as_likely_as_when_it_is_drawn_visit_by_visit() -> None:
    slowly = plainly(400, [(24, 48), (96, 192)], 100, draws=3_000)
    files = plan_of(
        orders="kind: kgi\ntarget: 100件",
        meetings="kind: kpi\nparent: orders\nunit: 件\nconversion: {value: 50%, sample: 24/48}",
        leads=f"kind: kpi\nparent: meetings\ntarget: 400件\nconversion: {counted('96/192')}",
    )
    assert certainly(files).percent == pytest.approx(slowly, abs=2.5)


def test_more_volume_is_never_less_likely() -> None:
    percents = [certainly(funnel(visits)).percent for visits in range(800, 3_600, 400)]
    assert percents == sorted(percents)
    assert percents[0] < 10
    assert percents[-1] > 90


def test_the_volume_that_is_named_has_a_chance_of_80_percent() -> None:
    known = certainly(funnel(1_600))
    assert known.volumes == {"p/visits": 1600}
    (needed,) = known.needed.values()
    assert needed > 1_600
    for seed in (1, 2):
        assert 79 <= certainly(funnel(int(needed)), seed=seed).percent <= 81


@pytest.mark.parametrize("visits", [500, 1_000, 5_000, 30_000])
def test_the_volume_of_80_percent_hardly_depends_on_the_one_in_the_plan(visits: int) -> None:
    (needed,) = certainly(funnel(visits)).needed.values()
    assert float(needed) == pytest.approx(2_056, rel=0.03)


def test_the_same_seed_gives_the_same() -> None:
    assert found(funnel(1_600), seed=7) == found(funnel(1_600), seed=7)
    assert certainly(funnel(1_600)).percent == 51


def test_rates_without_a_sample_are_certain_and_named() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 20件",
        meetings="kind: kpi\nparent: orders\nunit: 件\nconversion: 50%",
        leads="kind: kpi\nparent: meetings\ntarget: 80件\nconversion: {value: 50%, sample: 24/48}",
    )
    known = certainly(files)
    assert known.sampled == ("p/leads#conversion",)
    assert known.certain == ("p/meetings#conversion",)
    assert 45 <= known.percent <= 60


def test_several_volumes_change_in_proportion() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 100件",
        fairs="kind: kpi\nparent: orders\ntarget: 100件\nconversion: {value: 50%, sample: 24/48}",
        webinars=f"kind: kpi\nparent: orders\ntarget: 200件\nconversion: {counted('25/100')}",
    )
    known = certainly(files)
    fairs, webinars = known.needed.values()
    assert fairs > 100
    assert float(webinars / fairs) == pytest.approx(2, rel=0.01)


@pytest.mark.parametrize(
    "formula",
    [
        "visits * cvr * price",
        "price * (visits * cvr)",
        "max(visits * cvr, 1) * price",
        "min(visits * cvr, 900) * price",
        "visits * cvr * 100 / 2 * 2",
        "-(0 - visits * cvr) * price",
    ],
)
def test_formulas_on_the_way_are_reckoned_with_what_was_drawn(formula: str) -> None:
    files = plan_of(
        orders=f"kind: kgi\ntarget: 2000円\nformula: {formula}\n"
        "assumptions: {price: 100円/件, cvr: {value: 50%, sample: 24/48}}",
        visits="kind: kpi\nparent: orders\ntarget: 40件",
    )
    known = certainly(files)
    assert known.percent == pytest.approx(100 * beta_binomial(20, 40, 24, 48), abs=2)
    (needed,) = known.needed.values()
    exact = 100 * beta_binomial(20, int(needed), 24, 48)
    assert 78 <= exact <= 83


def test_a_goal_that_stands_in_two_places_is_drawn_once() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 0件\nformula: meetings - meetings + 0 * leads",
        meetings="kind: kpi\nparent: orders\nunit: 件\nformula: leads * rate\n"
        "assumptions: {rate: {value: 50%, sample: 24/48}}",
        leads="kind: kpi\nparent: meetings\ntarget: 40件",
    )
    known = certainly(files)
    assert known.percent == 100
    assert known.needed == {}


def test_a_rate_that_is_reckoned_from_what_was_drawn_is_multiplied() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 10件\nformula: visits * cvr",
        visits="kind: kpi\nparent: orders\ntarget: 20件",
        cvr="kind: kpi\nparent: orders\ntarget: 50%\nformula: won / asked",
        asked="kind: kpi\nparent: orders\ntarget: 40件",
        won="kind: kpi\nparent: orders\nunit: 件\nformula: asked * rate\n"
        "assumptions: {rate: {value: 50%, sample: 24/48}}",
    )
    exact = 100 * beta_binomial(20, 40, 24, 48)
    assert certainly(files).percent == pytest.approx(exact, abs=1.5)


def test_of_two_ways_to_reckon_a_goal_the_worse_counts() -> None:
    files = one_step(50) | plan_of(
        orders="kind: kgi\ntarget: 20件\nformula: calls",
        calls="kind: kpi\nparent: orders\ntarget: 19件",
    )
    assert certainly(files).percent == 0


@pytest.mark.parametrize(
    ("target", "chance_"),
    [
        ("20件以下", 100 * (1 - beta_binomial(21, 40, 24, 48))),
        ("20件未満", 100 * (1 - beta_binomial(20, 40, 24, 48))),
        ("20件超", 100 * beta_binomial(21, 40, 24, 48)),
        ("18〜22件", 100 * (beta_binomial(18, 40, 24, 48) - beta_binomial(23, 40, 24, 48))),
    ],
)
def test_targets_are_reached_in_their_own_direction(target: str, chance_: float) -> None:
    known = certainly(one_step(40, target=target))
    assert known.percent == pytest.approx(chance_, abs=1.5)
    assert bool(known.needed) is ("〜" not in target)


def test_of_a_ceiling_the_volume_may_be_smaller() -> None:
    (needed,) = certainly(one_step(40, target="20件以下")).needed.values()
    assert needed < 40
    assert 79 <= certainly(one_step(int(needed), target="20件以下")).percent <= 83


@pytest.mark.parametrize(
    ("files", "reason"),
    [
        (plan_of(orders="kind: kgi\nunit: 件"), NoChance.NO_TARGET),
        (one_step(40, target="ちょうど20件"), NoChance.NO_TARGET),
        (plan_of(orders="kind: kgi\ntarget: 20件"), NoChance.NO_SAMPLES),
        (
            plan_of(
                orders="kind: kgi\ntarget: 20円\nformula: cost * tax\n"
                "assumptions: {tax: {value: 50%, sample: 24/48}}",
                cost="kind: kpi\nparent: orders\ntarget: 40円",
            ),
            NoChance.NO_STEPS,
        ),
        (
            plan_of(
                orders="kind: kgi\ntarget: 20件\nformula: web / zero\nassumptions: {zero: 0}",
                web="kind: kpi\nparent: orders\nunit: 件",
                leads="kind: kpi\nparent: web\ntarget: 40件\n"
                "conversion: {value: 50%, sample: 24/48}",
            ),
            NoChance.NO_STEPS,
        ),
        (
            plan_of(
                orders="kind: kgi\ntarget: 20件",
                **{
                    f"g{n}": f"kind: kpi\nparent: {f'g{n - 1}' if n else 'orders'}\n"
                    "conversion: {value: 100%, sample: 24/24}\nunit: 件"
                    for n in range(40)
                },
            ),
            NoChance.TOO_LONG,
        ),
    ],
)
def test_where_there_is_nothing_to_say_the_reason_is_given(
    files: dict[str, str], reason: NoChance
) -> None:
    assert found(files) is reason


def test_shares_ask_and_deliver_nothing() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 20件",
        web="kind: kpi\nparent: orders\nshare: {value: 50%, sample: 24/48}\nunit: 件",
    )
    assert found(files) is NoChance.NO_SAMPLES


def test_volumes_that_no_float_holds_give_no_chance() -> None:
    steps = {
        f"s{number}": f"kind: kpi\nparent: s{number - 1}\nunit: 件\nconversion: {rate}"
        for number, rate in enumerate([counted("24/48"), *[f"1/1{'0' * 39}"] * 8], start=1)
    }
    files = plan_of(
        orders="kind: kgi\ntarget: 20件",
        s0="kind: kpi\nparent: orders\nunit: 件\nconversion: 50%",
        **steps,
    )
    assert found(files) is NoChance.TOO_LARGE


def test_figures_that_grow_beyond_floats_on_the_way_give_no_chance() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 20件",
        many=f"kind: kpi\nparent: orders\nunit: 件\nformula: {' * '.join(['web'] * 9)}\n"
        f"conversion: {counted('24/48')}",
        web=f"kind: kpi\nparent: many\ntarget: 1{'0' * 38}件",
    )
    assert found(files) is NoChance.TOO_LARGE
