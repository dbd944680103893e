"""Units on both sides of a formula, and of goals that stand for one another."""

from fractions import Fraction

import pytest

from kpidocs.solve import solve
from kpidocs.words import say
from tests.solve.tools import codes, plan_of, read, solved

ORDERS = "kind: kpi\nparent: revenue\nunit: 件"


def said(files: dict[str, str]) -> tuple[str, str]:
    """Message and hint of the one finding about units."""
    (found,) = [each for each in solved(files).findings if each.code == "TGT005"]
    assert found.hint is not None
    return say(found.message, "en"), say(found.hint, "en")


def revenue(formula: str, *assumptions: str, target: str = "2億円") -> str:
    given = "".join(f"\n  {each}" for each in assumptions)
    return f"kind: kgi\ntarget: {target}\nformula: {formula}" + (
        f"\nassumptions:{given}" if given else ""
    )


def test_a_price_that_is_not_per_order_is_reported_with_what_to_write() -> None:
    files = plan_of(revenue=revenue("orders × price", "price: 1000万円"), orders=ORDERS)
    assert said(files) == (
        "“revenue” is in 円, but orders × price gives 件・円.",
        "Write price: 1000万円/件, if that is meant.",
    )
    (found,) = solved(files).findings
    assert (found.at.path, found.at.line, found.goal) == ("goals/p/revenue.md", 5, "p/revenue")


def test_the_figures_still_stand() -> None:
    files = plan_of(revenue=revenue("orders × price", "price: 1000万円"), orders=ORDERS)
    assert solved(files).goals["p/orders"].target == 20


def test_a_goal_that_is_meant_per_something_is_told_its_unit() -> None:
    files = plan_of(
        cost="kind: kgi\ntarget: 1万円以下\nformula: budget / orders",
        budget="kind: kpi\nparent: cost\ntarget: 100万円",
        orders="kind: kpi\nparent: cost\nunit: 件",
    )
    assert said(files) == (
        "“cost” is in 円, but budget ÷ orders gives 円/件.",
        "Write ¥10,000/件 as the target of “cost”, if that is meant.",
    )


@pytest.mark.parametrize(
    ("price", "hint"),
    [
        ("target: 1万円", "Write ¥10,000/件 as the target of “price”, if that is meant."),
        ("unit: 円\ntarget: 10000", "Give “price” the unit 円/件, if that is meant."),
        ("unit: 円", "Give “price” the unit 円/件, if that is meant."),
        ("target: +20%\nbaseline: 1万円", "Give “price” the unit 円/件, if that is meant."),
        ("target: 1万円〜2万円", "Give “price” the unit 円/件, if that is meant."),
    ],
)
def test_what_is_to_be_written_per_order_is_told_where_it_is_written(price: str, hint: str) -> None:
    files = plan_of(
        revenue=revenue("orders × price"),
        orders=ORDERS,
        price=f"kind: kpi\nparent: revenue\n{price}",
    )
    assert said(files)[1] == hint


@pytest.mark.parametrize(
    ("formula", "assumptions", "gives"),
    [
        ("orders / rate", ["rate: 5%"], "orders ÷ rate gives 件"),
        ("orders * 10000", [], "orders × 10000 gives 件"),
        ("-orders", [], "−orders gives 件"),
        ("orders / parts", ["parts: 3件"], "orders ÷ parts gives a number without unit"),
        ("sum(children)", [], "sum(children) gives 件"),
        (" + ".join(["orders"] * 12), [], "its formula gives 件"),
    ],
)
def test_a_formula_of_another_unit_is_reported(
    formula: str, assumptions: list[str], gives: str
) -> None:
    message, hint = said(plan_of(revenue=revenue(formula, *assumptions), orders=ORDERS))
    assert message == f"“revenue” is in 円, but {gives}."
    assert hint == "Check the units, and what is multiplied and what is divided."


