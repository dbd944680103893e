"""How goals name one another, and assumptions."""

import unicodedata

import pytest

from kpidocs.formula import Name, names
from kpidocs.model import Portfolio
from kpidocs.words import say
from tests.folders import codes, goal, reads

GOAL = "---\nkind: kpi\ntitle: K\n---\n"


def titled(title: str) -> str:
    """A KPI file with this title."""
    return f"---\nkind: kpi\ntitle: {title}\n---\n"


def kpi(keys: str) -> str:
    """A KPI file with these keys from line 4."""
    return f"---\nkind: kpi\ntitle: K\n{keys}\n---\n"


def told(portfolio: Portfolio) -> list[str]:
    """The findings, each with its code, line, column, message and hint."""
    return [
        f"{each.code} {each.at.line}:{each.at.column} {say(each.message, 'en')}"
        + ("" if each.hint is None else f" {say(each.hint, 'en')}")
        for each in portfolio.findings
    ]


@pytest.mark.parametrize(
    ("name", "goal"),
    [
        ("orders", "web/orders"),
        ("revenue", "revenue"),
        ("shop/orders", "shop/orders"),
        ("visits", "web/visits"),
    ],
)
def test_a_name_is_sought_in_the_own_plan_then_in_the_root_and_a_path_from_the_top(
    name: str, goal: str
) -> None:
    portfolio = reads(
        {
            "web/orders.md": GOAL,
            "orders.md": GOAL,
            "revenue.md": GOAL,
            "visits.md": GOAL,
            "web/visits.md": GOAL,
            "shop/orders.md": GOAL,
            "web/k.md": kpi(f"parent: {name}"),
        }
    )
    assert portfolio.findings == ()
    assert portfolio.goals["web/k"].parent == goal


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("orders", " Did you mean company/orders?"),
        ("company/order", " Did you mean company/orders?"),
        ("sales/orders", " Did you mean company/orders?"),
        ("visit", " Did you mean visits?"),
        ("order", " Did you mean company/orders?"),
        ("revenu", " Did you mean revenue?"),
        ("zzz", " Write the id of a goal, which is its file's name without .md."),
        ("REVENUE", " Did you mean revenue?"),
        ("売上", " Did you mean revenue?"),
        ("売り上", " Did you mean revenue?"),
        ("訪問", " Did you mean visits?"),
    ],
)
def test_an_unknown_name_is_told_with_what_may_be_meant(name: str, hint: str) -> None:
    files = {
        "company/orders.md": GOAL,
        "company/visits.md": titled("訪問"),
        "web/visits.md": titled("訪問"),
        "revenue.md": titled("売上"),
        "web/k.md": kpi(f"contributes_to: [visits, {name}]"),
    }
    portfolio = reads(files)
    assert told(portfolio) == [f"SRC010 4:26 There is no goal {name}.{hint}"]
    assert portfolio.goals["web/k"].contributes_to == ("web/visits",)


@pytest.mark.parametrize(
    "key", ["parent", "contributes_to", "same_as", "numerator", "denominator", "baseline"]
)
def test_each_key_that_names_a_goal_is_looked_up(key: str) -> None:
    value = '"@ none"' if key == "baseline" else "none"
    portfolio = reads({"k.md": kpi(f"{key}: {value}")})
    assert codes(portfolio) == ["SRC010"]
    assert key in portfolio.goals["k"].unread


def test_names_in_a_formula_become_full_ids_of_goals_and_assumptions() -> None:
    portfolio = reads(
        {
            "index.md": "---\nkind: plan\ntitle: P\nassumptions: {tax: 10%}\n---\n",
            "web/index.md": "---\nkind: plan\ntitle: P\nassumptions: {fee: 5円/件}\n---\n",
            "web/top.md": kpi("assumptions: {price: 100円/件}"),
            "web/mid.md": kpi("parent: top"),
            "web/orders.md": GOAL,
            "web/k.md": kpi(
                "parent: mid\nassumptions: {own: 2}\n"
                "formula: orders * (price - fee) * own * tax + company/sum-up"
            ),
            "company/sum-up.md": GOAL,
        }
    )
    assert portfolio.findings == ()
    formula = portfolio.goals["web/k"].formula
    assert formula is not None
    assert [each.name for each in names(formula)] == [
        "web/orders",
        "web/top#price",
        "web#fee",
        "web/k#own",
        "#tax",
        "company/sum-up",
    ]
    assert list(portfolio.assumptions) == ["#tax", "web#fee", "web/k#own", "web/top#price"]


