"""PDFs are read in a process of their own."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from hldparse.errors import UnreadableSource
from hldparse.reading import read
from hldparse.records.source import Source

CHECKOUT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("HLDPARSE_SHARED", CHECKOUT.parent / "shared"))
HOSTILE = sorted((SHARED / "hostile").glob("*.pdf"))


def _pdf(text: str) -> bytes:
    """Return the smallest PDF of one page with ``text`` on it."""
    content = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    made, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(made)
    made += b"xref\n0 6\n0000000000 65535 f \n"
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    return made + b"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start


def _outcome(file: Path) -> Source | UnreadableSource:
    try:
        return read(file, name=file.name)
    except UnreadableSource as error:
        return error


def test_a_page_with_its_boxes(tmp_path: Path) -> None:
    """Text comes with page and box, its origin at the top left."""
    file = tmp_path / "list.pdf"
    file.write_bytes(_pdf("Revised list as of 3 May 2012"))
    source = read(file, name="list.pdf")
    (line,) = [line for line in source.lines if line.text]
    assert (source.rendition, line.text, line.page) == ("pdf", "Revised list as of 3 May 2012", 1)
    assert line.bbox is not None
    left, top, right, bottom = line.bbox
    assert 71 < left < 74
    assert 55 < top < bottom < 80
    assert right > 200


def test_damage_is_named(tmp_path: Path) -> None:
    """A PDF cut off in the middle is refused, or read as far as it goes; nothing else."""
    whole = _pdf("Anything")
    file = tmp_path / "cut.pdf"
    for length in (9, 60, 200, len(whole) // 2, len(whole) - 40):
        file.write_bytes(whole[:length])
        outcome = _outcome(file)
        if isinstance(outcome, UnreadableSource):
            assert (outcome.file, bool(outcome.hint)) == ("cut.pdf", True)
        else:
            assert any("Anything" in line.text for line in outcome.lines)


@pytest.mark.skipif(not HOSTILE, reason=f"no hostile PDFs under {SHARED.name}/hostile")
@pytest.mark.parametrize("file", HOSTILE, ids=lambda file: file.stem)
def test_hostile_files_end_with_text_or_a_named_error(file: Path) -> None:
    """Never a hang, a crash of the run, or another exception."""
    outcome = _outcome(file)
    if isinstance(outcome, UnreadableSource):
        assert (outcome.file, bool(outcome.hint)) == (file.name, True)
    else:
        assert outcome.lines
