"""A sample of what nobody asked about, as a sheet to be filled in, and what the sheet says."""

from __future__ import annotations

import csv
import io
import random
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hldparse.api.home import conference_of
from hldparse.api.review_lines import Pages
from hldparse.errors import UsageError
from hldparse.reviewing.audit import Rate, agreement, dealt, unflagged, wilson
from hldparse.text.masking import mask
from hldparse.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hldparse.records.dataset import ConflictRow, Dataset, SeatRow
    from hldparse.records.decision import Decision
    from hldparse.records.evidence import Evidence

COLUMNS = ("n", "what", "id", "edition", "table", "category", "read_as", "source", "verdict")
RIGHT, WRONG = "right", "wrong"
_ROW, _QUESTION = "row", "question"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_SEED_OF_QUESTIONS = 1
"""Told apart from the seed of the rows, so that neither sample hangs on the other's size."""


@dataclass(frozen=True, slots=True)
class Scored:
    """What a filled-in sheet says."""

    rows: Rate
    fuzzy: Rate
    """Of these, names read by likeness."""
    unjudged: int
    """Rows without a verdict."""
    agreed: int
    asked_again: int
    wrong: tuple[str, ...]
    """seat_ids found wrong."""
    disagreed: tuple[str, ...]
    """conflict_ids answered otherwise than before."""


def audit_sheet(
    corpus: str | Path, *, sample: int, seed: int, again: int, gazetteers: str | Path | None = None
) -> str:
    """Return a sheet (CSV) of ``sample`` seats that no conflict shows, and of ``again`` questions
    that were answered before, without their answers. The column ``verdict`` is empty: "right" or
    "wrong" for a row, an option for a question.
    """
    from hldparse import pipeline

    conference, _ = conference_of(corpus)
    names = pipeline.load_names(Path(gazetteers) if gazetteers is not None else None)
    setup = pipeline.setup_for(conference, names)
    gathered = pipeline.gather(conference, setup)
    if not gathered.resolved:
        raise gathered.failures[0]
    decisions = _ledger(corpus)
    dataset = pipeline.reconciled(gathered, setup, decisions)
    pages = Pages(gathered, setup)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    lines = [_seat_cells(seat, pages) for seat in dealt(unflagged(dataset), sample, seed)]
    chance = random.Random(f"{seed}/{_SEED_OF_QUESTIONS}")  # noqa: S311 - to be drawn again
    answered = sorted(_answers(dataset))
    drawn = chance.sample(answered, min(again, len(answered)))
    lines += (_question_cells(dataset, conflict_id, pages) for conflict_id in drawn)
    for number, cells in enumerate(lines, 1):
        writer.writerow([str(number), *map(_safe, cells), ""])
    return out.getvalue()


def audit_score(corpus: str | Path, sheet: str | Path) -> Scored:
    """Return the rate of errors that a filled-in sheet finds, and the agreement on the questions
    asked again. Raises UsageError, with the line, for a sheet that is none or a verdict that says
    nothing.
    """
    from hldparse import pipeline

    conference, _ = conference_of(corpus)
    setup = pipeline.setup_for(conference, pipeline.load_names(None))
    run = pipeline.run(conference, setup)
    if run.dataset is None:
        raise run.failures[0]
    seats = {seat.seat_id: seat for seat in run.dataset.seats}
    answers = _answers(run.dataset)
    verdicts: dict[str, str] = {}
    again: dict[str, str] = {}
    unjudged = 0
    for number, row in _rows(Path(sheet)):
        verdict = row["verdict"].strip()
        identifier = row["id"].removeprefix("'")
        if not verdict:
            unjudged += 1
        elif row["what"] == _QUESTION:
            again[identifier] = verdict
        elif verdict.casefold() in {RIGHT, WRONG}:
            verdicts[identifier] = verdict.casefold()
        else:
            raise UsageError(
                f"{verdict!r} is no verdict",
                file=str(sheet),
                hint=f"write {RIGHT} or {WRONG} (line {number})",
            )
    wrong = tuple(each for each, verdict in verdicts.items() if verdict == WRONG)
    near = {each for each in verdicts if each in seats and seats[each].method != "exact"}
    pairs = [(answers[each], said) for each, said in again.items() if each in answers]
    agreed, asked = agreement(pairs)
    return Scored(
        rows=wilson(len(wrong), len(verdicts)),
        fuzzy=wilson(sum(each in near for each in wrong), len(near)),
        unjudged=unjudged,
        agreed=agreed,
        asked_again=asked,
        wrong=wrong,
        disagreed=tuple(
            each for each, said in again.items() if each in answers and answers[each] != said
        ),
    )


def _ledger(corpus: str | Path) -> tuple[Decision, ...]:
    from hldparse.reviewing import read_ledger

    return read_ledger(conference_of(corpus)[1]).decisions


def _answers(dataset: Dataset) -> dict[str, str]:
    """Return conflict_id → option of the decisions that apply."""
    there = {row.conflict_id for row in dataset.conflicts}
    return {
        row.conflict_id: row.option
        for row in dataset.decisions
        if row.state == "applied" and not row.undoes and row.conflict_id in there
    }


def _seat_cells(seat: SeatRow, pages: Pages) -> list[str]:
    read = f"{seat.name} ({seat.entity_id})" if seat.entity_id else seat.printed
    return [
        _ROW,
        seat.seat_id,
        seat.edition,
        seat.round_table,
        seat.category,
        read,
        _lines(seat.evidence, pages),
    ]


def _question_cells(dataset: Dataset, conflict_id: str, pages: Pages) -> list[str]:
    from hldparse.reconciling import OPTIONS

    row: ConflictRow = next(each for each in dataset.conflicts if each.conflict_id == conflict_id)
    places = [each for each in dataset.conflict_evidence if each.conflict_id == conflict_id]
    places.sort(key=lambda each: each.n)
    shown = " ... ".join(_lines(each.evidence, pages) or mask(each.text) for each in places[:4])
    asked = f"{row.question} [{', '.join(OPTIONS[row.kind])}]"
    return [_QUESTION, conflict_id, row.edition, row.round_tables, row.kind, asked, shown]


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


def _rows(sheet: Path) -> Iterator[tuple[int, dict[str, str]]]:
    try:
        text = sheet.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeError) as error:
        raise UsageError(
            "the sheet cannot be read", file=str(sheet), hint="save it as CSV in UTF-8"
        ) from error
    # Spreadsheets of some countries write semicolons.
    delimiter = (
        ";" if text.partition("\n")[0].count(";") > text.partition("\n")[0].count(",") else ","
    )
    reader = csv.DictReader(io.StringIO(text), delimiter=delimiter, restval="")
    try:
        if not {"what", "id", "verdict"} <= set(reader.fieldnames or ()):
            raise UsageError(
                "this is no sheet of an audit",
                file=str(sheet),
                hint="hldparse audit --sample 50 --out FILE makes one",
            )
        for row in reader:
            yield reader.line_num, row
    except csv.Error as error:
        raise UsageError(f"no CSV: {error}", file=str(sheet)) from error