def test_a_name_in_a_formula_keeps_its_place() -> None:
    formula = reads({"k.md": kpi("formula: a"), "a.md": GOAL}).goals["k"].formula
    assert formula == Name("a")
    assert isinstance(formula, Name)
    assert (formula.start, formula.end) == (0, 1)


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("orders * ", "TGT007 4:18"),
        ('"orders + *"', "TGT007 4:20"),
        ("orders * pric", "SRC010 4:19 There is no goal or assumption pric. Did you mean price?"),
        (
            "orders/price",
            (
                "SRC010 4:10 There is no goal or assumption orders/price. "
                "Did you mean orders / price? An operator needs spaces."
            ),
        ),
        (
            "orders-price",
            (
                "SRC010 4:10 There is no goal or assumption orders-price. "
                "Did you mean orders - price? An operator needs spaces."
            ),
        ),
        (
            "sum(childs)",
            "SRC010 4:14 There is no goal or assumption childs. Did you mean children?",
        ),
        ("orders * zzz", "SRC010 4:19 There is no goal or assumption zzz."),
    ],
)
def test_what_is_wrong_in_a_formula_is_told_at_its_place(formula: str, expected: str) -> None:
    portfolio = reads(
        {"orders.md": GOAL, "k.md": kpi(f"formula: {formula}\nassumptions: {{price: 100円/件}}")}
    )
    (found,) = told(portfolio)
    assert found.startswith(expected)
    goal = portfolio.goals["k"]
    assert goal.formula is None
    assert goal.misread is not None


def test_an_assumption_of_a_goal_beside_is_out_of_reach() -> None:
    files = {"a.md": kpi("assumptions: {price: 100円/件}"), "k.md": kpi("formula: 2 * price")}
    assert told(reads(files)) == ["SRC010 4:14 There is no goal or assumption price."]


def test_an_assumption_without_a_usable_figure_is_known() -> None:
    portfolio = reads({"k.md": kpi("assumptions: {price: TBD}\nformula: price * 2")})
    assert codes(portfolio) == ["SRC006"]
    assert "formula" in portfolio.goals["k"].unread


@pytest.mark.parametrize(
    ("keys", "reference"),
    [
        ("conversion: close-rate", "close-rate"),
        ("conversion: {value: rate}\nassumptions: {rate: 40%}", "k#rate"),
    ],
)
def test_a_conversion_may_name_a_rate(keys: str, reference: str) -> None:
    portfolio = reads({"close-rate.md": kpi("target: 40%"), "k.md": kpi(keys)})
    assert portfolio.findings == ()
    rate = portfolio.goals["k"].conversion
    assert rate is not None
    assert (rate.figure, rate.reference) == (None, reference)


@pytest.mark.parametrize("word", ["unknown", "Unknown", "未定", "不明", "{title: 受注率}"])
def test_a_conversion_may_be_unknown(word: str) -> None:
    portfolio = reads({"k.md": kpi(f"conversion: {word}")})
    assert portfolio.findings == ()
    rate = portfolio.goals["k"].conversion
    assert rate is not None
    assert (rate.figure, rate.reference) == (None, None)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (
            "close-rat",
            "SRC010 4:13 There is no goal or assumption close-rat. Did you mean close-rate?",
        ),
        (
            "TBD",
            (
                "SRC010 4:13 There is no goal or assumption TBD. "
                "If the rate is not known yet, write unknown."
            ),
        ),
        (
            "{value: 50%, sample: few}",
            "SRC006 4:34 “few” contains no number. Write a number with its unit.",
        ),
        (
            "4億3,0000万",
            (
                "SRC006 4:15 In “3,0000” the commas do not group three digits. "
                "Write 4億3,000万 or 7億."
            ),
        ),
    ],
)
def test_a_conversion_that_says_no_rate_is_told_and_stays_unknown(
    value: str, expected: str
) -> None:
    portfolio = reads({"close-rate.md": GOAL, "k.md": kpi(f"conversion: {value}")})
    assert told(portfolio) == [expected]
    goal = portfolio.goals["k"]
    assert goal.conversion is not None
    assert "conversion" in goal.unread


def test_a_rate_of_an_unreadable_file_is_not_reported_again() -> None:
    portfolio = reads({"rate.md": "---\nkind: [\n---\n", "k.md": kpi("conversion: rate")})
    assert codes(portfolio) == ["SRC003"]
    assert "conversion" in portfolio.goals["k"].unread


