"""The first corpus as running text, held against what its file prints."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from tests.parsing.pages import known_lexicon, profile

from hldparse.parsing import parse
from hldparse.reading import read
from hldparse.records.blocks import Parsed, Passage
from hldparse.segmenting import segment

_LETTERS = Path(__file__).parents[2] / "corpora" / "hld-2006" / "sources" / "letters.txt"
# Date and kind: paragraphs and list items in the body, counted in the file
_BODIES = {
    "2006-09-08-letter-c2ec": (7, 0),
    "2006-08-29-letter-6f8f": (7, 0),
    "2006-08-11-letter-5af0": (7, 0),
    "2006-07-27-note-46bc": (1, 0),
    "2006-07-27-letter-ffd0": (2, 0),
    "2006-07-18-letter-78d3": (3, 0),
    "2006-07-07-letter-6476": (5, 3),
    "2006-06-22-letter-2dd3": (8, 6),
    "2006-06-22-letter-9b25": (7, 5),
    "2006-06-06-letter-4c3e": (3, 0),
    "2006-05-31-letter-c924": (8, 5),
    "2006-05-22-letter-c02f": (4, 0),
    "2006-04-21-letter-b0b0": (5, 0),
}
_NOTE = "2006-07-27-note-46bc/summary"


@pytest.fixture(scope="module")
def parsed() -> Parsed:
    made = read(_LETTERS, name="letters.txt")
    return parse(made, segment(made, profile()), profile(), known_lexicon())


def _note(parsed: Parsed) -> list[Passage]:
    return [one for one in parsed.passages if one.attachment_id == _NOTE]


def test_every_line_is_accounted_for_and_none_unread(parsed: Parsed) -> None:
    """Each non-blank line is claimed or furniture; nothing of this corpus is left unread."""
    text = _LETTERS.read_text(encoding="utf-8")
    visible = sum(1 for line in text.split("\n") if line.strip())
    counts = parsed.source
    assert counts.claimed + counts.furniture + counts.unread == visible
    assert [item.raw for item in parsed.unread] == []


def test_paragraphs_of_each_letter(parsed: Parsed) -> None:
    """Each body has the paragraphs and items that the file prints, around its address block."""
    counts: Counter[tuple[str, str]] = Counter(
        (one.document_id, one.kind) for one in parsed.passages if not one.attachment_id
    )
    for letter, expected in _BODIES.items():
        assert (counts[letter, "paragraph"], counts[letter, "list-item"]) == expected, letter
        if "letter" in letter:
            parts = ("salutation", "closing", "signature", "addressees")
            assert [counts[letter, kind] for kind in parts] == [1, 1, 1, 1]


def test_parts_of_a_letter_are_in_order(parsed: Parsed) -> None:
    """The address block stands in the middle of the paragraphs, as printed."""
    kinds = [one.kind for one in parsed.passages if one.document_id == "2006-09-08-letter-c2ec"]
    assert kinds == [
        *("salutation", "paragraph", "paragraph", "paragraph", "addressees"),
        *("paragraph", "paragraph", "paragraph", "paragraph", "closing", "signature"),
    ]


def test_paragraphs_of_the_long_note(parsed: Parsed) -> None:
    """The note has paragraphs 1 to 76, each once and whole."""
    numbered = [one for one in _note(parsed) if one.kind == "numbered-paragraph"]
    assert [one.number for one in numbered] == [str(number) for number in range(1, 77)]
    assert all(one.text.rstrip("”").endswith(".") for one in numbered)
    joined = {one.number for one in numbered if one.evidence.line_end > one.evidence.line_start}
    assert joined == {"8", "12", "29", "36", "41", "46", "52", "63", "67", "72"}


def test_headings_of_the_long_note(parsed: Parsed) -> None:
    """Five sections, twelve parts with letters, nineteen with figures, three without number."""
    headings = [one for one in _note(parsed) if one.kind == "heading"]
    numbers = [one.number for one in headings if one.text != "Contents"]
    assert [number for number in numbers if number in {"I", "II", "III", "IV", "V"}] == [
        *("I", "II", "III", "IV", "V"),
    ]
    assert [number for number in numbers if number and number in "ABCDE"] == list("ABCDEABCDEAB")
    assert (
        "".join(number for number in numbers if number.isdigit()) == "1234561234512" + "34" + "12"
    )
    assert [one.text for one in headings if not one.number and one.text != "Contents"] == [
        "Female migrants",
        "Migrant children",
        "Indigenous peoples",
    ]


def test_contents_and_footnotes_of_the_long_note(parsed: Parsed) -> None:
    """Eighteen entries below the heads of the columns, and one footnote in the text."""
    kinds = Counter(one.kind for one in _note(parsed))
    assert kinds["contents"] == 19
    assert [(one.number, one.text) for one in parsed.passages if one.kind == "footnote"] == [
        ("*", "A/61/150."),
        ("¹", "A/60/871."),
    ]


def test_emphasis_is_gone(parsed: Parsed) -> None:
    """No passage keeps marks of bold or italics, or tags."""
    assert not [one.text for one in parsed.passages if "**" in one.text or "<i>" in one.text]
    first = next(
        one
        for one in parsed.passages
        if one.document_id == "2006-04-21-letter-b0b0" and one.kind == "paragraph"
    )
    assert "a High-level Dialogue on International migration and development and a" in first.text


def test_sections_of_the_information_note(parsed: Parsed) -> None:
    """The note on the hearings has four sections and nine numbered paragraphs."""
    note = [one for one in parsed.passages if one.attachment_id.endswith("6476/information-note")]
    assert [one.number for one in note if one.kind == "heading" and one.number] == [
        *("I", "II", "III", "IV"),
    ]
    assert [one.number for one in note if one.kind == "numbered-paragraph"] == list("123456789")
