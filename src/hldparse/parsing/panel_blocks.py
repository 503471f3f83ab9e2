"""The lines of each panel: its heading, who chairs, and the panellists below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from hldparse.parsing.markers import list_marker
from hldparse.parsing.sheet import Row
from hldparse.parsing.speakers import Persons, looks_like_name, plain
from hldparse.text.running import sentences

_PANELLISTS = (
    r"(?:panell?ists?|speakers?|discussants?|presenters?|panelistas?|ponentes|oradores"
    r"|pan[\u00e9e]listes?|intervenants?|orateurs?)"
)
_WHO_CHAIRS = (
    r"(?:co-?)?(?:chair(?:man|woman|person)?s?|presid(?:ed|ing)|moderat(?:ed|ors?)"
    r"|pr[\u00e9e]sident(?:e|s|es)?|mod[\u00e9e]rat(?:eur|rice)s?|presidentes?|moderador(?:a|es)?)"
)
# "Panellists:", "**Panelists**", "The panellists are:"
_PANELLISTS_LABEL = re.compile(
    rf"\W*(?:(?:the|list of|les|los|las)\s+)?{_PANELLISTS}\W*\Z", re.IGNORECASE
)
# "Panellists: Ms. A B, President; …"
_PANELLISTS_INLINE = re.compile(rf"\W*{_PANELLISTS}\s*:\s*(?P<who>\w.+)\Z", re.IGNORECASE)
# "Chair: H.E. Mr. A B", "Moderator: C D"
_CHAIR = re.compile(rf"\W*{_WHO_CHAIRS}(?:\s+by)?\s*[:\u2013-]\s*(?P<who>\w.*)\Z", re.IGNORECASE)
# "Panel 1", "Panel in Geneva", "Second panel discussion: theme", "Mesa redonda 2"
_HEADING = re.compile(
    r"\W*(?:[^\W\d_]+\s+){0,3}(?:panel|round ?table|dialogue|mesa redonda|table ronde)\b.{0,160}\Z",
    re.IGNORECASE,
)
# "… that the panelists for the first panel discussion will be:", "as follows:"
_ANNOUNCES = re.compile(
    rf"\b{_PANELLISTS}\b(?=.*\b(?:panel|round ?table|discussion|dialogue)\b).*:\W*\Z",
    re.IGNORECASE | re.DOTALL,
)
# "Adviser to the Secretary-General on": the rest is on the next page
_UNFINISHED = re.compile(
    r"(?:,|&|\b(?:and|at|by|de|del|des|du|et|for|in|of|on|para|pour|the|to|with|y))\Z"
)
_LONGEST = 1000
"""Characters; what is longer is no line about one person."""
_HEADING_WORDS = 18
_ABOVE = 4
"""Rows between the heading of a panel and its label of chair or panellists."""


@dataclass(slots=True)
class Block:
    """A panel while its lines are gathered."""

    label: str
    context: str
    """What is printed around it that may give day and place."""
    chairs: list[tuple[str, Row, Row]] = field(default_factory=list)
    members: list[tuple[str, Row, Row]] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)


def labelled(rows: Sequence[Row], persons: Persons) -> Iterator[Block]:
    """Yield the panels whose panellists stand under a label: "Panellists:"."""
    position = 0
    while position < len(rows):
        text = plain(rows[position].text)
        inline = _PANELLISTS_INLINE.match(text)
        if not (_PANELLISTS_LABEL.match(text) or (inline and persons.titled(inline["who"]))):
            position += 1
            continue
        block = _head(rows, position, persons)
        row = rows[position]
        block.rows.append(row)
        if inline:
            block.members += [(one, row, row) for one in inline["who"].split(";")]
        stop = _take(rows, position + 1, block, persons, bare=True)
        # "Moderator: A B" may stand below the panellists as well.
        while stop < len(rows) and (chair := _CHAIR.match(plain(rows[stop].text))):
            block.chairs.append((chair["who"], rows[stop], rows[stop]))
            block.rows.append(rows[stop])
            stop += 1
        if block.members:
            yield block
        position = max(stop, position + 1)


def _head(rows: Sequence[Row], label: int, persons: Persons) -> Block:
    """Return heading, chair and what else stands above the label of the panellists."""
    block = Block("", "")
    position = label - 1
    between: list[str] = []
    while position >= 0 and label - position <= _ABOVE:
        row = rows[position]
        text = plain(row.text)
        chair = _chair_of(rows, position)
        if chair:
            who, first = chair
            block.chairs.insert(0, (who, rows[first], row))
            block.rows += rows[first : position + 1]
            position = first - 1
            label = first
            continue
        if _HEADING.match(text) and len(text.split()) <= _HEADING_WORDS and not text.endswith("."):
            block.label = text
            block.rows.append(row)
            break
        if list_marker(row.text, stars=False) or persons.titled(text) or text.endswith("."):
            break
        between.insert(0, text)
        position -= 1
    if block.label:
        block.rows += rows[position + 1 : label]
    block.context = " ".join((block.label, *between)) if block.label else ""
    return block


def _chair_of(rows: Sequence[Row], position: int) -> tuple[str, int] | None:
    """Return who chairs, as a label that ends at ``position`` says, and the row it begins on."""
    pieces: list[str] = []
    for first in range(position, max(-1, position - _ABOVE), -1):
        text = plain(rows[first].text)
        found = _CHAIR.match(text)
        if found:
            return " ".join((found["who"], *pieces)), first
        if rows[first].after_gap or list_marker(rows[first].text, stars=False):
            return None
        pieces.insert(0, text)
    return None


def announced(rows: Sequence[Row], persons: Persons) -> Iterator[Block]:
    """Yield the panels whose panellists follow a sentence that ends in a colon."""
    for place, row in enumerate(rows):
        if ":" not in row.text:
            continue
        text = plain(row.text)
        if not text.rstrip("*_ ").endswith(":") or _PANELLISTS_LABEL.match(text):
            continue
        start = place
        while start > 0 and not rows[start].after_gap and place - start < _ABOVE:
            start -= 1
        paragraph = " ".join(plain(one.text) for one in rows[start : place + 1])
        begin, stop = sentences(paragraph)[-1]
        sentence = paragraph[begin:stop]
        if not _ANNOUNCES.search(sentence):
            continue
        block = Block(sentence, sentence, rows=list(rows[start : place + 1]))
        _take(rows, place + 1, block, persons, bare=False)
        if block.members:
            yield block


def _take(rows: Sequence[Row], start: int, block: Block, persons: Persons, *, bare: bool) -> int:
    """Take the persons that follow into ``block``; return where they end."""
    position = start
    while position < len(rows):
        row = rows[position]
        item = list_marker(row.text, stars=True)
        text = plain(row.text[item.start :] if item else row.text)
        if _CHAIR.match(text) or _PANELLISTS_LABEL.match(text) or _starts_heading(row, text):
            break
        named = persons.titled(text) or (bare and looks_like_name(_before_comma(text)))
        if named or (item and bare and len(text) <= 300):
            block.members.append((text, row, row))
        elif block.members and not item and _goes_on(block, row):
            said, first, _ = block.members.pop()
            block.members.append((f"{said} {text}", first, row))
        else:
            break
        block.rows.append(row)
        position += 1
    return position


def _starts_heading(row: Row, text: str) -> bool:
    return row.after_gap and _HEADING.match(text) is not None and "," not in text


def _before_comma(text: str) -> str:
    return re.split(r"[,(;:]|\s[\u2013\u2014-]\s", text, maxsplit=1)[0].strip()


def _goes_on(block: Block, row: Row) -> bool:
    """Say whether a row goes on with the person above: no gap, or a sentence cut by a page."""
    if len(block.members[-1][0]) > _LONGEST:
        return False
    if not row.after_gap:
        return True
    said = block.members[-1][0].rstrip()
    return row.after_page and (
        row.text.lstrip()[:1].islower() or _UNFINISHED.search(said) is not None
    )
