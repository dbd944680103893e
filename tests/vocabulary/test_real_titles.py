"""Titles of indicators that the Japanese government set itself, as goals written by others.

From the reviews of government programmes of 2020, collected by judgit
(https://github.com/judgit/data), CC BY 4.0. Of titles
with several lines the first is quoted, or all in one.
"""

import pytest

from kpidocs.vocabulary import WordList, find, vague_word, vocabulary

WORDS = vocabulary({})

ACTIONS = (
    "公開のシンポジウム・セミナーの開催回数",
    "説明会の開催及び説明会への講師派遣の件数",
    "地域住民との意見交換会の実施回数",
    "統合訓練（指揮所演習）実施回数",
    "国際経済会議等への出張回数",
    "違反事例パンフレットの配布部数",
    "エシカル消費に関連するイベントへの出展回数（本庁分）",
    "消防団等充実強化アドバイザーの派遣回数",
    "運用事業者等との定例会開催日数（月次、年次）",
    "研修回数",
)
PROCESS = (
    "個人情報保護委員会ウェブサイトへのアクセス件数",
    "令和元年分確定申告期におけるインターネット広告のクリック数",
    "令和元年分確定申告期におけるテレビCMの延べ視聴率",
    "インターネットバナー広告表示回数",
    "ものづくり日本大賞ウェブサイト閲覧数",
    "貸金業者情報検索サービスへのアクセス件数 （目標値は、前年実績以上とする。）",
)
QUALITY = (
    "e-Taxの利用満足度",
    "苦情あっせん解決率",
    "コールセンターでの応答率",
    "バックストップに起因する跳弾による受傷事故件数",
    "外部専門家による終了評価の平均点",
)
TIME = ("国税申告手続の事務処理時間", "一次審査通知までの期間", "最終処分場の残余年数")
MONEY = ("放送コンテンツ関連海外売上高",)
OTHERS = (
    "各広告物を認知した者のうち，法律の内容を知っている者の割合（115人/196人）",
    "各広告物を認知した者の割合（196人/927人）",
    "広告を掲載した新聞媒体",
    "国立公園を訪問した訪日外国人利用者数",
    "研修者受講者数／研修受講見込者数",
    "講演会の参加者数",
    "展示会の来場者数",
    "ものづくり展の来場者数 （ものづくり日本大賞の表彰式は隔年実施。）",
    "電話相談センターで対応した相談件数",
    "e-Govを通じた電子申請件数",
    "本事業で開発した要素技術を活用した臨床研究又は治験届出件数",
    "港内の静穏度向上割合",
    "花卉の平均収量の増加",
    "快適な通行に支障がある区間の解消率",
    "適格消費者団体の認知度",
    "Ｆ－１５近代化改修/能力向上",
    "公正採用選考人権啓発推進員設置事業所数",
    "関係人口の創出・拡大を図るための全国フォーラム・研修会の参加人数",
    "クルーズ船で入国する外国人旅客数［令和元年は速報値］",
    "政策の企画・立案に活用された調査の件数",
    "対策済機器の出荷台数",
    "論文掲載数",
    "掲載記事数",
    "金メダル獲得数",
)


def all_with(name: WordList, titles: tuple[str, ...]) -> list[tuple[str, WordList]]:
    return [(title, name) for title in titles]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        *all_with(WordList.ACTIONS, ACTIONS),
        *all_with(WordList.PROCESS, PROCESS),
        *all_with(WordList.QUALITY, QUALITY),
        *all_with(WordList.TIME, TIME),
        *all_with(WordList.MONEY, MONEY),
    ],
)
def test_a_real_title_is_known_for_what_it_is(title: str, name: WordList) -> None:
    hit = find(title, WORDS)
    assert hit is not None
    assert hit.lists == {name}


@pytest.mark.parametrize("title", OTHERS)
def test_a_real_result_raises_no_alarm(title: str) -> None:
    assert find(title, WORDS) is None
    assert vague_word(title, WORDS) is None


@pytest.mark.parametrize("title", [*ACTIONS, *PROCESS, *QUALITY, *TIME, *MONEY])
def test_a_real_figure_is_no_wish(title: str) -> None:
    assert vague_word(title, WORDS) is None
