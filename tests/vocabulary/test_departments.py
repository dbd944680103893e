"""Titles as departments of Japanese companies, hospitals and towns write them."""

import pytest

from kpidocs.vocabulary import find, names_rate, vague_word, vocabulary

WORDS = vocabulary({})

TITLES = {
    "actions": (
        *("有効架電数", "新規架電件数", "ルート訪問件数", "名刺交換枚数", "見積提出件数"),
        *("スカウト送信数", "5Sパトロール回数", "防災訓練実施回数", "広報紙の配布部数"),
        *("ブログを月4本書く", "メルマガを毎週配信する", "お客様訪問", "再発防止策の実施件数"),
    ),
    "process": (
        *("自然検索流入数", "LPの直帰率", "サイトへの訪問件数", "平均滞在時間"),
        *("LINE友だち登録者数", "メルマガ開封率"),
    ),
    "quality": (
        *(
            "失注率",
            "解約件数",
            "解約率を1%以下に抑える",
            "NRR",
            "eNPS",
            "エンゲージメントスコア",
            "内定辞退率",
        ),
        *("歩留り", "直行率", "流出不良件数", "労働災害発生件数", "納期順守率", "手直し率"),
        *("誤出荷件数", "棚卸差異率", "入金遅延件数", "バグ件数", "内部監査指摘件数", "事故ゼロ"),
        *("インシデント件数", "褥瘡発生率", "クレーム発生件数", "無断キャンセル率", "空室率"),
    ),
    "money": ("アップセル受注額", "ふるさと納税寄附額", "荒利高", "流通総額"),
    "time": ("平均在院日数", "荷待ち時間", "問い合わせ対応の工数", "残業の削減", "MTTR"),
    "none": (
        *("商談化率", "有効リード数", "MQL数", "アポイント獲得数", "入電数", "問い合わせ電話件数"),
        *("改善提案件数", "在庫回転率", "内見件数", "来院数", "買上点数", "人時売上高", "坪売上"),
        *("平均受注額", "手術の実施件数", "ブース訪問者数", "展示会の名刺獲得枚数"),
    ),
}


@pytest.mark.parametrize(
    ("title", "name"), [(title, name) for name, titles in TITLES.items() for title in titles]
)
def test_a_title_of_a_department_is_known_for_what_it_is(title: str, name: str) -> None:
    hit = find(title, WORDS)
    names = {"none"} if hit is None else {each.value for each in hit.lists}
    assert name in names


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("業務の見える化", "見える化"),
        ("在庫の適正化", "適正化"),
        ("企業価値の向上", "向上"),
        ("風通しの良い職場", "風通しの良い職場"),
        ("業務改善件数", None),
        ("DX推進件数", None),
        ("改善提案件数", None),
        ("残業の削減", None),
        ("CVRの改善", None),
        ("LTV向上", None),
        ("CS向上", "向上"),
    ],
)
def test_what_is_counted_is_no_wish(title: str, word: str | None) -> None:
    assert vague_word(title, WORDS) == word


@pytest.mark.parametrize(
    ("title", "is_rate"),
    [
        ("工程全体の歩留まり", True),
        ("新商品の売上構成比", True),
        ("国内シェアの拡大", True),
        ("在庫回転率", False),
        ("求人倍率", False),
    ],
)
def test_a_rate_in_percent_is_known_by_its_name(title: str, is_rate: bool) -> None:  # noqa: FBT001
    assert names_rate(title) is is_rate
