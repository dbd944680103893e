"""Titles that say of which time their figure is: 月商, monthly revenue, ARR."""

import re

_WORDS = {
    "日": r"日|day|daily",
    "営業日": r"日|day|daily",
    "週間": r"週|week",
    "か月": r"月|month|\bMRR\b",
    "四半期": r"四半期|quarter",
    "年": r"年|year|annual|\bARR\b",
}
_PERIODS = {period: re.compile(words, re.IGNORECASE | re.ASCII) for period, words in _WORDS.items()}


def tells_period(title: str, period: str) -> bool:
    """Whether a figure is one of a period without its unit saying so; か月 is a month."""
    pattern = _PERIODS.get(period)
    return pattern is not None and pattern.search(title) is not None
