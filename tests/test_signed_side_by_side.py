"""A letter signed by three side by side, whose annex they sign again: as a PDF and as a scan."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tools.typesetting.pieces import Letter, Piece
from tools.typesetting.scans import OFFICE, scanned
from tools.typesetting.sheets import typeset
from tools.typesetting.style import HOUSE

from hldparse import pipeline
from hldparse.corpus import find

SIGNED = Piece(
    "signatures",
    cells=(
        (
            ("(Signed)", "Ada Byron", "Permanent Representative", "of Arcadia"),
            ("(Signed)", "Edmund O'Hara", "Ambassador"),
            ("(Signed)", "Tomás de la Vega", "Minister for Foreign", "Affairs"),
        ),
    ),
)
SEATS = {
    "1": ["Argentina", "Bahamas", "Chad", "Denmark", "Fiji", "Ghana"],
    "2": ["Italy", "Jordan", "Kenya", "Malta", "Norway", "Peru"],
}
LETTER = Letter(
    "",
    "A/61/12",
    [
        Piece("letterhead", ("UNITED NATIONS", "GENERAL ASSEMBLY")),
        Piece("date", ("4 May 2011",)),
        Piece("text", ("Excellency,",)),
        Piece("text", ("We have the honour to transmit the list of participants.",)),
        Piece("text", ("Please accept, Excellency, the assurances of our highest consideration.",)),
        SIGNED,
        Piece("address", ("All Permanent Representatives", "New York")),
        Piece("break"),
        Piece("title", ("Annex",)),
        Piece("title", ("Meeting on Water", "Provisional list of participants as of 4 May 2011")),
        *(
            piece
            for table, names in SEATS.items()
            for piece in (
                Piece("heading", (f"Round Table {table}",)),
                Piece("heading", ("Member States",)),
                Piece("item", tuple(f"- {name}" for name in names)),
            )
        ),
        SIGNED,
    ],
)


@pytest.mark.parametrize(
    "form",
    [
        "pdf",
        pytest.param(
            "scan",
            marks=pytest.mark.skipif(
                not shutil.which("tesseract"), reason="tesseract is not installed"
            ),
        ),
    ],
)
def test_signers_are_those_of_the_letter_and_no_seats(tmp_path: Path, form: str) -> None:
    """Each with the office below the name; the seats are those of the lists in columns."""
    pdf = typeset(LETTER, HOUSE)
    sources = tmp_path / "signed" / "sources"
    sources.mkdir(parents=True)
    (sources / "letter.pdf").write_bytes(
        pdf if form == "pdf" else scanned(pdf, seed=8, scanner=OFFICE)
    )
    (conference,) = find([sources.parent]).conferences
    run = pipeline.run(conference, pipeline.setup_for(conference, pipeline.load_names()))
    assert run.dataset is not None
    (document,) = run.dataset.documents
    assert document.signatory == "Ada Byron; Edmund O'Hara; Tomás de la Vega"
    assert document.signatory_role == (
        "Permanent Representative of Arcadia; Ambassador; Minister for Foreign Affairs"
    )
    assert [(seat.round_table, seat.name) for seat in run.dataset.seats] == [
        (table, name) for table, names in SEATS.items() for name in names
    ]
    assert not run.dataset.unread
