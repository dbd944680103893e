"""Whole runs over projects with one wrong file: one message at its place, and nothing else."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kpidocs.cli import group

GOALS = {
    "index.md": """\
---
kind: plan
title: 営業
start: 2026-04-01
due: 2027-03-31
owner: 営業部
---
""",
    "orders.md": """\
---
kind: kgi
title: 受注件数
target: 20件
---
""",
    "meetings.md": """\
---
kind: kpi
title: 商談
parent: orders
conversion: 50%
suorce: SFA
---
""",
}
DELIBERATE = "goals/meetings.md:6:1: error SRC005 There is no key suorce. Did you mean source?"
GIVEN = {"orders": "20", "meetings": "40"}

NO_DAY = "5:14 SRC006 There is no day 30 in 2026-02. Write 2026-02-28."
WRONG = [
    ("tags: [展示会", "5:7 SRC003 This bracket is not closed. Write ] after its last entry."),
    (
        "tags: [展示会\nowner: 営業部\nsource: SFA",
        "5:7 SRC003 This bracket is not closed. Write ] after its last entry.",
    ),
    (
        "owner: 営業部\nowner: 第一営業部",
        "6:1 SRC004 owner is written twice; the first is in line 5. Keep one of them.",
    ),
    (
        "owner: &team 営業部\nsource: *team",
        "6:9 SRC006 Aliases (*) cannot be used here. Write the value out in both places.",
    ),
    (
        "source: *team",
        (
            "5:9 SRC006 Aliases (*) cannot be used here. "
            "If the sign belongs to the value, put the value in quotes."
        ),
    ),
    ("due: 2026-02-30", NO_DAY),
    (
        "owner：営業部",
        (
            "5:6 SRC003 The colon is written in full width (：); "
            "a key needs a half-width colon and a space. "
            "Write: owner: 営業部"
        ),
    ),
    (
        "owner:営業部",
        "5:6 SRC003 The colon after a key needs a space behind it. Write: owner: 営業部",
    ),
    (
        "owner:　営業部",
        "5:6 SRC003 The colon after a key needs a space behind it. Write: owner: 営業部",
    ),
    (
        "　owner: 営業部",
        "5:1 SRC006 Lines are indented with half-width spaces. Write: owner: 営業部",
    ),
    (
        "\towner: 営業部",
        "5:1 SRC003 Lines are indented with spaces, not with tabs. Write: owner: 営業部",
    ),
    (
        " owner: 営業部",
        (
            "5:1 SRC003 This line is indented further than the keys above it. "
            "Keys of one level begin in the same column, and so do the entries of a list."
        ),
    ),
    (
        'owner: "営業部" 第一課',
        (
            "5:14 SRC003 Nothing may follow a closing quotation mark or bracket. "
            "Put all of the value in quotes of the other kind, or in none."
        ),
    ),
    (
        'owner: "営業部',
        (
            "5:8 SRC003 A quotation mark is not closed. "
            "Write the same mark after the value, or remove this one."
        ),
    ),
    (
        "商談の件数を増やす",
        (
            "5:1 SRC003 This line has no colon after its key. "
            "Write a key, a colon, a space and the value; end the keys with --- above the text."
        ),
    ),
    ("onwer: 営業部", "5:1 SRC005 There is no key onwer. Did you mean owner?"),
    ("due: 2027/3/32", "5:13 SRC006 There is no day 32 in 2027-03. Write 2027-03-31."),
    ("due: 今期末", "5:6 SRC006 “今期末” depends on the day it is read. Write 2027-03-31."),
    ("baseline: 1 000件", "5:13 SRC006 “000件” is not understood. Write 1,000件."),
]
TARGETS = [
    (
        "target: 4億3,0000万円",
        (
            "5:11 SRC006 In “3,0000” the commas do not group three digits. "
            "Write 4億3,000万円 or 7億円."
        ),
    ),
    (
        "target: >= 80%",
        '5:9 SRC003 A value that begins with this character needs quotes. Write: target: ">= 80%"',
    ),
    (
        "target: たくさん",
        (
            "5:9 KPI002 “見込み顧客” cannot be measured. “たくさん” contains no number. "
            "Write a number with its unit."
        ),
    ),
    (
        "target: 十万円",
        (
            "5:9 KPI002 “見込み顧客” cannot be measured. “十万円” contains no number. "
            "Write the number in digits, with its unit."
        ),
    ),
    (
        "target: “5件”",
        "5:9 SRC006 ““5件”” is not understood. Write only the figure, such as 5件.",
    ),
    (
        "target: 5件\ntitle: 引き合い",
        "6:1 SRC004 title is written twice; the first is in line 3. Keep one of them.",
    ),
]
PARENTS = [
    ("受注件数", "4:9 SRC010 There is no goal 受注件数. Did you mean orders?"),
    ("ordres", "4:9 SRC010 There is no goal ordres. Did you mean orders?"),
    (
        "leads",
        "4:9 TREE001 The goal refers to itself. Name another goal, or leave parent out.",
    ),
]


def leads(lines: str, *, parent: str = "orders") -> str:
    """A goal with some lines of its own from line 5."""
    return f"---\nkind: kpi\ntitle: 見込み顧客\nparent: {parent}\n{lines}\n---\n"


def run(tmp_path: Path, command: str, *words: str) -> Result:
    """Call a command on the project in a folder."""
    arguments = [command, str(tmp_path), "--locale", "en", "--today", "2026-10-01", *words]
    return CliRunner().invoke(group, arguments, prog_name="kpidocs", catch_exceptions=False)


def write(tmp_path: Path, wrong: str | bytes) -> None:
    """Write a project with a file that is wrong."""
    contents = {path: text.encode() for path, text in GOALS.items()}
    contents["leads.md"] = wrong if isinstance(wrong, bytes) else wrong.encode()
    folder = tmp_path / "goals"
    folder.mkdir()
    for path, content in contents.items():
        (folder / path).write_bytes(content)
    (tmp_path / "mkdocs.yml").write_text("plugins: [kpidocs]\n", encoding="utf-8")


def errors(tmp_path: Path) -> list[str]:
    """The errors of a check that fails, each as one line."""
    result = run(tmp_path, "check", "--format", "json")
    assert (result.exit_code, result.stderr) == (1, "")
    return [
        f"{each['path']}:{each['line']}:{each['column']}: error {each['code']} "
        + " ".join(f"{each['message']} {each['hint'] or ''}".split())
        for each in json.loads(result.stdout)["findings"]
        if each["severity"] == "error"
    ]


def assert_only(expected: str, tmp_path: Path) -> None:
    """The project has this one error, and the other goals are judged and reckoned."""
    place, code, said = expected.split(" ", 2)
    assert errors(tmp_path) == [f"goals/leads.md:{place}: error {code} {said}", DELIBERATE]
    assert f"goals/leads.md:{place}: error {code}" in run(tmp_path, "check").stdout
    targets = run(tmp_path, "targets", "--format", "json")
    assert targets.exit_code == 0
    reckoned = {each["id"]: each["target"] for each in json.loads(targets.stdout)["goals"]}
    assert {goal: reckoned[goal] for goal in GIVEN} == GIVEN


def test_the_project_without_the_wrong_file_has_its_own_error_only(tmp_path: Path) -> None:
    write(tmp_path, leads("target: 5件"))
    assert errors(tmp_path) == [DELIBERATE]


@pytest.mark.parametrize(("lines", "expected"), WRONG)
def test_a_wrong_line_is_one_error_at_its_place(lines: str, expected: str, tmp_path: Path) -> None:
    write(tmp_path, leads(f"{lines}\ntarget: 5件"))
    assert_only(expected, tmp_path)


@pytest.mark.parametrize(("lines", "expected"), TARGETS)
def test_a_wrong_target_is_one_error_at_its_place(
    lines: str, expected: str, tmp_path: Path
) -> None:
    write(tmp_path, leads(lines))
    assert_only(expected, tmp_path)


@pytest.mark.parametrize(("parent", "expected"), PARENTS)
def test_a_wrong_parent_is_one_error_at_its_place(
    parent: str, expected: str, tmp_path: Path
) -> None:
    write(tmp_path, leads("target: 5件", parent=parent))
    assert_only(expected, tmp_path)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            "---\nkind: kpi\ntitle: Café\n---\n".encode("latin-1"),
            (
                "3:11 SRC001 The file is not UTF-8: byte 24. "
                "Save the file as UTF-8, with line ends LF or CRLF."
            ),
        ),
        (
            leads("target: 5件").encode("cp932"),
            (
                "3:8 SRC001 The file is not UTF-8: byte 21. "
                "Save the file as UTF-8, with line ends LF or CRLF."
            ),
        ),
        (
            leads("target: 5件").encode("utf-16"),
            (
                "1:1 SRC001 The file is UTF-16, not UTF-8. "
                "Save the file as UTF-8, with line ends LF or CRLF."
            ),
        ),
        (
            leads("target: 5件").removesuffix("---\n"),
            (
                "1:1 SRC003 The front matter is not closed. "
                "Write --- on a line of its own after the last key."
            ),
        ),
        (
            leads("target: 5件").removesuffix("---\n") + "———\n",
            "6:1 SRC003 Front matter begins and ends with a line of three hyphens. Write: ---",
        ),
        (
            "---\ntitle: 見込み顧客\n---\n",
            "2:1 SRC007 The file does not say what it describes. Add kind: kpi.",
        ),
        (
            "---\nkind: kpi\ntitle: 見込み顧客\nparent: orders\n---\n",
            (
                "2:1 KPI002 “見込み顧客” has no number to reach. "
                "Write target: and the number to reach, with its unit."
            ),
        ),
        ("\ufeff" + leads("due: 2026-02-30\ntarget: 5件"), NO_DAY),
        (leads("due: 2026-02-30\ntarget: 5件").replace("\n", "\r\n"), NO_DAY),
    ],
)
def test_a_wrong_file_is_one_error_at_its_place(
    content: str | bytes, expected: str, tmp_path: Path
) -> None:
    write(tmp_path, content)
    assert_only(expected, tmp_path)


def test_a_circle_is_one_error_that_names_its_goals(tmp_path: Path) -> None:
    write(tmp_path, leads("target: 5件", parent="visits"))
    visits = leads("target: 9件", parent="leads")
    (tmp_path / "goals" / "visits.md").write_text(visits, encoding="utf-8")
    assert_only(
        "4:1 TREE001 The goals stand under one another in a circle: leads → visits → leads. "
        "Give one of them another parent, or none.",
        tmp_path,
    )
