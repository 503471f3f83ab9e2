"""Rows cut into pieces: what stands together between blank lines, and each marked line of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from hldparse.parsing.civil_society import person_pattern
from hldparse.parsing.passages_emphasis import without_emphasis
from hldparse.parsing.passages_marks import (
    UNMARKED,
    Mark,
    begins_large,
    ended,
    footnote_mark,
    last_sign,
    mark_of,
    stars_are_bullets,
)
from hldparse.parsing.sheet import Row

_HEADING_WORDS = 14
_HEADING_LENGTH = 130
_LONG_HEADING_WORDS = 60
_LONG_HEADING_LENGTH = 500
_LABEL_WORDS = 3
# "Chair: Ms. A B", "Venue: Room 4": a value, no heading; "Panel 1: Remittances" is one
_LABELLED = re.compile(
    r"[*_]{0,3}[^\W\d_][^\W\d_/-]*(?:[ /-][^\W\d_]+){0,2}[*_]{0,3}\s?:[*_]{0,3}\s+\S"
)


@dataclass(slots=True)
class Piece:
    """Rows that are one paragraph, heading or item, or the part of one before a page ends."""

    rows: tuple[Row, ...]
    mark: Mark
    footnote: bool
    person: bool
    """True where it begins with a personal title: "Ms. …"."""
    text: str
    """In one line, without its mark; emphasis as printed."""
    after_gap: bool
    """True where a blank line stands before it, or nothing does."""
    alone: bool
    """True where blank lines stand before and after it."""

    @property
    def words(self) -> int:
        """How many words it has; counting stops where it is no heading any more."""
        return len(self.text[:_LONG_HEADING_LENGTH].split())

    @property
    def open(self) -> bool:
        """True where no sentence ends with it."""
        return not ended(self.text)

    @property
    def emphasised(self) -> bool:
        """True where all of it is in bold or italics."""
        if all(row.prominent for row in self.rows):
            return True
        text = self.text
        return text[:1] in "*_" and text[-1:] in "*_" and len(without_emphasis(text)) < len(text)

    @property
    def label(self) -> bool:
        """True for a few words with a colon: "Contacts:"."""
        return last_sign(self.text) == ":" and self.words <= _LABEL_WORDS

    def like_heading(self, *, long: bool = False) -> bool:
        """Say whether it may be a heading by itself: short, capital, without a full stop."""
        if len(self.text) > (_LONG_HEADING_LENGTH if long else _HEADING_LENGTH):
            return False
        if self.label:
            return True
        most = _LONG_HEADING_WORDS if long else _HEADING_WORDS
        if self.words > most:
            return False
        if not self.mark.scheme and (self.person or _LABELLED.match(self.text)):
            return False
        return last_sign(self.text) not in ".:;,!" and begins_large(self.text)


def joined(texts: Sequence[str]) -> str:
    """Return lines in one, a space between them but after a hyphen that divides a word."""
    pieces: list[str] = []
    last = ""
    for text in texts:
        line = text.strip()
        divided = last[-1:] in ("-", "\u00ad") and last[-2:-1].isalpha() and line[:1].islower()
        if pieces and not divided:
            pieces.append(" ")
        pieces.append(line)
        last = line
    return "".join(pieces)


def cut(rows: Sequence[Row], titles: tuple[str, ...]) -> list[Piece]:
    """Return the pieces of ``rows``; ``titles`` are the personal titles of the profile.

    A piece begins after a blank line and, without one, at a bullet, at the next number of a count,
    at the text of a footnote, and at a person after a person or after a colon.
    """
    stars = stars_are_bullets([row.text for row in rows])
    person = person_pattern(titles)
    groups: list[tuple[list[Row], Mark, bool, bool]] = []
    count = -1
    for row in rows:
        note = None if stars else footnote_mark(row.text)
        mark = note or mark_of(row.text, stars=stars)
        named = person.match(row.text, mark.start) is not None if len(row.text) < 2000 else False
        if groups and not row.after_gap and not note:
            before = groups[-1]
            last = before[0][-1]
            begins = (
                _begins(mark, before[1], count, last.text)
                or (named and (before[3] or last_sign(last.text) == ":"))
                or last.prominent > row.prominent
            )
            if not begins:
                before[0].append(row)
                continue
        if mark.scheme == "numbered":
            count = mark.value
        groups.append(([row], mark, note is not None, named))
    return list(_pieces(groups))


def _begins(mark: Mark, before: Mark, count: int, printed: str) -> bool:
    """Say whether a line that follows another without a gap begins a piece."""
    if mark.scheme in ("bullet", "lettered"):
        return before.scheme in (mark.scheme, "bullet") or ended(printed)
    if mark.scheme == "numbered":
        # A figure that opens a wrapped line is no number unless it is the next one.
        return mark.value == count + 1 or (mark.value == 1 and last_sign(printed) == ":")
    return False


def _pieces(groups: Sequence[tuple[list[Row], Mark, bool, bool]]) -> Iterator[Piece]:
    for position, (rows, mark, footnote, person) in enumerate(groups):
        follower = groups[position + 1][0][0] if position + 1 < len(groups) else None
        texts = [row.text for row in rows]
        texts[0] = texts[0][mark.start :]
        after_gap = rows[0].after_gap or not position
        yield Piece(
            rows=tuple(rows),
            mark=mark,
            footnote=footnote,
            person=person,
            text=joined(texts),
            after_gap=after_gap,
            alone=after_gap
            and (follower is None or follower.after_gap or rows[-1].prominent > follower.prominent),
        )


def unmarked(piece: Piece) -> Piece:
    """Return a piece whose mark turned out to be the beginning of its text ("A. Smith said …")."""
    text = joined([row.text for row in piece.rows])
    return replace(piece, mark=UNMARKED, text=text)
