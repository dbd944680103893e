"""What somebody meant who wrote another word than the one that kpidocs has for it."""

import tomllib
from collections.abc import Collection, Mapping
from functools import cache
from importlib.resources import files

from kpidocs.source.keys.ids import folded
from kpidocs.spelling import meant


def meant_among(words: Collection[str], written: str) -> str | None:
    """The word that says the same as what is written, else the one that is most like it."""
    same = _synonyms().get(folded(written.strip()))
    return same if same in words else meant(written, words)


@cache
def _synonyms() -> Mapping[str, str]:
    """The word for each synonym; no synonym stands for two."""
    data = tomllib.loads(files("kpidocs.source.keys").joinpath("synonyms.toml").read_text("utf-8"))
    return {folded(synonym): word for word, synonyms in data.items() for synonym in synonyms}
