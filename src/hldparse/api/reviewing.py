"""A conference under review: its questions as cards, answered one by one or in bulk.

Sources are read once; ``apply`` reconciles them anew with the decisions there are.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from hldparse.api.ingesting import MAX_BYTES
from hldparse.api.review_alignment import candidates_of
from hldparse.api.review_built import Builder
from hldparse.api.review_desk import Desk, word_of
from hldparse.api.review_lines import Pages
from hldparse.api.review_refusals import AnsweredMeanwhile
from hldparse.api.review_trials import Trials
from hldparse.api.review_writing import Pen
from hldparse.errors import UsageError
from hldparse.reviewing.cards import Facets, Reach

if TYPE_CHECKING:
    from hldparse.corpus import Conference
    from hldparse.pipeline import Gathered, Setup
    from hldparse.records.dataset import Dataset
    from hldparse.records.decision import Decision
    from hldparse.reviewing.cards import (
        Applied,
        Candidate,
        Card,
        Item,
        Past,
        Progress,
        Seat,
        SeatCard,
        SignOff,
    )

__all__ = ["AnsweredMeanwhile", "Review", "open_review"]
ALL = Facets()
"""Every case."""


def open_review(
    folder: str | Path,
    *,
    now: Callable[[], str],
    gazetteers: str | Path | None = None,
    max_bytes: int = MAX_BYTES,
) -> Review:
    """Read a conference and return it for review. ``now`` gives ISO 8601 times with offset.

    Raises UsageError where ``folder`` is not one conference with a folder of its own, the first
    failure where no source can be read, and what ``ingest`` raises.
    """
    from hldparse import pipeline
    from hldparse.api.home import conference_of

    conference, _ = conference_of(folder)
    names = pipeline.load_names(Path(gazetteers) if gazetteers is not None else None)
    setup = pipeline.setup_for(conference, names, max_bytes=max_bytes)
    gathered = pipeline.gather(conference, setup)
    if not gathered.resolved:
        raise gathered.failures[0]
    return Review(conference, gathered, setup, now)


class Review:
    """Safe to use from several threads; each answer is on the disk when the call returns."""

    def __init__(
        self, conference: Conference, gathered: Gathered, setup: Setup, now: Callable[[], str]
    ) -> None:
        if conference.home is None:
            raise UsageError("a loose file has no ledger", file=conference.name)
        self.name = conference.name
        self.title = setup.profile.title
        self.folder: Path = conference.home
        self.failures = gathered.failures
        """Sources that could not be read."""
        self._gathered = gathered
        self._resolver = setup.names.resolver
        self.sources = Pages(gathered, setup)
        """The pages of the sources, as lines and as pictures."""
        self._desk = Desk(gathered, Builder(gathered, setup, self.sources))
        self._lock = self._desk.lock
        self._pen = Pen(self._desk, gathered, setup, now)
        self._trials = Trials(self._desk, self._pen)
        self._before = self._desk.dataset

    @property
    def notices(self) -> tuple[str, ...]:
        """What reading the ledger and the sources had to remark."""
        return (*self._gathered.notices, *self._desk.ledger.file.read().notices)

    @property
    def dataset(self) -> Dataset:
        """The dataset as last reconciled."""
        return self._desk.dataset

    def queue(self, facets: Facets = ALL) -> tuple[Item, ...]:
        """Return the cases wanted: the latest edition first, the graver before the lesser, causes
        before consequences."""
        with self._lock:
            self._desk.refresh()
            return tuple(self._desk.deck.chosen(facets))

    def counts(self, facets: Facets = ALL) -> dict[str, dict[str, int]]:
        """Return facet → value → cases ("kinds", "severities", "editions", "states",
        "reviewers"), each facet counted under the others that are chosen."""
        with self._lock:
            self._desk.refresh()
            return self._desk.deck.counts(facets)

    def card(self, conflict_id: str) -> Card:
        """Return the card of the case of a conflict. Raises UsageError where there is none."""
        with self._lock:
            self._desk.refresh()
            row = self._desk.row(conflict_id)
            return self._desk.cards.card(row, self._desk.seen(row), self._desk.history(row))

    def consequences(self, conflict_id: str) -> dict[str, str]:
        """Return option → what it would change, in figures (options with a blank left out)."""
        choices = self.card(conflict_id).choices
        filled = [choice.option for choice in choices if not choice.blank]
        return {option: self.consequence(conflict_id, option) for option in filled}

    def consequence(self, conflict_id: str, option: str) -> str:
        """Return what one option, its blank filled in, would change; "" for one that says nothing
        of the tables. Raises UsageError for an option that cannot be meant."""
        with self._lock:
            self._desk.refresh()
            told = self._trials.of(self._desk.row(conflict_id), option)
        # Nobody's answer waits for this one's figures.
        return told()

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

    def seats(
        self, text: str = "", *, edition: str = "", table: str = "", limit: int = 60
    ) -> tuple[Seat, ...]:
        """Return seats by words of their name, spelling or id, the latest list first."""
        from hldparse.api.review_seats import seats_of

        with self._lock:
            self._desk.refresh()
            return seats_of(self._desk, text, edition, table, limit)

    def seat(self, seat_id: str) -> SeatCard:
        """Return a seat to be corrected. Raises UsageError where there is none."""
        from hldparse.api.review_seats import seat_card

        with self._lock:
            self._desk.refresh()
            return seat_card(self._desk, self._pen, seat_id)

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
            return self._pen.correct(subject, option, seen=seen, parameters=parameters, **how)

    def corrections(self) -> tuple[Past, ...]:
        """Return the corrections that stand, the latest first, with what became of them."""
        with self._lock:
            self._desk.refresh()
            standing = reversed(self._desk.ledger.standing.all())
            return self._desk.past(one for one in standing if one.kind == "correction")

    def undo(
        self, decision_id: str, *, reviewer: str = "", note: str = ""
    ) -> tuple[tuple[Decision, ...], tuple[Decision, ...]]:
        """Take a decision back, a bulk with all its lines. Returns the lines written, and the
        later decisions that depended on it, which stay. Raises UsageError where it is none or
        was taken back already."""
        with self._lock:
            self._desk.refresh()
            return self._pen.undo(decision_id, reviewer=reviewer, note=note)

    def last(self, reviewer: str = "") -> Decision | None:
        """Return the latest decision of a reviewer that stands, for "z"; of anybody's for ""."""
        with self._lock:
            self._desk.refresh()
            return self._desk.ledger.standing.last(reviewer)

    def reach(self, facets: Facets, option: str) -> Reach:
        """Return what a bulk decision would touch. ``option`` may be "suggestion" (what each
        question suggests) or "later" (double seats: the table of the later edition)."""
        from hldparse.reviewing.reach import reach_of

        with self._lock:
            self._desk.refresh()
            answers, left_out = reach_of(self._desk.deck, self._desk.dataset, facets, option)
            seen = word_of(f"{item.conflict_id}\t{answer}" for item, answer in answers)
            return Reach(answers=answers, left_out=left_out, seen=seen)

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

    def progress(self) -> Progress:
        """Return how far the review has come."""
        from hldparse.api.review_sums import progress_of

        with self._lock:
            self._desk.refresh()
            return progress_of(self._desk)

    def sign_off(self) -> SignOff:
        """Return who decided what, and the figures before and after."""
        from hldparse.api.review_sums import sign_off_of

        with self._lock:
            self._desk.catch_up()
            return sign_off_of(self._desk, self.name, self.title)

    def search_names(self, text: str, limit: int = 20) -> tuple[Candidate, ...]:
        """Return entities of the gazetteer and the conference that ``text`` may mean, the likest
        first."""
        from hldparse.api.review_names import found_names

        with self._lock:
            found = found_names(text, self._resolver, self._desk.dataset, limit)
            return candidates_of(text, found)[:limit]
