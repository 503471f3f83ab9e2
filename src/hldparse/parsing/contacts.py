"""The grammar of contacts: blocks of lines, one a person or office, and addresses in sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hldparse.parsing.contact_lines import Details, details
from hldparse.parsing.contact_numbers import addresses, only_a_label
from hldparse.parsing.contact_sentences import contacts_in, may_hold_addresses
from hldparse.parsing.layout import sentence_like
from hldparse.parsing.running import paragraphs
from hldparse.parsing.sheet import Reading, Row, Sheet
from hldparse.parsing.speakers import Persons, looks_like_name, plain
from hldparse.records.blocks import Contact, Unread
from hldparse.text.fold import fold

# "Contacts:", "For further information, please contact:", "Points of contact"
_HEADING = re.compile(
    r"\W*(?:(?:focal |contact )?(?:contacts?|points? of contact|contact (?:persons?|points?"
    r"|information|details)|focal points?)|(?:for (?:further|more|additional) information|pour"
    r" (?:plus d['\u2019]|de plus amples |tout(?:e)? )?(?:information|renseignement)s?"
    r"|para m[\u00e1a]s informaci[\u00f3o]n)\b.{0,60}"
    r"|personnes? [\u00e0a] contacter|contactos?)\s*:?\W*\Z",
    re.IGNORECASE,
)
_LONGEST_HEADING = 120
_CELLS = re.compile(r"\t+|\s\|\s|\s{4,}")
_ADDRESS_START = re.compile(r"\W*(?:\d|p\.?\s?o\.?\s?box|c\.?p\.?\s\d|b\.?p\.?\s\d)", re.IGNORECASE)
_NO_CONTACT = "contacts: belongs to no contact"


@dataclass(slots=True)
class _Line:
    """A row of contacts with what decides where a contact begins."""

    row: Row
    text: str
    named: bool
    """True where a person's name, with title, begins it."""
    reaches: bool
    """True where it holds an address or a number."""


def read_contacts(sheet: Sheet) -> Reading:
    """Return the contacts of an attachment that is a list of contacts.

    A contact begins with a person's name; where the list has no personal titles, after the
    addresses of the one before. Blank lines between its lines do not end it.
    """
    persons = Persons(sheet.profile)
    lines = _lines(sheet.rows, persons)
    count = _head(sheet, lines)
    claimed = [line.row.index for line in lines[:count]]
    contacts: list[Contact] = []
    unread: list[Unread] = []
    for block in _blocks(lines[count:]):
        found = details([line.text for line in block], persons, sheet.names)
        if not found.reached and not found.person.name:
            first, last = block[0].row.index, block[-1].row.index
            raw = "\n".join(line.row.text for line in block)
            unread.append(Unread(raw, _NO_CONTACT, sheet.evidence(first, last)))
            continue
        contacts.append(_contact(sheet, [line.row for line in block], found))
        claimed += [line.row.index for line in block]
    return Reading(contacts=tuple(contacts), unread=tuple(unread), claimed=tuple(claimed))


def read_addresses(sheet: Sheet) -> Reading:
    """Return the contacts that the sentences of a letter or note give, and those in blocks under
    a heading such as "Contacts:".
    """
    rows = sheet.rows
    if not any(may_hold_addresses(row.text) for row in rows):
        return Reading()
    persons = Persons(sheet.profile)
    contacts: list[Contact] = []
    claimed: list[int] = []
    rest: list[Row] = []
    position = 0
    while position < len(rows):
        row = rows[position]
        position += 1
        if not _is_heading(row.text):
            rest.append(row)
            continue
        stop = _end_of_contacts(rows, position)
        below = rows[position:stop]
        if any(may_hold_addresses(one.text) for one in below):
            claimed.append(row.index)
        if _in_blocks(below, persons):
            for block in _blocks(_lines(below, persons)):
                found = details([line.text for line in block], persons, sheet.names)
                if found.reached:
                    contacts.append(_contact(sheet, [line.row for line in block], found))
                    claimed += [line.row.index for line in block]
        else:
            rest += below
        position = stop
    for paragraph in paragraphs(rest):
        for contact in contacts_in(sheet, paragraph, persons):
            contacts.append(contact)
            claimed += sheet.coverage.indices(contact.evidence)
    contacts.sort(key=lambda one: (one.evidence.page or 0, one.evidence.line_start))
    return Reading(contacts=tuple(contacts), claimed=tuple(claimed))


