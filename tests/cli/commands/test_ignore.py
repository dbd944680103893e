"""After one command, a project that starts late has nothing left to find."""

import json
from collections.abc import Callable, Iterator, Mapping
from itertools import cycle
from pathlib import Path
from shutil import copytree

import pytest
from click.testing import Result

from kpidocs.model import BASELINE
from tests.cli.conftest import Run
from tests.folders import goal

SAMPLES = Path(__file__).parents[3] / "goals"
RECORDS = json.loads(Path(__file__).with_name("judgit.json").read_text("utf-8"))["records"]
WHY = "Written before kpidocs"


def draw(root: Path, files: Mapping[str, str | bytes]) -> None:
    """A project with these goal files."""
    (root / "mkdocs.yml").write_text("plugins:\n  - kpidocs\n")
    for path, text in files.items():
        file = root / "goals" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())


def goal_files(root: Path) -> dict[str, bytes]:
    """The files below the goals folder."""
    found = (path for path in (root / "goals").rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(found)}


def is_left_in(before: bytes, after: bytes) -> bool:
    """Whether all characters of a file stand in another, in the same order."""
    rest = iter(after)
    return all(each in rest for each in before)


def nothing_is_left(kpidocs: Run) -> None:
    """A check finds nothing but entries that are no good, and says how much it ignores."""
    assert kpidocs("check", "--today", "2026-04-01").exit_code == 0
    result = kpidocs("check", "--fail-on", "advice", "--ignore", "SUP", "--today", "2026-04-01")
    assert result.stdout.startswith("no findings (")
    assert "ignored)" in result.stdout
    assert result.exit_code == 0


def ignore(kpidocs: Run, *more: str, reason: str = WHY) -> Result:
    return kpidocs("ignore", "--reason", reason, "--yes", "--today", "2026-04-01", *more)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, the current one."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    return tmp_path


def name(record: Mapping[str, object]) -> str:
    """The last part of a record's id."""
    return str(record["id"]).rpartition(":")[2]


def block(record: Mapping[str, object]) -> str:
    """A record as an entry of a list in block form, with what people write beside the keys."""
    target = f"{record.get('target', '未定')}{record.get('unit') or ''}"
    return f"""\
  -   id: {name(record)}   # 行政事業レビュー
      title: {json.dumps(record["title"], ensure_ascii=False)}
      target: "{json.dumps(target, ensure_ascii=False)[1:-1]}"
      担当: {json.dumps(record.get("owner"), ensure_ascii=False)}
"""


def flow(record: Mapping[str, object]) -> str:
    """A record between brackets."""
    title = json.dumps(record["title"], ensure_ascii=False)
    return f"  - {{id: {name(record)}, title: {title}, conversion: unknown, ownr: x}}\n"


EXPIRED = "ignore:\n- rule: no-owner\n  reason: 採用中 # まで\n  until: 2025-01-01"
MESSES: tuple[Callable[[str], str | bytes], ...] = (
    lambda text: text,
    lambda text: text.replace("\n", "\r\n"),
    lambda text: f"\ufeff{text}",
    lambda text: text.replace("target:", "target:\nduee:", 1),
    lambda text: text.encode("shift_jis", "replace"),
    lambda text: text.replace("---\n", "", 1),
    lambda text: text.replace("kind: kgi", "kind： kgi"),
    lambda text: text.replace("children:", "children: [", 1),
    lambda text: text.replace("  -   id", "\t-   id"),
    lambda text: text.replace("kind: kgi", "kind: kgi\nkind: kpi\nignore: {rule: KPI012}"),
    lambda text: text.replace("kind: kgi", f"kind: kgi\n{EXPIRED}"),
)


def messy() -> Iterator[tuple[str, str | bytes]]:
    """Goal files of public programmes as nobody should write them."""
    messes, forms = cycle(MESSES), cycle((block, flow))
    programmes = [each for each in RECORDS if each["kind"] == "project"]
    for number, programme in enumerate(programmes):
        below = [each for each in RECORDS if each["parent"] == programme["id"]]
        text = (
            f"---\nkind: kgi\ntitle: {programme['title']}\ntarget: 未定\nchildren:\n"
            f"{''.join(next(forms)(each) for each in below)}---\n## 目的\n{programme['title']}\n"
        )
        yield f"省庁{number % 4}/事業{number}.md", next(messes)(text)
    yield "index.md", "---\nkind: plan\nfunnel: [{id: a}, {id: b, parent: a}, {title: c}]\n---\n"
    yield "省庁0/page.md", "# 売上目標\n\ntarget: 100件\n"
    yield "省庁1/same.yml", "kind: kpi\nparent: どこ\ntarget: たくさん"
    yield "省庁1/same.md", "---\n{kind: kpi, title: x, children: [{id: y, formula: 1 +}]}\n---\n"


