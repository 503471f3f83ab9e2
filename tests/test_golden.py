"""The corpora of the house give what was read and accepted."""

from __future__ import annotations

from pathlib import Path

import pytest

from hldparse.golden import check

ROOT = Path(__file__).parent.parent
GOLDEN, CORPORA = ROOT / "golden", ROOT / "corpora"
ACCEPTED = sorted(each.name for each in GOLDEN.glob("*/") if any(each.glob("*.json")))


@pytest.mark.parametrize("conference", ACCEPTED)
def test_a_conference_is_as_accepted(conference: str) -> None:
    """Every stage of every source, the dataset and the conflicts; known failures are data."""
    findings = check(GOLDEN, CORPORA, names=(conference,))
    assert not [each.text for each in findings if each.fails]