def _lines(rows: Sequence[Row], persons: Persons) -> list[_Line]:
    lines = []
    for row in rows:
        text = row.text if "\t" in row.text else plain_keeping_signs(row.text)
        named = persons.titled(_CELLS.split(text.strip(), maxsplit=1)[0])
        reaches = (may_hold_addresses(text) and bool(addresses(text))) or only_a_label(text)
        lines.append(_Line(row, text, named, reaches))
    return lines


def plain_keeping_signs(text: str) -> str:
    """Return ``text`` without emphasis, unless an address is in it, where "_" is a letter."""
    return " ".join(text.split()) if "@" in text else plain(text)


def _head(sheet: Sheet, lines: Sequence[_Line]) -> int:
    """Return how many lines, at the beginning, are the title of the list and its column heads."""
    title = f" {fold(sheet.attachment.title)} " if sheet.attachment else ""
    count = 0
    for line in lines:
        own = fold(line.text)
        of_title = bool(own) and f" {own} " in title
        column_heads = "\t" in line.text and not line.reaches and not line.named
        if line.named or not (of_title or column_heads or _is_heading(line.text)):
            break
        count += 1
    first = next((place for place, line in enumerate(lines) if line.named), 0)
    if not count and first and lines[first].row.after_gap:
        # A title that the attachment does not give: lines without addresses above the first name.
        return 0 if any(line.reaches for line in lines[:first]) else first
    return count


def _blocks(lines: Sequence[_Line]) -> Iterator[list[_Line]]:
    titled = any(line.named for line in lines)
    block: list[_Line] = []
    for place, line in enumerate(lines):
        if block and _begins(lines, place, block, titled=titled):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _begins(lines: Sequence[_Line], place: int, block: Sequence[_Line], *, titled: bool) -> bool:
    """Say whether the line begins a contact after ``block``."""
    line = lines[place]
    full = any(one.reaches for one in block)
    if "\t" in line.text and line.reaches and full:
        return True
    if line.named:
        if line.reaches and full and not line.row.after_gap and "\t" not in line.text:
            # "Ms. A B (assistant), a.b@host.org" under the addresses of the person
            return "assist" not in line.text.casefold()
        # "Office of X" / "Mr. A B": the office stands first
        return full or line.row.after_gap or any(one.named for one in block)
    if not (full and line.row.after_gap) or line.reaches:
        return False
    if not titled:
        return not _ADDRESS_START.match(line.text)
    return _reaches_without_gap(lines, place)


def _reaches_without_gap(lines: Sequence[_Line], place: int) -> bool:
    """Say whether addresses follow before the next blank line: an office among persons."""
    for line in lines[place + 1 :]:
        if line.row.after_gap or line.named:
            return False
        if line.reaches:
            return True
    return False


def _is_heading(text: str) -> bool:
    return len(text) <= _LONGEST_HEADING and _HEADING.match(text) is not None


def _end_of_contacts(rows: Sequence[Row], start: int) -> int:
    """Return where the lines under a heading of contacts end: at prose or at the end."""
    for position in range(start, len(rows)):
        text = rows[position].text
        if sentence_like(text) and not may_hold_addresses(text):
            return position
    return len(rows)


def _in_blocks(rows: Sequence[Row], persons: Persons) -> bool:
    """Say whether contacts stand in lines of their own rather than in sentences."""
    if not rows:
        return False
    first = plain(rows[0].text)
    if may_hold_addresses(first):
        return False
    return persons.titled(first) or looks_like_name(first) or not sentence_like(first)


def _contact(sheet: Sheet, rows: Sequence[Row], found: Details) -> Contact:
    return Contact(
        document_id=sheet.document.document_id,
        attachment_id=sheet.attachment_id,
        person=found.person,
        organisation="|".join(found.organisations),
        address=", ".join(found.address),
        emails=tuple(dict.fromkeys(found.reached.emails)),
        phones=tuple(dict.fromkeys(found.reached.phones)),
        faxes=tuple(dict.fromkeys(found.reached.faxes)),
        raw="\n".join(row.text for row in rows),
        evidence=sheet.evidence(rows[0].index, rows[-1].index),
    )
