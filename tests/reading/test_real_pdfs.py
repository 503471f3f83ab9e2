"""Lists as they were published by others, where a copy of them is at hand; none is part of this."""

from __future__ import annotations

import csv
import os
import re
import subprocess
import sys
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from hldparse import read as public
from hldparse.reading import read
from hldparse.records.source import Source

CHECKOUT = Path(__file__).resolve().parents[2]
REAL = Path(os.environ.get("HLDPARSE_SHARED", CHECKOUT.parent / "shared")) / "real"
pytestmark = pytest.mark.skipif(not REAL.is_dir(), reason=f"no published PDFs in {REAL.name}/")
EDITIONS = sorted(REAL.glob("*_members_*.pdf"))


def texts(file: Path) -> list[str]:
    return [line.text for line in read(file, name=file.name).lines if line.text.strip()]


@pytest.mark.parametrize("file", EDITIONS, ids=lambda file: file.stem)
def test_each_entry_of_a_list_in_columns_and_their_order(file: Path) -> None:
    """As others have taken the list down: every row is a line, and in its place."""
    truth = next(REAL.glob(f"*_{file.stem.rsplit('_', 1)[1]}.csv"))
    with truth.open(encoding="utf-8", newline="") as rows:
        wanted = [row[1] for row in list(csv.reader(rows))[1:] if row[1].strip()]
    found = texts(file)
    assert [name for name in wanted if name not in found] == []
    known = set(wanted)
    read_in_order = [text for text in found if text in known]
    assert SequenceMatcher(None, wanted, read_in_order, autojunk=False).ratio() >= 0.99


def test_a_long_list_has_each_heading_of_a_party() -> None:
    """Above each delegation its party stands alone between two gaps."""
    source = public(next(REAL.glob("*cop*.pdf")))
    assert isinstance(source, Source)
    alone = {
        line.text
        for page in source.pages
        for before, line, after in zip(page.lines, page.lines[1:], page.lines[2:], strict=False)
        if before.blank and after.blank
    }
    truth = max(REAL.glob("*_20??.csv"))
    with truth.open(encoding="utf-8", newline="") as rows:
        names = {row[1] for row in list(csv.reader(rows))[1:] if row[1].strip()}
    # The two lists spell a dozen of the names in two ways.
    assert len(names - alone) <= 14


@pytest.mark.skipif(not Path("/proc/self/status").is_file(), reason="no /proc to read sizes from")
@pytest.mark.parametrize("count", [100, 1_000])
def test_memory_does_not_grow_with_the_pages(count: int) -> None:
    """Read one by one in a process of its own, a thousand pages take what a hundred take."""
    file = next(REAL.glob("*cop*.pdf"))
    # What this process took before is not counted, as it would be by getrusage.
    code = (
        "import re, resource, sys; from itertools import islice; from pathlib import Path\n"
        "import hldparse; from hldparse.reading import processes\n"
        "each = islice(hldparse.read(sys.argv[1]).pages, int(sys.argv[2]))\n"
        "number = sum(1 for _ in each)\n"
        "processes.end_all()\n"
        "own = re.search(r'VmHWM:\\s+(\\d+)', Path('/proc/self/status').read_text())[1]\n"
        "child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss\n"
        "print(number, int(own) // 1024, child // 1024)\n"
    )
    said = subprocess.run(
        [sys.executable, "-c", code, str(file), str(count)],
        capture_output=True,
        check=True,
        text=True,
    ).stdout.split()
    assert int(said[0]) == count
    assert int(said[1]) + int(said[2]) < 150


def test_rows_of_tables_keep_their_cells_together() -> None:
    """Each party of a table without rules has a line with its figures behind it."""
    file = next(REAL.glob("*inf*.pdf"))
    with next(REAL.glob("*edges*.csv")).open(encoding="utf-8", newline="") as rows:
        parties = {row[0] for row in csv.reader(rows) if len(row) == 3 and "log" in row[1]}
    rows_read = [line.split("\t") for line in texts(file) if line.count("\t") >= 3]
    labels = {re.sub(r"<sup>.*?</sup>", "", cells[0]) for cells in rows_read}
    # One is named otherwise in the tables, one is no party.
    assert len(parties - labels) <= 2
    assert all(sum(bool(cell) for cell in cells) >= 3 for cells in rows_read if cells[0] in parties)


def test_a_resolution_keeps_its_numbers_and_marks() -> None:
    """Hanging numbers stand with their paragraphs, marks of footnotes at their words."""
    found = texts(next(REAL.glob("A_RES_*.pdf")))
    numbered = [line for line in found if re.match(r"\d{1,2}\. [A-Z]", line)]
    assert [int(line.split(".")[0]) for line in numbered[:30]] == list(range(1, 31))
    assert any(re.search(r"\w[,;”]?[¹²³⁴⁵⁶⁷⁸⁹]", line) for line in found)
