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
