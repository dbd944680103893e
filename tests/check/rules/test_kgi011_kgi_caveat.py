import pytest

from tests.check.tools import finds, finds_nothing, kgi, kpi
from tests.folders import goal

SHARE = kgi(title="Market share", target="12%")


@pytest.mark.parametrize(
    ("title", "saying", "hint"),
    [
        (
            "カフェ向け機器の市場シェア",
            "In a shrinking market a share can rise",
            "how large the market",
        ),
        ("粗利益", "It leaves out what selling and administration cost.", "operating profit"),
        ("Gross margin", "It leaves out what selling and administration cost.", ""),
        ("貢献利益", "It leaves out the fixed costs.", "who answers for the fixed costs"),
    ],
)
def test_a_result_that_hides_something_is_reported_with_it(
    title: str, saying: str, hint: str
) -> None:
    files = {"web/k.md": kgi(title=title, target="12%")}
    finds("KGI011", files, at="web/k.md:3:1", saying=saying, hint=hint)


@pytest.mark.parametrize(
    "more",
    [
        "rationale: The market size is 40,000 machines a year.",
        "definition: 当社の販売台数 ÷ 業界団体が発表する市場規模",
        "assumptions:\n  market_size: 40,000 machines",
        "assumptions:\n  m: {value: 4万台, title: 市場規模}",
    ],
)
def test_a_goal_that_says_how_large_the_market_is_is_left_alone(more: str) -> None:
    finds_nothing("KGI011", {"web/k.md": kgi(more, title="Market share", target="12%")})


def test_a_text_a_plan_or_another_goal_may_say_it() -> None:
    for files in (
        {"web/k.md": f"{SHARE}Operating the total market is 40,000 machines.\n"},
        {"web/k.md": SHARE, "web/index.md": f"{goal('kind: plan')}# Web\nMarket size: 40,000.\n"},
        {"web/k.md": SHARE, "web/m.md": kpi("parent: k", title="市場規模")},
        {
            "web/k.md": SHARE,
            "web/index.md": goal(
                "kind: plan\ntitle: W\nassumptions:\n  m: {value: 9, title: 総需要}"
            ),
        },
    ):
        finds_nothing("KGI011", files)


def test_what_another_plan_assumes_says_nothing_here() -> None:
    plan = goal("kind: plan\ntitle: Field\nassumptions:\n  m: {value: 9, title: 市場規模}")
    finds(
        "KGI011",
        {"web/k.md": SHARE, "field/index.md": plan},
        at="web/k.md:3:1",
        saying="“Market share” does not show everything.",
    )


def test_other_kinds_and_other_results_have_no_caveat() -> None:
    files = {"web/orders.md": kgi(), "web/k.md": kpi("parent: orders", title="Market share")}
    finds_nothing("KGI011", files)
