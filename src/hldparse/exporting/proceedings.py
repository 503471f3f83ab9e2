"""Programmes and panels as the report shows them: the latest version, and what was different."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from hldparse.exporting.visible import visible
from hldparse.exporting.wording import places
from hldparse.records.dataset import (
    AttachmentRow,
    Dataset,
    DocumentRow,
    PanellistRow,
    ProgrammeRow,
)
from hldparse.text.fold import fold
from hldparse.text.wording import count, day, listing

Announced = TypeVar("Announced", ProgrammeRow, PanellistRow)


@dataclass(frozen=True, slots=True)
class Version:
    """A programme as one document gives it."""

    source: str
    """In words: "letter of 31 May 2006"."""
    items: tuple[ProgrammeRow, ...]


@dataclass(frozen=True, slots=True)
class ProgrammeView:
    """The programme of a day in all its versions, the latest first."""

    heading: str
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class PanelView:
    """A panel as last announced, and who was added or left out on the way.

    Whether two forms of a chair's name and offices mean another chair is asked as a conflict.
    """

    heading: str
    source: str
    chair: str
    panellists: tuple[PanellistRow, ...]
    changes: tuple[str, ...]
    """A line for each announcement that differs from the one before it, hidden characters
    visible."""


@dataclass(frozen=True, slots=True)
class _Papers:
    """Documents and attachments by id."""

    documents: dict[str, DocumentRow]
    attachments: dict[str, AttachmentRow]

    def date(self, document_id: str) -> str:
        document = self.documents.get(document_id)
        return document.date if document else ""

    def words(self, document_id: str, attachment_id: str) -> str:
        """Return where something stands: "information note with the letter of 6 June 2006"."""
        document = self.documents.get(document_id)
        kind = document.kind if document and document.kind != "other" else "document"
        date = self.date(document_id)
        said = f"{kind} of {day(date)}" if date else f"undated {kind}"
        attachment = self.attachments.get(attachment_id)
        if attachment is None or attachment.kind == "other":
            return said
        return f"{attachment.kind.replace('-', ' ')} with the {said}"


def _papers(dataset: Dataset) -> _Papers:
    return _Papers(
        {row.document_id: row for row in dataset.documents},
        {row.attachment_id: row for row in dataset.attachments},
    )


def _versions(
    rows: Iterable[Announced], papers: _Papers
) -> list[tuple[str, tuple[Announced, ...]]]:
    """Return rows by the document and attachment they stand in, in words, the earliest first."""
    found: dict[tuple[str, str], list[Announced]] = defaultdict(list)
    for row in rows:
        found[row.document_id, row.attachment_id].append(row)

    ordered = sorted(found.items(), key=lambda version: papers.date(version[0][0]))
    return [(papers.words(*key), tuple(held)) for key, held in ordered]


def _grouped(
    rows: Iterable[Announced], key: Callable[[Announced], str]
) -> dict[str, list[Announced]]:
    found: dict[str, list[Announced]] = defaultdict(list)
    for row in rows:
        found[key(row)].append(row)
    return found


def programmes(dataset: Dataset) -> tuple[ProgrammeView, ...]:
    """Return the programme of each day; items without a day stand by their attachment."""
    papers = _papers(dataset)
    days = _grouped(dataset.programme, lambda row: row.date or f"~{row.attachment_id}")
    views = []
    for key, rows in sorted(days.items()):
        versions = [Version(*each) for each in reversed(_versions(rows, papers))]
        heading = f"Programme of {day(key)}" if rows[0].date else "Programme without a date"
        views.append(ProgrammeView(heading, tuple(versions)))
    return tuple(views)


def _heading(rows: Iterable[PanellistRow]) -> str:
    """Return what the latest announcement that says so gives as day, hour and place."""
    date = start = where = ""
    for row in rows:
        date, start, where = row.date or date, row.start or start, row.place or where
    when = f"Panel of {day(date)}" if date else "Panel without a date"
    return ", ".join(filter(None, (when, start, where)))


def _known_as(row: PanellistRow) -> str:
    return row.person_id or fold(row.name)


def _named(rows: Iterable[PanellistRow]) -> str:
    return listing(f"{visible(row.name)}{places((row.evidence,))}" for row in rows)


def _chair(rows: Iterable[PanellistRow]) -> str:
    return next((row.chair for row in rows if row.chair), "")


def _steps(versions: list[tuple[str, tuple[PanellistRow, ...]]]) -> Iterator[str]:
    for (before, old), (now, new) in pairwise(versions):
        were, are = ({_known_as(row) for row in rows} for rows in (old, new))
        come = [row for row in new if _known_as(row) not in were]
        gone = [row for row in old if _known_as(row) not in are]
        said = []
        if come:
            said.append(f"added {_named(come)}")
        if gone:
            said.append(f"left out {_named(gone)}")
        if said:
            yield f"{now}, held against the {before}: {'; '.join(said)}"


def panels(dataset: Dataset) -> tuple[PanelView, ...]:
    """Return each panel as the latest document announces it, by day."""
    papers = _papers(dataset)
    views = []
    by_panel = _grouped(dataset.panellists, lambda row: row.panel)
    for rows in sorted(by_panel.values(), key=lambda rows: (rows[0].date, rows[0].start)):
        versions = _versions(rows, papers)
        source, latest = versions[-1]
        ordered = [row for _, held in versions for row in held]
        chair = next(filter(None, (_chair(held) for _, held in reversed(versions))), "")
        views.append(PanelView(_heading(ordered), source, chair, latest, tuple(_steps(versions))))
    return tuple(views)


def running_text(dataset: Dataset) -> tuple[str, ...]:
    """Return how many passages and mentions there are, in words, by kind; nothing where none."""
    found = (("passage", dataset.passages), ("mention", dataset.mentions))
    return tuple(_counted(noun, Counter(row.kind for row in rows)) for noun, rows in found if rows)


def _counted(noun: str, kinds: Counter[str]) -> str:
    named = ", ".join(f"{kind} {number}" for kind, number in kinds.most_common())
    return f"{count(kinds.total(), noun)}: {named}"
