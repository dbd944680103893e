import json
from pathlib import Path

import pytest

from kpidocs.source.keys.json_schema import json_schema
from tests.cli.conftest import Run


def test_the_schema_of_goal_files_is_printed(
    kpidocs: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # no project is needed
    assert json.loads(kpidocs("schema").stdout) == json_schema()


def test_the_schema_can_be_written_to_a_file(kpidocs: Run, tmp_path: Path) -> None:
    result = kpidocs("schema", "--output", tmp_path / "kpidocs.schema.json")
    assert (result.exit_code, result.output) == (0, "")
    assert "$defs" in json.loads((tmp_path / "kpidocs.schema.json").read_text("utf-8"))
