"""Where a conference's folder is found without being named."""

from __future__ import annotations

from pathlib import Path

import pytest

from hldparse.corpus import home_of, only_home
from hldparse.errors import UsageError


def conference(place: Path) -> Path:
    (place / "sources").mkdir(parents=True)
    return place


def test_a_conference_is_found_by_its_name(tmp_path: Path) -> None:
    """In corpora/, here, or as this very folder; a loose folder too."""
    water = conference(tmp_path / "corpora" / "water")
    (tmp_path / "air").mkdir()
    assert home_of("water", tmp_path) == water
    assert home_of("air", tmp_path) == tmp_path / "air"
    assert home_of("water", water) == water
    assert home_of("fire", tmp_path) is None
    assert home_of("x\0", tmp_path) is None


def test_the_only_conference_need_not_be_named(tmp_path: Path) -> None:
    """Several, or none, are told apart."""
    with pytest.raises(UsageError, match="--corpus"):
        only_home(tmp_path)
    water = conference(tmp_path / "corpora" / "water")
    assert only_home(tmp_path) == water
    assert only_home(water) == water
    conference(tmp_path / "corpora" / "air")
    with pytest.raises(UsageError, match=r"corpora/air or .*corpora/water"):
        only_home(tmp_path)
