"""Seats that nobody asked about, dealt for blind checking; and how often they are wrong."""

from __future__ import annotations

import math
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hldparse.records.dataset import Dataset, SeatRow

_FUZZY_SHARE = 0.5
"""Share of the sample that is taken of names read by likeness, as far as there are any."""
_Z = 1.959964
"""Of the normal distribution, for an interval of 95 %."""
_CERTAIN = frozenset({"exact", "decision"})


@dataclass(frozen=True, slots=True)
class Rate:
    """Errors among rows checked, with the 95 % interval of Wilson (1927)."""

    errors: int
    checked: int
    low: float
    high: float

    @property
    def rate(self) -> float:
        """Share of errors; 0 where nothing was checked."""
        return self.errors / self.checked if self.checked else 0.0


def unflagged(dataset: Dataset) -> tuple[SeatRow, ...]:
    """Return the seats that no conflict's evidence shows and no decision has touched."""
    asked = {row.evidence for row in dataset.conflict_evidence if row.evidence is not None}
    return tuple(
        seat
        for seat in dataset.seats
        if seat.evidence not in asked and not seat.decision_id and seat.status == "seated"
    )


def dealt(seats: Sequence[SeatRow], size: int, seed: int) -> tuple[SeatRow, ...]:
    """Return a sample of ``size`` seats, by ``seed`` always the same, in mixed order.

    Half of it are names that were read by likeness, as far as there are so many.
    """
    # The order of the table is no matter: the sample must not hang on it.
    ordered = sorted(seats, key=lambda seat: seat.seat_id)
    chance = random.Random(seed)  # noqa: S311 - a sample that can be drawn again, no secret
    fuzzy = [seat for seat in ordered if seat.method not in _CERTAIN]
    plain = [seat for seat in ordered if seat.method in _CERTAIN]
    wanted = min(len(fuzzy), max(math.ceil(size * _FUZZY_SHARE), size - len(plain)))
    drawn = chance.sample(fuzzy, wanted)
    drawn += chance.sample(plain, min(len(plain), size - wanted))
    chance.shuffle(drawn)
    return tuple(drawn)


def wilson(errors: int, checked: int) -> Rate:
    """Return the rate of errors with its interval (E. B. Wilson, 1927, doi:10.2307/2276774)."""
    if checked <= 0:
        return Rate(0, 0, 0.0, 1.0)
    share = errors / checked
    spread = _Z * math.sqrt(share * (1 - share) / checked + _Z**2 / (4 * checked**2))
    middle, scale = share + _Z**2 / (2 * checked), 1 + _Z**2 / checked
    return Rate(
        errors,
        checked,
        max(0.0, (middle - spread) / scale),
        min(1.0, (middle + spread) / scale),
    )


def agreement(answers: Iterable[tuple[str, str]]) -> tuple[int, int]:
    """Return how many of (answer given, answer given again) agree, and how many there are."""
    pairs = [(first, again) for first, again in answers if again]
    return sum(first == again for first, again in pairs), len(pairs)
