"""Which conflicts show a place."""

from __future__ import annotations

from hldparse.records.dataset import ConflictEvidenceRow
from hldparse.records.evidence import Evidence
from hldparse.reviewing.places import ShownPlaces


def at(line: int, start: int | None = None, end: int | None = None, last: int = 0) -> Evidence:
    return Evidence("letters.txt", line, last or line, char_start=start, char_end=end)


def shown(*places: Evidence | None) -> ShownPlaces:
    return ShownPlaces(
        ConflictEvidenceRow(conflict_id=f"c{n}", n=1, document_id="d", text="", evidence=place)
        for n, place in enumerate(places)
    )


def test_a_part_of_a_line_is_shown_with_the_line() -> None:
    """As both names of an entry that may be two."""
    places = shown(at(7), at(8))
    assert places.at(at(7, 2, 9)) == ("c0",)
    assert places.at(at(7)) == ("c0",)
    assert places.at(at(9)) == ()
    assert places.at(None) == ()


def test_another_part_of_the_line_is_not_shown() -> None:
    """As the other cells of a line that holds a whole table."""
    places = shown(at(7, 0, 9), at(7, 9, 20))
    assert places.at(at(7, 2, 5)) == ("c0",)
    assert places.at(at(7, 10, 12)) == ("c1",)
    assert places.at(at(7, 8, 10)) == ("c0", "c1")


def test_an_entry_inside_a_longer_passage_is_not_shown_by_it() -> None:
    """A conflict about a letter asks nothing about each line in it."""
    assert shown(at(1, last=40)).at(at(7)) == ()
    assert shown(at(7, 2, 5, last=8)).at(at(7, 2, 6, last=8)) == ()
    assert shown(at(7, 2, 5, last=8)).at(at(7, 2, 5, last=8)) == ("c0",)