@pytest.mark.parametrize(
    ("formula", "assumptions"),
    [
        ("orders * price", ["price: 1000万円/件"]),
        ("orders * price", ["price: 1000"]),
        ("orders * rate * price", ["rate: 5%", "price: 1000万円/社"]),
        ("orders * (1 + growth) * price", ["growth: 10%", "price: 1000万円/件"]),
        ("fee * 12", ["fee: 100万円/月"]),
        ("fee * term", ["fee: 100万円/月", "term: 6か月"]),
        ("fee + 1000", ["fee: 100万円"]),
        ("-fee + orders * price", ["fee: 100万円", "price: 1000万円/件"]),
        ("max(fee, 3)", ["fee: 100万円"]),
        ("2 * 3", []),
        ("fees * 2 / 3", ["fees: 5000ドル"]),
        ("orders * (2 + 3)", []),
        ("price * rate + orders * price", ["rate: 5件", "price: 1000万円/件"]),
    ],
)
def test_a_formula_of_one_unit_and_one_that_may_be_is_right(
    formula: str, assumptions: list[str]
) -> None:
    files = plan_of(revenue=revenue(formula, *assumptions), orders=ORDERS)
    assert "TGT005" not in codes(files)


@pytest.mark.parametrize(
    ("rate", "unit"), [("cvr", "'%'"), ("cvr", "件/訪問"), ("cvr", "件/人"), ("cvr * 2", "'%'")]
)
def test_a_rate_turns_one_count_into_another(rate: str, unit: str) -> None:
    files = plan_of(
        orders=f"kind: kgi\ntarget: 20件\nformula: visits * {rate}",
        visits="kind: kpi\nparent: orders\nunit: 訪問",
        cvr=f"kind: kpi\nparent: orders\ntarget: 5\nunit: {unit}",
    )
    assert ("TGT005" in codes(files)) is (unit == "件/人")


@pytest.mark.parametrize(("unit", "is_right"), [("'%'", True), ("倍", False)])
def test_a_rate_is_one_count_divided_by_another(unit: str, *, is_right: bool) -> None:
    files = plan_of(
        cvr=f"kind: kgi\ntarget: 5\nunit: {unit}\nformula: orders / visits",
        visits="kind: kpi\nparent: cvr\ntarget: 100訪問",
        orders="kind: kpi\nparent: cvr\nunit: 件",
    )
    assert ("TGT005" not in codes(files)) is is_right


@pytest.mark.parametrize("formula", ["{} + {}", "{} - {}", "min({}, {})", "2 * sum({}, {}) + 1"])
def test_terms_of_two_units_are_reported(formula: str) -> None:
    files = plan_of(
        revenue=revenue(formula.format("orders", "shops")),
        orders=ORDERS,
        shops="kind: kpi\nparent: revenue\ntarget: 3社",
    )
    message, hint = said(files)
    assert message == "The formula of “revenue” adds or compares figures in 件 and in 社."
    assert "one unit" in hint


@pytest.mark.parametrize(
    ("child", "is_right"),
    [
        ("same_as: revenue", False),
        ("parent: revenue\nshare: 20%", False),
        ("target: 1.5倍\nbaseline: '@ revenue'", False),
        ("target: +5円\nbaseline: '@ revenue'", False),
        ("parent: revenue\nconversion: 20%", True),
        ("parent: revenue\nconversion: 10万円/件", True),
        ("parent: revenue\nconversion: 10万円/社", False),
        ("parent: revenue\nshare: 20%\nconversion: 20%", True),
    ],
)
def test_goals_that_stand_for_one_another_have_one_unit(child: str, *, is_right: bool) -> None:
    unit = "円" if "+5円" in child else "件"
    files = plan_of(
        revenue="kind: kgi\ntarget: 2億円" if unit == "件" else "kind: kgi\ntarget: 200件",
        part=f"kind: kpi\nunit: {unit}\n{child}",
    )
    assert ("TGT005" not in codes(files)) is is_right


def test_a_share_of_one_count_may_be_another_count() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 20件", part="kind: kpi\nparent: orders\nshare: 20%\nunit: 社"
    )
    assert codes(files) == []


