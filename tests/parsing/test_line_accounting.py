"""The accounting of lines, on sources with and without pages."""

from __future__ import annotations

from dataclasses import replace

from tests.parsing.pages import attachment, document, known_lexicon, profile

from hldparse.parsing import parse
from hldparse.parsing.coverage import Coverage
from hldparse.records.document import Furniture, Segment, Segmented
from hldparse.records.evidence import Evidence
from hldparse.records.source import Line, Page, Source, Span

_PAGES = (
    ("Round Table 1", "", "Member States", "- Andorra", "- Saint Vincent and", "Page 1"),
    ("the Grenadines", "- Togo", "", "Nobody knows this line", "nor this one"),
)


def _paged() -> Source:
    pages = tuple(
        Page(number, tuple(Line(at, text, number) for at, text in enumerate(lines, start=1)))
        for number, lines in enumerate(_PAGES, start=1)
    )
    return Source("list.pdf", "0" * 64, 1, "pdf", pages)


def test_lines_of_pages() -> None:
    """Line numbers begin anew on each page, and evidence leads back to the very lines."""
    coverage = Coverage(_paged(), ())
    assert list(coverage.indices(Evidence("list.pdf", 2, 3, page=2))) == [7, 8]
    assert list(coverage.indices(Evidence("list.pdf", 2, 3, page=9))) == []
    assert coverage.evidence(7, 8) == Evidence("list.pdf", 2, 3, page=2)
    assert coverage.evidence(4, 6) == Evidence("list.pdf", 5, 6, page=1)


def test_a_name_over_two_pages() -> None:
    """A name cut by the end of a page is one entry; furniture between does not count."""
    made = _paged()
    number = Furniture("page-number", "Page 1", Evidence("list.pdf", 6, 6, page=1))
    segmented = Segmented(
        documents=(document(11),),
        attachments=(attachment("round-table-list", Span(0, 11)),),
        furniture=(number,),
    )
    parsed = parse(made, segmented, profile(), known_lexicon())
    assert [entry.text for entry in parsed.entries] == [
        "Andorra",
        "Saint Vincent and the Grenadines",
        "Togo",
    ]
    cut = parsed.entries[1]
    assert cut.breaks == (len("Saint Vincent and"),)
    assert (cut.evidence.page, cut.evidence.line_start) == (1, 5)
    assert parsed.source.pages == 2
    assert [item.raw for item in parsed.unread if item.in_participants_list] == [
        "Nobody knows this line",
        "nor this one",
    ]
    counts = parsed.source
    assert (counts.claimed, counts.furniture, counts.unread) == (6, 1, 2)


def test_paragraphs_of_a_letter() -> None:
    """The parts of a letter are claimed, its body as passages; a line of no part is unread."""
    texts = ("Excellency,", "", "One line", "and another.", "", "A third.", "", "Yours,", "Stray")
    lines = tuple(Line(at, text) for at, text in enumerate(texts, start=1))
    made = Source("a.txt", "0" * 64, 1, "text", (Page(None, lines),))
    letter = document(9, body=(Span(2, 6),))
    parts = (*letter.segments, Segment("salutation", Span(0, 1)), Segment("closing", Span(7, 8)))
    segmented = Segmented((replace(letter, segments=parts),), (), ())
    parsed = parse(made, segmented, profile(), known_lexicon())
    assert [(item.raw, item.reason) for item in parsed.unread] == [
        ("Stray", "in no part of the letter"),
    ]
    bodies = [item.text for item in parsed.passages if item.kind == "paragraph"]
    assert bodies == ["One line and another.", "A third."]
    assert (parsed.source.claimed, parsed.source.unread) == (5, 1)
