"""Whether two printed names are of one organisation or person: a verdict, a score, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["same", "different", "unsure"]
_SAME = 70.0
_DIFFERENT = 40.0


@dataclass(frozen=True, slots=True)
class Sameness:
    """What the comparison of two names came to."""

    score: float
    """0 to 100: how likely the two are one."""
    reasons: tuple[str, ...]
    """What was found, in words a reviewer reads."""

    @property
    def verdict(self) -> Verdict:
        """Say "same" from 70, "different" below 40, "unsure" between: then a person is asked."""
        if self.score >= _SAME:
            return "same"
        return "different" if self.score < _DIFFERENT else "unsure"
