from dataclasses import replace

import pytest

from kpidocs.model import Study
from kpidocs.pages import Links, Placed, placed
from kpidocs.words import say
from tests.pages.conftest import plan


def put(comment: str, study: Study) -> Placed:
    return placed(f"<p>{comment}</p>", path="guide.md", study=study, links=Links())


@pytest.mark.parametrize(
    ("piece", "text"),
    [
        ("target sales/orders", '<a class="kpi-placed" href="../goals/sales/orders/">20件</a>'),
        ("number sales/orders", '<a class="kpi-placed" href="../goals/sales/orders/">20</a>'),
        ("rate sales/meetings", '<a class="kpi-placed" href="../goals/sales/meetings/">50%</a>'),
        (
            "reached sales/meetings",
            '<a class="kpi-placed" href="../goals/sales/meetings/">15件</a>',
        ),
        ("assumption sales/orders#price", "¥10,000,000/件"),
        ("assumption sales/orders#price locale=ja", "1,000万円/件"),
        (
            "  target\n  sales/orders  ",
            '<a class="kpi-placed" href="../goals/sales/orders/">20件</a>',
        ),
    ],
)
def test_a_figure_stands_where_its_comment_stood(sales: Study, piece: str, text: str) -> None:
    found = put(f"<!-- kpidocs: {piece} -->", sales)
    assert found == Placed(f"<p>{text}</p>", ())


def test_several_figures_stand_in_one_sentence(sales: Study) -> None:
    sentence = "<!-- kpidocs: number sales/orders --> of <!--kpidocs:number sales/meetings-->"
    assert put(sentence, sales).html.count("kpi-placed") == 2


def test_a_chain_links_every_goal_from_the_page_that_it_stands_on(sales: Study) -> None:
    html = put("<!-- kpidocs: chain sales/meetings locale=ja -->", sales).html
    assert '<div class="kpi" lang="ja">' in html
    assert '<a href="../goals/sales/orders/">受注件数</a>' in html


@pytest.mark.parametrize(
    ("piece", "message"),
    [
        (
            "tarqet sales/orders",
            "kpidocs has nothing called “tarqet” to place. Did you mean target?",
        ),
        ("", "kpidocs has nothing called “” to place."),
        ("pie sales/orders", "kpidocs has nothing called “pie” to place."),
        ("target", "There is no goal “”."),
        ("target sales/order", "There is no goal “sales/order”. Did you mean sales/orders?"),
        ("rate sales/orders", "“sales/orders” has neither a conversion nor a share."),
        ("reached sales/leads", "No goals below “sales/leads” say what it reaches."),
        (
            "assumption sales/orders#prise",
            "There is no assumption “sales/orders#prise”. Did you mean sales/orders#price?",
        ),
        (
            "target sales/orders locale=jp",
            "“locale=jp” is no option of what is placed. Did you mean locale=ja?",
        ),
        ("what-if sale", "There is no plan “sale”. Did you mean sales?"),
        ("what-if empty", "The plan “empty” has no figures to try."),
        ("target sales/orders depth", "“depth” is no option of what is placed."),
    ],
)
def test_what_cannot_be_placed_is_named_and_left_out(
    sales: Study, piece: str, message: str
) -> None:
    plans = {**sales.portfolio.plans, "empty": plan("empty")}
    sales = replace(sales, portfolio=replace(sales.portfolio, plans=plans))
    found = put(f"<!-- kpidocs: {piece} -->", sales)
    assert [say(each, "en") for each in found.mistakes] == [message]
    assert found.html == f"<p><!-- kpidocs: {piece} --></p>"


def test_a_panel_for_trying_figures_stands_on_any_page(sales: Study) -> None:
    html = put("<!-- kpidocs: what-if sales -->", sales).html
    assert '<div class="kpi kpi-what-if" lang="en" data-search-exclude data-program=' in html


@pytest.mark.parametrize(
    "html",
    [
        '<a title="<!-- kpidocs: chain sales/orders -->" href=x>',
        "<a title='>' href='<!-- kpidocs: target sales/orders -->'>",
        "<script>let x = `<!-- kpidocs: chain sales/orders -->`</script>",
        "<STYLE>a {}\n/* <!-- kpidocs: chain sales/orders --> */</STYLE >",
        "<textarea rows=3><!-- kpidocs: chain sales/orders --></textarea>",
        "<!-- not yet: <!-- kpidocs: target sales/orders -->",
        "&lt;!-- kpidocs: target sales/orders --&gt;",
    ],
)
def test_what_is_no_comment_of_the_page_stays_as_it_is(sales: Study, html: str) -> None:
    assert put(html, sales) == Placed(f"<p>{html}</p>", ())


def test_a_comment_with_a_mistake_hides_none_after_it(sales: Study) -> None:
    found = put("<!-- kpidocs: --> <!-- kpidocs: number sales/orders -->", sales)
    assert "kpi-placed" in found.html
    assert len(found.mistakes) == 1


def test_a_page_without_such_comments_stays_as_it_is(sales: Study) -> None:
    html = "<p>&lt;!-- kpidocs: target sales/orders --&gt; <!-- kpi: x --></p>"
    assert placed(html, path="guide.md", study=sales, links=Links()) == Placed(html, ())


def test_nothing_that_is_placed_speaks_html(sales: Study) -> None:
    orders = sales.portfolio.goals["sales/orders"]
    titled = replace(orders, title="<img src=x onerror=alert(1)>")
    goals = {**sales.portfolio.goals, orders.id: titled}
    study = replace(sales, portfolio=replace(sales.portfolio, goals=goals))
    html = put("<!-- kpidocs: chain sales/meetings -->", study).html
    assert "<img" not in html
    assert "&lt;img" in html
