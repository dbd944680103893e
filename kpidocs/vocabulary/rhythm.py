"""Titles that say what a unit may leave out: 月商 is of a month, 客単価 of one customer."""

import re

from kpidocs.vocabulary.lookup import is_divided

_ONE = re.compile(
    r"単価|[時日月]給|生涯価値|獲得コスト"
    r"|unit (?:price|cost)|order value|lifetime value|acquisition cost"
    r"|\b(?:CPA|CPO|CPC|CPL|CAC|LTV|CLV|AOV|ARPU|ARPPU|ARPA)\b",
    re.IGNORECASE | re.ASCII,
)
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


def tells_one_of_many(title: str) -> bool:
    """Whether a figure is that of one order, head or other thing: CPA, 客単価, cost per lead."""
    return _ONE.search(title) is not None or is_divided(title)
