"""Answers for a column of names, a line at a time, as plain data."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from hldparse.records.names import Resolution
from hldparse.resolving.covers import Part
from hldparse.resolving.normalise import LONGEST
from hldparse.resolving.resolver import KINDS, Date, Kind, Resolver, default_resolver
from hldparse.resolving.split import split_line

_LONGEST = 4 * LONGEST
"""Characters, white space and all, in the longest text that is looked at as names."""


def split_printed(
    text: str, resolver: Resolver, as_of: Date = None, kinds: tuple[Kind, ...] = KINDS
) -> tuple[Part, ...]:
    """Return the names of a text that may hold line ends; offsets count in the text with every
    run of white space as one space.
    """
    if len(text) > _LONGEST:
        return ((0, len(text), resolver.resolve(text, as_of, kinds)),)
    flat, breaks = _flatten(text)
    whole = resolver.resolve(text, as_of, kinds) if flat != text else None
    if whole is not None and whole.entity is not None and whole.method != "fuzzy":
        return ((0, len(flat), whole),)
    parts = split_line(flat, as_of, kinds, breaks, resolver=resolver)
    if len(parts) == 1 and whole is not None and whole.entity is not None:
        return ((0, len(flat), whole),)
    return parts


def batch_answer(
    line: str,
    resolver: Resolver | None = None,
    as_of: Date = None,
    kinds: Sequence[Kind] = KINDS,
) -> dict[str, Any]:
    """Return what ``line`` names: ``name``, ``iso3`` (a list, several for names run together, empty
    for an abstention), ``entity_ids``, ``method``, ``score``, ``candidates``, ``steps``.

    A line that begins with a double quote is read as a JSON string where it is one.
    """
    text = _decoded(line)
    resolver = resolver if resolver is not None else default_resolver()
    found = [resolution for _, _, resolution in split_printed(text, resolver, as_of, tuple(kinds))]
    settled = [r for r in found if r.entity is not None]
    return {
        "name": text,
        "iso3": _unique([r.entity.iso3 for r in settled if r.entity and r.entity.iso3]),
        "entity_ids": _unique([r.entity.entity_id for r in settled if r.entity]),
        "method": _method(found),
        "score": min((r.score for r in settled), default=0.0),
        "in_force": _in_force(settled),
        "ambiguous": any(r.ambiguous for r in found),
        "candidates": [
            {"entity_id": c.entity_id, "name": c.name, "score": c.score}
            for r in found
            for c in r.candidates
        ],
        "steps": [step for r in found for step in r.steps],
    }


def _decoded(line: str) -> str:
    line = line.rstrip("\r\n")
    if line.startswith('"'):
        try:
            text = json.loads(line)
        except ValueError:
            return line
        if isinstance(text, str):
            return text
    return line


def _flatten(text: str) -> tuple[str, tuple[int, ...]]:
    """Return ``text`` with white space collapsed, and the offsets of spaces that were line ends."""
    flat: list[str] = []
    breaks = []
    at = 0
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        words = " ".join(line.split())
        if not words:
            continue
        if flat:
            breaks.append(at)
            at += 1
        flat.append(words)
        at += len(words)
    return " ".join(flat), tuple(breaks)


def _unique(values: list[str]) -> list[str]:
    return list(dict.fromkeys(values))


def _method(found: list[Resolution]) -> str:
    methods = _unique([r.method for r in found if r.method])
    return methods[0] if len(methods) == 1 else "|".join(methods)


def _in_force(settled: list[Resolution]) -> bool | None:
    known = [r.in_force for r in settled if r.in_force is not None]
    return all(known) if known else None
