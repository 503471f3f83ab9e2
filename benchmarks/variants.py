"""Seeded variants of a corpus: other dates, tables, order and names, each its own conference.

    python -m benchmarks.variants 100 FOLDER [--seed 1] [--corpus corpora/hld-2006]

A variant keeps the layout of the letters (so that it is as hard to read) and changes what they
say: years, which number a table has, the order of entries, and which state stands where.
"""

from __future__ import annotations

import argparse
import random
import re
from pathlib import Path

YEAR = re.compile(r"\b(19|20)\d\d\b")
# "Round Table 3", "round table 3:"; "round tables 1, 3 and 4" is prose and stays
TABLE = re.compile(r"(round table )(\d+)\b", re.IGNORECASE)
# "- Bahamas": an entry without a comma, so no person and no organisation with its country
SHORT_ENTRY = re.compile(r"^- ([^,()\n]{3,40})$", re.MULTILINE)
RUN_OF_ENTRIES = re.compile(r"(?:^- [^\n]+\n){3,}", re.MULTILINE)


def variant(text: str, seed: int) -> str:
    """Return ``text`` with dates, tables, order and names changed; the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - seeded on purpose, nothing secret
    shift = chance.randrange(-10, 15)
    text = YEAR.sub(lambda match: str(int(match[0]) + shift), text)
    numbers = sorted({match[2] for match in TABLE.finditer(text)})
    shuffled = chance.sample(numbers, len(numbers))
    renumbered = dict(zip(numbers, shuffled, strict=True))
    text = TABLE.sub(lambda match: match[1] + renumbered[match[2]], text)
    names = sorted({match[1] for match in SHORT_ENTRY.finditer(text)})
    renamed = dict(zip(names, chance.sample(names, len(names)), strict=True))
    text = SHORT_ENTRY.sub(lambda match: "- " + renamed[match[1]], text)
    return RUN_OF_ENTRIES.sub(lambda match: _shuffled(match[0], chance), text)


def _shuffled(run: str, chance: random.Random) -> str:
    lines = run.splitlines(keepends=True)
    for _ in range(len(lines) // 4):
        i = chance.randrange(len(lines) - 1)
        lines[i], lines[i + 1] = lines[i + 1], lines[i]
    return "".join(lines)


def write_variants(count: int, folder: Path, *, corpus: Path, seed: int = 1) -> int:
    """Write ``count`` conferences under ``folder``; return how many bytes of text they hold."""
    texts = [
        path.read_text(encoding="utf-8") for path in sorted((corpus / "sources").glob("*.txt"))
    ]
    written = 0
    for number in range(count):
        sources = folder / f"variant-{number:05d}" / "sources"
        sources.mkdir(parents=True, exist_ok=True)
        for part, text in enumerate(texts):
            changed = variant(text, seed * 1_000_003 + number)
            written += (sources / f"letters-{part}.txt").write_bytes(changed.encode("utf-8"))
    return written


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("count", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--corpus", type=Path, default=Path("corpora/hld-2006"))
    args = parser.parse_args()
    size = write_variants(args.count, args.folder, corpus=args.corpus, seed=args.seed)
    print(f"{args.count} conferences, {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
