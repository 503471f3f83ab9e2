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


def pace(decisions: Iterable[Decision]) -> tuple[int, float | None]:
    """Return how many decisions were given on the day of the last one, and the median seconds
    between two of them; None where there are too few to say.

    Decisions given at one stroke count as one step. Times that are none are passed over.
    """
    times: dict[tuple[str, str], datetime.datetime] = {}
    given: list[datetime.datetime] = []
    for one in decisions:
        moment = _moment(one.decided_at)
        if one.undoes or moment is None:
            continue
        given.append(moment)
        times[one.bulk or one.decision_id, one.reviewer] = moment
    if not given:
        return 0, None
    last = max(given).date()
    steps = sorted(each for each in times.values() if each.date() == last)
    gaps = [(later - earlier).total_seconds() for earlier, later in pairwise(steps)]
    worked = [gap for gap in gaps if gap < _BREAK]
    today = sum(each.date() == last for each in given)
    return today, median(worked) if len(worked) >= _ENOUGH else None


def _moment(text: str) -> datetime.datetime | None:
    try:
        moment = datetime.datetime.fromisoformat(text)
    except ValueError:
        return None
    # Hand-written times may lack an offset; all are compared.
    return moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC)
