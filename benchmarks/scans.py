"""What hldparse adds to the time of the engine that recognises scans.

    python -m benchmarks.scans [FILE.pdf …]

For each file: the pages drawn as grey pictures and given to tesseract as it is, as many at once as
there are cores, one thread each; then the same file read by hldparse, from its bytes to lines.
Without a file those of corpora/hld-2006/sources/scan.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import perf_counter

from hldparse import reading

SCANS = Path(__file__).resolve().parent.parent / "corpora" / "hld-2006" / "sources" / "scan"
DPI = 250
LANGUAGES = "eng+fra+spa"


def pictures(path: Path, folder: Path) -> list[Path]:
    """Return the pages of a PDF as files in ``folder``."""
    import pypdfium2  # type: ignore[import-untyped]

    made = []
    document = pypdfium2.PdfDocument(path)
    for number, page in enumerate(document, start=1):
        made.append(folder / f"{number}.png")
        page.render(scale=DPI / 72, grayscale=True).to_pil().convert("L").save(made[-1])
        page.close()
    document.close()
    return made


def recognised(picture: Path) -> None:
    """Give a picture to tesseract."""
    subprocess.run(
        ["tesseract", picture, "-", "-l", LANGUAGES, "--dpi", str(DPI), "--psm", "6", "tsv"],  # noqa: S607
        check=True,
        capture_output=True,
        env={**os.environ, "OMP_THREAD_LIMIT": "1"},
    )


def spent() -> float:
    """Return the seconds of processor time that ended child processes took."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def measure(path: Path) -> None:
    """Print seconds a page of the engine alone, of hldparse, and by how much these differ."""
    cores = len(os.sched_getaffinity(0))
    with tempfile.TemporaryDirectory() as folder:
        pages = pictures(path, Path(folder))
        began, before = perf_counter(), spent()
        with ThreadPoolExecutor(cores) as pool:
            list(pool.map(recognised, pages))
        engine, own = perf_counter() - began, spent() - before
    began, before = perf_counter(), spent()
    reading.read(path, name=path.name)
    ours, used = perf_counter() - began, spent() - before
    print(
        f"{path.name:40} {len(pages):3} pages on {cores} cores: engine {engine / len(pages):.2f} s,"
        f" hldparse {ours / len(pages):.2f} s a page ({ours / engine:.2f} ×;"
        f" processor time {used / own:.2f} ×)"
    )


def main() -> None:
    """Measure each file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    for path in parser.parse_args().files or sorted(SCANS.glob("*.pdf")):
        measure(path)


if __name__ == "__main__":
    main()
