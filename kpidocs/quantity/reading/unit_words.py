"""The words for units: which are one and the same, and of what kind each is."""

from kpidocs.quantity.unit import UnitKind

CURRENCIES = {
    "円": "円 ¥ JPY yen 日本円",
    "USD": "USD $ US$ ドル 米ドル dollar dollars",
    "EUR": "EUR € ユーロ euro euros",
    "GBP": "GBP £ ポンド 英ポンド pound pounds",
    "CNY": "CNY 人民元 元 RMB",
    "KRW": "KRW ₩ ウォン",
    "TWD": "TWD NT$ 台湾ドル",
    "HKD": "HKD HK$ 香港ドル",
    "SGD": "SGD S$ シンガポールドル",
    "CAD": "CAD C$ CA$ カナダドル",
    "AUD": "AUD A$ AU$ 豪ドル",
    "INR": "INR ₹ ルピー",
    "THB": "THB ฿ バーツ",
    "VND": "VND ₫ ドン",
    "IDR": "IDR ルピア",
    "CHF": "CHF スイスフラン",
}

PREFIXES = (
    "US$",
    "NT$",
    "HK$",
    "CA$",
    "AU$",
    "S$",
    "C$",
    "A$",
    "$",
    "¥",
    "€",
    "£",
    "₩",
    "₹",
    "฿",
    "₫",
)

RATES = {"%": "% パーセント percent pct", "‰": "‰ パーミル permille"}

POINTS = {
    "pt": "pt pts ポイント point points %pt %ポイント pp",
    "点": "点 点数",
    "位": "位",
}

MEASURES = {
    "秒": "秒",
    "分": "分",
    "時間": "時間",
    "日": "日 日間 日数",
    "営業日": "営業日 営業日間",
    "週間": "週間 週",
    "か月": "か月 ヶ月 カ月 ヵ月 ケ月 箇月 か月間 ヶ月間 カ月間 ヵ月間",
    "月": "月",
    "四半期": "四半期",
    "年": "年 年間",
    "人日": "人日 人・日",
    "人月": "人月 人・月",
    "人時": "人時 人・時",
    "㎡": "㎡ m2 m² 平方メートル 平米",
    "㎥": "㎥ m3 m³ 立方メートル",
    "km2": "km2 km² 平方キロ 平方キロメートル",
    "t": "t トン",
    "t-CO2": "t-CO2 tCO2 トンCO2 CO2トン t-CO₂",
    "L": "L l リットル",
    "m": "m メートル",
    "km": "km キロメートル",
    "kg": "kg キログラム",
    "g": "g グラム",
    "℃": "℃ °C",
}

AS_WRITTEN = (
    "sec secs second seconds s ms min mins minute minutes h hr hrs hour hours "
    "day days week weeks month months "
    "quarter quarters year years workday workdays 坪 倍 倍率 比率 指数 x × ratio "
    "cm mm mg kt ha a ml mL kl kL dB Hz "
    "W kW MW GW Wh kWh MWh GWh J kJ MJ GJ kcal KB MB GB TB Mbps Gbps ppm dpi"
)

COUNTS = {
    "箇所": "箇所 か所 カ所 ヶ所 ヵ所 ケ所 個所",
    "か国": "か国 カ国 ヶ国 ヵ国 ケ国 箇国",
    "件": "件",
    "人": "人",
    "名": "名",
    "社": "社",
    "回": "回",
    "本": "本",
    "台": "台",
    "店": "店",
    "組": "組",
    "個": "個",
    "校": "校",
    "部": "部",
    "枚": "枚",
    "冊": "冊",
    "戸": "戸",
    "頭": "頭",
    "機": "機",
    "基": "基",
    "隻": "隻",
    "通": "通",
    "口": "口",
    "歩": "歩",
    "食": "食",
    "つ": "つ",
    "式": "式",
    "団体": "団体",
    "施設": "施設",
    "店舗": "店舗",
    "世帯": "世帯",
    "訪問": "訪問",
    "法人": "法人",
    "機関": "機関",
    "地域": "地域",
}

# Bases that are one when units are multiplied and divided, though each stays as it is written.
ONE_BASE = {
    "人": "人 名 person persons people",
    "日": "日 day days",
    "営業日": "営業日 workday workdays",
    "週間": "週間 week weeks",
    "か月": "か月 月 month months",
    "四半期": "四半期 quarter quarters",
    "年": "年 year years",
    "時間": "時間 h hr hrs hour hours",
    "分": "分 min mins minute minutes",
    "秒": "秒 s sec secs second seconds",
    "ミリ秒": "ms",
    "回": "回 time times turn turns",
}

COMPOSED = {"人日": ("人", "日"), "人月": ("人", "か月"), "人時": ("人", "時間")}

# What says how many times as much one thing is as another.
NUMBERS_OF_TIMES = frozenset({"倍", "倍率", "比率", "指数", "回転", "ppm", "x", "×", "ratio"})

SCALES = {
    "百万": 10**6,
    "千万": 10**7,
    "十万": 10**5,
    "十億": 10**9,
    "百億": 10**10,
    "千億": 10**11,
    "千": 10**3,
    "万": 10**4,
    "億": 10**8,
    "兆": 10**12,
    "thousand ": 10**3,
    "million ": 10**6,
    "billion ": 10**9,
}

# Words that never are a unit in English: a sentence that holds one is no quantity.
NO_UNIT = frozenset(
    {
        *(
            "a",
            "an",
            "and",
            "apiece",
            "are",
            "as",
            "at",
            "be",
            "but",
            "by",
            "down",
            "each",
            "fewer",
        ),
        *(
            "for",
            "from",
            "if",
            "in",
            "is",
            "less",
            "more",
            "or",
            "so",
            "than",
            "the",
            "to",
            "until",
        ),
        *("up", "we", "will", "with", "yoy"),
    }
)


def _spellings(table: dict[str, str], kind: UnitKind) -> dict[str, tuple[str, UnitKind]]:
    return {word: (symbol, kind) for symbol, words in table.items() for word in words.split()}


KNOWN: dict[str, tuple[str, UnitKind]] = {
    **{word: (word, UnitKind.MEASURE) for word in AS_WRITTEN.split()},
    **_spellings(COUNTS, UnitKind.COUNT),
    **_spellings(MEASURES, UnitKind.MEASURE),
    **_spellings(POINTS, UnitKind.POINTS),
    **_spellings(RATES, UnitKind.RATE),
    **_spellings(CURRENCIES, UnitKind.MONEY),
}
