"""How much there is to print of goals by period."""

from kpidocs.errors import ProjectError
from kpidocs.model import Goal, Study
from kpidocs.outlook.periods.schedule import why_undivided
from kpidocs.quantity import Per, pieces
from kpidocs.settings import within
from kpidocs.text import Text
from kpidocs.vocabulary import Vocabulary, vocabulary

MOST = 150_000  # figures; they take some seconds and 200 MB


def refuse_too_many(study: Study, *, per: Per, shown: str) -> None:
    """Raise `ProjectError` where the goals of a file or folder have too many periods in all."""
    words = vocabulary(study.settings.words)
    count = 0
    for goal in study.portfolio.goals.values():
        if goal.counts and within(goal.places.path, shown):
            count += _parts(goal, study, per, words)
        if count > MOST:
            raise ProjectError(
                Text("These are more than {limit} figures.", limit=MOST),
                hint=Text("Name a folder or a file, or longer periods, such as --by month."),
            )


def _parts(goal: Goal, study: Study, per: Per, words: Vocabulary) -> int:
    solved = study.solution.of(goal.id)
    if goal.window is None or why_undivided(goal, solved=solved, words=words) is not None:
        return 0
    first = study.portfolio.plans[goal.plan].fiscal_year_start
    return len(pieces(per, window=goal.window, fiscal_year_start=first))
