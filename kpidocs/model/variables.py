"""The names of figures in equations.

Goals go by full id, assumptions by ``owner#name``; what belongs to a goal by ``goal#key``, and its
change by ``goal##change``. No id and no name holds a ``#``.
"""


def conversion_of(goal: str) -> str:
    """Name the rate out of a goal into its parent."""
    return f"{goal}#conversion"


def share_of(goal: str) -> str:
    """Name the part of its parent that a goal is."""
    return f"{goal}#share"


def change_of(goal: str) -> str:
    """Name the factor by which a goal changes against its baseline."""
    return f"{goal}##change"


def owner_of(variable: str) -> str:
    """Give the goal that a variable is, or whose rate or change it is."""
    return variable.partition("#")[0]


def is_change(variable: str) -> bool:
    """Whether a variable is the change of a goal."""
    return variable.endswith("##change")


def is_of_goal(variable: str) -> bool:
    """Whether a variable is a goal or its change: what targets are for, unlike rates."""
    return "#" not in variable or is_change(variable)
