"""Where a part of an entry stands in its source."""

from __future__ import annotations

from dataclasses import replace

from hldparse.records.evidence import Evidence


def part_evidence(evidence: Evidence, raw: str, text: str, start: int, stop: int) -> Evidence:
    """Return the evidence of ``text[start:stop]``, given the evidence of the whole entry.

    ``raw`` is the entry as printed with LF at line ends, ``text`` the same without marks and with
    white space collapsed. A part that is the whole entry has the entry's evidence. Characters are
    counted from where the entry begins in its first line where ``evidence`` says so, else from the
    first character of the entry on its line.
    """
    if start <= 0 and stop >= len(text):
        return evidence
    offsets = _offsets(raw, text)
    if not offsets or start >= stop or stop > len(offsets):
        return evidence
    first, last = offsets[start], offsets[stop - 1]
    line, final = raw.count("\n", 0, first), raw.count("\n", 0, last)
    begins, ends = _column(raw, first), _column(raw, last) + 1
    base = evidence.char_start or 0
    return replace(
        evidence,
        line_start=evidence.line_start + line,
        line_end=evidence.line_start + final,
        char_start=begins + (base if line == 0 else 0),
        char_end=ends + (base if final == 0 else 0),
    )


def _column(raw: str, at: int) -> int:
    return at - (raw.rfind("\n", 0, at) + 1)


def _offsets(raw: str, text: str) -> list[int]:
    """Return the index in ``raw`` of each character of ``text``, [] where they do not agree."""
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
