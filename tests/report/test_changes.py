from kpidocs.edit.change import Change, diff
from kpidocs.report.changes_text import changes_text
from kpidocs.report.terminal import Ink

CHANGES = diff([Change("goals/a.md", "kind: kpi\nx\n", "kind: kgi\nx")])
LINES = (
    ("1", "diff --git a/goals/a.md b/goals/a.md"),
    ("31", "--- a/goals/a.md"),
    ("32", "+++ b/goals/a.md"),
    ("2", "@@ -1,2 +1,2 @@"),
    ("31", "-kind: kpi"),
    ("31", "-x"),
    ("32", "+kind: kgi"),
    ("32", "+x"),
    ("2", "\\ No newline at end of file"),
)


def test_changes_are_shown_as_they_are() -> None:
    assert changes_text(CHANGES, ink=Ink.NONE).splitlines() == [line for _, line in LINES]


def test_on_a_terminal_they_are_coloured() -> None:
    painted = [f"\x1b[{code}m{line}\x1b[0m" for code, line in LINES]
    assert changes_text(CHANGES, ink=Ink.ANSI).splitlines() == painted


def test_what_stays_has_no_colour_and_commands_nothing() -> None:
    text = diff([Change("goals/a.md", "\x1b[2J\n", "\x1b[2J\n##vso[x]\n")])
    shown = changes_text(text, ink=Ink.ANSI).splitlines()[-2:]
    assert shown == [" \N{REPLACEMENT CHARACTER}[2J", "\x1b[32m+# vso[x]\x1b[0m"]
