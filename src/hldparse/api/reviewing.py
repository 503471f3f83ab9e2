"""A conference under review: its questions as cards, answered one by one or in bulk.

Sources are read once; ``apply`` reconciles them anew with the decisions there are.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from hldparse.api.ingesting import MAX_BYTES
from hldparse.api.opened import opened
from hldparse.api.review_looking import Looking
from hldparse.api.review_refusals import AnsweredMeanwhile

if TYPE_CHECKING:
    from hldparse.corpus import Conference
    from hldparse.pipeline import Gathered, Setup
    from hldparse.records.decision import Decision
    from hldparse.reviewing.items import Facets
    from hldparse.reviewing.sums import Applied

__all__ = ["AnsweredMeanwhile", "Review", "open_review"]


def open_review(
    folder: str | Path,
    *,
    now: Callable[[], str],
    gazetteers: str | Path | None = None,
    max_bytes: int = MAX_BYTES,
    password_file: str | Path | None = None,
) -> Review:
    """Read a conference and return it for review. ``now`` gives ISO 8601 times with offset.

    Raises UsageError where ``folder`` is not one conference with a folder of its own, the first
    failure where no source can be read, and what ``ingest`` raises.
    """
    read = opened(folder, gazetteers=gazetteers, max_bytes=max_bytes, password_file=password_file)
    return Review(read.conference, read.gathered, read.setup, now)


class Review(Looking):
    """Safe to use from several threads; each answer is on the disk when the call returns."""

    def __init__(
        self, conference: Conference, gathered: Gathered, setup: Setup, now: Callable[[], str]
    ) -> None:
        super().__init__(conference, gathered, setup, now)
        self._before = self._desk.dataset

    def answer(
        self,
        conflict_id: str,
        option: str,
        *,
        seen: str,
        reviewer: str = "",
        note: str = "",
        given: str = "key",
        parameters: Mapping[str, str] | None = None,
    ) -> Decision:
        """Write a decision down. ``parameters={"remember": "yes"}`` with is: reads the same
        spelling so all over the conference. An answer that replaces one the card showed takes
        that back first. Raises AnsweredMeanwhile, UsageError (option that cannot be meant),
        OutputError."""
        with self._lock:
            self._desk.refresh()
            row = self._desk.row(conflict_id)
            how = {"reviewer": reviewer, "note": note, "given": given}
            return self._pen.answer(row, option, seen=seen, parameters=parameters, **how)

    def correct(
        self,
        subject: str,
        option: str,
        *,
        seen: str = "",
        reviewer: str = "",
        note: str = "",
        given: str = "key",
        parameters: Mapping[str, str] | None = None,
    ) -> Decision:
        """Write down a correction of what no conflict asks about, and apply it.

        ``subject`` is a ``SeatCard.subject`` with its ``seen``, or, for an entry that was missed,
        what ``missing_subject`` returns, with the option at:<source>:<line> and the parameter
        ``printed``. Raises AnsweredMeanwhile, UsageError (nothing would come of it), OutputError.
        """
        with self._lock:
            self._desk.refresh()
            how = {"reviewer": reviewer, "note": note, "given": given}
            return self._corrector.correct(subject, option, seen=seen, parameters=parameters, **how)

    def undo(
        self, decision_id: str, *, reviewer: str = "", note: str = ""
    ) -> tuple[tuple[Decision, ...], tuple[Decision, ...]]:
        """Take a decision back, a bulk with all its lines. Returns the lines written, and the
        later decisions that depended on it, which stay. Raises UsageError where it is none or
        was taken back already."""
        with self._lock:
            self._desk.refresh()
            return self._pen.undo(decision_id, reviewer=reviewer, note=note)

    def bulk(
        self, facets: Facets, option: str, *, seen: str, reviewer: str = "", note: str = ""
    ) -> tuple[Decision, ...]:
        """Decide all that ``reach`` shows. Raises AnsweredMeanwhile where the reach is another
        by now, UsageError where it touches nothing."""
        with self._lock:
            reach = self.reach(facets, option)
            return self._pen.bulk(reach, seen=seen, reviewer=reviewer, note=note)

    def put_together(
        self,
        conflict_id: str,
        ticked: Collection[str],
        spelling: str,
        *,
        seen: str,
        reviewer: str = "",
        note: str = "",
    ) -> tuple[Decision, ...]:
        """Decide that of the members of a question of variants, and of those that hang together
        with it, these entities are one. Raises as ``answer`` does."""
        from hldparse.api.review_variants import put_together

        with self._lock:
            self._desk.refresh()
            row = self._desk.row(conflict_id)
            how = {"seen": seen, "reviewer": reviewer, "note": note}
            return put_together(self._desk, self._pen, row, ticked, spelling, **how)

    def apply(self) -> Applied:
        """Reconcile with all decisions and say what changed since the last time, of "apply" or of
        opening."""
        from hldparse.api.review_sums import applied

        with self._lock:
            self._desk.reconcile()
            before, self._before = self._before, self._desk.dataset
            return applied(before, self._desk)
