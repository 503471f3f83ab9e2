"""Entries whose lines may have been read wrongly."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from hldparse.reconciling.editions import NO_TABLE
from hldparse.reconciling.facts import Exhibit, Facts, Finding
from hldparse.reconciling.keys import slug
from hldparse.reconciling.rules.lists import (
    Printed,
    editions_of_lists,
    located,
    preferred_attachments,
    printed_entries,
)
from hldparse.reconciling.rules.wording import tables, the_list
from hldparse.records.blocks import Unread
from hldparse.records.dataset import EditionRow
from hldparse.text.wording import listing

_SHOWN = 120
_AS_ENTRY = " As an entry it is a wish that names no table, whatever is marked in it."


def merged_line(facts: Facts) -> Iterable[Finding]:
    """Report printed entries that hold several names, "A B"; they are split meanwhile."""

    def ask(item: Printed) -> tuple[str, str]:
        names = listing(f'"{part.printed}"' for part in item.names)
        settled = all(part.resolution.entity for part in item.names)
        return (
            f'In {item.where} one entry reads "{item.text}": are these {len(item.names)} '
            f"participants, {names}?",
            "split" if settled else "",
        )

    return _flagged(facts, "merged-line", ("merged-line",), ask)


def wrapped_line(facts: Facts) -> Iterable[Finding]:
    """Report entries over several lines, and lines without list marker taken as entries."""

    def ask(item: Printed) -> tuple[str, str]:
        if "unmarked-line" in item.flags:
            names = listing(f'"{part.printed}"' for part in item.names)
            many = len(item.names) > 1
            return (
                f"In {item.where} {names} {'stand' if many else 'stands'} on "
                f"{'lines' if many else 'a line'} not all marked as entries: "
                f"{'are these entries of their own' if many else 'is it an entry of its own'}?",
                "confirmed",
            )
        return (
            f'In {item.where} "{item.text}" is printed over several lines: is it one entry?',
            "confirmed",
        )

    return _flagged(facts, "wrapped-line", ("wrapped-line", "unmarked-line"), ask)


def _flagged(
    facts: Facts, kind: str, flags: tuple[str, ...], ask: Callable[[Printed], tuple[str, str]]
) -> Iterator[Finding]:
    groups: dict[tuple[str, str], list[Printed]] = defaultdict(list)
    for item in printed_entries(facts):
        if any(flag in item.flags for flag in flags):
            where = item.round_table if item.edition else item.attachment_id
            subject = "/".join(filter(None, (where, slug(item.text))))
            groups[item.edition, subject].append(item)
    for (edition, subject), items in groups.items():
        question, suggestion = ask(items[0])
        yield Finding(
            kind=kind,
            edition=edition,
            subject=subject,
            case=slug(items[0].text),
            question=question,
            exhibits=tuple(item.exhibit for item in items),
            evidence_key=tuple(part for item in items for part in item.key),
            entity_ids=_entities(items[0]),
            round_tables=tuple(filter(None, (items[0].round_table,))),
            suggestion=suggestion,
        )


def _entities(item: Printed) -> tuple[str, ...]:
    found = (part.resolution.entity for part in item.names)
    return tuple(dict.fromkeys(entity.entity_id for entity in found if entity))


def unread_line(facts: Facts) -> Iterable[Finding]:
    """Report lines that nothing claims inside a list of participants, where a seat may hide, or
    inside a table of wishes, where a wish may.
    """
    editions = editions_of_lists(facts)
    lists = {
        located(row.evidence.source, row.attachment_id): row for row in preferred_attachments(facts)
    }
    groups: dict[tuple[str, str], list[_Missed]] = defaultdict(list)
    for resolved in facts.resolved:
        for line in resolved.parsed.unread:
            row = lists.get(located(line.evidence.source, line.attachment_id))
            if not (line.in_participants_list or line.in_wishes) or row is None:
                continue
            edition = editions.get(row.attachment_id)
            table = line.round_table or (NO_TABLE if edition else "")
            where = table if edition else row.attachment_id
            missed = _Missed(line, row.document_id, edition, table)
            groups[edition.edition if edition else "", f"{where}/{slug(line.raw)}"].append(missed)
    for (edition_id, subject), missed_lines in groups.items():
        first = missed_lines[0]
        shown = " ".join(first.line.raw[: 2 * _SHOWN].split())
        shown = shown if len(shown) <= _SHOWN else shown[:_SHOWN].rstrip() + " …"
        yield Finding(
            kind="unread-line",
            edition=edition_id,
            subject=subject,
            case=slug(first.line.raw),
            question=f'In {first.where} "{shown}" was not read ({first.line.reason}): what is it?'
            f"{_AS_ENTRY if first.line.in_wishes else ''}",
            exhibits=tuple(
                Exhibit(missed.document_id, missed.line.raw, missed.line.evidence)
                for missed in missed_lines
            ),
            evidence_key=tuple(
                part
                for missed in missed_lines
                for part in (edition_id, missed.table, missed.line.category, missed.line.raw)
            ),
            round_tables=tuple(filter(None, (first.table,))),
            severity="warning" if first.line.in_wishes else "",
        )


@dataclass(frozen=True, slots=True)
class _Missed:
    line: Unread
    document_id: str
    edition: EditionRow | None
    table: str

    @property
    def where(self) -> str:
        unlisted = "table of wishes" if self.line.in_wishes else "list of participants"
        listed = the_list(self.edition.edition) if self.edition else f"a {unlisted}"
        return f"{tables((self.table,))} of {listed}" if self.table else listed
