"""The forms of dates: the name of each, and the pattern of its texts in one spelling."""

ERAS = {"令和": 2018, "R": 2018, "平成": 1988, "昭和": 1925}
HALVES = {"1": 0, "2": 1, "上": 0, "下": 1, "前": 0, "後": 1}
KANJI = {"一": 1, "二": 2, "三": 3, "四": 4}
MONTH_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

# What one of each is worth: months, days.
DURATIONS = {
    **dict.fromkeys(("か月", "カ月", "ヶ月", "ヵ月", "ケ月", "箇月", "month"), (1, 0)),
    **dict.fromkeys(("四半期", "quarter"), (3, 0)),
    **dict.fromkeys(("年", "year"), (12, 0)),
    **dict.fromkeys(("週間", "週", "week"), (0, 7)),
    **dict.fromkeys(("日間", "日", "day"), (0, 1)),
}
_DURATION = "|".join(sorted(DURATIONS, key=len, reverse=True))

RELATIVE_BEGINNINGS = (
    "今",
    "来",
    "翌",
    "本年",
    "本日",
    "当年",
    "当期",
    "当月",
    "本期",
    "this ",
    "next ",
    "end of ",
)
RELATIVE = frozenset(
    {
        *("期末", "期初", "年末", "年度末", "月末", "上期末", "下期末", "半期末", "四半期末"),
        *("前期末", "明日", "today", "tomorrow", "eoy", "eom", "eoq", "year-end", "month-end"),
    }
)

_YEAR = r"(?P<year>\d{4})"
_ANY_YEAR = r"(?P<year>\d{4}|\d{2})"
_MONTH = r"(?P<month>\d{1,2})"
_DAY = r"(?P<day>\d{1,2})"
_NAMED_MONTH = r"(?P<month>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\.?"
_ERA = r"(?:(?P<era>令和|平成|昭和) ?)?(?P<year>(?(era)(?:元|\d{1,2})|\d{4})) ?年 ?"
_FY = rf"FY ?'?{_ANY_YEAR}"
_NENDO = r"(?:(?P<era>令和|平成|昭和|R) ?)?(?P<year>(?(era)(?:元|\d{1,2})|(?:\d{4}|\d{2}))) ?年度"
_HALF = r"(?:H(?=[12])|(?=[12]H))(?P<half>[12])H?"
_JAPANESE_HALF = r"(?P<half>[上下前後])半?期"
_QUARTER = r"(?:Q(?=[1-4])|(?=[1-4]Q))(?P<quarter>[1-4])Q?"
_JAPANESE_QUARTER = r"第 ?(?P<quarter>[1-4一二三四]) ?四半期"
_PARTS = (
    ("half", _HALF),
    ("half", _JAPANESE_HALF),
    ("quarter", _QUARTER),
    ("quarter", _JAPANESE_QUARTER),
)

# Each pattern names its parts; the first that matches the whole text wins.
FORMS: tuple[tuple[str, str], ...] = (
    *(("day", rf"{_YEAR}{mark}{_MONTH}{mark}{_DAY}") for mark in ("-", "/", r"\.")),
    ("day", rf"{_ERA}{_MONTH} ?月 ?{_DAY} ?日"),
    ("day", rf"{_NAMED_MONTH} {_DAY}(?:st|nd|rd|th)?,? {_YEAR}"),
    ("day", rf"{_DAY}(?:st|nd|rd|th)? {_NAMED_MONTH},? {_YEAR}"),
    ("month", rf"{_YEAR}[-/.]{_MONTH}"),
    ("month", rf"{_ERA}{_MONTH} ?月"),
    ("month", rf"{_NAMED_MONTH},? {_YEAR}"),
    ("closing", rf"{_ERA}{_MONTH} ?月期"),
    ("fiscal", _FY),
    ("fiscal", _NENDO),
    *((kind, rf"{year}[ -]?の?{part}") for year in (_FY, _NENDO) for kind, part in _PARTS),
    *((kind, rf"{part} {_FY}") for kind, part in _PARTS),
    *((kind, part) for kind, part in _PARTS),
    ("half", rf"{_ANY_YEAR}{_JAPANESE_HALF}"),
    *(("calendar_part", rf"{_YEAR}年?[ -]?の?{part}") for _, part in _PARTS),
    *(("calendar_part", rf"{part} {_YEAR}") for _, part in _PARTS),
    ("calendar_year", rf"{_ERA}".removesuffix(" ?")),
    ("bare_year", _YEAR),
    ("half_year", r"半年間?|half a year"),
    ("duration", rf"(?P<count>\d{{1,4}}) ?(?P<unit>{_DURATION})(?:s|間)?(?P<and_half>半)?"),
)

# Two dates, or a year with two months: the parts are read by themselves.
RANGES: tuple[str, ...] = (
    r"(?P<first>\d{4}[/.][\d/.]+)-(?P<last>\d{4}[/.][\d/.]+)",
    r"(?P<first>\d{4}-[\d-]+) ?/ ?(?P<last>\d{4}-[\d-]+)",  # as in ISO 8601
    r"(?P<first>.+?)(?:〜|–|\.\.|から| to | - )(?P<last>.+?)(?:まで)?",
)
MONTHS_OF_YEAR = rf"{_ERA}{_MONTH} ?月 ?(?:[〜–-]|から) ?(?P<to>\d{{1,2}}) ?月(?:まで)?"