@pytest.mark.parametrize(("title", "is_right"), [("MRR", True), ("売上", False)])
def test_a_state_may_be_per_month_without_saying_so(title: str, *, is_right: bool) -> None:
    files = plan_of(
        mrr="kind: kgi\ntarget: 500万円\nformula: customers * fee\n"
        "assumptions: {fee: 5万円/社・月}",
        customers="kind: kpi\nparent: mrr\nunit: 社",
    )
    files["p/mrr.md"] = files["p/mrr.md"].replace("title: mrr", f"title: {title}")
    assert ("TGT005" not in codes(files)) is is_right


@pytest.mark.parametrize(
    ("title", "fee", "is_right"),
    [
        ("新規MRR", "5万円/社・月", True),
        ("月商", "5万円/社・月", True),
        ("Monthly revenue", "5万円/社・月", True),
        ("新規ARR", "60万円/社・年", True),
        ("ARR", "5万円/社・月", True),  # a state, of which nobody writes the period
        ("年間の売上", "5万円/社・月", False),
        ("月商", "60万円/社・年", False),
    ],
)
def test_a_title_may_say_the_period(title: str, fee: str, *, is_right: bool) -> None:
    files = plan_of(
        r=f"kind: kgi\ntarget: 500万円\nformula: customers * fee\nassumptions: {{fee: {fee}}}",
        customers="kind: kpi\nparent: r\nunit: 社",
    )
    files["p/r.md"] = files["p/r.md"].replace("title: r", f"title: {title}")
    assert ("TGT005" not in codes(files)) is is_right


@pytest.mark.parametrize(
    ("title", "is_right"),
    [
        *(("一人当たり売上高", True), ("従業員あたり売上", True), ("平均客単価", True)),
        *(("CAC", True), ("Cost per order", True), ("広告費", False)),
    ],
)
def test_a_title_may_say_that_a_figure_is_per_something(title: str, *, is_right: bool) -> None:
    files = plan_of(
        each="kind: kgi\nunit: 万円\nformula: sales / staff",
        sales="kind: kpi\nparent: each\ntarget: 5億円",
        staff="kind: kpi\nparent: each\ntarget: 40人",
    )
    files["p/each.md"] = files["p/each.md"].replace("title: each", f"title: {title}")
    assert ("TGT005" not in codes(files)) is is_right


@pytest.mark.parametrize(
    ("title", "is_right"), [("CPA", True), ("獲得単価", True), ("費用", False)]
)
def test_a_goal_that_is_per_something_by_its_title_may_be_in_plain_money(
    title: str, *, is_right: bool
) -> None:
    files = plan_of(
        enquiries="kind: kgi\nunit: 件\nformula: spend / each",
        spend="kind: kpi\nparent: enquiries\ntarget: 600万円",
        each="kind: kpi\nparent: enquiries\ntarget: 5000円以下",
    )
    files["p/each.md"] = files["p/each.md"].replace("title: each", f"title: {title}")
    assert ("TGT005" not in codes(files)) is is_right


@pytest.mark.parametrize("unit", ["x", "倍", "回", "回転", "times", "turns", "ratio"])
def test_one_amount_by_another_is_a_number_of_times(unit: str) -> None:
    files = plan_of(
        turns=f"kind: kgi\nunit: {unit}\nformula: cost / stock",
        cost="kind: kpi\nparent: turns\ntarget: 6億円",
        stock="kind: kpi\nparent: turns\ntarget: 1億円以下",
    )
    assert "TGT005" not in codes(files)


def test_a_number_of_times_is_not_an_amount() -> None:
    files = plan_of(
        turns="kind: kgi\nunit: 回\nformula: cost * 2",
        cost="kind: kpi\nparent: turns\ntarget: 6億円",
    )
    assert "TGT005" in codes(files)


def test_a_number_of_times_is_not_rounded_to_a_whole_one() -> None:
    files = plan_of(
        times="kind: kgi\nunit: x\nformula: value / cost",
        value="kind: kpi\nparent: times\ntarget: 7万円",
        cost="kind: kpi\nparent: times\ntarget: 2万円以下",
    )
    assert solved(files).goals["p/times"].target == Fraction(7, 2)


