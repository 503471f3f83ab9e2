"""How fast decisions were given, and how long the rest will take."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from itertools import pairwise
from statistics import median

from hldparse.records.decision import Decision

_BREAK = 600.0
"""Seconds after which a gap between two decisions is a break, not work on a question."""
_ENOUGH = 2


class Pace:
    """Takes decisions as they are given; times that are none are passed over."""

    def __init__(self) -> None:
        self._given: dict[datetime.date, int] = {}
        self._steps: dict[datetime.date, dict[tuple[str, str], datetime.datetime]] = {}

    def take(self, decisions: Iterable[Decision]) -> None:
        """Take further decisions; those given at one stroke count as one step."""
        for one in decisions:
            moment = None if one.undoes else _moment(one.decided_at)
            if moment is None:
                continue
            day = moment.date()
            self._given[day] = self._given.get(day, 0) + 1
            steps = self._steps.setdefault(day, {})
            steps[one.bulk or one.decision_id, one.reviewer] = moment

    def told(self) -> tuple[int, float | None]:
        """Return how many decisions were given on the day of the last one, and the median seconds
        between two of them; None where there are too few to say.
        """
        if not self._given:
            return 0, None
        day = max(self._given)
        steps = sorted(self._steps[day].values())
        gaps = [(later - earlier).total_seconds() for earlier, later in pairwise(steps)]
        worked = [gap for gap in gaps if gap < _BREAK]
        return self._given[day], median(worked) if len(worked) >= _ENOUGH else None


def _moment(text: str) -> datetime.datetime | None:
    try:
        moment = datetime.datetime.fromisoformat(text)
    except ValueError:
        return None
    # Hand-written times may lack an offset; all are compared.
    return moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC)
