"""Pages on their way between the processes arrive as they were sent."""

from __future__ import annotations

import pickle
import subprocess
import sys

import pytest

from hldparse.reading.asked import Packed
from hldparse.records.source import Line, Page, Word, line_of

BOX = (1.5, 2.25, 30.1, 12.0)
LINES = (
    Line(1, "\f", 7),
    Line(2, "Côte d'Ivoire", 7, BOX, None, prominent=True),
    Line(3, "Chad", 7, BOX),
)


@pytest.mark.parametrize(
    "words",
    [
        (),
        (Word("Chad", BOX, 10.0, None, "Times-Bold"), Word("", BOX, 9.5)),
        (Word("Chad\nMali", BOX, 10.0), Word("Fiji", BOX, 10.0)),
        (Word("\n", BOX, 1.0),),
    ],
)
@pytest.mark.parametrize("lines", [(), LINES])
def test_a_page_arrives_as_it_was_sent(lines: tuple[Line, ...], words: tuple[Word, ...]) -> None:
    """Also where a word has an end of line in it, or nothing."""
    page = Page(7, lines, words)
    sent = pickle.loads(pickle.dumps([Packed.of(page)]))  # noqa: S301 - made here
    assert sent[0].page() == page
    assert all(type(word) is Word for word in sent[0].page().words)


def test_a_line_made_of_all_its_fields_is_one() -> None:
    """It is equal to one that its constructor made, and as little to be changed."""
    made = line_of(2, "Côte d'Ivoire", 7, BOX, None, prominent=True)
    assert made == LINES[1]
    assert hash(made) == hash(LINES[1])
    assert not made.foot
    with pytest.raises(AttributeError):
        made.text = "Chad"  # type: ignore[misc]


def test_the_process_that_reads_pdfs_loads_what_it_needs() -> None:
    """Other formats, and what starts processes, would cost each file their loading."""
    code = (
        "import sys, hldparse.reading.apart\n"
        "print([each for each in ('hldparse.reading.docx', 'hldparse.reading.files',"
        " 'hldparse.reading.processes', 'subprocess') if each in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
