"""report.md: the report as text, the same content as report.html."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from hldparse.exporting.answers import decision_words
from hldparse.exporting.cases import Case, Held
from hldparse.exporting.publication import Exporter, Publication
from hldparse.exporting.report import SEVERITY_HEADINGS, Report, report
from hldparse.exporting.visible import code, inline, markdown
from hldparse.exporting.wording import count, day, place

REPORT = "report.md"


def _held_lines(held: Held) -> Iterator[str]:
    for exhibit in held.exhibits:
        where = inline(place(exhibit.evidence))
        said = f" “{inline(exhibit.text)}”" if exhibit.text else ""
        if where or said:
            yield f"- {where}{said}"
    if held.row.suggestion:
        yield f"- suggested: {code(held.row.suggestion)}"
    for decision in held.decisions:
        yield f"- decided: {markdown(decision_words(decision))}"


def case_lines(case: Case) -> Iterator[str]:
    """Yield a case as Markdown: its question, its places, and what held in earlier editions."""
    lead = case.held[0]
    edition = f", list of {day(lead.row.edition)}" if lead.row.edition else ""
    yield f"### {markdown(lead.row.question)}"
    yield ""
    yield f"{lead.row.kind}, {lead.row.severity}, {lead.row.status}{edition} ({code(case.case_id)})"
    yield ""
    yield from _held_lines(lead)
    yield f"- options: {', '.join(map(code, lead.options))}"
    for earlier in case.held[1:]:
        yield f"- {day(earlier.row.edition)}: {inline(earlier.row.question)}"


def _table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    found = [f"| {' | '.join(inline(str(cell)) for cell in row)} |" for row in rows]
    if found:
        yield ""
        yield f"| {' | '.join(header)} |"
        yield f"|{'---|' * len(header)}"
        yield from found


def _cases(found: Report) -> Iterator[str]:
    for severity, held in found.by_severity:
        yield from ("", f"## {SEVERITY_HEADINGS[severity]} ({len(held)})")
        for case in held:
            yield ""
            yield from case_lines(case)
    if found.history:
        yield from ("", f"## No longer so in the latest list ({len(found.history)})", "")
        for case in found.history:
            row = case.lead
            yield f"- {row.kind}, {day(row.edition)}, {row.status}: {inline(row.question)}"


def _lists(found: Report) -> Iterator[str]:
    for edition in found.editions:
        yield from ("", f"## List of {day(edition.row.edition)}", "")
        yield f"{edition.row.status or 'no status'}, {count(edition.seats, 'seat')}"
        header = ("Table", "Theme", "States", "Others", "Participants", "Range", "", "Place")
        yield from _table(
            header,
            (
                (
                    table.row.round_table,
                    table.row.theme,
                    table.row.states,
                    table.others,
                    table.row.participants,
                    table.range,
                    table.verdict,
                    place(table.row.evidence),
                )
                for table in edition.tables
            ),
        )
        if edition.changes:
            yield from ("", f"Changes since {day(edition.row.follows)}:", "")
            yield from (f"- {markdown(line)}" for line in edition.changes)
        if edition.outcomes:
            named = ", ".join(f"{name} {number}" for name, number in edition.outcomes)
            yield from ("", f"Requests: {named}.")


def markdown_text(found: Report) -> str:
    """Return the report as Markdown."""
    lines = [f"# {markdown(found.heading)}", "", *(f"- {line}" for line in found.summary)]
    if found.counts:
        lines += ["", "## Conflicts by kind"]
        header = ("Kind", "Severity", "Open now", "Settled", "No longer so", "Rows")
        lines += _table(header, found.counts)
    lines += _cases(found)
    lines += _lists(found)
    if found.unread:
        lines += ["", "## Unread"]
        rows = ((reason, len(rows), "; ".join(where)) for reason, rows, where in found.unread)
        lines += _table(("Reason", "Places", "Where"), rows)
    lines += ["", "## Sources"]
    header = ("File", "Form", "Lines", "Read", "Furniture", "Unread")
    lines += _table(
        header,
        (
            (row.source, row.rendition, row.lines, row.claimed, row.furniture, row.unread)
            for row in found.sources
        ),
    )
    return "\n".join(lines) + "\n"


def _write(publication: Publication) -> Iterator[tuple[str, bytes]]:
    yield REPORT, markdown_text(report(publication)).encode()


EXPORTER = Exporter("report.md", (REPORT,), _write)
