"""Two renditions of one list that do not say the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from hldparse.reconciling.facts import Exhibit, Facts, Finding
from hldparse.reconciling.keys import slug
from hldparse.reconciling.rules.lists import editions_of_lists, located
from hldparse.reconciling.rules.wording import tables
from hldparse.records.dataset import AttachmentRow, DocumentRow
from hldparse.records.names import NamePart
from hldparse.text.fold import fold
from hldparse.text.wording import day, listing

_SHOWN = 8
_Who = tuple[str, str]
"""(category or preference, entity or folded name)."""


@dataclass(slots=True)
class _Column:
    """What one rendition has at one table."""

    exhibits: dict[_Who, Exhibit] = field(default_factory=dict)
    names: dict[_Who, str] = field(default_factory=dict)

    def add(self, kind: str, part: NamePart, exhibit: Exhibit) -> None:
        """Take in a name, by its entity where there is one."""
        entity = part.resolution.entity
        who = (kind, entity.entity_id if entity else fold(part.printed))
        self.exhibits.setdefault(who, exhibit)
        self.names.setdefault(who, part.printed)


def rendition_mismatch(facts: Facts) -> Iterable[Finding]:
    """Report tables at which a further rendition of a list (a scan of the text) has other names."""
    documents = {row.document_id: row for row in facts.dataset.documents}
    if not any(row.same_as for row in documents.values()):
        return
    columns = _columns(facts)
    lists: dict[tuple[str, str, str], list[AttachmentRow]] = defaultdict(list)
    for row in facts.dataset.attachments:
        if row.present:
            date = row.as_of or documents[row.document_id].date
            lists[row.document_id, row.kind, date].append(row)
    editions = editions_of_lists(facts)
    for (document_id, kind, date), copies in lists.items():
        document = documents[document_id]
        originals = lists.get((document.same_as, kind, date))
        if originals is None:
            continue
        original = _Reading(documents[document.same_as], _joined(columns, originals))
        further = _Reading(document, _joined(columns, copies))
        # A list of which nothing could be read does not contradict the one that was.
        if original.columns and further.columns:
            edition = editions.get(originals[0].attachment_id)
            name = edition.edition if edition else ""
            yield from _differences(name, originals[0], original, further)


@dataclass(frozen=True, slots=True)
class _Reading:
    document: DocumentRow
    columns: dict[str, _Column]


def _joined(
    columns: dict[tuple[str, str], dict[str, _Column]], rows: list[AttachmentRow]
) -> dict[str, _Column]:
    """Return the tables of a list that one rendition may have in several parts."""
    found: dict[str, _Column] = {}
    for row in rows:
        for table, column in columns[located(row.evidence.source, row.attachment_id)].items():
            whole = found.setdefault(table, _Column())
            whole.exhibits.update(column.exhibits)
            whole.names.update(column.names)
    return found


def _columns(facts: Facts) -> dict[tuple[str, str], dict[str, _Column]]:
    found: dict[tuple[str, str], dict[str, _Column]] = defaultdict(lambda: defaultdict(_Column))
    for resolved in facts.resolved:
        for item in resolved.entries:
            entry = item.entry
            column = found[located(entry.evidence.source, entry.attachment_id)][entry.round_table]
            exhibit = Exhibit(entry.attachment_id.partition("/")[0], entry.raw, entry.evidence)
            for part in item.names:
                column.add(entry.category, part, exhibit)
        for asked in resolved.wishes:
            wish = asked.wish
            column = found[located(wish.evidence.source, wish.attachment_id)][wish.round_table]
            exhibit = Exhibit(wish.attachment_id.partition("/")[0], wish.raw, wish.evidence)
            for part in asked.names:
                column.add(str(wish.preference or ""), part, exhibit)
    return found


def _differences(
    edition: str, row: AttachmentRow, original: _Reading, further: _Reading
) -> Iterator[Finding]:
    document, copy = original.document, further.document
    theirs, mine = original.columns, further.columns
    empty = _Column()
    for table in dict.fromkeys((*theirs, *mine)):
        here, there = theirs.get(table, empty), mine.get(table, empty)
        only_here = [who for who in here.names if who not in there.names]
        only_there = [who for who in there.names if who not in here.names]
        if not only_here and not only_there:
            continue
        said = "; ".join(
            f"only the {kind} has {_some(names)}"
            for kind, names in (
                (document.rendition, [here.names[who] for who in only_here]),
                (copy.rendition, [there.names[who] for who in only_there]),
            )
            if names
        )
        of_table = f" at {tables((table,))}" if table else ""
        where = table if edition else row.attachment_id + (f"/{table}" if table else "")
        subject = f"{where or slug('list')}/{copy.rendition}"
        yield Finding(
            kind="rendition-mismatch",
            edition=edition,
            subject=subject,
            case=subject,
            question=f"The {document.rendition} and the {copy.rendition} of the list of "
            f"{day(row.as_of or document.date)} differ{of_table} ({said}): which is right?",
            exhibits=(
                *(here.exhibits[who] for who in only_here),
                *(there.exhibits[who] for who in only_there),
            ),
            evidence_key=(
                edition,
                table,
                copy.rendition,
                *(f"+{kind}/{name}" for kind, name in only_here),
                *(f"-{kind}/{name}" for kind, name in only_there),
            ),
            round_tables=tuple(filter(None, (table,))),
        )


def _some(names: list[str]) -> str:
    shown = [f'"{name}"' for name in names[:_SHOWN]]
    more = len(names) - len(shown)
    return listing([*shown, f"{more} more"] if more else shown)
