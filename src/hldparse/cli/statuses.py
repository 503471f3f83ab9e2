"""Exit statuses, as promised to those who script the command."""

from __future__ import annotations

from collections.abc import Iterable

from hldparse.errors import HldparseError, OutputError, UnreadableSource

DONE = 0
UNREAD = 1
"""Done, but a source could not be read."""
REFUSED = 2
"""Usage, or a bad profile, gazetteer or ledger."""
WAITING = 3
"""Asked to fail on open conflicts, and there are some."""
UNWRITTEN = 4
"""Output cannot be written."""
INTERRUPTED = 130
INTERRUPTION = "interrupted; what was written before is whole, the rest is as it was"

_GRAVEST_FIRST = (UNWRITTEN, REFUSED, UNREAD, WAITING)


def status_of(error: HldparseError) -> int:
    """Return the exit status that ``error`` stands for."""
    if isinstance(error, OutputError):
        return UNWRITTEN
    return UNREAD if isinstance(error, UnreadableSource) else REFUSED


def gravest(statuses: Iterable[int]) -> int:
    """Return the status that wins: 4, 2, 1, 3, and 0 where nothing is amiss."""
    found = set(statuses)
    return next((each for each in _GRAVEST_FIRST if each in found), DONE)
