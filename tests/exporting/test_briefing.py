"""The brief says in one page what changed and what somebody has to settle."""

from __future__ import annotations

import dataclasses

import pytest
from tests.exporting.exporting_sample import AUGUST, SEPTEMBER, request

from hldparse.errors import UsageError
from hldparse.exporting import brief, render_diff
from hldparse.records.dataset import Dataset

PAGE = """\
# Dialogue: revised list of 8 September 2006

Held against the revised list of 29 August 2006.

## What changed since 29 August 2006

- Member states, moved (1): Fiji, table 1 to 2 (letters.txt:133)
- Member states, second seat added (1): Kenya, table 1 (letters.txt:72)
- Permanent observers, added (1): African Union, table 2 (letters.txt:170)

## Representatives changed

- Migrants Rights International, table 2: Ms. Sajida Ally, now Ms. Pablo Ceriani \
(letters.txt:512; letters.txt:182)

## Sits twice

- Kenya: tables 1 and 2 (letters.txt:72; letters.txt:144)

## Groups over their share

- African States at table 1: 4 for 3 seats, standing since 29 August 2006: Ghana, Mali, Niger and \
Kenya (letters.txt:41-47; letters.txt:1747)

## Requests not met

- Sweden is not seated; it asked for tables 1 and 2 (second) (letters.txt:1522)
- Fiji asked for table 1 (first), sits at table 2 (letters.txt:133; letters.txt:1518)

## Seats against the range

- Table 1: 5 states, 5 participants; 4 to 6 foreseen: within (letters.txt:41-47; letters.txt:1743)
- Table 2: 2 states, 4 participants; 4 to 6 foreseen: within (letters.txt:117-123; letters.txt:1743)

## Open questions

- 1 error: double-seat 1. List: `hldparse conflicts --severity error`
- 2 warnings: over-quota 1, attachment-missing 1. List: `hldparse conflicts --severity warning`
"""


def test_the_page(dataset: Dataset) -> None:
    """By default the latest edition is held against the one before it."""
    assert brief(dataset, title="Dialogue") == PAGE
    assert brief(dataset, AUGUST, SEPTEMBER, title="Dialogue") == PAGE


def test_the_first_edition_says_what_is_listed(dataset: Dataset) -> None:
    """With nothing before it there are no changes, but seats by category."""
    found = brief(dataset, to_edition=AUGUST)
    assert "# Brief: revised list of 29 August 2006\n" in found
    assert "- Member states: 6 seats" in found
    assert "What changed" not in found
    assert "Table 2: 1 state, 2 participants; 4 to 6 foreseen: 2 short" in found
    assert "4 for 3 seats, from the first list on: " in found
    assert "## Sits twice\n\nNobody." in found


def test_no_edition_at_all(dataset: Dataset) -> None:
    """Letters without lists still have open questions, and none is no error."""
    empty = Dataset(conflicts=dataset.conflicts[2:3])
    assert brief(empty) == (
        "# Brief: no list of participants yet\n\n## Open questions\n\n"
        "- 1 warning: attachment-missing 1. List: `hldparse conflicts --severity warning`\n"
    )
    assert brief(Dataset()).endswith("## Open questions\n\nNone.\n")


@pytest.mark.parametrize(("first", "last"), [("2006-01-01", SEPTEMBER), (AUGUST, "2006-01-01")])
def test_an_unknown_edition_names_those_there_are(dataset: Dataset, first: str, last: str) -> None:
    """The error lists the editions."""
    with pytest.raises(UsageError, match=r"2006-08-29, 2006-09-08"):
        brief(dataset, first, last)


def test_editions_that_are_no_neighbours_are_compared_by_seats(dataset: Dataset) -> None:
    """Backwards there are no published changes: the seats themselves are compared."""
    found = brief(dataset, SEPTEMBER, AUGUST)
    assert "Member states, moved (1): Fiji, table 2 to 1 (letters.txt:401)" in found
    assert "Member states, second seat dropped (1): Kenya, table 1 (letters.txt:72)" in found
    assert "Permanent observers, no longer listed (1): African Union, table 2" in found
    assert "Ms. Pablo Ceriani, now Ms. Sajida Ally" in found


def test_compared_seats_agree_with_the_published_changes(dataset: Dataset) -> None:
    """Whether changes are published or worked out, the page says the same."""
    bare = tuple(dataclasses.replace(row, follows="") for row in dataset.editions)
    worked_out = dataclasses.replace(dataset, changes=(), editions=bare)
    assert brief(worked_out, AUGUST, SEPTEMBER, title="Dialogue") == PAGE


def test_what_is_decided_is_no_open_matter(dataset: Dataset) -> None:
    """A settled double seat is said to be settled; a waived share is left out."""
    rows = tuple(
        dataclasses.replace(row, status="resolved" if row.kind == "double-seat" else "waived")
        for row in dataset.conflicts
    )
    found = brief(dataclasses.replace(dataset, conflicts=rows))
    assert "Kenya: tables 1 and 2, settled by a decision (" in found
    assert "Groups over their share" not in found
    assert found.endswith("## Open questions\n\nNone.\n")


