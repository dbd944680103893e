"""What is wrong in a file: one message at its place, and all other goals are still read."""

import pytest

from kpidocs.model import Finding, Portfolio
from kpidocs.words import say
from tests.folders import codes, reads

PLAN = """\
---
kind: plan
title: Sales
start: 2026-04-01
due: 2027-03-31
---
"""

ORDERS = """\
---
kind: kgi
title: Orders
target: 20 orders
---
"""


def beside_orders(front_matter: str) -> Portfolio:
    """A plan with a good goal, and a goal whose own keys begin in line 4."""
    meetings = f"---\nkind: kpi\ntitle: Meetings\n{front_matter}\n---\n"
    files = {"index.md": PLAN, "orders.md": ORDERS, "meetings.md": meetings}
    portfolio = reads(files)
    assert "orders" in portfolio.goals
    return portfolio


def told(finding: Finding) -> str:
    """A finding as one line: code, place, message, hint."""
    at = finding.at
    hint = "" if finding.hint is None else f" {say(finding.hint, 'en')}"
    return f"{finding.code} {at.line}:{at.column} {say(finding.message, 'en')}{hint}"


@pytest.mark.parametrize(
    ("front_matter", "expected"),
    [
        ("tags: [a", "SRC003 4:7 This bracket is not closed. Write ] after its last entry."),
        (
            "owner: a\nowner: b",
            "SRC004 5:1 owner is written twice; the first is in line 4. Keep one of them.",
        ),
        (
            "due: 2026-02-30",
            "SRC006 4:14 There is no day 30 in 2026-02. Write 2026-02-28.",
        ),
        ("parent: order", "SRC010 4:9 There is no goal order. Did you mean orders?"),
        (
            "parent: meetings",
            "TREE001 4:9 The goal refers to itself. Name another goal, or leave parent out.",
        ),
        (
            "target: 4億3,0000万円",
            (
                "SRC006 4:11 In “3,0000” the commas do not group three digits. "
                "Write 4億3,000万円 or 7億円."
            ),
        ),
        (
            "target: >= 80%",
            (
                "SRC003 4:9 A value that begins with this character needs quotes. "
                'Write: target: ">= 80%"'
            ),
        ),
        (
            "source: ?",
            'SRC003 4:9 A value that begins with this character needs quotes. Write: source: "?"',
        ),
    ],
)
def test_a_wrong_line_gets_one_message_at_its_place(front_matter: str, expected: str) -> None:
    (finding,) = beside_orders(front_matter).findings
    assert told(finding) == expected
    assert finding.at.path == "goals/meetings.md"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("owner: @a, parent: none", ["4:8 SRC003"]),
        ("children: [{id: a, title: @A, parent: none}]", ["4:27 SRC003", "4:39 SRC010"]),
        ("target: >4億3,0000万円", ["4:9 SRC003", "4:12 SRC006"]),
        ("parent：none", ["4:7 SRC003", "4:8 SRC010"]),
    ],
)
def test_what_stands_behind_a_corrected_slip_is_told_where_it_is_written(
    line: str, expected: list[str]
) -> None:
    findings = beside_orders(line).findings
    assert [f"{each.at.line}:{each.at.column} {each.code}" for each in findings] == expected


def test_an_alias_and_its_anchor_are_one_mistake() -> None:
    portfolio = beside_orders("owner: &a Sales\nsource: *a")
    (finding,) = portfolio.findings
    assert told(finding) == (
        "SRC006 5:9 Aliases (*) cannot be used here. Write the value out in both places."
    )
    assert [each.line for each in finding.also] == [4]
    assert "source" in portfolio.goals["meetings"].unread


def test_an_alias_in_a_list_is_told_once() -> None:
    portfolio = beside_orders("tags: [*a]")
    assert codes(portfolio) == ["SRC006"]
    assert portfolio.goals["meetings"].tags == ()


def test_a_file_that_is_not_utf_8_is_told_by_its_byte() -> None:
    meetings = "---\nkind: kpi\ntitle: Café\n---\n".encode("latin-1")
    portfolio = reads({"orders.md": ORDERS, "meetings.md": meetings})
    (finding,) = portfolio.findings
    assert told(finding).startswith("SRC001 3:11 The file is not UTF-8: byte 24.")
    assert list(portfolio.goals) == ["orders"]
    assert portfolio.unusable == {"meetings"}
    assert (portfolio.count.files, portfolio.count.with_goals, portfolio.count.unusable) == (
        2,
        1,
        1,
    )


