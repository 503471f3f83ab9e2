"""Corrections of rows that no conflict asks about."""

from __future__ import annotations

from tests.reconciling.factory import Source
from tests.reconciling.test_settling import run, states

from hldparse.reconciling.corrections import Address, seat_fingerprint
from hldparse.reconciling.printed import Place, missed, printed_at
from hldparse.records.dataset import Dataset
from hldparse.records.decision import Decision
from hldparse.records.evidence import Evidence


def listed() -> Source:
    source = Source()
    source.edition("2010-03-01", {"1": ["Chad", "Fiji"], "2": ["Mali", "Peru"]})
    return source


def correct(data: Dataset, seat_id: str, option: str, name: str = "d1") -> Decision:
    seat = next(row for row in data.seats if row.seat_id == seat_id)
    return Decision(
        decision_id=name,
        conflict_id=f"seat/{seat_id}",
        kind="correction",
        option=option,
        fingerprint=seat_fingerprint(seat),
    )


CHAD = "2010-03-01/1/member-state/TCD"


def seated(data: Dataset) -> set[tuple[str, str]]:
    return {(row.round_table, row.entity_id) for row in data.seats if row.status == "seated"}


def test_a_seat_is_read_as_another() -> None:
    """The seat has the entity decided on, and says by which decision."""
    data = run(listed(), correct(run(listed()), CHAD, "is:PER"))
    seat = data.seats[0]
    assert (seat.entity_id, seat.printed, seat.method, seat.decision_id) == (
        "PER",
        "Chad",
        "decision",
        "d1",
    )
    assert states(data) == {"d1": "applied"}


def test_a_seat_moves_to_its_table_and_counts_there() -> None:
    """Figures follow."""
    data = run(listed(), correct(run(listed()), CHAD, "table:2"))
    assert ("2", "TCD") in seated(data)
    assert {row.round_table: row.states for row in data.round_tables} == {"1": 1, "2": 3}
    moved = next(row for row in data.seats if row.entity_id == "TCD")
    assert moved.decision_id == "d1"


def test_what_is_no_seat_is_struck_and_kept() -> None:
    """Nothing is dropped: the row stays, and counts nowhere."""
    data = run(listed(), correct(run(listed()), CHAD, "not-a-seat"))
    assert [(row.status, row.decision_id) for row in data.seats][:2] == [
        ("struck", "d1"),
        ("seated", ""),
    ]
    assert data.round_tables[0].participants == 1


def test_one_name_of_a_line_is_corrected_alone() -> None:
    """The other name on the line stays as it is."""
    source = Source()
    source.edition("2010-03-01", {"1": ["Chad Fiji"], "2": ["Mali"]})
    data = run(source, correct(run(source), CHAD, "table:2"))
    assert seated(data) == {("1", "FJI"), ("2", "TCD"), ("2", "MLI")}


def test_a_changed_line_makes_a_correction_stale() -> None:
    """It is not applied to what it was not given on."""
    decision = correct(run(listed()), CHAD, "not-a-seat")
    source = Source()
    source.edition("2010-03-01", {"1": ["Chad"], "2": ["Mali", "Peru"]})
    read = source.entries[0]
    from dataclasses import replace

    source.entries[0] = replace(read, entry=replace(read.entry, raw="Chad**"))
    data = run(source, decision)
    assert states(data) == {"d1": "stale"}
    assert {row.status for row in data.seats} == {"seated"}


def test_a_seat_that_is_gone_leaves_the_correction_idle() -> None:
    """Kept in case it comes back."""
    decision = correct(run(listed()), CHAD, "not-a-seat")
    source = Source()
    source.edition("2010-03-01", {"1": ["Fiji"]})
    assert states(run(source, decision)) == {"d1": "idle"}


def test_two_corrections_of_a_seat_are_contested() -> None:
    """Neither is applied."""
    before = run(listed())
    data = run(listed(), correct(before, CHAD, "table:2"), correct(before, CHAD, "is:PER", "d2"))
    assert states(data) == {"d1": "contested", "d2": "contested"}
    assert ("1", "TCD") in seated(data)


def missing(source: Source, line: int, who: str = "PER") -> Decision:
    place = printed_at((source.resolved(),), Place("letters.txt", line))
    assert place is not None
    return Decision(
        decision_id="d1",
        conflict_id=f"missing/2010-03-01/1/member-state/{who}",
        kind="correction",
        option=f"at:letters.txt:{line}",
        fingerprint=place.fingerprint,
    )


def test_a_missed_entry_stands_in_its_order_with_its_place() -> None:
    """Between those before and after it by the alphabet; the line it is printed on is its place."""
    source = Source()
    source.edition("2010-03-01", {"1": ["Chad", "Yemen"]})
    line = source.entries[0].entry.evidence.line_start
    data = run(source, missing(source, line))
    assert [row.entity_id for row in data.seats][1] == "PER"
    added = data.seats[1]
    assert (added.evidence.line_start, added.decision_id, added.position) == (line, "d1", 2)
    assert states(data) == {"d1": "applied"}
    assert not [row for row in data.conflicts if row.kind == "out-of-order"]


def test_the_place_of_a_missed_entry_is_found_again_when_lines_move() -> None:
    """Line numbers are no evidence; a changed text is."""
    source = listed()
    decision = missing(source, source.entries[0].entry.evidence.line_start)
    later = Source()
    later.letter("2010-01-01", "zzzz")
    later.edition("2010-03-01", {"1": ["Chad", "Fiji"], "2": ["Mali"]})
    found = missed((later.resolved(),), decision)
    assert found is not None
    assert found.text == "Chad"
    changed = Source()
    changed.edition("2010-03-01", {"1": ["Fiji"], "2": ["Mali"]})
    assert states(run(changed, decision)) == {"d1": "stale"}


def test_ids_and_places_that_state_nothing_are_told() -> None:
    """Neither raises."""
    assert Address.of("2010-03-01/1/nobody/PER") is None
    assert Address.of("2010-03-01") is None
    assert Place.of("at:letters.txt:x") == Place("", 0)
    assert printed_at((listed().resolved(),), Place("other.txt", 1)) is None


def test_a_place_may_name_the_page() -> None:
    """Line numbers begin anew on each page of a source that has pages."""
    assert Place.of("at:lists/a.pdf:p3:12") == Place("lists/a.pdf", 12, 3)
    assert Place.of("at:a:b.txt:812") == Place("a:b.txt", 812)
    place = Evidence(source="a.pdf", line_start=12, line_end=12, page=3)
    assert Place.of("at:a.pdf:p3:12").holds(place)
    assert Place.of("at:a.pdf:12").holds(place)
    assert not Place.of("at:a.pdf:p2:12").holds(place)