def test_one_command_quiets_a_messy_folder(kpidocs: Run, here: Path) -> None:
    draw(here, dict(messy()))
    before = goal_files(here)
    assert kpidocs("check", "--today", "2026-04-01").exit_code == 1
    assert ignore(kpidocs).exit_code == 0
    nothing_is_left(kpidocs)
    after = goal_files(here)
    assert after.keys() == before.keys()
    assert all(is_left_in(before[path], after[path]) for path in before)
    assert sum(WHY.encode() in text for text in after.values()) >= len(before) / 2


def test_the_baseline_quiets_a_messy_folder_and_leaves_the_goals_alone(
    kpidocs: Run, here: Path
) -> None:
    draw(here, dict(messy()))
    before = goal_files(here)
    assert ignore(kpidocs, "--baseline").exit_code == 0
    nothing_is_left(kpidocs)
    assert goal_files(here) == before


@pytest.mark.parametrize("how", [(), ("--baseline",)])
def test_what_is_wrong_with_an_entry_is_not_kept_silent(
    kpidocs: Run, here: Path, how: tuple[str, ...]
) -> None:
    draw(here, {"web/orders.md": f"---\nkind: kgi\ntitle: Orders\n{EXPIRED}\n---\n"})
    ignore(kpidocs, *how)
    found = kpidocs("check", "--format", "json", "--today", "2026-04-01").stdout
    assert [each["code"] for each in json.loads(found)["findings"]] == ["SUP003"]


def test_one_command_quiets_the_sample_goals(kpidocs: Run, here: Path) -> None:
    draw(here, {})
    copytree(SAMPLES, here / "goals")
    before = goal_files(here)
    assert ignore(kpidocs).exit_code == 0
    nothing_is_left(kpidocs)
    after = goal_files(here)
    assert all(is_left_in(before[path], after[path]) for path in before)


def test_a_second_run_has_nothing_to_do(kpidocs: Run, here: Path) -> None:
    draw(here, dict(messy()))
    ignore(kpidocs)
    for more in ((), ("--baseline",)):
        result = ignore(kpidocs, *more, reason="again")
        assert (result.exit_code, result.stdout) == (0, "")
        assert "There is nothing to change." in result.stderr


GOOD = "kind: kgi\ntitle: Orders\ntarget: 20 orders\ndue: 2027-03-31\nowner: X\n"


def test_the_change_is_shown_and_not_made_without_yes(kpidocs: Run, here: Path) -> None:
    draw(here, {"web/orders.md": goal(GOOD)})
    before = goal_files(here)
    result = kpidocs("ignore", "--reason", "a: b", "--select", "KGI008", "--until", "2099-12-31")
    assert result.exit_code == 1
    assert result.stdout.endswith("""\
 owner: X
+ignore:
+  - {rule: kgi-without-kpi, reason: "a: b", until: 2099-12-31}
 ---
""")
    assert goal_files(here) == before


def test_only_what_is_asked_for_is_silenced(kpidocs: Run, here: Path) -> None:
    text = goal("kind: kgi\ntitle: Orders\n")
    draw(here, {"web/orders.md": text, "shop/orders.md": text, "shop/broken.md": "---\n"})
    assert ignore(kpidocs, "goals/web", "--select", "KGI003,KGI004").exit_code == 0
    shown = kpidocs("check", "--select", "KGI003,KGI004", "--format", "concise").stdout
    assert [line.split(":")[0] for line in shown.splitlines()[:2]] == ["goals/shop/orders.md"] * 2
    assert not (here / BASELINE).exists()


