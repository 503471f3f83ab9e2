"""Tables of wishes on scans, from the sheet to the wishes: what is ticked is what was ticked."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("reportlab")
pytest.importorskip("pypdfium2")

from benchmarks.ticked import MARKS, Look, typeset, varied_look, wishes_for
from tools.typesetting.scans import Scanner, scanned

from hldparse.reading import read

pytestmark = pytest.mark.skipif(not shutil.which("tesseract"), reason="tesseract is not installed")
NAMES = ("Albania", "Brazil", "Chad", "Denmark", "Ecuador", "Finland", "Ghana", "Hungary")
SCANNER = Scanner(skew=0.8, specks=150, blur=0.6, quality=40)


def look(mark: str, frame: str) -> Look:
    """A table of eight rows and three columns of marks, with numbers and notes."""
    return replace(
        varied_look(5),
        language="en",
        font="Helvetica",
        size=10.0,
        row=20.0,
        rule=0.6,
        grey=0.3,
        mark=mark,
        frame=frame,
        free="" if frame else "-",
        tables=3,
        states=8,
        numbered=True,
        noted=True,
        shade=0.88,
        pen=1.2,
        hand=0.8,
    )


@pytest.mark.parametrize(
    ("mark", "frame"), [(MARKS[4], ""), (MARKS[0], "square"), (MARKS[7], "rounded")]
)
def test_marks_on_a_scan_are_those_of_the_sheet(mark: str, frame: str, tmp_path: Path) -> None:
    """By hand and set, alone and in boxes, under a shaded head, and no other."""
    set_as = look(mark, frame)
    wishes = wishes_for(set_as, NAMES, 3)
    path = tmp_path / "scan.pdf"
    path.write_bytes(scanned(typeset(set_as, wishes, 3), seed=3, scanner=SCANNER))
    rows = [
        line.text.split("\t") for line in read(path, name="scan.pdf").lines if "\t" in line.text
    ]
    found = {
        row[1]: frozenset(str(n) for n, cell in enumerate(row[2:5], 1) if cell in ("☑", "✓"))
        for row in rows
        if row[1] in wishes
    }
    assert found == wishes
    signs = {cell for row in rows if row[1] in wishes for cell in row[2:5]}
    assert signs == ({"☑", "☐"} if frame else {"✓", "–"})