@pytest.mark.parametrize(
    ("front_matter", "expected"),
    [
        ("ownr: Sales", "SRC005 4:1 There is no key ownr. Did you mean owner?"),
        (
            "locale: ja",
            (
                "SRC005 4:1 There is no key locale. "
                "Plans have this key, goals do not: write it in index.md."
            ),
        ),
        ("zzz: 1", "SRC005 4:1 There is no key zzz. Keys of your own begin with x-."),
        (
            "conversion: {valu: 50%}",
            "SRC005 4:14 conversion has no key valu. Did you mean value?",
        ),
        (
            "share: {range: 40%〜60%}",
            "SRC005 4:9 share has no key range. Did you mean value?",
        ),
        (
            "conversion: {percent: 50%}",
            (
                "SRC005 4:14 conversion has no key percent. "
                "It takes one of: value, title, source, period, sample."
            ),
        ),
        (
            "capacity: {person: 3, rate: 30件/日}",
            "SRC005 4:12 capacity has no key person. Did you mean people?",
        ),
        (
            "decision_rule: {else: more}",
            "SRC005 4:17 decision_rule has no key else. It takes one of: continue, improve, stop.",
        ),
        (
            "assumptions: {price: {value: 5円, wert: 5円}}",
            (
                "SRC005 4:34 assumptions has no key wert. "
                "It takes one of: value, title, source, period, sample."
            ),
        ),
        (
            "revisions: [{when: 2026-10-01}]",
            (
                "SRC005 4:14 revisions has no key when. "
                "It takes one of: date, from, to, effective, reason, approved_by."
            ),
        ),
        (
            "ignore: [{rule: KPI001, reason: known, regel: KPI001}]",
            "SRC005 4:40 ignore has no key regel. It takes one of: rule, reason, until.",
        ),
        (
            "owner: true",
            (
                "SRC006 4:8 owner takes a text; true without quotes means yes or no. "
                'If it is meant as a text, put it in quotes: "true".'
            ),
        ),
        (
            "owner: [Marketing]",
            "SRC006 4:8 owner takes one value, without brackets. Write: owner: Marketing",
        ),
        (
            "owner: [A, B]",
            "SRC006 4:8 owner takes one value, without brackets. Write: owner: A",
        ),
        (
            "owner: [{a: b}]",
            "SRC006 4:8 owner takes one value, without brackets. Write: owner: Sales",
        ),
        ("owner: {a: b}", "SRC006 4:8 owner takes one value on its line. Write: owner: Sales"),
        ("lag: {a: b}", "SRC006 4:6 lag takes one value on its line."),
        ("tags: [a, ]\nautomated: often", "SRC006 5:12 automated takes true or false."),
        ("tags: [a, ~]", "SRC006 4:11 An entry of tags is empty."),
        (
            "funnel: visits",
            (
                "SRC006 4:9 funnel takes a list. "
                "Write: funnel: [{id: visits, title: Visits, conversion: 10%}]"
            ),
        ),
        (
            "children: [visits]",
            (
                "SRC006 4:12 An entry of children is a goal, written out with its id and title. "
                "In the file of a goal, write where it belongs: parent: …."
            ),
        ),
        (
            "ignore: KPI001",
            (
                "SRC006 4:9 An entry of ignore is a group of keys. "
                "Write: ignore: [{rule: KPI001, reason: …}]"
            ),
        ),
        (
            "assumptions: 5",
            (
                "SRC006 4:14 assumptions takes a group of keys. "
                "Write: assumptions: {price: 500円/件}"
            ),
        ),
        (
            "contributes_to: orders、 good",
            (
                "SRC006 4:17 An entry of contributes_to is one id. "
                "Write: contributes_to: [orders, good]"
            ),
        ),
        ("parent: orders, good", "SRC006 4:9 parent takes one id. Write: parent: orders"),
        ("目標: 20件", "SRC005 4:1 There is no key 目標. Did you mean target?"),
        ("TARGET: 20件", "SRC005 4:1 There is no key TARGET. Did you mean target?"),
        ("frequency: 毎週", "SRC006 4:12 frequency cannot be “毎週”. Did you mean weekly?"),
        ("direction: up", "SRC006 4:12 direction cannot be “up”. Did you mean increase?"),
        ("automated: はい", "SRC006 4:12 automated takes true or false. Did you mean true?"),
        ("automated: [x]", "SRC006 4:12 automated takes true or false."),
        (
            f"owner: {'a' * 501}",
            (
                "SRC006 4:8 owner is longer than 500 characters. "
                "Shorten it; the text below the front matter has room for more."
            ),
        ),
        (
            "due: !!timestamp x",
            (
                "SRC006 4:6 Tags (!) cannot be used here. "
                "If the sign belongs to the value, put the value in quotes."
            ),
        ),
        (
            "same_as: meetings",
            ("TREE001 4:10 The goal refers to itself. Name another goal, or leave same_as out."),
        ),
        (
            "formula: meetings * 2\ntarget: 5件",
            ("TREE001 4:10 The goal refers to itself. Let the formula name other goals."),
        ),
        ("status: activ", "SRC006 4:9 status cannot be “activ”. Did you mean active?"),
        (
            "nature: 1",
            ("SRC006 4:9 nature cannot be “1”. It takes one of: volume, quality, money, time."),
        ),
        (
            "status: true",
            (
                "SRC006 4:9 status takes a text; true without quotes means yes or no. "
                "It takes one of: draft, active, done, dropped."
            ),
        ),
        (
            "phasing: [1, true]",
            (
                "SRC006 4:14 phasing takes a text; true without quotes means yes or no. "
                'If it is meant as a text, put it in quotes: "true".'
            ),
        ),
        ("unit: '-'", "SRC006 4:8 The unit is empty. Write a unit, such as 件, or leave it out."),
        (
            "people: three",
            (
                "SRC006 4:9 “three” is not a number of people. "
                "Write a whole number in digits, such as 3."
            ),
        ),
        (
            "agreed_by: 営業部長 @ 2026-02-30",
            "SRC006 4:27 There is no day 30 in 2026-02. Write 2026-02-28.",
        ),
        (
            "stakeholders: [a@example.com, 営業 @ 2026-03-20, 開発 @ 2026-04-31]",
            "SRC006 4:61 There is no day 31 in 2026-04. Write 2026-04-30.",
        ),
        (
            "revisions: [{date: 2026-02-30, effective: 2026-04}]",
            "SRC006 4:28 There is no day 30 in 2026-02. Write 2026-02-28.",
        ),
        ("reviewed: 6か月", "SRC006 4:11 A length of time is not a date."),
        ("ignore: [{reason: later}]", "SRC006 4:10 The entry names no rule to ignore."),
        (
            "assumptions:\n  price:\n    title: Price",
            "SRC006 5:3 The assumption has no figure. Write it as price: 1000万円/件.",
        ),
        (
            "assumptions: {a b: 5}",
            "SRC009 4:15 “ ” cannot stand in an id: letters and digits of any script, - and _ can.",
        ),
        (
            "baseline: 1,00件",
            "SRC006 4:11 In “1,00” the commas do not group three digits. Write 100件 or 1,000件.",
        ),
    ],
)
def test_a_key_that_does_not_fit_is_left_out_and_told(front_matter: str, expected: str) -> None:
    portfolio = beside_orders(front_matter)
    (finding,) = portfolio.findings
    assert told(finding) == expected
    assert finding.goal == "meetings"
    assert "meetings" in portfolio.goals


