"""What a filled-in sheet of an audit says: how many rows are wrong, how many answers agree."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hldparse.api.auditing import QUESTION, answers_in, blind_id
from hldparse.api.opened import opened
from hldparse.errors import UsageError
from hldparse.reviewing.audit import Rate, agreement, guessed, together, unflagged, wilson
from hldparse.text.fold import fold

if TYPE_CHECKING:
    from hldparse.records.dataset import Dataset, SeatRow
    from hldparse.resolving import Resolver

RIGHT, WRONG = "right", "wrong"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """What a filled-in sheet says."""

    rows: Rate
    """Over all seats that no conflict shows, both groups counted by their size."""
    plain: Rate
    """Of names read as they are known."""
    guessed: Rate
    """Of names read by likeness."""
    unjudged: int
    """Rows without a verdict."""
    gone: int
    """Rows of seats that there are no more."""
    agreed: int
    asked_again: int
    wrong: tuple[str, ...]
    """seat_ids found wrong."""
    disagreed: tuple[str, ...]
    """conflict_ids answered otherwise than before."""


def audit_score(
    corpus: str | Path,
    sheet: str | Path,
    *,
    gazetteers: str | Path | None = None,
    password_file: str | Path | None = None,
) -> Scored:
    """Return the rate of errors that a filled-in sheet finds, and the agreement on the questions
    asked again. Seats corrected since the sheet was dealt count as they were. Raises UsageError,
    with the line, for a sheet that is none or a verdict that says nothing.
    """
    from hldparse import pipeline
    from hldparse.reviewing import read_ledger

    filled = tuple(_rows(Path(sheet)))
    read = opened(corpus, gazetteers=gazetteers, password_file=password_file)
    decisions = read_ledger(read.ledger).decisions
    dataset = pipeline.reconciled(read.gathered, read.setup, decisions)
    before = dataset
    if any(one.kind == "correction" for one in decisions):
        kept = tuple(one for one in decisions if one.kind != "correction")
        before = pipeline.reconciled(read.gathered, read.setup, kept)
    judge = _Judge(before, answers_in(dataset), read.names.resolver, str(sheet))
    for number, row in filled:
        judge.take(number, row)
    return judge.scored()


class _Judge:
    """Takes the rows of a sheet one after the other."""

    def __init__(
        self, dataset: Dataset, answers: dict[str, str], resolver: Resolver, sheet: str
    ) -> None:
        self._seats = {seat.seat_id: seat for seat in dataset.seats}
        self._blind = {blind_id(seat_id): seat_id for seat_id in self._seats}
        self._groups = [guessed(seat) for seat in unflagged(dataset)]
        self._dates = {row.edition: row.as_of for row in dataset.editions}
        self._answers = answers
        self._resolver = resolver
        self._sheet = sheet
        self._right: dict[str, bool] = {}
        self._again: dict[str, str] = {}
        self._unjudged = self._gone = 0

    def take(self, number: int, row: dict[str, str]) -> None:
        verdict, subject = row["verdict"].strip(), row["id"].removeprefix("'")
        subject = self._blind.get(subject, subject)
        if not verdict:
            self._unjudged += 1
        elif row["what"] == QUESTION:
            self._again[subject] = verdict
        elif subject not in self._seats:
            self._gone += 1
        else:
            self._right[subject] = self._says_right(self._seats[subject], verdict, number)

    def _says_right(self, seat: SeatRow, verdict: str, number: int) -> bool:
        if verdict.casefold() in {RIGHT, WRONG}:
            return verdict.casefold() == RIGHT
        # "KEN", or the name in any spelling: what was read without seeing how it was read.
        if fold(verdict) in {fold(seat.entity_id), fold(seat.name)}:
            return True
        found = self._resolver.resolve(verdict, self._dates.get(seat.edition)).entity
        if found is not None:
            return found.entity_id == seat.entity_id
        if verdict in self._resolver.gazetteer.by_id:
            return False
        raise UsageError(
            f"{verdict!r} is no verdict",
            file=self._sheet,
            hint=f"write {RIGHT}, {WRONG}, or who it is (line {number})",
        )

    def scored(self) -> Scored:
        groups = []
        for group in (False, True):
            judged = [
                right for each, right in self._right.items() if guessed(self._seats[each]) == group
            ]
            groups.append(wilson(judged.count(False), len(judged)))
        pairs = {
            each: (self._answers[each], said)
            for each, said in self._again.items()
            if each in self._answers
        }
        agreed, asked = agreement(pairs.values())
        sizes = (self._groups.count(False), self._groups.count(True))
        return Scored(
            rows=together(zip(groups, sizes, strict=True)),
            plain=groups[0],
            guessed=groups[1],
            unjudged=self._unjudged,
            gone=self._gone,
            agreed=agreed,
            asked_again=asked,
            wrong=tuple(each for each, right in self._right.items() if not right),
            disagreed=tuple(each for each, (first, said) in pairs.items() if first != said),
        )


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
