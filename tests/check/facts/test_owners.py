import pytest

from kpidocs.check.facts.owners import LONGEST, look_alike


@pytest.mark.parametrize(
    ("rare", "usual"),
    [
        ("マーケ部", "マーケティング部"),
        ("マーケティング", "マーケティング部"),
        ("マーケ", "マーケティング部"),
        ("プロモ課", "プロモーション課"),
        ("コンサルチーム", "コンサルティングチーム"),
        ("カスタマサクセス部", "カスタマーサクセス部"),
        ("ﾏｰｹﾃｨﾝｸﾞ部", "マーケティング部"),
        ("マーケッティング部", "マーケティング部"),
        ("インサイドセルス", "インサイドセールス"),
        ("営業　部", "営業部"),
        ("営業", "営業部"),
        ("ＥＣ事業室", "EC事業室"),
        ("Ec事業室", "EC事業室"),
        ("Sales Team", "Sales team"),
        ("Sales", "Sales team"),
        ("sales-team", "Sales team"),
        ("web_marketing", "Web marketing"),
        ("Marketting team", "Marketing team"),
        ("Makreting team", "Marketing team"),
        ("Makreting", "Marketing"),
        ("Customer Sucess", "Customer Success"),
        ("R&D dept.", "R&D"),
    ],
)
def test_names_that_differ_by_little_are_paired_the_rarer_first(rare: str, usual: str) -> None:
    assert list(look_alike({rare: 1, usual: 2})) == [(rare, usual)]
    assert list(look_alike({rare: 2, usual: 1})) == [(usual, rare)]


@pytest.mark.parametrize(
    "names",
    [
        ("営業1部", "営業2部"),
        ("営業第一部", "営業第二部"),
        ("営業部", "営業課"),
        ("営業部", "営業企画部"),
        ("営業部", "営業本部"),
        ("東日本営業部", "西日本営業部"),
        ("法人営業部", "個人営業部"),
        ("マーケット部", "マーケティング部"),
        ("セールス部", "セールスマーケティング部"),
        ("データ部", "データベース部"),
        ("インバウンドセールス", "アウトバウンドセールス"),
        ("ブランド部", "ブランディング部"),
        ("ビール事業部", "ビル事業部"),
        ("Team A", "Team B"),
        ("Marketing A", "Marketing B"),
        ("MarketingA", "MarketingB"),
        ("Marketing 1", "Marketing 2"),
        ("Team 1 12", "Team 11 2"),
        ("Team 1 - 12", "Team 112"),
        ("East sales", "West sales"),
        ("Ireland office", "Iceland office"),
        ("Inside sales", "Field sales"),
        ("Sales team", "Sales office"),
        ("Webteam", "Web"),
        ("渡部", "渡辺"),
        ("部", "課"),
        ("佐藤", "加藤"),
    ],
)
def test_names_that_tell_one_from_another_are_not_paired(names: tuple[str, str]) -> None:
    assert list(look_alike(dict.fromkeys(names, 1))) == []


def test_of_names_that_are_used_as_often_the_longer_is_the_usual_one() -> None:
    assert list(look_alike({"マーケ部": 1, "マーケティング部": 1})) == [
        ("マーケ部", "マーケティング部")
    ]


def test_several_spellings_are_each_paired_with_the_usual_one() -> None:
    counts = {"SALES": 1, "Sales": 5, "sales team": 2, "Field": 9}
    assert list(look_alike(counts)) == [("sales team", "Sales"), ("SALES", "Sales")]


def test_a_very_long_name_is_not_searched_for_slips() -> None:
    long = "marketing" * LONGEST
    assert list(look_alike({long: 1, long.replace("marketing", "marketting", 1): 1})) == []