def test_keys_that_begin_with_x_are_free() -> None:
    portfolio = beside_orders("x-jira: ABC-1\nownr: Sales")
    assert codes(portfolio) == ["SRC005"]


def test_a_long_unknown_key_is_shown_in_part() -> None:
    (finding,) = beside_orders(f"{'k' * 90}: 1").findings
    assert say(finding.message, "en") == f"There is no key {'k' * 60}…."


def test_a_key_that_was_meant_counts_as_written() -> None:
    assert {"ownr", "owner"} <= beside_orders("ownr: Sales").goals["meetings"].unread


def test_a_key_that_is_written_beside_its_misspelling_is_used() -> None:
    goal = beside_orders("target: 40\ntargt: 50").goals["meetings"]
    assert goal.target is not None
    assert goal.misread is None
    assert "target" not in goal.unread


def test_all_problems_of_all_files_come_in_one_pass() -> None:
    portfolio = reads(
        {
            "a.md": "---\nkind: kpi\ntitle: A\nownr: x\nparent: none\ntarget: 1,00\n---\n",
            "b.md": "---\nkind: kpj\nstatus: open\n---\n",
            "c.md": "---\ntitle: [\n---\n",
        }
    )
    assert [(each.at.path, each.code) for each in portfolio.findings] == [
        ("goals/a.md", "SRC005"),
        ("goals/a.md", "SRC010"),
        ("goals/a.md", "SRC006"),
        ("goals/b.md", "SRC006"),
        ("goals/b.md", "SRC006"),
        ("goals/c.md", "SRC003"),
    ]


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        (
            "k.md",
            "---\ntitle: K\n---\n",
            "SRC007 2:1 The file does not say what it describes. Add kind: kpi.",
        ),
        (
            "k.md",
            "---\n---\n",
            "SRC007 1:1 The file does not say what it describes. Add kind: kpi.",
        ),
        (
            "k.md",
            "---\nkind: [kpi]\n---\n",
            "SRC006 2:7 kind takes one value, without brackets. Write: kind: kpi",
        ),
        ("k.md", "---\nkind: kpj\n---\n", "SRC006 2:7 There is no kind kpj. Did you mean kpi?"),
        (
            "p/index.md",
            "---\nkind: plann\nfiscal_year_start: 1\n---\n",
            "SRC006 2:7 There is no kind plann. Did you mean plan?",
        ),
        (
            "k.md",
            "---\nkind: wish\n---\n",
            (
                "SRC006 2:7 There is no kind wish. It takes one of: plan, kgi, ksf, kpi, kdi, "
                "objective, key-result."
            ),
        ),
        ("k.md", "---\nkindd: kpi\n---\n", "SRC005 2:1 There is no key kindd. Did you mean kind?"),
        (
            "k.md",
            "---\nkind: plan\ntitle: K\n---\n",
            (
                "SRC006 2:7 A plan is described in the index.md of its folder. "
                "Give a goal another kind, or move this to index.md."
            ),
        ),
        (
            "p/index.md",
            "---\nkind: kgi\ntitle: K\n---\n",
            (
                "SRC006 2:7 index.md describes the plan; it cannot be a goal. "
                "Write kind: plan, or give the goal a file of its own."
            ),
        ),
        (
            "p/index.md",
            "---\ntitle: K\n---\n",
            "SRC007 2:1 The file does not say what it describes. Add kind: plan.",
        ),
    ],
)
def test_a_file_without_a_usable_kind_is_unusable(path: str, text: str, expected: str) -> None:
    portfolio = reads({path: text})
    (finding,) = portfolio.findings
    assert told(finding) == expected
    assert portfolio.goals == {}
    assert portfolio.count.unusable == 1