def test_who_is_no_longer_listed_and_who_named_no_table(dataset: Dataset) -> None:
    """A request without a table and one that was met before are told as such."""
    rows = (request(SEPTEMBER, "SWE", "", "", "no-longer-listed"),)
    found = brief(dataclasses.replace(dataset, requests=rows))
    assert "Sweden is not seated (it was listed before); it asked for a seat without" in found
    nobody = brief(dataclasses.replace(dataset, requests=()))
    assert "Requests not met" not in nobody


def scanned(dataset: Dataset, edition: str, table: str) -> Dataset:
    """Return a dataset of which one edition was read from a scan, with an open question."""
    letter = next(row.document_id for row in dataset.editions if row.edition == edition)
    documents = tuple(
        dataclasses.replace(row, rendition="scan") if row.document_id == letter else row
        for row in dataset.documents
    )
    asked = dataclasses.replace(
        dataset.conflicts[0],
        conflict_id=f"unread-line/{edition}/x",
        case_id="unread-line/x",
        kind="unread-line",
        status="open",
        edition=edition,
        round_tables=table,
    )
    return dataclasses.replace(dataset, documents=documents, conflicts=(*dataset.conflicts, asked))


def test_who_may_be_unread_on_a_scan_is_said_to_be_so(dataset: Dataset) -> None:
    """Where a line at the table is not read, or at no table in particular."""
    for table in ("2", ""):
        found = brief(scanned(dataset, AUGUST, table), SEPTEMBER, AUGUST)
        assert (
            "no longer listed (1): African Union, table 2 (not found on the scan, perhaps unread)"
        ) in found
        assert "moved (1): Fiji, table 2 to 1 (letters.txt:401)" in found
        found = brief(scanned(dataset, AUGUST, table), AUGUST, SEPTEMBER)
        assert "added (1): African Union, table 2 (perhaps unread before) (" in found
    other = brief(scanned(dataset, AUGUST, "1"), SEPTEMBER, AUGUST)
    assert "no longer listed (1): African Union, table 2 (letters.txt" in other
    text = dataclasses.replace(scanned(dataset, AUGUST, "2"), documents=dataset.documents)
    assert "perhaps unread" not in brief(text, SEPTEMBER, AUGUST)


def test_requests_may_be_met_by_what_is_unread(dataset: Dataset) -> None:
    """A state that asked may stand in a line that was not read."""
    found = brief(scanned(dataset, SEPTEMBER, "2"))
    assert "- Sweden is not found on the scan, perhaps unread; it asked for tables 1 and" in found


def test_seats_are_counted_beside_the_lines_that_were_not_read(dataset: Dataset) -> None:
    """A line that was not read may be a seat: the figures say so until it is settled."""
    asked = scanned(dataset, SEPTEMBER, "2")
    found = brief(asked)
    assert "Table 2: 2 states, 4 participants, 1 line not read; 4 to 6 foreseen: within" in found
    assert "Table 1: 5 states, 5 participants; 4 to 6" in found
    settled = tuple(
        dataclasses.replace(row, status="resolved") if row.kind == "unread-line" else row
        for row in asked.conflicts
    )
    assert "line not read" not in brief(dataclasses.replace(asked, conflicts=settled))


def test_who_cannot_be_compared_is_named(dataset: Dataset) -> None:
    """A seat of nobody known is in no change: the page and the diff say whose it is, in both."""
    seats = tuple(
        dataclasses.replace(row, entity_id="", name="", printed="Dry *Lands* Trust")
        if row.entity_id == "GHA"
        else row
        for row in dataset.seats
    )
    unknown = dataclasses.replace(dataset, seats=seats)
    at = {row.edition: row.evidence.line_start for row in seats if not row.entity_id}
    name = r"Dry \*Lands\* Trust"
    assert (
        f"- Not compared, as nobody is known by the name (2): {name}, table 1 "
        f"(letters.txt:{at[SEPTEMBER]}); {name}, table 1 on 29 August 2006 "
        f"(letters.txt:{at[AUGUST]})\n"
    ) in brief(unknown)
    shown = render_diff(unknown, dataset.changes, AUGUST, SEPTEMBER)
    assert "Not compared, as nobody is known by the name (2): " in " ".join(shown.split())
    assert "Not compared" not in brief(dataset)


def test_names_cannot_break_the_page(dataset: Dataset) -> None:
    """Markup and hidden characters of a name are shown, not obeyed."""
    seats = tuple(
        dataclasses.replace(row, name="`K`<b>|\u202e\nya") if row.iso3 == "KEN" else row
        for row in dataset.seats
    )
    found = brief(dataclasses.replace(dataset, seats=seats))
    assert "- \\`K\\`\\<b>\\|⟦U+202E⟧ ⏎ ya: tables 1 and 2" in found
