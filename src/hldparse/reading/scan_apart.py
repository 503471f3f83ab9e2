"""Recognises pages in processes of their own, one for each core: an engine uses one thread."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from hldparse.errors import UnreadableSource
from hldparse.reading import supervised
from hldparse.reading.asked import Asked
from hldparse.reading.scan_engine import unavailable
from hldparse.reading.supervised import Clock, ask
from hldparse.records.recognised import RecognisedPage

Outcome = RecognisedPage | UnreadableSource
_MOST = 16
"""Processes: each holds the whole file."""


def recognise_apart(
    data: bytes, name: str, doubted: Sequence[tuple[int, str]], passwords: Sequence[str] = ()
) -> dict[int, Outcome]:
    """Return what is seen on each page of ``doubted`` (its number, and why), or why nothing is.

    A page on which the engine fails, hangs or crashes costs no other.
    """
    lacking = unavailable(name)
    if lacking is not None:
        return {number: lacking for number, _ in doubted}
    count = min(_cores(), len(doubted), _MOST)
    if count < 2:
        return _one_after_another(data, name, doubted, passwords)
    with ThreadPoolExecutor(count) as pool:
        shares = [
            # Neighbouring pages take about the same time: each process gets every n-th.
            pool.submit(_one_after_another, data, name, doubted[first::count], passwords)
            for first in range(count)
        ]
        return {number: seen for share in shares for number, seen in share.result().items()}


def _cores() -> int:
    """Return the cores that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on this platform
        return os.cpu_count() or 1


def _one_after_another(
    data: bytes, name: str, doubted: Sequence[tuple[int, str]], passwords: Sequence[str]
) -> dict[int, Outcome]:
    found: dict[int, Outcome] = {}
    left, alone = tuple(doubted), False
    while left:
        wanted = left[:1] if alone else left
        clock = Clock(supervised.SCAN_SECONDS)
        try:
            for page in ask(Asked(data, name, "scan", tuple(passwords), wanted), clock):
                if isinstance(page, RecognisedPage):
                    found[page.number] = page
                    clock.left = supervised.SCAN_SECONDS
        except UnreadableSource as error:
            # Pages are recognised some at a time: which of them failed is seen where each has a
            # process of its own, without what others left behind in its memory.
            if alone or len(left) == 1:
                found[left[0][0]] = error
            alone = True
        else:
            # What ended well and was not given will not be given.
            for number, _ in wanted:
                found.setdefault(number, UnreadableSource("gave no answer", file=name))
        left = tuple(each for each in left if each[0] not in found)
    return found
