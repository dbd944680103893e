"""The words around the figure of a target, and what each says."""

from fractions import Fraction

from kpidocs.quantity.figure import Comparator, Direction, Per
from kpidocs.quantity.reading.sense import NOTHING_SAID, Change, Sense

_ENDINGS: dict[Sense, str] = {
    Sense(Comparator.AT_LEAST): (
        "以上|を下回らない|下回らない|を達成|達成|に到達|到達|に達する|"
        "or more|or above|or higher|or over|minimum|min|+"
    ),
    Sense(Comparator.MORE_THAN): ("超|超え|を超える|超える|を超え|を上回る|上回る|を突破|突破"),
    Sense(Comparator.AT_MOST): (
        "以下|以内|まで|に抑える|以下に抑える|以内に抑える|を超えない|超えない|を上限|上限|"
        "or less|or fewer|or below|or lower|maximum|max"
    ),
    Sense(Comparator.LESS_THAN): "未満|を下回る|下回る|を切る|切る|に満たない",
    Sense(Comparator.EXACTLY): "ちょうど|丁度|exactly",
    Sense(direction=Direction.MAINTAIN): "を維持|維持|をキープ|maintained",
    Sense(change=Change.RISE): (
        "増|増加|の増加|アップ|up|向上|の向上|上昇|の上昇|拡大|の拡大|成長|の成長|伸長|"
        "increase|growth|more|higher"
    ),
    Sense(change=Change.FALL): (
        "減|削減|の削減|減少|の減少|低減|の低減|ダウン|down|低下|の低下|短縮|の短縮|圧縮|の圧縮|"
        "縮小|の縮小|抑制|の抑制|decrease|reduction|less|fewer|lower"
    ),
    Sense(change=Change.BETTER): "改善|の改善|improvement|better",
    Sense(change=Change.TIMES): "倍|x|times",
    Sense(per_person=True): "each|apiece",
    Sense(year_earlier=True): (
        "yoy|year on year|year over year|of the year before|on the year before"
    ),
    NOTHING_SAID: (
        "する|とする|にする|を目指す|目指す|を目標とする|させる|"
        "すること|とすること|にすること|する。|とする。|。"
    ),
}

_BEGINNINGS: dict[Sense, str] = {
    Sense(Comparator.AT_LEAST): (
        "≥|>=|=>|最低|最低でも|最低限|少なくとも|下限|"
        "at least|no less than|not less than|no fewer than|minimum|min|min."
    ),
    Sense(Comparator.MORE_THAN): (
        ">|above|over|more than|greater than|higher than|exceeding|exceed"
    ),
    Sense(Comparator.AT_MOST): (
        "≤|<=|=<|最大|最大でも|上限|多くとも|at most|up to|no more than|not more than|"
        "maximum|max|max."
    ),
    Sense(Comparator.LESS_THAN): "<|below|under|less than|fewer than|lower than",
    Sense(Comparator.EXACTLY): "=|ちょうど|exactly",
    Sense(direction=Direction.MAINTAIN): "maintain|keep",
    Sense(change=Change.RISE): "increase by|increase of|grow by|raise by|up by|up",
    Sense(change=Change.FALL): (
        "decrease by|decrease of|reduce by|reduction of|cut by|lower by|down by|down"
    ),
    Sense(change=Change.BETTER): "improve by|improvement of",
    Sense(change=Change.TIMES): "x",
    Sense(year_earlier=True): (
        "前年比|対前年比|前年同期比|対前年同期比|前年同月比|前年度比|対前年度比|前年対比|"
        "昨対|昨対比|昨年比|昨年対比|前年の|前年度の|昨年の|昨年度の"
    ),
}

PERIOD_WORDS: dict[Per, str] = {
    Per.DAY: "日|day",
    Per.WORKDAY: "営業日|稼働日|workday|working day|business day",
    Per.WEEK: "週|週間|week",
    Per.MONTH: "月|か月|カ月|ヶ月|ヵ月|ケ月|箇月|month",
    Per.QUARTER: "四半期|quarter",
    Per.HALF: "半期|半年|half|half-year|half year",
    Per.YEAR: "年|年度|year",
}
_PERIOD_BEGINNINGS: dict[Per, str] = {
    Per.DAY: "日|毎日|1日|一日|日次",
    Per.WORKDAY: "毎営業日|1営業日|一営業日|営業日|1稼働日|稼働日",
    Per.WEEK: "週|毎週|週間|1週間|一週間|1週|週次",
    Per.MONTH: "月|毎月|月間|1か月|1カ月|1ヶ月|1ヵ月|1ケ月|1箇月|ひと月|一か月|月次|月平均",
    Per.QUARTER: "四半期|毎四半期|1四半期|各四半期",
    Per.HALF: "半期|半年|毎半期|各半期|半年間",
    Per.YEAR: "年|毎年|年間|1年|1年間|一年|毎年度|年度|年平均",
}
_PERIOD_ADVERBS = {
    "daily": Per.DAY,
    "weekly": Per.WEEK,
    "monthly": Per.MONTH,
    "quarterly": Per.QUARTER,
    "yearly": Per.YEAR,
    "annually": Per.YEAR,
}
_PERSON_WORDS = ("人", "名", "person", "head")
_PERSON_BEGINNINGS = ("1人", "一人", "1名", "一名", "各自", "各人")
_TAILS = ("", "に", "あたり", "当たり", "平均", "ごとに", "毎に", "につき")

FACTORS = {
    **dict.fromkeys(("倍増", "倍", "倍にする", "double"), Fraction(2)),
    **dict.fromkeys(("半減", "半分", "半分にする", "halve", "half"), Fraction(1, 2)),
    "triple": Fraction(3),
}


def _spaced(words: str, *, before: str = "", after: str = "") -> list[str]:
    """Set an English word apart from its figure by a space."""
    return [
        f"{before}{w}{after}" if w.isascii() and w[0].isalpha() and len(w) > 1 else w
        for w in words.split("|")
    ]


def _endings() -> dict[str, Sense]:
    found = {
        word: sense for sense, words in _ENDINGS.items() for word in _spaced(words, before=" ")
    }
    for per, words in PERIOD_WORDS.items():
        for word in words.split("|"):
            sense = Sense(per=per)
            for lead in ("/", "/ ", " per ", " a ", " each ", " every "):
                found[lead + word] = sense
            for person in _PERSON_WORDS:
                each = Sense(per=per, per_person=True)
                for joint in ("・", "/"):
                    found[f"/{person}{joint}{word}"] = found[f"/{word}{joint}{person}"] = each
                found[f" per {person} per {word}"] = found[f" per {word} per {person}"] = each
                found[f" a {word} per {person}"] = found[f" per {person} a {word}"] = each
    return found | {f" {word}": Sense(per=per) for word, per in _PERIOD_ADVERBS.items()}


def _beginnings() -> dict[str, Sense]:
    return {
        word: sense for sense, words in _BEGINNINGS.items() for word in _spaced(words, after=" ")
    }


def _rhythms() -> dict[str, Sense]:
    senses = dict.fromkeys(_PERSON_BEGINNINGS, Sense(per_person=True))
    for per, words in _PERIOD_BEGINNINGS.items():
        senses |= dict.fromkeys(words.split("|"), Sense(per=per))
    found = {word + tail: sense for word, sense in senses.items() for tail in _TAILS}
    return found | {f"{word} ": Sense(per=per) for word, per in _PERIOD_ADVERBS.items()}


ENDINGS = _endings()
BEGINNINGS = _beginnings()
RHYTHMS = (
    _rhythms()
)  # beginnings that need a figure or another of them right behind: 月30件, 1人1日9件
