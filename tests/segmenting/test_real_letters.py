"""The letters of the first corpus, each held against what stands in the file."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from hldparse.corpus.profiles import built_in_profile
from hldparse.reading import read
from hldparse.records.document import Attachment, Document, Segmented
from hldparse.records.source import Source
from hldparse.segmenting import segment

LETTERS = Path(__file__).parents[2] / "corpora" / "hld-2006" / "sources" / "letters.txt"
ALL = "All Permanent Representatives and Permanent Observers to the United Nations"
ALL_THE = "All the Permanent Representatives and Permanent Observers to the United Nations"
PGA = "President of the General Assembly"
DIALOGUE = "High-level Dialogue on International Migration and Development"
HEARINGS = (
    "nformal interactive hearings of the General Assembly with representatives of "
    "non-governmental organizations, civil society organizations and the private sector"
)

# first line, last line of the letter itself, last line with attachments, kind, date, signatory,
# role, addressees, place: as they stand in the file
DOCUMENTS = [
    (5, 36, 336, "letter", "2006-09-08", "Jan Eliasson", PGA, ALL_THE, "New York"),
    (340, 371, 661, "letter", "2006-08-29", "Jan Eliasson", PGA, ALL_THE, "New York"),
    (665, 697, 970, "letter", "2006-08-11", "Ambassador Hamidon Ali", "Acting President", ALL_THE,
     "New York"),
    (974, 994, 1299, "note", "2006-07-27", "", PGA, "", ""),
    (1303, 1324, 1482, "letter", "2006-07-27", "Ambassador Judith Mbula Bahemuka",
     "Acting President", ALL, "New York"),
    (1486, 1509, 1529, "letter", "2006-07-18", "Ambassador Cheick Sidi Diarra",
     "Acting President", ALL, "New York"),
    (1533, 1567, 1642, "letter", "2006-07-07", "Jan Eliasson", PGA, ALL, "New York"),
    (1646, 1691, 1733, "letter", "2006-06-22", "Jan Eliasson", PGA, ALL_THE, "Geneva"),
    (1737, 1770, 1770, "letter", "2006-06-22", "Jan Eliasson", "", ALL_THE, "New York"),
    (1774, 1796, 1849, "letter", "2006-06-06", "Jan Eliasson", PGA, ALL_THE, "New York"),
    (1853, 1895, 1895, "letter", "2006-05-31", "Jan Eliasson", PGA, ALL_THE, "New York"),
    (1899, 1923, 1923, "letter", "2006-05-22", "Jan Eliasson", PGA, ALL, "New York"),
    (1927, 1952, 1952, "letter", "2006-04-21", "Jan Eliasson", PGA,
     "To all Permanent Representatives", ""),
]  # fmt: skip

# document's first line, kind, present, status, as of, lines, announced on line, title
ATTACHMENTS = [
    (5, "round-table-list", True, "revised", "2006-09-08", (38, 336), 13, DIALOGUE),
    (340, "round-table-list", True, "revised", "2006-08-29", (373, 661), 348, DIALOGUE),
    (665, "round-table-list", True, "tentative", "2006-08-11", (699, 970), 675, DIALOGUE),
    (974, "summary", True, "", "", (998, 1260), 992, f"Summary of i{HEARINGS}"),
    (974, "programme", True, "", "", (1262, 1299), None, f"Programme of the i{HEARINGS}"),
    (1303, "civil-society-list", True, "proposed", "", (1326, 1352), 1313,
     "Proposed civil society and private sector representatives for the round tables at the "
     "High-level Dialogue on international migration and development, 14-15 September 2006"),
    (1303, "contacts", True, "", "", (1354, 1482), None, "Speaker Contact Information"),
    (1486, "expressions-of-interest", True, "", "", (1511, 1529), 1497,
     "EXPRESSIONS OF INTEREST IN PARTICIPATION IN THE ROUND TABLES"),
    (1533, "information-note", True, "", "", (1569, 1602), 1547, "Information Note"),
    (1533, "programme", True, "", "", (1604, 1642), 1547,
     "Programme of the Informal Interactive Hearings of the General Assembly with "
     "non-governmental organizations, civil society organizations and the private sector on "
     "international migration and development"),
    (1646, "information-note", True, "", "2006-06-22", (1693, 1733), 1685,
     "Information Note on Panel Discussions"),
    (1774, "information-note", True, "", "2006-06-06", (1798, 1849), 1786,
     "Information Note on Panel Discussions"),
    (1899, "civil-society-list", False, "", "", None, 1909, ""),
]  # fmt: skip


@pytest.fixture(scope="module")
def source() -> Source:
    return read(LETTERS, name="letters.txt")


@pytest.fixture(scope="module")
def segmented(source: Source) -> Segmented:
    return segment(source, built_in_profile())


def test_every_letter_and_note_is_found(segmented: Segmented) -> None:
    """Thirteen documents, each with its lines, date, signatory, office, addressees and place."""
    found = [
        (each.span.start + 1, each.evidence.line_end, each.span.stop, each.kind, each.date,
         each.signatory, each.signatory_role, each.addressees, each.addressee_place)
        for each in segmented.documents
    ]  # fmt: skip
    assert found == DOCUMENTS


def test_titles_symbols_languages(segmented: Segmented) -> None:
    """Only the note has a title; none has a symbol of its own; all are in English."""
    titles = [each.title for each in segmented.documents if each.title]
    assert titles == [f"Summary of i{HEARINGS}"]
    assert {each.symbol for each in segmented.documents} == {""}
    assert {each.language for each in segmented.documents} == {"en"}


def test_attachments_are_cut_where_they_begin(segmented: Segmented) -> None:
    """Thirteen attachments, one of them announced and not there."""
    first = {each.document_id: each.span.start + 1 for each in segmented.documents}
    found = [
        (first[each.document_id], each.kind, each.present, each.status, each.as_of,
         (each.span.start + 1, each.span.stop) if each.span else None,
         each.announced.line_start if each.announced else None, each.title)
        for each in segmented.attachments
    ]  # fmt: skip
    assert found == ATTACHMENTS


def test_what_is_missing_points_to_the_announcement(segmented: Segmented) -> None:
    """The evidence of an attachment that is not there is the sentence that announces it."""
    missing = next(each for each in segmented.attachments if not each.present)
    assert (missing.evidence.line_start, missing.evidence.char_start) == (1909, 0)
    assert missing.attachment_id == f"{missing.document_id}/civil-society-list"


def test_furniture(segmented: Segmented) -> None:
    """Page breaks of one space, captions of signatures and a mark that the page goes on."""
    found = [(each.kind, each.evidence.line_start) for each in segmented.furniture]
    breaks = [23, 356, 681, 1492, 1551, 1678, 1757, 1882, 1939]
    captions = [1317, 1565, 1790, 1893, 1917]
    assert found == sorted(
        [("page-break", line) for line in breaks]
        + [("image-caption", line) for line in captions]
        + [("continuation", 1552)],
        key=lambda each: each[1],
    )


def test_each_line_of_a_letter_plays_one_part(source: Source, segmented: Segmented) -> None:
    """Lines of a document are in one segment, in one attachment, or furniture: none is lost."""
    counts: Counter[int] = Counter()
    for document in segmented.documents:
        counts.update(index for part in document.segments for index in part.span)
    for attachment in segmented.attachments:
        counts.update(attachment.span or ())
    counts.update(each.evidence.line_start - 1 for each in segmented.furniture)
    wanted = {index for index, line in enumerate(source.lines) if not line.blank}
    assert {index for index in wanted if counts[index] != 1} == set()


def test_roles_of_the_letter_with_its_address_in_the_middle(segmented: Segmented) -> None:
    """The block over a page break is the address; the body goes on below."""
    letter: Document = segmented.documents[0]
    assert [(each.role, each.span.start + 1, each.span.stop) for each in letter.segments] == [
        ("letterhead", 5, 7), ("date", 9, 9), ("salutation", 11, 11),
        ("body", 13, 13), ("body", 15, 15), ("body", 17, 17), ("addressees", 19, 21),
        ("body", 24, 24), ("body", 26, 26), ("body", 28, 28), ("body", 30, 30),
        ("closing", 32, 32), ("signature", 36, 36),
    ]  # fmt: skip


def test_roles_of_the_note(segmented: Segmented) -> None:
    """A masthead, titles down to who submits it, a paragraph and a footnote."""
    note = next(each for each in segmented.documents if each.kind == "note")
    assert [(each.role, each.span.start + 1, each.span.stop) for each in note.segments] == [
        ("masthead", 974, 974), ("masthead", 976, 977), ("masthead", 979, 979),
        ("masthead", 981, 981), ("masthead", 983, 983), ("title", 985, 986),
        ("title", 988, 988), ("title", 990, 990), ("body", 992, 992), ("footnote", 994, 994),
    ]  # fmt: skip


def test_ids_come_from_the_words(source: Source, segmented: Segmented) -> None:
    """Two letters of one date differ; ids stay when lines are added before and letters left out."""
    ids = [each.document_id for each in segmented.documents]
    assert len(set(ids)) == len(ids)
    assert all(each.startswith(f"{date}-") for each, (*_, date, _s, _r, _a, _p) in zip(
        ids, DOCUMENTS, strict=True))  # fmt: skip
    later = segment(_without(source, 336, 5), built_in_profile())
    assert [each.document_id for each in later.documents] == ids[1:]
    known = {each.attachment_id for each in segmented.attachments}
    assert {each.attachment_id for each in later.attachments} < known


def _without(source: Source, first: int, blanks: int) -> Source:
    from dataclasses import replace

    from hldparse.records.source import Line, Page

    texts = [""] * blanks + [line.text for line in source.lines[first:]]
    lines = tuple(Line(number, text) for number, text in enumerate(texts, start=1))
    return replace(source, pages=(Page(None, lines),))


def test_attachments_belong_to_a_document(segmented: Segmented) -> None:
    """Each attachment lies in its document, behind the letter itself."""
    by_id = {each.document_id: each for each in segmented.documents}
    attachment: Attachment
    for attachment in segmented.attachments:
        document = by_id[attachment.document_id]
        assert attachment.attachment_id.startswith(f"{document.document_id}/")
        if attachment.span:
            assert attachment.span.start >= document.evidence.line_end
            assert attachment.span.stop <= document.span.stop
