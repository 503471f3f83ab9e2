"""Whether typeset and scanned letters say what their text says, in many seeded styles.

    python -m benchmarks.renditions [--seeds 1-20] [--scans] [--keep FOLDER]

A style is paper, type, columns and page furniture; a scan has its own skew, specks, blur and JPEG.
For each seed: seats and wishes that are missing or too many against those from the text.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from tools.typeset_corpus import renditions
from tools.typesetting.scans import varied_scanner
from tools.typesetting.style import varied

from hldparse import pipeline
from hldparse.corpus import find
from hldparse.records.dataset import Dataset

CORPUS = Path(__file__).resolve().parent.parent / "corpora" / "hld-2006"
TEXT = CORPUS / "sources" / "letters.txt"
Said = dict[str, Counter[tuple[object, ...]]]


def read(folder: Path, names: pipeline.Names) -> Dataset:
    """Return the dataset of the files in ``folder``."""
    (conference,) = find([folder]).conferences
    dataset = pipeline.run(conference, pipeline.setup_for(conference, names)).dataset
    return dataset or Dataset()


def said(dataset: Dataset, letters: set[str] | None = None) -> Said:
    """Return what a dataset says, or only of some letters, without where it stands."""
    if letters is None:
        letters = {row.document_id for row in dataset.documents}
    editions = {row.edition for row in dataset.editions if row.document_id in letters}
    return {
        "seats": Counter(
            (row.edition, row.round_table, row.category, row.entity_id)
            for row in dataset.seats
            if row.edition in editions
        ),
        "wishes": Counter(
            (row.round_table, row.entity_id, row.preference)
            for row in dataset.preferences
            if row.document_id in letters
        ),
        "double seats": Counter(
            (row.edition, row.entity_ids) for row in dataset.conflicts if row.kind == "double-seat"
        ),
        "questions": Counter((row.kind, row.edition, row.question) for row in dataset.conflicts),
    }


def differences(text: Said, other: Said) -> Iterator[str]:
    """Yield "seats -1 +2" for each sort of row that differs."""
    for sort, rows in text.items():
        missing, extra = rows - other[sort], other[sort] - rows
        if missing or extra:
            yield f"{sort} -{missing.total()} +{extra.total()}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seeds", default="1-20")
    parser.add_argument("--scans", action="store_true", help="scans in place of PDFs: slow")
    parser.add_argument("--keep", type=Path, help="folder to keep the files in")
    args = parser.parse_args()
    first, _, last = args.seeds.partition("-")
    names = pipeline.load_names()
    original = read(TEXT, names)
    form = "scan" if args.scans else "pdf"
    with tempfile.TemporaryDirectory() as scratch:
        for seed in range(int(first), int(last or first) + 1):
            folder = (args.keep or Path(scratch)) / f"seed-{seed}"
            folder.mkdir(parents=True, exist_ok=True)
            style, scanner = varied(seed), varied_scanner(seed)
            letters = set()
            for name, (_, data) in renditions(TEXT, style, seed=seed, scanner=scanner).items():
                if name.startswith(form):
                    path = folder / Path(name).name
                    path.write_bytes(data)
                    letters.add(path.stem)
            started = perf_counter()
            dataset = read(folder, names)
            seconds = perf_counter() - started
            # Some letters alone ask other questions than all of them.
            theirs, mine = said(original, letters if args.scans else None), said(dataset)
            if args.scans:
                theirs.pop("questions")
            found = ", ".join(differences(theirs, mine)) or "the same"
            total = theirs["seats"].total()
            sheet = f"{style.family[0]} {style.size:g}, {style.columns} columns"
            if args.scans:
                sheet += f", {scanner.skew:.1f} degrees, {scanner.specks} specks"
            print(f"{seed:4}  {total} seats: {found}  ({sheet}; {seconds:.1f} s)", flush=True)


if __name__ == "__main__":
    main()
