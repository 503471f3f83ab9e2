"""Speed and memory of reading PDFs, beside the libraries people use, in one run.

    python -m benchmarks.pdf [--file PDF] [--pages 100] [--runs 3] [--json FILE]

Without --file a list of participants of 1,000 pages is typeset first. Every reader has a process of
its own and is timed within it, its import not counted; figures are medians. hldparse streams all
pages (``hldparse.read(path).pages``) with lines and words in reading order, boxes, sizes and fonts,
each of which is looked at; its time and memory hold the process that it reads in. Slow readers read
the first --pages pages only. A library that is not installed ("pip install .[bench]") is left out
with a message.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

HLDPARSE, PLAIN, WORDS = "hldparse", "pypdfium2, plain text", "pdfplumber, words"
PAGES_MADE = 1_000
_TIMED = """
import resource, sys, time
from pathlib import Path
path, most = Path(sys.argv[1]), int(sys.argv[2])
{setup}
before = time.process_time()
started, count = time.perf_counter(), 0
{read}
seconds = time.perf_counter() - started
{end}
used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
core = sum(each.ru_utime + each.ru_stime for each in used) - before
print(count, seconds, core, sum(each.ru_maxrss for each in used))
"""


@dataclass(frozen=True)
class Reader:
    """A way to read a PDF: its import, and how it counts pages while it reads."""

    name: str
    setup: str
    read: str
    slow: bool = False
    end: str = ""
    """Ends processes of its own, whose memory is counted then."""


READERS = (
    Reader(
        HLDPARSE,
        # The door loads what it needs when it is first used.
        "import hldparse, hldparse.pipeline\n"
        "from hldparse.reading import processes, streamed\n"
        "hldparse.read",
        "for page in hldparse.read(path).pages:\n"
        "    lines = page.lines\n"
        "    words = [(word.text, word.bbox, word.size, word.font) for word in page.words]\n"
        "    count += 1",
        end="processes.end_all()",
    ),
    Reader(
        PLAIN,
        "import pypdfium2",
        "for page in pypdfium2.PdfDocument(path):\n"
        "    page.get_textpage().get_text_range(); page.close(); count += 1",
    ),
    Reader(
        WORDS,
        "import pdfplumber",
        "with pdfplumber.open(path) as document:\n"
        "    for page in document.pages[:most]:\n"
        "        page.extract_words(); page.close(); count += 1",
        slow=True,
    ),
    Reader(
        "pdfminer.six, text with layout",
        "from pdfminer.high_level import extract_pages",
        "for page in extract_pages(path, maxpages=most):\n    count += 1",
        slow=True,
    ),
    Reader(
        "pypdf, plain text",
        "import pypdf",
        "for page in pypdf.PdfReader(path).pages[:most]:\n    page.extract_text(); count += 1",
        slow=True,
    ),
)


@dataclass(frozen=True)
class Figure:
    """What was measured of a reader."""

    name: str
    pages: int
    pages_per_second: float
    pages_per_core: float
    """By time of the processors, all processes together: what a busy machine does not change."""
    peak_mib: float


def measure(reader: Reader, path: Path, pages: int, runs: int) -> Figure | None:
    """Return the medians of ``runs`` processes; None where the library is not installed."""
    code = _TIMED.format(setup=reader.setup, read=reader.read, end=reader.end)
    found = []
    for _ in range(1 if reader.slow else runs):
        child = subprocess.run(
            [sys.executable, "-c", code, str(path), str(pages)],
            capture_output=True,
            text=True,
            check=False,
        )
        if child.returncode:
            why = child.stderr.strip().splitlines()[-1]
            print(f"{reader.name} is left out: {why}", file=sys.stderr)
            return None
        count, seconds, core, peak = map(float, child.stdout.split())
        found.append((count / seconds, count / core, peak / 1024))
    return Figure(reader.name, int(count), *map(statistics.median, zip(*found, strict=True)))


def typeset(path: Path, pages: int = PAGES_MADE) -> None:
    """Write a list of participants: a head, persons of three lines, a number at the foot."""
    from reportlab.pdfgen.canvas import Canvas

    sheet = Canvas(str(path), pagesize=(595, 842))
    for number in range(1, pages + 1):
        sheet.setFont("Helvetica", 8)
        sheet.drawString(484, 802, "LIST.1")
        sheet.setFont("Helvetica", 10)
        for person in range(14):
            top = 750 - 48 * person
            sheet.drawString(57, top, f"Ms. Participant Number {number * 14 + person}")
            sheet.drawString(57, top - 12, "Deputy Director, International Relations")
            sheet.drawString(57, top - 24, "Ministry of Water Resources and the Environment")
        sheet.drawString(290, 28, str(number))
        sheet.showPage()
    sheet.save()


def table(figures: list[Figure]) -> str:
    """Return the figures as a table, with hldparse's ratio to each by time of the processors."""
    rate = {figure.name: figure.pages_per_core for figure in figures}
    lines = [
        "| reader | pages read | pages/s | pages/s and core | hldparse is | peak MiB |",
        "|---|---|---|---|---|---|",
    ]
    for figure in figures:
        ratio = f"{rate[HLDPARSE] / figure.pages_per_core:.2f} x" if HLDPARSE in rate else ""
        lines.append(
            f"| {figure.name} | {figure.pages:,} | {figure.pages_per_second:.0f} "
            f"| {figure.pages_per_core:.0f} | {ratio} | {figure.peak_mib:.0f} |"
        )
    return "\n".join(lines)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--file", type=Path)
    arguments.add_argument("--pages", type=int, default=100)
    arguments.add_argument("--runs", type=int, default=3)
    arguments.add_argument("--json", type=Path)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = options.file or Path(folder) / "list.pdf"
        if options.file is None:
            typeset(path)
        figures = [
            figure
            for reader in READERS
            if (figure := measure(reader, path, options.pages, options.runs)) is not None
        ]
    print(table(figures))
    if options.json:
        made = [vars(figure) for figure in figures]
        options.json.write_text(json.dumps(made, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
