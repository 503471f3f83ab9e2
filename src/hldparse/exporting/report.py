"""What the report shows, as plain records that report.md and report.html are made from."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from hldparse.exporting.briefing_changes import change_lines, not_compared, representative_lines
from hldparse.exporting.cases import Case, cases
from hldparse.exporting.holdings import Holdings
from hldparse.exporting.proceedings import (
    PanelView,
    ProgrammeView,
    panels,
    programmes,
    running_text,
)
from hldparse.exporting.publication import Publication
from hldparse.exporting.standing import Standing
from hldparse.exporting.visible import visible
from hldparse.exporting.wording import place, range_words, verdict
from hldparse.records.dataset import (
    CONFLICT_KINDS,
    OUTCOMES,
    SEVERITIES,
    Dataset,
    EditionRow,
    RoundTableRow,
    SourceRow,
    UnreadRow,
)
from hldparse.text.wording import count, day

SEVERITY_HEADINGS = {
    "error": "Errors: somebody must settle these",
    "warning": "Warnings: worth a look",
    "notice": "Notices",
}


@dataclass(frozen=True, slots=True)
class TableView:
    """A round table with its figures."""

    row: RoundTableRow
    others: int
    range: str
    verdict: str


@dataclass(frozen=True, slots=True)
class EditionView:
    """An edition with its tables and what changed."""

    row: EditionRow
    seats: int
    tables: tuple[TableView, ...]
    changes: tuple[str, ...]
    outcomes: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Report:
    """The whole report."""

    heading: str
    summary: tuple[str, ...]
    counts: tuple[tuple[str, str, int, int, int, int], ...]
    """(kind, severity, cases open now, settled, no longer so, rows), kinds without any left out."""
    by_severity: tuple[tuple[str, tuple[Case, ...]], ...]
    """Cases that hold in the latest edition."""
    history: tuple[Case, ...]
    editions: tuple[EditionView, ...]
    """The latest first."""
    programmes: tuple[ProgrammeView, ...]
    panels: tuple[PanelView, ...]
    running_text: tuple[str, ...]
    """Passages and mentions counted, in words."""
    unread: tuple[tuple[str, tuple[UnreadRow, ...], tuple[str, ...]], ...]
    """(reason, rows, places)."""
    sources: tuple[SourceRow, ...]
    not_read: tuple[str, ...]
    """Sources that could not be read, each with the reason and what to do."""


def _edition(dataset: Dataset, row: EditionRow, holdings: Holdings) -> EditionView:
    standing = Standing(dataset, row, holdings)
    rule = standing.rule("seats-per-table")
    low, high = (rule.minimum, rule.maximum) if rule else (None, None)
    tables = []
    for table in standing.tables:
        counted = table.states if rule and rule.counts == "states" else table.participants
        tables.append(
            TableView(
                row=table,
                others=table.participants - table.states,
                range=range_words(low, high),
                verdict=verdict(counted, low, high),
            )
        )
    changes = (standing.changes(row.follows) if row.follows else ()) or ()
    lines = [*change_lines(changes, standing, visible)]
    spoken = representative_lines(changes, standing, visible)
    lines += [f"Another person speaks for {line}" for line in spoken]
    lines += not_compared(standing, row.follows, visible) if row.follows else ()
    outcomes = Counter(request.outcome for request in standing.requests(*OUTCOMES))
    return EditionView(
        row=row,
        seats=len(standing.seats),
        tables=tuple(tables),
        changes=tuple(lines),
        outcomes=tuple((name, outcomes[name]) for name in OUTCOMES if outcomes[name]),
    )


def _counts(found: tuple[Case, ...]) -> tuple[tuple[str, str, int, int, int, int], ...]:
    by_kind: dict[str, list[Case]] = defaultdict(list)
    for case in found:
        by_kind[case.lead.kind].append(case)
    rows = []
    for kind in sorted(by_kind, key=list(CONFLICT_KINDS).index):
        held = by_kind[kind]
        rows.append(
            (
                kind,
                min((case.severity for case in held), key=SEVERITIES.index),
                sum(case.current and case.unsettled for case in held),
                sum(case.current and not case.unsettled for case in held),
                sum(not case.current for case in held),
                sum(len(case.held) for case in held),
            )
        )
    return tuple(rows)


def _summary(dataset: Dataset, found: tuple[Case, ...]) -> tuple[str, ...]:
    open_now = Counter(case.severity for case in found if case.current and case.unsettled)
    editions = ", ".join(
        f"{day(row.edition)} ({row.status})" if row.status else day(row.edition)
        for row in dataset.editions
    )
    grave = ", ".join(count(open_now[name], name) for name in SEVERITIES if open_now[name])
    further = sum(bool(row.same_as) for row in dataset.documents)
    documents = count(len(dataset.documents) - further, "document")
    renditions = f" and {count(further, 'further rendition')}" if further else ""
    return (
        f"{count(len(dataset.sources), 'source')}, {documents}{renditions}",
        f"Lists: {editions or 'none'}",
        f"Open questions: {grave or 'none'}",
    )


def _missing(not_read: tuple[str, ...]) -> tuple[str, ...]:
    if not not_read:
        return ()
    return (f"{count(len(not_read), 'source')} could not be read: what they hold is not here",)


def _unread(dataset: Dataset) -> tuple[tuple[str, tuple[UnreadRow, ...], tuple[str, ...]], ...]:
    by_reason: dict[str, list[UnreadRow]] = defaultdict(list)
    for row in dataset.unread:
        by_reason[row.reason].append(row)
    return tuple(
        (reason, tuple(rows), tuple(place(row.evidence) for row in rows))
        for reason, rows in sorted(by_reason.items())
    )


def report(publication: Publication) -> Report:
    """Return what the report shows of a publication."""
    dataset = publication.dataset
    found = cases(dataset)
    holdings = Holdings(dataset)
    current = [case for case in found if case.current]
    by_severity = (
        (name, tuple(case for case in current if case.severity == name)) for name in SEVERITIES
    )
    return Report(
        heading=publication.heading,
        summary=(*_summary(dataset, found), *_missing(publication.not_read)),
        counts=_counts(found),
        by_severity=tuple((name, held) for name, held in by_severity if held),
        history=tuple(case for case in found if not case.current),
        editions=tuple(_edition(dataset, row, holdings) for row in reversed(dataset.editions)),
        programmes=programmes(dataset),
        panels=panels(dataset),
        running_text=running_text(dataset),
        unread=_unread(dataset),
        sources=dataset.sources,
        not_read=publication.not_read,
    )