def test_a_baseline_is_renewed(kpidocs: Run, here: Path) -> None:
    draw(here, {"web/orders.md": goal("kind: kgi\ntitle: Orders\n"), "web/broken.md": "---\n"})
    select = ("--select", "KGI003,KGI004,SRC,SUP")
    ignore(kpidocs, "--baseline", *select)
    first = json.loads((here / BASELINE).read_text("utf-8"))
    assert first == {
        "version": 1,
        "reason": WHY,
        "findings": {
            "KGI003": {"web/orders": 1},
            "KGI004": {"web/orders": 1},
            "SRC003": {"goals/web/broken.md": 1},
        },
    }
    draw(here, {"web/orders.md": goal("kind: kgi\ntitle: Orders\ntarget: 20 orders\n")})
    assert "1 entry of the baseline counts" in kpidocs("check", *select).stdout
    ignore(kpidocs, "--baseline", *select, reason="later")
    del first["findings"]["KGI003"]
    assert json.loads((here / BASELINE).read_text("utf-8")) == first
    draw(here, {"web/orders.md": goal("kind: kgi\ntitle: Orders\n")})
    ignore(kpidocs, "--baseline", *select, reason="later")
    assert json.loads((here / BASELINE).read_text("utf-8"))["reason"] == "later"


def test_a_baseline_that_holds_nothing_any_more_goes(kpidocs: Run, here: Path) -> None:
    draw(here, {"web/broken.md": "---\n"})
    ignore(kpidocs)
    assert (here / BASELINE).exists()
    draw(here, {"web/broken.md": "# Mended\n"})
    assert ignore(kpidocs).exit_code == 0
    assert not (here / BASELINE).exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--reason", "  "], "The reason is empty."),
        (["--reason", "\x1b\u200b"], "The reason is empty."),
        (["--reason", "a", "--until", "2026-03-31"], "2026-03-31 has passed."),
        (["--reason", "a", "--until", "soon"], "soon is not a day."),
        (["--reason", "a", "--until", "2027-01-01", "--baseline"], "--until goes with entries."),
        (["--reason", "a", "--select", "KPI999"], "There is no rule KPI999"),
        ([], "Missing option '--reason'"),
    ],
)
def test_what_excuses_nothing_is_refused(
    kpidocs: Run, here: Path, words: list[str], said: str
) -> None:
    draw(here, {"web/orders.md": goal(GOOD)})
    result = kpidocs("ignore", "--today", "2026-04-01", *words)
    assert result.exit_code == 2
    assert said in result.stderr


def test_a_baseline_that_cannot_be_read_ends_a_run(kpidocs: Run, here: Path) -> None:
    draw(here, {"web/orders.md": goal(GOOD)})
    (here / BASELINE).write_text('{\n"version": 3}')
    result = kpidocs("check")
    assert result.exit_code == 2
    assert "kpidocs-baseline.json is not a baseline of kpidocs: line 2." in result.stderr


def test_steps_that_are_reported_together_are_silenced_by_one_entry(
    kpidocs: Run, here: Path
) -> None:
    steps = "".join(f"  - {{id: {each}, title: {each}, conversion: 50%}}\n" for each in "abc")
    draw(here, {"web/orders.md": goal(GOOD.replace("owner: X\n", f"funnel:\n{steps}"))})
    assert ignore(kpidocs, "--select", "no-owner").exit_code == 0
    text = (here / "goals/web/orders.md").read_text("utf-8")
    assert text.endswith(f"{steps}ignore:\n  - {{rule: no-owner, reason: {WHY}}}\n---\n")
    assert kpidocs("check", "--select", "no-owner,SUP").stdout.startswith("no findings")


def test_goals_in_a_plan_are_silenced_one_by_one_and_the_rest_is_counted(
    kpidocs: Run, here: Path
) -> None:
    goals = "".join(f"  - {{id: g{each}, title: G, target: 1件}}\n" for each in range(12))
    draw(here, {"index.md": f"---\nkind: plan\ntitle: P\nchildren:\n{goals}---\n"})
    assert ignore(kpidocs, "--select", "no-owner").exit_code == 0
    text = (here / "goals/index.md").read_text("utf-8")
    assert text.count("ignore: [{rule: no-owner") == 10
    assert json.loads((here / BASELINE).read_text("utf-8"))["findings"] == {"KPI012": {"g10": 1}}
    assert kpidocs("check", "--select", "no-owner,SUP").stdout.startswith("no findings")
