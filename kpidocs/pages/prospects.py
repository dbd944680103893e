"""What a plan's figures let one expect: what moves its KGI, how likely it is, how sure a rate."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from kpidocs.model import Plan, owner_of
from kpidocs.outlook.capacity import load, used_of
from kpidocs.outlook.chance.intervals import wilson
from kpidocs.outlook.chance.reaching import Chance, chance
from kpidocs.outlook.levers import Lever, levers
from kpidocs.pages.desk import Desk
from kpidocs.pages.views import LeverRow, Likely, Moving
from kpidocs.quantity import PERCENT, Figure, Quantity, Unit, UnitKind, format_range
from kpidocs.text import Text
from kpidocs.words.names import name_of
from kpidocs.words.targets import legible

MOST = 12  # levers in the table
NARROW = Fraction(1, 50)  # a range of a rate that is printed with a decimal


def interval(figure: Figure, *, desk: Desk) -> str:
    """Say between which rates the true one is likely to lie, empty for one without a sample."""
    if figure.counted is None:
        return ""
    low, high = wilson(*figure.counted)
    digits = 1 if high - low < NARROW else 0
    return format_range(low, high, PERCENT, locale=desk.locale, digits=digits)


def moving(plan: Plan, *, desk: Desk) -> Moving | None:
    """Say what moves a plan's primary KGI, None where nothing below delivers to it."""
    if plan.primary_kgi is None:
        return None
    goal = desk.goal(plan.primary_kgi)
    found = levers(goal.id, portfolio=desk.study.portfolio, solution=desk.study.solution)
    if found is None or not found.rows:
        return None
    unit = desk.solved(goal.id).unit
    left = len(found.rows) - MOST
    more = Text.plural("{n} more moves it less.", "{n} more move it less.", n=left)
    return Moving(
        sentence=_cheapest(found.cheapest, unit, desk),
        rows=tuple(_row(each, unit, desk) for each in found.rows[:MOST]),
        more=desk.say(more) if left > 0 else "",
    )


def _cheapest(lever: Lever | None, unit: Unit | None, desk: Desk) -> str:
    if lever is None:
        return desk.say(Text("None of these levers is in the team’s own hands."))
    return desk.say(
        Text(
            "The strongest lever in the team’s hands is “{lever}”: {step} means {effect}.",
            lever=_name(lever.variable, desk),
            step=_step(lever, desk),
            effect=_change(lever.effect, unit, desk),
        )
    )


def _row(lever: Lever, unit: Unit | None, desk: Desk) -> LeverRow:
    owner = desk.study.portfolio.goals.get(owner_of(lever.variable))
    return LeverRow(
        name=_name(lever.variable, desk),
        url="" if owner is None else desk.url(desk.links.goal(owner.id)),
        figure=desk.speak(lever.figure),
        step=_step(lever, desk),
        effect=_change(lever.effect, unit, desk),
        part="" if lever.part is None else _percent(lever.part, desk),
        remark="" if lever.is_controllable else desk.say(Text("not in our hands")),
    )


def _name(variable: str, desk: Desk) -> str:
    return desk.speak(name_of(variable, portfolio=desk.study.portfolio))


def _step(lever: Lever, desk: Desk) -> str:
    if lever.in_points:
        return _points(lever.step, desk)
    return _percent(lever.step / abs(lever.figure.value), desk)


def _change(value: Fraction, unit: Unit | None, desk: Desk) -> str:
    """Say a change, with its sign and about three digits; of a rate in points."""
    if unit is not None and unit.kind is UnitKind.RATE:
        return _points(value, desk)
    return _signed(value, desk.speak(Quantity(legible(abs(value)), unit)))


def _percent(value: Fraction, desk: Desk) -> str:
    return _signed(value, desk.speak(Quantity(legible(abs(value)), PERCENT)))


def _points(value: Fraction, desk: Desk) -> str:
    number = legible(abs(value) * 100)
    return _signed(value, desk.say(Text("{n} pt", n=number)))


def _signed(value: Fraction, text: str) -> str:
    return f"{'−' if value < 0 else '+'}{text}"


def likely(plan: Plan, *, desk: Desk) -> Likely | None:
    """Say how likely a plan's primary KGI is, None where nothing can be said of it."""
    if plan.primary_kgi is None:
        return None
    study = desk.study
    found = chance(
        plan.primary_kgi,
        portfolio=study.portfolio,
        solution=study.solution,
        seed=study.settings.seed,
    )
    if not isinstance(found, Chance):
        return None
    return Likely(
        sentence=desk.say(
            Text(
                "With exactly {volumes}, the chance of reaching the KGI is {chance}.",
                volumes=_volumes(found.volumes, desk),
                chance=_chance(found.percent),
            )
        ),
        needed=_needed(found, desk) if found.needed else "",
        overload=_overload(plan.primary_kgi, desk),
        fine=tuple(map(desk.say, _fine(found, desk))),
    )


def _chance(percent: int) -> Text:
    """Nothing that is drawn is certain, in either direction."""
    if percent in (0, 100):
        return Text("under 1%") if percent == 0 else Text("over 99%")
    return Text("about {percent}", percent=Quantity(Fraction(percent, 100), PERCENT))


def _needed(found: Chance, desk: Desk) -> str:
    if len(found.needed) == 1:
        ((goal, volume),) = found.needed.items()
        figure = Quantity(volume, desk.solved(goal).unit)
        return desk.say(Text("A chance of 80% would take {figure}.", figure=figure))
    volumes = _volumes(found.needed, desk)
    return desk.say(
        Text("A chance of 80% would take, all in the same proportion: {volumes}.", volumes=volumes)
    )


def _overload(kgi: str, desk: Desk) -> str:
    """Tell of the goal whose people are short most, which the chance does not know of."""
    portfolio = desk.study.portfolio
    worst, most = "", Quantity(Fraction(1), PERCENT)
    for goal in (portfolio.goals[kgi], *portfolio.descendants(kgi)):
        taken = load(goal, plan=portfolio.plans[goal.plan], solved=desk.solved(goal.id))
        if taken is not None and used_of(taken).value > most.value:
            worst, most = goal.title, used_of(taken)
    if not worst:
        return ""
    says = Text(
        "“{goal}” takes {used} of what the people at hand can do; that is not reckoned with here."
    )
    return desk.say(Text(says.message, goal=worst, used=most))


def _volumes(volumes: Mapping[str, Fraction], desk: Desk) -> tuple[Text, ...]:
    return tuple(
        Text(
            "“{goal}” {figure}",
            goal=desk.goal(each).title,
            figure=Quantity(volume, desk.solved(each).unit),
        )
        for each, volume in volumes.items()
    )


def _fine(found: Chance, desk: Desk) -> Iterator[Text]:
    """Say what the chance rests on."""
    drawn = _names(found.sampled, desk)
    yield Text("Drawn from what their samples leave open: {rates}.", rates=drawn)
    if found.certain:
        yield Text(
            "Taken as certain, without a sample: {rates}.", rates=_names(found.certain, desk)
        )
    yield Text("{draws} draws; seed {seed}.", draws=found.draws, seed=found.seed)


def _names(variables: tuple[str, ...], desk: Desk) -> tuple[str, ...]:
    return tuple(_name(each, desk) for each in variables)
