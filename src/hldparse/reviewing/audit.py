"""Seats that nobody asked about, dealt for blind checking; and how often they are wrong."""

from __future__ import annotations

import math
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hldparse.records.dataset import Dataset, SeatRow
from hldparse.reviewing.places import ShownPlaces

_FUZZY_SHARE = 0.5
"""Share of the sample that is taken of names read by likeness, as far as there are any."""
_Z = 1.959964
"""Of the normal distribution, for an interval of 95 %."""
_GUESSED = frozenset({"fuzzy", "split", "linked"})
"""Methods by which a name was read though it is not printed as anybody knows it."""


@dataclass(frozen=True, slots=True)
class Rate:
    """Errors among rows checked, with the 95 % interval of Wilson (1927)."""

    errors: int
    checked: int
    low: float
    high: float
    share: float | None = None
    """Share of errors where it is another than that of the rows checked."""

    @property
    def rate(self) -> float:
        """Share of errors; 0 where nothing was checked."""
        if self.share is not None:
            return self.share
        return self.errors / self.checked if self.checked else 0.0


def unflagged(dataset: Dataset) -> tuple[SeatRow, ...]:
    """Return the seats that no conflict's evidence shows and no decision has touched."""
    asked = ShownPlaces(dataset.conflict_evidence)
    return tuple(
        seat
        for seat in dataset.seats
        if not seat.decision_id and seat.status == "seated" and not asked.at(seat.evidence)
    )


def guessed(seat: SeatRow) -> bool:
    """Say whether a name was read by likeness, not as it is known."""
    return seat.method in _GUESSED


def dealt(seats: Sequence[SeatRow], size: int, seed: int) -> tuple[SeatRow, ...]:
    """Return a sample of ``size`` seats, by ``seed`` always the same, in mixed order.

    Half of it are names that were read by likeness, as far as there are so many.
    """
    # The order of the table is no matter: the sample must not hang on it.
    ordered = sorted(seats, key=lambda seat: seat.seat_id)
    chance = random.Random(seed)  # noqa: S311 - a sample that can be drawn again, no secret
    likely = [seat for seat in ordered if guessed(seat)]
    plain = [seat for seat in ordered if not guessed(seat)]
    wanted = min(len(likely), max(math.ceil(size * _FUZZY_SHARE), size - len(plain)))
    drawn = chance.sample(likely, wanted)
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


def together(parts: Iterable[tuple[Rate, int]]) -> Rate:
    """Return the rate over groups checked each for itself, (rate, rows of the group) each.

    A group counts as much as it has rows, however many were checked; the interval is combined by
    the squares of the distances to its ends (Zou, Huang and Zhang in Computational
    Statistics & Data Analysis 53, 2009).
    """
    known = [(rate, rows) for rate, rows in parts if rows]
    total = sum(rows for _, rows in known)
    if not total or not any(rate.checked for rate, _ in known):
        return wilson(0, 0)
    share = sum(rate.rate * rows for rate, rows in known) / total
    below = math.hypot(*((rate.rate - rate.low) * rows / total for rate, rows in known))
    above = math.hypot(*((rate.high - rate.rate) * rows / total for rate, rows in known))
    return Rate(
        errors=sum(rate.errors for rate, _ in known),
        checked=sum(rate.checked for rate, _ in known),
        low=max(0.0, share - below),
        high=min(1.0, share + above),
        share=share,
    )


def agreement(answers: Iterable[tuple[str, str]]) -> tuple[int, int]:
    """Return how many of (answer given, answer given again) agree, and how many there are."""
    pairs = [(first, again) for first, again in answers if again]
    return sum(first == again for first, again in pairs), len(pairs)
