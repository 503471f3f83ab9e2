"""Programmes, panels and contacts made by chance are read like those of the first corpus."""

from __future__ import annotations

import pytest
from tests.parsing.pages import read
from tests.parsing.proceedings_variants import contacts, panel, programme

_SEEDS = range(60)


@pytest.mark.parametrize("seed", _SEEDS)
def test_contacts(seed: int) -> None:
    """Every contact has its name, body, address and numbers, whatever order and gaps they have."""
    text, expected = contacts(seed)
    reading = read("contacts", text, title="Contact information")
    found = [
        (one.person.name, one.organisation, one.address, one.emails, one.phones, one.faxes)
        for one in reading.contacts
    ]
    assert found == expected
    lines = text.split("\n")
    assert {lines[index] for index in reading.claimed} == {line for line in lines if line}


@pytest.mark.parametrize("seed", _SEEDS)
def test_programmes(seed: int) -> None:
    """Hours, titles and speakers are found in every style of hours."""
    text, expected = programme(seed)
    reading = read("programme", text)
    found = [(one.start, one.end, one.title, len(one.speakers)) for one in reading.programme]
    assert found == expected
    assert {one.date for one in reading.programme} == {"2012-05-07"}
    assert reading.unread == ()


@pytest.mark.parametrize("seed", _SEEDS)
def test_panels(seed: int) -> None:
    """Members and chair are found after a sentence and under a label, with the panel's day."""
    text, kind, expected, chair = panel(seed)
    found = read(kind, text, grammar="panels").panellists
    assert [(one.person.name, one.person.role) for one in found if not one.chair] == expected
    assert [one.person.name for one in found if one.chair] == ([chair] if chair else [])
    assert {(one.date, one.number) for one in found} == {("2012-05-09", 3)}