def test_a_goal_that_is_counted_is_not_meant_per_something() -> None:
    files = plan_of(
        reach="kind: kgi\ntarget: 10万人\nformula: followers * posts\nassumptions: {posts: 20本}",
        followers="kind: kpi\nparent: reach\nunit: 人",
    )
    assert said(files)[1] == "Check the units, and what is multiplied and what is divided."


def test_a_figure_per_head_that_is_written_as_a_count_is_found() -> None:
    files = plan_of(
        calls="kind: kgi\ntarget: 100件\nformula: staff * each\nassumptions: {each: 10件}",
        staff="kind: kpi\nparent: calls\nunit: 人",
    )
    assert said(files)[1] == "Write each: 10件/人, if that is meant."


def test_the_two_goals_are_named() -> None:
    files = plan_of(
        revenue="kind: kgi\ntarget: 2億円", part="kind: kpi\nsame_as: revenue\nunit: 件"
    )
    assert said(files) == (
        "“part” is in 件, but “revenue” is in 円.",
        "Give both goals one unit.",
    )


def test_a_target_per_month_of_a_goal_in_orders_per_month_is_a_total() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 720件\nformula: calls * 2",
        calls="kind: kpi\nparent: orders\nunit: 件/月\ntarget: 月30件",
    )
    assert codes(files) == []


def test_a_conversion_per_something_is_not_divided_once_more() -> None:
    files = plan_of(
        spend="kind: kgi\ntarget: 500円/人",
        orders="kind: kpi\nparent: spend\nunit: 件\nconversion: 10円/人",
    )
    assert said(files) == (
        "“spend” is in 円/人, but orders × 10円/人 gives 件・円/人.",
        "Check the units, and what is multiplied and what is divided.",
    )


def test_a_conversion_in_another_unit_shows_what_it_gives() -> None:
    files = plan_of(
        revenue="kind: kgi\ntarget: 2億円",
        orders="kind: kpi\nparent: revenue\nunit: 件\nconversion: 10万円/社",
        shops="kind: kpi\nparent: revenue\nunit: 社\nconversion: 50%",
    )
    assert said(files)[0] == "“revenue” is in 円, but orders × 10万円/社 gives 件・円/社."


def test_a_state_of_another_unit_is_reported_as_others_are() -> None:
    files = plan_of(
        mrr="kind: kgi\ntarget: 500万円\nformula: customers / 2",
        customers="kind: kpi\nparent: mrr\nunit: 社",
    )
    files["p/mrr.md"] = files["p/mrr.md"].replace("title: mrr", "title: MRR")
    assert said(files)[0] == "“MRR” is in 円, but customers ÷ 2 gives 社."


def test_a_divisor_may_be_the_figure_that_is_meant_per_something() -> None:
    files = plan_of(
        people="kind: kgi\nunit: 人\nformula: calls / load\nassumptions: {load: 10件}",
        calls="kind: kpi\nparent: people\ntarget: 100件",
    )
    assert said(files)[1] == "Write load: 10件/人, if that is meant."


def test_a_bare_count_may_stand_for_any_other() -> None:
    files = plan_of(
        leads="kind: kgi\nprimary: true\ntarget: 100件",
        same="kind: kgi\nsame_as: leads\ntarget: 100",
    )
    assert codes(files) == []


@pytest.mark.parametrize(("words", "found"), [({}, ["TGT005"]), ({"levels": ("積み上げ",)}, [])])
def test_words_of_the_settings_tell_what_is_a_level(
    words: dict[str, tuple[str, ...]], found: list[str]
) -> None:
    files = plan_of(
        stock="kind: kgi\nunit: 円\nformula: members * fee\nassumptions: {fee: 1000円/人・月}",
        members="kind: kpi\nparent: stock\ntarget: 100人",
    )
    named = {path: text.replace("title: stock", "title: 積み上げ") for path, text in files.items()}
    assert [each.code for each in solve(read(named), words=words).findings] == found
