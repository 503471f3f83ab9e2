"""Where a part of an entry stands in its source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hldparse.records.evidence import Evidence


def part_evidence(
    evidence: Evidence,
    raw: str,
    text: str,
    part: tuple[int, int],
    pieces: tuple[Evidence, ...] = (),
) -> Evidence:
    """Return the evidence of ``text[start:stop]`` for ``part = (start, stop)``.

    ``evidence`` is that of the whole entry, ``raw`` the entry as printed with LF at line ends,
    ``text`` the same without marks and with white space collapsed, ``pieces`` where each line of
    ``raw`` stands. A part that is the whole entry has the entry's evidence. Without pieces
    characters are counted from where ``evidence`` begins, and from the start of further lines.
    """
    start, stop = part
    if start <= 0 and stop >= len(text):
        return evidence
    offsets = _offsets(raw, text)
    if not offsets or start >= stop or stop > len(offsets):
        return evidence
    first, last = offsets[start], offsets[stop - 1]
    line, final = raw.count("\n", 0, first), raw.count("\n", 0, last)
    if len(pieces) != raw.count("\n") + 1:
        whole = replace(evidence, line_end=evidence.line_start)
        pieces = (whole, *(_below(evidence, n + 1) for n in range(raw.count("\n"))))
    return replace(
        evidence,
        page=pieces[line].page,
        line_start=pieces[line].line_start,
        line_end=pieces[final].line_end,
        char_start=_column(raw, first) + (pieces[line].char_start or 0),
        char_end=_column(raw, last) + 1 + (pieces[final].char_start or 0),
    )


def _below(evidence: Evidence, lines: int) -> Evidence:
    at = evidence.line_start + lines
    return replace(evidence, line_start=at, line_end=at, char_start=None, char_end=None)


def _column(raw: str, at: int) -> int:
    return at - (raw.rfind("\n", 0, at) + 1)


def _offsets(raw: str, text: str) -> Sequence[int]:
    """Return the index in ``raw`` of each character of ``text``, [] where they do not agree."""
    if raw.startswith(text):
        # Most entries stand on one line and have no marks before them.
        return range(len(text))
    found = []
    at = 0
    for char in text:
        if char == " ":
            while at < len(raw) and not raw[at].isspace():
                at += 1
        else:
            while at < len(raw) and raw[at] != char:
                at += 1
        if at >= len(raw):
            return []
        found.append(at)
        at += 1
    return found
