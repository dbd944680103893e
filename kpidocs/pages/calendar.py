"""What a target means for each month, and what it takes of those who act."""

from kpidocs.model import Goal, Solved
from kpidocs.outlook.periods.schedule import Part, schedule
from kpidocs.outlook.sentences import sentences, spread_text
from kpidocs.pages.desk import Desk
from kpidocs.pages.goal_views import Calendar, Due
from kpidocs.quantity import Per, Quantity, Window, periods_in, piece_around
from kpidocs.text import Text
from kpidocs.vocabulary import vocabulary

MOST = 24  # rows; what lasts longer is shown by quarters or years, or not at all

TITLES = {
    Per.MONTH: Text("Month by month"),
    Per.QUARTER: Text("Quarter by quarter"),
    Per.YEAR: Text("Year by year"),
}


def calendar(goal: Goal, *, desk: Desk) -> Calendar | None:
    """Spread a goal's target over its time; None where there is nothing to say."""
    if desk.solved(goal.id).target is None or goal.window is None or not goal.counts:
        return None
    lines = tuple(map(desk.say, sentences(goal, desk.study)))
    fitting = (each for each in TITLES if periods_in(each, window=goal.window) <= MOST)
    title, rows = _table(goal, next(fitting, None), desk)
    return Calendar(lines, title, rows) if lines or rows else None


def _table(goal: Goal, per: Per | None, desk: Desk) -> tuple[str, tuple[Due, ...]]:
    """Give the title and the rows of a table by a period; none where one row says nothing."""
    solved, plan = desk.solved(goal.id), desk.study.portfolio.plans[goal.plan]
    words = vocabulary(desk.study.settings.words)
    if per is None:
        return "", ()
    due = schedule(goal, plan=plan, solved=solved, per=per, words=words)
    if len(due.parts) <= 1:
        return "", ()
    title = Text("{title}, {spread}", title=TITLES[per], spread=spread_text(due))
    return desk.say(title), tuple(_row(each, solved, desk) for each in due.parts)


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