@pytest.mark.parametrize("key", ["formula: price * 3", "conversion: price"])
@pytest.mark.parametrize("index", ["kind: plan\ntitle: [", "kind: plan\nassumptions: 5%"])
def test_an_assumption_of_a_plan_that_could_not_be_read_may_exist(key: str, index: str) -> None:
    above = goal("kind: kgi\ntitle: A\ntarget: 5")
    files = {"index.md": goal(index), "a.md": above, "p/g.md": kpi(f"parent: a\n{key}")}
    assert "SRC010" not in codes(reads(files))
    read = {**files, "index.md": goal("kind: plan\ntitle: P")}
    assert codes(reads(read)) == ["SRC010"]


def test_the_title_of_an_assumption_leads_to_its_name() -> None:
    assumed = "assumptions: {fee: 9, price: {value: 2, title: 単価}}\nformula: 単価 * 3"
    (line,) = told(reads({"g.md": kpi(assumed)}))
    assert line.endswith("There is no goal or assumption 単価. Did you mean price?")


def test_a_circle_is_told_once_with_its_whole_path() -> None:
    files = {
        "a.md": kpi("parent: c"),
        "b.md": kpi("parent: a"),
        "c.md": kpi("owner: x\nparent: b"),
        "below.md": kpi("parent: c"),
        "p/x.md": kpi("parent: p/y"),
        "p/y.md": kpi("parent: x"),
    }
    portfolio = reads(files)
    hint = "Give one of them another parent, or none."
    circle = "TREE001 4:1 The goals stand under one another in a circle:"
    assert told(portfolio) == [
        f"{circle} a → c → b → a. {hint}",
        f"{circle} p/x → p/y → p/x. {hint}",
    ]
    parents = {name: goal.parent for name, goal in portfolio.goals.items()}
    assert parents == {
        "a": None,
        "b": "a",
        "c": "b",
        "below": "c",
        "p/x": None,
        "p/y": "p/x",
    }


def test_a_circle_is_told_at_a_kgi_which_stands_on_top() -> None:
    portfolio = reads({"a.md": kpi("parent: b"), "b.md": goal("kind: kgi\ntitle: B\nparent: a")})
    (found,) = portfolio.findings
    assert (found.code, found.at.path) == ("TREE001", "goals/b.md")
    assert portfolio.goals["b"].parent is None


def test_a_circle_through_a_funnel_is_told_where_a_parent_is_written() -> None:
    portfolio = reads({"g.md": kpi("parent: a\nfunnel: [{id: a, title: A}]")})
    assert [each[:12] for each in told(portfolio)] == ["TREE001 4:1 "]
    assert portfolio.goals["g"].parent is None


def test_a_chain_of_five_thousand_goals_is_read() -> None:
    files = {f"g{n}.md": kpi(f"parent: g{n - 1}\nformula: g{n - 1} * fee") for n in range(1, 5_000)}
    portfolio = reads({"g0.md": kpi("assumptions: {fee: 2}"), **files})
    assert portfolio.findings == ()
    assert sum(1 for _ in portfolio.ancestors("g4999")) == 4_999


def test_a_hundred_unknown_names_get_a_suggestion_and_no_more() -> None:
    files = {f"goal-{n}.md": kpi(f"parent: gaol-{n}") for n in range(2_000)}
    portfolio = reads(files)
    assert codes(portfolio) == ["SRC010"] * 2_000
    assert sum("Did you mean" in line for line in told(portfolio)) == 100


def test_a_long_name_is_repeated_in_part() -> None:
    names = (f"{key}: {'x' * 10_000}" for key in ("parent", "formula", "conversion"))
    files = {f"k{n}.md": kpi(line) for n, line in enumerate(names)} | {"y.md": kpi("id: xxx")}
    assert max(map(len, told(reads(files)))) < 300


def test_a_goal_is_not_taken_for_what_it_meant_itself() -> None:
    files = {"web/k.md": kpi("parent: K"), "orders.md": titled("K")}
    (line,) = told(reads(files))
    assert line.endswith("Did you mean orders?")