def test_a_missing_title_is_told_at_the_kind() -> None:
    (finding,) = reads({"k.md": "---\nkind: kpi\n---\nNo heading.\n"}).findings
    assert told(finding) == "SRC007 2:1 The goal has no title. Add title: k."


@pytest.mark.parametrize("title", ['"  "', '"\u3000"', "''", "|\n  "])
def test_a_blank_title_is_missing(title: str) -> None:
    (finding,) = reads({"k.md": f"---\nkind: kpi\ntitle: {title}\n---\n"}).findings
    assert told(finding).endswith("The goal has no title. Add title: k.")


def test_a_title_that_is_too_long_is_not_used() -> None:
    portfolio = reads({"k.md": f"---\nkind: kpi\ntitle: {'長' * 501}\n---\n"})
    assert codes(portfolio) == ["SRC006"]
    assert portfolio.goals["k"].title == "k"


def test_a_title_of_the_wrong_shape_is_not_missed() -> None:
    (finding,) = reads({"k.md": "---\nkind: kpi\ntitle: [K]\n---\n"}).findings
    assert told(finding) == "SRC006 3:8 title takes one value, without brackets. Write: title: K"


def test_no_reference_to_an_unreadable_file_is_reported() -> None:
    broken = "---\nkind: kpi\ntitle: [\nfunnel:\n  - {id: visits, title: Visits}\n---\n"
    good = (
        "---\nkind: kpi\ntitle: Good\nparent: broken\nsame_as: visits\nformula: broken * 2\n---\n"
    )
    portfolio = reads({"broken.md": broken, "good.md": good})
    assert [each.at.path for each in portfolio.findings] == ["goals/broken.md"]
    goal = portfolio.goals["good"]
    assert (goal.parent, goal.same_as, goal.formula) == (None, None, None)
    assert {"parent", "same_as", "formula"} <= goal.unread
    assert portfolio.unusable == {"broken", "visits"}
