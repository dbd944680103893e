from fractions import Fraction

import pytest

from kpidocs.formula import (
    Call,
    Children,
    Expression,
    FormulaError,
    Function,
    Name,
    Negation,
    Number,
    Product,
    Quotient,
    Sum,
    names,
    parse,
)
from kpidocs.text import Text

A, B, C = Name("a"), Name("b"), Name("c")
TWO = Number(Fraction(2), "2")


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("a", A),
        ("a + b - c", Sum((A, B, Negation(C)))),
        ("(a + b) + (c - a)", Sum((A, B, C, Negation(A)))),
        ("a - (b + c)", Sum((A, Negation(Sum((B, C)))))),
        ("a * b × c", Product((A, B, C))),
        ("a × (b × c)", Product((A, B, C))),
        ("a / b ÷ c", Quotient(Quotient(A, B), C)),
        ("a + b × c", Sum((A, Product((B, C))))),
        ("(a + b) × c", Product((Sum((A, B)), C))),
        ("--a", Negation(Negation(A))),
        ("-a × b", Product((Negation(A), B))),
        ("sum(children)", Call(Function.SUM, (Children(),))),
        ("min(a, max(b, children))", Call(Function.MIN, (A, Call(Function.MAX, (B, Children()))))),
        ("min(2,2)", Call(Function.MIN, (TWO, TWO))),
        ("a\n + b", Sum((A, B))),
    ],
)
def test_signs_bind_as_in_arithmetic(text: str, tree: Expression) -> None:
    assert parse(text) == tree


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("110%", Fraction(11, 10)),
        ("0.1", Fraction(1, 10)),
        ("12.5%", Fraction(1, 8)),
        ("1,000", Fraction(1000)),
        ("1,234,567.5", Fraction(2469135, 2)),
        ("１，０００．５", Fraction(2001, 2)),
        ("５０％", Fraction(1, 2)),
        ("9" * 40, Fraction(int("9" * 40))),
    ],
)
def test_numbers_are_exact_and_keep_their_wording(text: str, value: Fraction) -> None:
    assert parse(text) == Number(value, text)


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("a-b", Name("a-b")),
        ("a - b", Sum((A, Negation(B)))),
        ("a -b", Sum((A, Negation(B)))),
        ("a- b", Sum((A, Negation(B)))),
        ("a－b", Sum((A, Negation(B)))),
        ("受注件数 ×平均単価", Product((Name("受注件数"), Name("平均単価")))),
        ("受注率", Name("受注率")),
        ("a/b", Name("a/b")),
        ("a / b", Quotient(A, B)),
        ("a／b", Quotient(A, B)),
        ("a÷b", Quotient(A, B)),
        ("営業/新規/受注", Name("営業/新規/受注")),
        ("2026/q1/orders", Name("2026/q1/orders")),
        ("a/2", Quotient(A, TWO)),
        ("a/50%", Quotient(A, Number(Fraction(1, 2), "50%"))),
        ("2/2", Quotient(TWO, TWO)),
        ("100-2", Name("100-2")),
        ("か\u3099", Name("が")),
        ("（a＋b）＊c", Product((Sum((A, B)), C))),
        ("min（a、b）", Call(Function.MIN, (A, B))),
        ("सकल-लाभ", Name("सकल-लाभ")),
    ],
)
def test_names_of_any_script_hold_hyphens_and_slashes(text: str, tree: Expression) -> None:
    assert parse(text) == tree


def test_spans_are_offsets_in_the_text_as_written() -> None:
    spans = [
        (name.start, name.end) for name in names(parse("（売上　－ 販売/原価）÷ ２ + sum（b）"))
    ]
    assert spans == [(1, 3), (6, 11), (22, 23)]


