"""One document in several files."""

from __future__ import annotations

from tests.reconciling.factory import Source, reconciled


def two_renditions() -> tuple[Source, Source]:
    scan = Source("a.pdf", "scan")
    scan.edition("2010-05-03", {"1": ["Chad"]})
    text = Source("b.txt")
    letter = text.edition("2010-05-03", {"1": ["Chad", "Fiji"]}).partition("/")[0]
    text.cites(letter, "2010-01-01")
    scan.cites(letter, "2010-01-01")
    return scan, text


def test_the_text_is_preferred_and_the_scan_keeps_rows_of_its_own() -> None:
    """Both are published as documents; the further one says of which it is a rendition."""
    data = reconciled(*two_renditions())
    assert [(row.document_id, row.rendition, row.same_as) for row in data.documents] == [
        ("2010-05-03-letter-aaaa", "text", ""),
        ("2010-05-03-letter-aaaa~scan", "scan", "2010-05-03-letter-aaaa"),
    ]
    assert {row.attachment_id for row in data.attachments} == {
        "2010-05-03-letter-aaaa/round-table-list",
        "2010-05-03-letter-aaaa~scan/round-table-list",
    }


def test_two_renditions_of_a_list_are_one_edition() -> None:
    """What both say is published once, from the preferred one."""
    data = reconciled(*two_renditions())
    assert [row.edition for row in data.editions] == ["2010-05-03"]
    assert [row.iso3 for row in data.seats] == ["TCD", "FJI"]
    assert len(data.citations) == 1
    assert [row.occurrences for row in data.names] == [1, 1]


def test_three_texts_of_one_letter_get_three_ids() -> None:
    """Files of the same form are told apart by a number."""
    sources = [Source(f"{n}.txt") for n in range(3)]
    for source in sources:
        source.letter("2010-05-03")
    ids = {row.document_id for row in reconciled(*sources).documents}
    letter = "2010-05-03-letter-aaaa"
    assert ids == {letter, f"{letter}~text", f"{letter}~text-2"}


def test_the_rule_of_the_house_sees_that_they_differ() -> None:
    """A list that differs from its scan is a question."""
    data = reconciled(*two_renditions(), rules=None)
    mismatches = [row for row in data.conflicts if row.kind == "rendition-mismatch"]
    assert [(row.edition, row.round_tables) for row in mismatches] == [("2010-05-03", "1")]


def test_each_copy_of_a_seat_is_kept_with_its_place() -> None:
    """A reviewer finds the page of the scan, also where it misread the name."""
    text, scan = Source("b.txt"), Source("a.pdf", "scan")
    text.edition("2010-05-03", {"1": ["Chad", "Fiji"], "2": ["Chad"]})
    scan.edition("2010-05-03", {"1": ["Chad", "Fi1i"], "2": ["Chad"]})
    data = reconciled(text, scan)
    assert [(row.copy_id, row.raw, row.evidence.source) for row in data.copies] == [
        ("2010-05-03/1/member-state/TCD~scan", "Chad", "a.pdf"),
        ("2010-05-03/1/member-state/FJI~scan", "Fi1i", "a.pdf"),
        ("2010-05-03/2/member-state/TCD~scan", "Chad", "a.pdf"),
    ]
    assert {row.document_id for row in data.copies} == {"2010-05-03-letter-aaaa~scan"}
    assert len({row.evidence.line_start for row in data.copies}) == 3


def test_each_copy_of_a_wish_is_kept_with_its_place() -> None:
    """Wishes have copies as seats have, and without further renditions there are none."""
    text, scan = Source("b.txt"), Source("a.pdf", "scan")
    for source in (text, scan):
        source.wishes_of("2010-05-03", [("1", "Chad", 1), ("2", "Chad", 2), ("2", "Fiji", None)])
    copies = reconciled(text, scan).copies
    assert [row.preference_id.partition("/")[2] for row in copies] == [
        "expressions-of-interest/1/TCD",
        "expressions-of-interest/2/TCD",
        "expressions-of-interest/2/FJI",
    ]
    assert reconciled(text).copies == ()


def test_a_scan_whose_list_has_another_date_has_copies_too() -> None:
    """The only list of a letter is the list; of several only the one of that date is."""
    text, scan = Source("b.txt"), Source("a.pdf", "scan")
    text.edition("2010-05-03", {"1": ["Chad"]})
    letter = scan.letter("2010-05-03")
    scan.state(scan.attach(letter, as_of="2010-05-08"), "1", "Chad")
    assert [row.raw for row in reconciled(text, scan).copies] == ["Chad"]
    scan.state(scan.attach(letter, as_of="2010-05-09", n=2), "1", "Chad")
    assert reconciled(text, scan).copies == ()
