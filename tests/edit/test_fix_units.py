import pytest

from kpidocs.edit.fix_units import usual


@pytest.mark.parametrize(
    ("key", "written", "wanted"),
    [
        ("unit", "件数", "件"),
        ("unit", "円/件数", "円/件"),
        ("unit", "ヶ所", "箇所"),
        ("unit", "ヵ月", "か月"),
        ("unit", "％", "%"),
        ("target", "20件数", "20件"),
        ("target", "20 件数以上", "20 件以上"),
        ("target", "月２０件数", "月２０件"),
        ("target", "75％→80％", "75%→80%"),
        ("target", "3カ所から5カ国", "3カ所から5カ国"),
        ("baseline", "３か所 @ 2025年度", "３箇所 @ 2025年度"),
        ("baseline", "12件数", "12件"),
        ("conversion", "50％", "50%"),
        ("assumptions", "1000円/件数", "1000円/件"),
    ],
)
def test_a_unit_is_spelt_as_most_spell_it(key: str, written: str, wanted: str) -> None:
    assert usual(written, key=key) == wanted
    assert usual(wanted, key=key) == wanted


@pytest.mark.parametrize(
    ("key", "written"),
    [
        ("unit", "件"),
        ("unit", "稼働率（％）"),
        ("unit", "来店件数"),
        ("unit", "か月間"),
        ("unit", "points"),
        ("unit", "万円"),
        ("target", "3回数券"),
        ("target", "約20件数"),
        ("target", "件数を増やす"),
        ("target", "20件数 $"),
        ("baseline", "@ other/件数"),
        ("conversion", "件数/rate"),
    ],
)
def test_what_is_no_other_spelling_of_the_same_stays(key: str, written: str) -> None:
    assert usual(written, key=key) == written
