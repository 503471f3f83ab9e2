"""Ruled tables: rows as hldparse reads them, and as pdfplumber's ``extract_tables`` does.

    python -m benchmarks.tables [--seeds 1-20] [--file PDF]

Tables of other sizes, types, rules and cells of several lines are typeset, one for each seed; a row
is right where all its cells are as set. With --file both readings of the tables of a PDF are set
beside each other: rows that both give, and rows that only one does.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from collections import Counter
from io import BytesIO
from pathlib import Path
from typing import Any

from hldparse.reading import read

Row = tuple[str, ...]
_MANY = 6
"""Columns of the widest table."""
_WORDS = (
    *("river", "lake", "coast", "island", "north", "south", "east", "west", "bank", "fund"),
    *("office", "council", "union", "league", "forum", "water", "basin", "delta", "spring"),
    *("mountain", "valley", "republic", "federation", "commission", "agency", "programme"),
)


def typeset(seed: int) -> tuple[bytes, list[Row]]:
    """Return a PDF of a ruled table, and its rows."""
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

    chance = random.Random(seed)  # noqa: S311
    columns = chance.randint(2, _MANY)
    size = chance.choice((8.0, 9.0, 10.0, 11.0))
    text = ParagraphStyle("cell", fontName="Helvetica", fontSize=size, leading=size * 1.2)
    rows: list[Row] = [tuple(f"Head {column + 1}" for column in range(columns))]
    for number in range(chance.randint(6, 40)):
        row = [f"{number + 1}. {_name(chance, chance.randint(1, 9))}"]
        for _ in range(columns - 1):
            kind = chance.random()
            value = str(chance.randint(1, 99_999)) if kind < 0.4 else _name(chance, 4)
            row.append("" if kind > 0.8 else value)
        rows.append(tuple(row))
    line = chance.choice((0.25, 0.5, 1.0))
    style: list[Any] = [("GRID", (0, 0), (-1, -1), line, "black")]
    if chance.random() < 0.3:
        style.append(("BACKGROUND", (0, 0), (-1, 0), "lightgrey"))
    style.append(("VALIGN", (0, 0), (-1, -1), chance.choice(("TOP", "MIDDLE"))))
    # No word is wider than its cell, for such a one is broken anywhere.
    widths = [chance.uniform(76, 90 if columns == _MANY else 130) for _ in range(columns)]
    cells: Any = [[Paragraph(cell, text) if cell else "" for cell in row] for row in rows]
    stream = BytesIO()
    made = Table(cells, colWidths=widths, style=style)
    SimpleDocTemplate(stream, invariant=1).build([made])
    return stream.getvalue(), rows


def _name(chance: random.Random, words: int) -> str:
    return " ".join(chance.choice(_WORDS) for _ in range(words)).capitalize()


def ours(path: Path) -> list[Row]:
    """Return the rows of tables as hldparse reads them."""
    lines = [line.text for line in read(path, name=path.name).lines]
    return [_plain(text.split("\t")) for text in lines if text.strip()]


def theirs(path: Path) -> list[Row]:
    """Return the rows of tables as pdfplumber finds them."""
    import pdfplumber

    with pdfplumber.open(path) as document:
        return [
            _plain([cell or "" for cell in row])
            for page in document.pages
            for table in page.extract_tables()
            for row in table
        ]


def _plain(cells: list[str]) -> Row:
    """Return cells in one line each, without empty ones at the end."""
    plain = [" ".join(cell.split()) for cell in cells]
    while len(plain) > 1 and not plain[-1]:
        plain.pop()
    return tuple(plain)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seeds", default="1-20")
    parser.add_argument("--file", type=Path)
    options = parser.parse_args()
    if options.file:
        mine, other = Counter(ours(options.file)), Counter(theirs(options.file))
        both = (mine & other).total()
        print(f"both {both}, hldparse alone {mine.total() - both}", end=", ")
        print(f"pdfplumber alone {other.total() - both}")
        return
    first, _, last = options.seeds.partition("-")
    total, right = 0, Counter[str]()
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(int(first), int(last or first) + 1):
            data, rows = typeset(seed)
            path = Path(folder) / f"{seed}.pdf"
            path.write_bytes(data)
            wanted = Counter(_plain([*row]) for row in rows)
            found = {"hldparse": ours(path), "pdfplumber": theirs(path)}
            each = {name: (wanted & Counter(given)).total() for name, given in found.items()}
            right.update(each)
            total += len(rows)
            print(seed, f"{len(rows)} rows", each)
    print(f"of {total} rows:", dict(right))


if __name__ == "__main__":
    main()
