"""report.md: the report as text, the same content as report.html."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from hldparse.exporting.answers import decision_words
from hldparse.exporting.cases import Case, Held
from hldparse.exporting.publication import Exporter, Publication
from hldparse.exporting.report import SEVERITY_HEADINGS, Report, report
from hldparse.exporting.visible import code, inline, markdown
from hldparse.exporting.wording import hours, place, places
from hldparse.records.dataset import ProgrammeRow
from hldparse.text.wording import count, day, list_of, opening

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
    edition = f", {list_of(lead.row.edition)}" if lead.row.edition else ""
    yield f"### {markdown(lead.row.question)}"
    yield ""
    key = code(lead.row.conflict_id)
    yield f"{lead.row.kind}, {lead.row.severity}, {lead.row.status}{edition} ({key})"
    yield ""
    yield from _held_lines(lead)
    yield f"- options: {', '.join(map(code, lead.options))}"
    for earlier in case.held[1:]:
        asked, key = inline(earlier.row.question), code(earlier.row.conflict_id)
        yield f"- {day(earlier.row.edition)}: {asked} ({key})"


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
            asked, key = inline(row.question), code(row.conflict_id)
            yield f"- {row.kind}, {day(row.edition)}, {row.status}: {asked} ({key})"


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


def _programme(items: Iterable[ProgrammeRow]) -> Iterator[str]:
    return _table(
        ("Time", "Session", "Title", "Speakers", "Place"),
        (
            (
                hours(row.start, row.end),
                row.session,
                row.title,
                row.speakers.replace("|", "; "),
                place(row.evidence),
            )
            for row in items
        ),
    )


def _programmes(found: Report) -> Iterator[str]:
    if found.programmes:
        yield from ("", "## Programmes")
    for programme in found.programmes:
        latest, *earlier = programme.versions
        yield from ("", f"### {programme.heading}", "", f"As in the {latest.source}.")
        yield from _programme(latest.items)
        for version in earlier:
            where = places((version.items[0].evidence,))
            items = count(len(version.items), "item")
            yield from ("", f"Earlier, in the {version.source}: {items}{inline(where)}.")


def _panels(found: Report) -> Iterator[str]:
    if found.panels:
        yield from ("", "## Panels")
    for panel in found.panels:
        yield from ("", f"### {markdown(panel.heading)}", "", f"As in the {panel.source}.")
        if panel.chair:
            yield f"Chair: {inline(panel.chair)}."
        yield ""
        for row in panel.panellists:
            role = f", {inline(row.role)}" if row.role else ""
            yield f"- {markdown(row.name)}{role}{inline(places((row.evidence,)))}"
        for line in panel.changes:
            yield from ("", f"{opening(markdown(line))}.")


def markdown_text(found: Report) -> str:
    """Return the report as Markdown."""
    lines = [f"# {markdown(found.heading)}", "", *(f"- {line}" for line in found.summary)]
    if found.counts:
        lines += ["", "## Conflicts by kind"]
        header = ("Kind", "Severity", "Open now", "Settled", "No longer so", "Rows")
        lines += _table(header, found.counts)
    lines += _cases(found)
    lines += _lists(found)
    lines += _programmes(found)
    lines += _panels(found)
    if found.running_text:
        lines += ["", "## Running text", "", *(f"- {line}" for line in found.running_text)]
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
    if found.not_read:
        lines += ["", "Could not be read:", "", *(f"- {inline(line)}" for line in found.not_read)]
    return "\n".join(lines) + "\n"


def _write(publication: Publication) -> Iterator[tuple[str, bytes]]:
    yield REPORT, markdown_text(report(publication)).encode()


EXPORTER = Exporter("report.md", (REPORT,), _write)
