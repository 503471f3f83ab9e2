"""A sample of what nobody asked about, as a sheet to be filled in."""

from __future__ import annotations

import csv
import io
import random
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from hldparse.api.opened import opened
from hldparse.api.review_lines import Pages
from hldparse.reviewing.audit import dealt, unflagged
from hldparse.text.masking import mask
from hldparse.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hldparse.records.dataset import ConflictRow, Dataset, SeatRow
    from hldparse.records.evidence import Evidence

COLUMNS = ("n", "what", "id", "edition", "table", "category", "read_as", "source", "verdict")
PRINTED = tuple("printed" if name == "read_as" else name for name in COLUMNS)
"""Of a blind sheet."""
ROW, QUESTION = "row", "question"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_SEED_OF_QUESTIONS = 1
"""Told apart from the seed of the rows, so that neither sample hangs on the other's size."""


def audit_sheet(
    corpus: str | Path,
    *,
    sample: int,
    seed: int,
    again: int,
    blind: bool = False,
    gazetteers: str | Path | None = None,
    password_file: str | Path | None = None,
) -> str:
    """Return a sheet (CSV) of ``sample`` seats that no conflict shows, and of ``again`` questions
    that were answered before, without their answers. The column ``verdict`` is empty: "right" or
    "wrong" for a row, an option for a question. Where it is ``blind``, it says only what is
    printed, not how that was read, and the verdict is who sits there.
    """
    from hldparse import pipeline
    from hldparse.reviewing import read_ledger

    read = opened(corpus, gazetteers=gazetteers, password_file=password_file)
    decisions = read_ledger(read.ledger).decisions
    dataset = pipeline.reconciled(read.gathered, read.setup, decisions)
    pages = Pages(read.gathered, read.setup)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(PRINTED if blind else COLUMNS)
    lines = [
        _seat_cells(seat, pages, blind=blind) for seat in dealt(unflagged(dataset), sample, seed)
    ]
    chance = random.Random(f"{seed}/{_SEED_OF_QUESTIONS}")  # noqa: S311 - to be drawn again
    answered = sorted(answers_in(dataset))
    drawn = chance.sample(answered, min(again, len(answered)))
    lines += (_question_cells(dataset, conflict_id, pages) for conflict_id in drawn)
    for number, cells in enumerate(lines, 1):
        writer.writerow([str(number), *map(_safe, cells), ""])
    return out.getvalue()


def answers_in(dataset: Dataset) -> dict[str, str]:
    """Return conflict_id → option of the decisions that apply."""
    there = {row.conflict_id for row in dataset.conflicts}
    return {
        row.conflict_id: row.option
        for row in dataset.decisions
        if row.state == "applied" and not row.undoes and row.conflict_id in there
    }


def blind_id(seat_id: str) -> str:
    """Return what stands for an id on a blind sheet, as the id itself says who it is."""
    return sha256(seat_id.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _seat_cells(seat: SeatRow, pages: Pages, *, blind: bool) -> list[str]:
    read = f"{seat.name} ({seat.entity_id})" if seat.entity_id else seat.printed
    return [
        ROW,
        blind_id(seat.seat_id) if blind else seat.seat_id,
        seat.edition,
        seat.round_table,
        seat.category,
        seat.printed if blind else read,
        _lines(seat.evidence, pages),
    ]


def _question_cells(dataset: Dataset, conflict_id: str, pages: Pages) -> list[str]:
    from hldparse.records.decision import options_on

    row: ConflictRow = next(each for each in dataset.conflicts if each.conflict_id == conflict_id)
    places = [each for each in dataset.conflict_evidence if each.conflict_id == conflict_id]
    places.sort(key=lambda each: each.n)
    shown = " ... ".join(_lines(each.evidence, pages) or mask(each.text) for each in places[:4])
    asked = f"{row.question} [{', '.join(options_on(row.kind, row.severity))}]"
    return [QUESTION, conflict_id, row.edition, row.round_tables, row.kind, asked, shown]


def _lines(evidence: Evidence | None, pages: Pages) -> str:
    """Return the lines of a place with those around it, the place itself between » and «."""
    shown: Iterable[str] = (
        f"»{line.text.strip()}«" if line.marked else line.text.strip()
        for line in pages.around(evidence)
        if line.text.strip()
    )
    return mask(" / ".join(shown))


def _safe(text: str) -> str:
    shown = visible(text)
    return f"'{shown}" if shown.startswith(_FORMULA) else shown