@pytest.mark.parametrize(
    ("files", "code", "path", "message"),
    [
        (
            {"orders.md": GOAL, "web.md": kpi("id: orders")},
            "SRC008",
            "web.md",
            "The id orders is taken: goals/orders.md:2.",
        ),
        (
            {"Orders.md": GOAL, "orders.md": GOAL},
            "SRC008",
            "orders.md",
            "The id orders differs from Orders only in case: goals/Orders.md:2.",
        ),
        (
            {"orders.md": kpi("funnel: [{id: orders, title: A}]")},
            "SRC008",
            "orders.md",
            "The id orders is taken: goals/orders.md:2.",
        ),
        (
            {"a.md": kpi("funnel: [{id: orders, title: A}]"), "orders.md": GOAL},
            "SRC008",
            "a.md",
            "The id orders is taken: goals/orders.md:2.",
        ),
        (
            {"a.md": kpi("id: Orders"), "orders.md": GOAL},
            "SRC008",
            "a.md",
            "The id Orders differs from orders only in case: goals/orders.md:2.",
        ),
        (
            {"web.md": GOAL, "web/orders.md": GOAL},
            "SRC008",
            "web.md",
            "A folder of goals has the id web already.",
        ),
        (
            {"web/orders.md": GOAL, "Web/visits.md": GOAL},
            "SRC008",
            "web/orders.md",
            "The folders Web and web differ only in case.",
        ),
        (
            {"web/orders.md": kpi("id: ../x")},
            "SRC009",
            "web/orders.md",
            "“.” cannot stand in an id: letters and digits of any script, - and _ can.",
        ),
        (
            {"orders.md": kpi("funnel: [{id: web/x, title: A}]")},
            "SRC009",
            "orders.md",
            "“/” cannot stand in an id: letters and digits of any script, - and _ can.",
        ),
        (
            {
                "p/index.md": "---\nkind: plan\ntitle: P\n---\n",
                "p/index.yml": "kind: plan\ntitle: Q",
            },
            "SRC008",
            "p/index.yml",
            "The plan is described already: goals/p/index.md:2.",
        ),
        (
            {"2026/orders.md": GOAL, "2026/web/visits.md": GOAL},
            "SRC009",
            "2026/orders.md",
            "The id 2026 is a number; formulas could not tell it from one.",
        ),
    ],
)
def test_an_id_that_cannot_be_is_told_once(
    files: dict[str, str], code: str, path: str, message: str
) -> None:
    (finding,) = reads(files).findings
    assert (finding.code, finding.at.path) == (code, f"goals/{path}")
    assert say(finding.message, "en") == message
    assert len(finding.also) == (code == "SRC008")


def test_the_first_of_two_equal_ids_is_kept_and_both_are_known() -> None:
    portfolio = reads(
        {"a.md": GOAL, "b.md": kpi("id: a"), "c.md": kpi("id: A"), "d.md": kpi("parent: A")}
    )
    assert codes(portfolio) == ["SRC008", "SRC008"]
    assert list(portfolio.goals) == ["a", "d"]
    assert portfolio.unusable == {"A"}


def test_a_file_keeps_its_name_and_its_place_when_a_step_before_it_takes_the_id() -> None:
    files = {"a.md": kpi("parent: orders\nfunnel: [{id: orders, title: A}]"), "orders.md": GOAL}
    portfolio = reads(files)
    assert codes(portfolio) == ["SRC008"]
    assert portfolio.order == ("a", "orders")
    assert portfolio.goals["a"].parent == "orders"


@pytest.mark.parametrize(
    ("path", "keys", "hint"),
    [
        ("a.b.md", "", "Rename the file, or write id: a-b."),
        ("2026.md", "", "Rename the file, or write id: goal-2026."),
        ("k.md", "id: sum", "Write id: goal-sum."),
        ("k.md", "id: あ / い", "Write id: あ-い."),
        ("k.md", "id: 'leads\u200b'", "Write id: leads."),
        ("k.md", "id: '!'", "Write id: another-id."),
        ("k.md", "id: раge", "Write id: another-id."),
        (f"{'k' * 101}.md", "", f"Rename the file, or write id: {'k' * 100}."),
    ],
)
def test_an_id_with_a_flaw_gets_one_without(path: str, keys: str, hint: str) -> None:
    (finding,) = reads({path: kpi(keys)}).findings
    assert finding.code == "SRC009"
    assert finding.hint is not None
    assert say(finding.hint, "en") == hint


def test_two_spellings_of_one_id_are_one() -> None:
    files = {
        "ガイド.md": GOAL,
        unicodedata.normalize("NFD", "ガイド.md"): GOAL,
        "k.md": kpi("parent: ガイド"),
    }
    portfolio = reads(files)
    assert codes(portfolio) == ["SRC008"]
    assert portfolio.goals["k"].parent == "ガイド"


def test_goals_in_a_folder_of_no_use_are_known() -> None:
    portfolio = reads({"con/orders.md": GOAL, "k.md": kpi("parent: con/orders")})
    assert codes(portfolio) == ["SRC009"]
    assert list(portfolio.goals) == ["k"]
    assert portfolio.unusable == {"con/orders"}
    assert list(portfolio.plans) == [""]
