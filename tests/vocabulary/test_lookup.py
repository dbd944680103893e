import tomllib
from collections import Counter
from importlib.resources import files

import pytest

from kpidocs.vocabulary import WordList, find, mentions, vague_word, vocabulary, word_of
from kpidocs.vocabulary.heads import spelled
from kpidocs.vocabulary.lists import LANGUAGES
from kpidocs.vocabulary.lookup import LONGEST

WORDS = vocabulary({})
ALONE = (WordList.ACTIONS, WordList.PROCESS, WordList.RESULTS, WordList.QUALITY, WordList.TIME)


def lists(title: str) -> set[str]:
    """The names of the lists in which the word of a title stands."""
    hit = find(title, WORDS)
    return set() if hit is None else {each.value for each in hit.lists}


@pytest.mark.parametrize(
    "title",
    [
        *(
            "記事の執筆本数",
            "記事を10本書く",
            "広告を〇本出す",
            "広告の出稿数",
            "見込み顧客への架電件数",
        ),
        *("お礼の電話", "セミナーの開催回数", "SNSの投稿数", "重点顧客への訪問", "1on1の実施回数"),
        *("Articles written", "Number of blog posts", "Calls made per day", "Ads run"),
        *("Write 10 articles", "Webinars held", "Cold calls to dealers"),
    ],
)
def test_what_is_done_is_an_action(title: str) -> None:
    assert lists(title) == {"actions"}


@pytest.mark.parametrize(
    "title",
    [
        *("広告のクリック数", "表示回数", "月間100万PV達成", "100PV", "CTR（クリック率）"),
        *("フォロワーの獲得", "自社サイトの訪問", "サイトへのアクセス数", "動画の再生回数"),
        *("Impressions", "Clicks on ads", "LinkedIn followers", "Click-through rate"),
        *("Website visits in spring", "Growth in page views"),
    ],
)
def test_a_waypoint_on_the_screen_is_a_process_metric(title: str) -> None:
    assert lists(title) == {"process"}


@pytest.mark.parametrize(
    "title",
    [
        *(
            "記事経由の受注件数",
            "訪問看護の利用者数",
            "投稿からの問い合わせ",
            "クリック単価",
            "架電からのアポ率",
        ),
        *(
            "セミナー参加者数",
            "顧客からの電話",
            "携帯電話",
            "口コミの投稿数",
            "論文の投稿数",
            "アルコール消費量",
        ),
        *(
            "インタビュー数",
            "PVモジュールの出荷量",
            "客単価",
            "CPA",
            "営業利益率",
            "1人あたりの売上",
        ),
        *("訪問1回あたりのクリック数", "売上／人", "不利益"),
        *("Orders from articles", "Support calls", "Interviews", "Wholesale", "Cost per click"),
        *("Revenue per visit", "Average order value", "View-through conversions"),
        *("Return on ad spend", "Returns on investment"),
    ],
)
def test_a_result_is_in_no_list(title: str) -> None:
    assert lists(title) == set()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("電話の一次解決率", "quality"),
        ("1件あたりのエラー数", "quality"),
        ("Defects per unit", "quality"),
        ("1件あたりの対応時間", "time"),
        ("Time from order to delivery", "time"),
        ("広告経由の売上", "money"),
        ("Revenue from ads", "money"),
        ("市場シェア", "market_share"),
    ],
)
def test_quality_money_and_time_are_known_by_their_words(title: str, name: str) -> None:
    assert name in lists(title)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("売上アップ", "売上アップ"),
        ("豆の通販の売上の拡大", "売上拡大"),
        ("認知度向上", "認知度向上"),
        ("認知度を高める", "認知度を高める"),
        ("営業力の強化", "強化"),
        ("サービスの改善を徹底する", "改善"),
        ("Brand awareness", "brand awareness"),
        ("Grow revenue by 20%", "grow revenue"),
        ("Improve onboarding", "improve"),
        ("満足度の向上", None),
        ("応答時間の改善", None),
        ("受注率の改善", None),
        ("クレームの改善", None),
        ("近代化改修/能力向上", None),
        ("Improve close rate", None),
        ("Better NPS", None),
        ("Orders", None),
        ("売上", None),
    ],
)
def test_a_wish_without_a_measure_is_vague(text: str, word: str | None) -> None:
    assert vague_word(text, WORDS) == word


def test_a_longer_word_wins_over_a_shorter_one_of_another_list() -> None:
    assert word_of("従業員エンゲージメント率", WORDS, WordList.PROCESS) is None
    assert word_of("エンゲージメント率", WORDS, WordList.PROCESS) == "エンゲージメント率"


def test_words_of_the_settings_join_the_lists() -> None:
    words = vocabulary(
        {"actions": ("現場巡視",), "results": ("有料記事のPV",), "vague": ("いい感じ",)}
    )
    assert word_of("工場の現場巡視の回数", words, WordList.ACTIONS) == "現場巡視"
    assert find("有料記事PV数", words) is None
    assert vague_word("接客をいい感じにする", words) == "いい感じ"
    assert word_of("記事のPV", words, WordList.PROCESS) == "PV"


def test_a_text_mentions_a_word_anywhere_and_in_any_spelling() -> None:
    assert mentions("市場の規模は4万台。", WORDS, WordList.MARKET_SIZE)
    assert mentions("The Market  size is 40,000.", WORDS, WordList.MARKET_SIZE)
    assert not mentions("市場は大きい。", WORDS, WordList.MARKET_SIZE)


def data(language: str) -> dict[str, list[str]]:
    """The words of a language by list."""
    text = files("kpidocs.vocabulary").joinpath(f"{language}.toml").read_text("utf-8")
    return tomllib.loads(text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_list_has_words_that_can_be_found_and_repeats_none(language: str) -> None:
    assert list(data(language)) == [each.value for each in WordList]
    for words in data(language).values():
        spellings = [spelled(word) for word in words]
        assert len(set(spellings)) == len(spellings)
        assert all(0 < len(each) <= LONGEST for each in spellings)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_stands_in_two_lists_that_exclude_each_other(language: str) -> None:
    times = Counter(spelled(word) for each in ALONE for word in data(language)[each.value])
    assert [word for word, count in times.items() if count > 1] == []