@pytest.mark.parametrize(
    ("text", "span", "message"),
    [
        ("", (0, 0), "The formula is empty."),
        ("  　", (0, 3), "The formula is empty."),
        ("a" * 1001, (1000, 1001), "The formula is longer than {limit} characters."),
        ("-" * 5000, (1000, 5000), "The formula is longer than {limit} characters."),
        ("-" * 900, (64, 65), "The formula is nested more than {limit} levels deep."),
        ("(" * 300, (64, 65), "The formula is nested more than {limit} levels deep."),
        ("sum(" * 65, (259, 260), "The formula is nested more than {limit} levels deep."),
        ("+".join("1" * 201), (400, 401), "The formula has more than {limit} operands."),
        ("1 + " + "9" * 41, (4, 45), "The number has more than {limit} digits."),
        ("a +", (3, 3), "The formula ends where a name or a number is expected."),
        ("a b", (2, 3), "One of + − × ÷ is expected here, not {found}."),
        ("a × (b + c", (4, 5), "This bracket is not closed."),
        ("min(a, b", (3, 4), "This bracket is not closed."),
        ("(a + b, c)", (6, 7), "One of + − × ÷ is expected here, not {found}."),
        ("a)", (1, 2), "One of + − × ÷ is expected here, not {found}."),
        ("()", (1, 2), "A name or a number is expected here, not {found}."),
        ("sum()", (4, 5), "A name or a number is expected here, not {found}."),
        ("sum × 2", (0, 3), "After {function} an opening bracket is expected."),
        ("min", (0, 3), "After {function} an opening bracket is expected."),
        ("children × 2", (0, 8), "{name} stands for several goals."),
        ("sum(2 × children)", (8, 16), "{name} stands for several goals."),
        ("sum(children × 2)", (13, 14), "One of + − × ÷ is expected here, not {found}."),
        ("min(1,000, a)", (4, 9), "Inside brackets, {written} may be one number or several."),
        ("1.5円 × a", (0, 4), "A number in a formula has no unit: {found}."),
        ("a + 1,00", (5, 6), "One of + − × ÷ is expected here, not {found}."),
        ("9**9**9", (1, 3), "One of + − × ÷ is expected here, not {found}."),
        ("a * * b", (4, 5), "A name or a number is expected here, not {found}."),
        ("().__class__", (1, 2), "A name or a number is expected here, not {found}."),
        ("'a'*10**9", (0, 1), "A name or a number is expected here, not {found}."),
        ("__import__('os')", (0, 10), "There is no function {name}."),
        ("1e999999999", (0, 11), "Numbers are written without an exponent: {found}."),
        ("売上 = a × b", (3, 4), "One of + − × ÷ is expected here, not {found}."),
        ("a\0b", (1, 2), "One of + − × ÷ is expected here, not {found}."),
        ("\u202ea", (0, 1), "A name or a number is expected here, not {found}."),
        ("\ud800", (0, 1), "A name or a number is expected here, not {found}."),
    ],
)
def test_each_mistake_is_one_error_with_its_span(
    text: str, span: tuple[int, int], message: str
) -> None:
    with pytest.raises(FormulaError) as caught:
        parse(text)
    assert (caught.value.span, caught.value.text.message) == (span, message)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("a ** b", "There are no powers. Write the product: {example}."),
        ("a ^ b", "There are no powers. Write the product: {example}."),
        ("a = b", "Write only the calculation, without what it is compared with."),
        ("a)", "Remove it, or add the opening bracket."),
        ("sum()", "Write a name or a number before it, or remove it."),
        ("a.b", "Formulas know ids, assumptions, numbers, sum, min and max; nothing else."),
        ("1,00 + a", "Commas group three digits: 1,000."),
        ("max(1,500)", "Write {one} or {several}."),
    ],
)
def test_the_hint_says_what_to_write(text: str, hint: str) -> None:
    with pytest.raises(FormulaError) as caught:
        parse(text)
    assert caught.value.hint is not None
    assert caught.value.hint.message == hint


def test_a_character_that_cannot_be_shown_is_named_by_its_number() -> None:
    with pytest.raises(FormulaError) as caught:
        parse("\0")
    assert caught.value.text == Text(
        "A name or a number is expected here, not {found}.", found="U+0000"
    )


def test_what_is_within_the_limits_is_read() -> None:
    assert parse("(" * 64 + "a" + ")" * 64) == A
    assert parse("-" * 63 + "(a)") != A
    assert len(list(names(parse("+".join("a" * 200))))) == 200
