"""Questions of variants that hang together, since they share a spelling."""

from __future__ import annotations

from collections.abc import Iterable

from hldparse.records.dataset import ConflictRow

KIND = "name-variant"
_MOST = 40
"""Questions that are settled together; more hang together only by accident."""


def hanging_together(rows: Iterable[ConflictRow], asked: ConflictRow) -> tuple[ConflictRow, ...]:
    """Return the questions of variants that share a spelling with ``asked``, or with one that
    does; ``asked`` first.
    """
    others = [
        (row, ids_of(row))
        for row in rows
        if row.kind == KIND and row.conflict_id != asked.conflict_id
    ]
    found, known = [asked], ids_of(asked)
    while len(found) < _MOST:
        joined = [one for one in others if one[1] & known][: _MOST - len(found)]
        if not joined:
            break
        for row, ids in joined:
            found.append(row)
            known |= ids
        others = [one for one in others if one[0] not in found]
    return tuple(found)


def ids_of(row: ConflictRow) -> set[str]:
    """Return the entities that a question is about."""
    return {each for each in row.entity_ids.split("|") if each}
