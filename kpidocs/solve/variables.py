"""The names of rates in equations; goals go by full id, assumptions by ``owner#name``."""


def conversion_of(goal: str) -> str:
    """Name the rate out of a goal into its parent."""
    return f"{goal}#conversion"


def share_of(goal: str) -> str:
    """Name the part of its parent that a goal is."""
    return f"{goal}#share"


def owner_of(variable: str) -> str:
    """Give the goal that a variable is, or whose rate it is."""
    return variable.partition("#")[0]
