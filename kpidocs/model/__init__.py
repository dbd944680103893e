"""The nouns of kpidocs: values that the stages hand on, without input or output."""

from kpidocs.model.backlog import BASELINE, Backlog, subject
from kpidocs.model.capacity import Capacity
from kpidocs.model.finding import ABOUT_ENTRIES, Finding, Judged
from kpidocs.model.goal import (
    Assumption,
    Evidence,
    Goal,
    Ignore,
    Kind,
    Misread,
    Rate,
    Revision,
    Section,
    Status,
)
from kpidocs.model.location import Location, Places
from kpidocs.model.phasing import Phasing, Weighing
from kpidocs.model.plan import DayCount, Plan
from kpidocs.model.portfolio import Count, Portfolio
from kpidocs.model.signature import DATED
from kpidocs.model.solution import (
    Bounds,
    Change,
    Derivation,
    Origin,
    Solution,
    Solved,
)
from kpidocs.model.study import Study
from kpidocs.model.variables import (
    change_of,
    conversion_of,
    is_change,
    is_of_goal,
    owner_of,
    share_of,
)

__all__ = [
    "ABOUT_ENTRIES",
    "BASELINE",
    "DATED",
    "Assumption",
    "Backlog",
    "Bounds",
    "Capacity",
    "Change",
    "Count",
    "DayCount",
    "Derivation",
    "Evidence",
    "Finding",
    "Goal",
    "Ignore",
    "Judged",
    "Kind",
    "Location",
    "Misread",
    "Origin",
    "Phasing",
    "Places",
    "Plan",
    "Portfolio",
    "Rate",
    "Revision",
    "Section",
    "Solution",
    "Solved",
    "Status",
    "Study",
    "Weighing",
    "change_of",
    "conversion_of",
    "is_change",
    "is_of_goal",
    "owner_of",
    "share_of",
    "subject",
]
