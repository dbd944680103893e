"""What every test may use."""

import os
from pathlib import Path
from typing import Protocol

import hypothesis
import pytest

GOLDEN = Path(__file__).parent / "golden"

# The same examples on every run, and no verdict that depends on how busy the machine is.
hypothesis.settings.register_profile("kpidocs", derandomize=True, deadline=None)
hypothesis.settings.load_profile("kpidocs")


os.environ["LC_ALL"] = "C"  # commands speak English, whatever the terminal of the tests speaks


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--write-golden", action="store_true", help="rewrite the golden files")


class Golden(Protocol):
    """Compares a text with the golden file of that name."""

    def __call__(self, name: str, text: str) -> None: ...


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """A text that must not change unnoticed; `make golden` accepts the new wording."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--write-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        assert text == path.read_bytes().decode()

    return compare
