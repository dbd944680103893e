"""What a target means for each month, and what it takes of those who act."""

from kpidocs.model import Goal, Solved
from kpidocs.outlook.capacity import load
from kpidocs.outlook.periods import Part, pace, schedule
from kpidocs.outlook.sentences import capacity_text, pace_text, spread_text
from kpidocs.pages.desk import Desk
from kpidocs.pages.goal_views import Calendar, Due
from kpidocs.quantity import Per, Quantity, Window, periods_in, piece_around
from kpidocs.text import Text
from kpidocs.vocabulary import vocabulary

MOST = 24  # rows; what lasts longer is shown by quarters or years

TITLES = {
    Per.MONTH: Text("Month by month"),
    Per.QUARTER: Text("Quarter by quarter"),
    Per.YEAR: Text("Year by year"),
}


def calendar(goal: Goal, *, desk: Desk) -> Calendar | None:
    """Spread a goal's target over its time; None where there is nothing to say."""
    solved, plan = desk.solved(goal.id), desk.study.portfolio.plans[goal.plan]
    if solved.target is None or goal.window is None or not goal.counts:
        return None
    words = vocabulary(desk.study.settings.words)
    per = next((each for each in TITLES if periods_in(each, window=goal.window) <= MOST), Per.YEAR)
    parts = schedule(goal, plan=plan, solved=solved, per=per, words=words)
    said = pace_text(pace(goal, plan=plan, solved=solved, words=words), solved)
    taken = load(goal, plan=plan, solved=solved)
    lines = [
        said,
        capacity_text(goal.capacity, taken, solved) if goal.capacity and taken else None,
    ]
    spread = spread_text(parts)
    rows = parts.parts if len(parts.parts) > 1 else ()
    if not rows and not any(lines):
        return None
    return Calendar(
        lines=tuple(desk.say(each) for each in lines if each is not None),
        title=desk.say(Text("{title}, {spread}", title=TITLES[per], spread=spread)),
        rows=tuple(_row(each, solved, desk) for each in rows),
    )


def _row(part: Part, solved: Solved, desk: Desk) -> Due:
    return Due(
        period=_period(part.window, desk),
        amount=desk.speak(Quantity(part.amount, solved.unit)),
        running=desk.speak(Quantity(part.running, solved.unit)),
    )


def _period(window: Window, desk: Desk) -> str:
    """Name a whole month as `targets --by month` does, else the days from first to last."""
    is_month = window == piece_around(Per.MONTH, window.start)
    return f"{window.start:%Y-%m}" if is_month else desk.speak(window)
