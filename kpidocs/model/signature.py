"""Names with a day, as people sign: 営業部長 @ 2026-03-20."""

import re

DATED = re.compile(r"(?P<who>.*\S)\s+[@＠]\s*(?P<date>.+)")
"""Somebody with a day; Japanese keyboards write the sign wide. An address has no space in it."""
