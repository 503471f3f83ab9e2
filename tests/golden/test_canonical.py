"""The canonical form of records."""

from __future__ import annotations

import json
from dataclasses import dataclass

from hldparse.golden import canonical
from hldparse.records.evidence import Evidence
from hldparse.records.source import Span


@dataclass(frozen=True)
class Thing:
    name: str
    count: int | None
    flag: bool
    parts: tuple[str, ...] = ()
    evidence: Evidence | None = None


def test_a_short_record_is_a_line_and_empty_fields_are_left_out() -> None:
    """False and 0 say something and stay."""
    text = canonical((Thing("a", 0, False), Thing("", None, True, ("x",))))
    assert text == (
        '[\n {"name": "a", "count": 0, "flag": false},\n {"flag": true, "parts": ["x"]}\n]\n'
    )


def test_a_long_record_has_a_line_for_each_field() -> None:
    """A change of one field is a change of one line."""
    text = canonical([Thing("n" * 500, 1, True, ("a", "b"))])
    assert text.splitlines()[2:5] == [
        f'  "name": "{"n" * 500}",',
        '  "count": 1,',
        '  "flag": true,',
    ]


def test_places_are_one_word() -> None:
    """Evidence and spans read as a person would cite them."""
    places = [
        Evidence("a.txt", 3, 3),
        Evidence("a.txt", 3, 5, char_start=2, char_end=9),
        Evidence("b.pdf", 1, 1, page=4),
        Span(2, 7),
    ]
    assert json.loads(canonical(places)) == ["a.txt:3", "a.txt:3-5[2:9]", "b.pdf:p4:1", "2..7"]


def test_order_is_that_of_the_content() -> None:
    """Sets and mappings are sorted; letters of any script stay as they are."""
    first = canonical({"names": {("b", "1"): "é", ("a", "2"): "ж"}, "set": frozenset("cab")})
    second = canonical({"set": frozenset("bca"), "names": {("a", "2"): "ж", ("b", "1"): "é"}})
    assert first == second
    assert '"a|2": "ж"' in first
