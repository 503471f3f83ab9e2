"""What a review shows: the queue, the cards, the rows of the tables, and how far it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from hldparse.api.asked import seat_of
from hldparse.api.review_alignment import candidates_of
from hldparse.api.review_built import Builder
from hldparse.api.review_correcting import Corrector
from hldparse.api.review_desk import Desk, word_of
from hldparse.api.review_lines import Pages
from hldparse.api.review_trials import Trials
from hldparse.api.review_writing import Pen
from hldparse.errors import UsageError
from hldparse.reviewing.items import Facets, Reach

if TYPE_CHECKING:
    from hldparse.corpus import Conference
    from hldparse.pipeline import Gathered, Setup
    from hldparse.records.dataset import Dataset
    from hldparse.records.decision import Decision
    from hldparse.reviewing.cards import Card, Past, SeatCard
    from hldparse.reviewing.exhibits import Candidate
    from hldparse.reviewing.items import Item
    from hldparse.reviewing.particulars import Seat
    from hldparse.reviewing.sums import Progress, SignOff

ALL = Facets()
"""Every case."""


class Looking:
    """All of a review that writes nothing. Safe to use from several threads."""

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
        self.sources = Pages(gathered, setup)
        """The pages of the sources, as lines and as pictures."""
        self._gathered = gathered
        self._resolver = setup.names.resolver
        self._desk = Desk(gathered, Builder(gathered, setup, self.sources))
        self._lock = self._desk.lock
        self._pen = Pen(self._desk, gathered, setup, now)
        self._corrector = Corrector(self._desk, self._pen, gathered)
        self._trials = Trials(self._desk, self._pen)

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
        of the tables. ``conflict_id`` may be the subject of a seat's card. Raises UsageError for
        an option that cannot be meant."""
        with self._lock:
            self._desk.refresh()
            if conflict_id.startswith("seat/"):
                row = seat_of(self._desk.dataset, conflict_id.removeprefix("seat/"))
                tried = self._corrector.decision(conflict_id, option)
                told = self._trials.of_correction(tried, row.edition)
            else:
                told = self._trials.of(self._desk.row(conflict_id), option)
        # Nobody's answer waits for this one's figures.
        return told()

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
            return seat_card(self._desk, seat_id)

    def corrections(self) -> tuple[Past, ...]:
        """Return the corrections that stand, the latest first, with what became of them."""
        with self._lock:
            self._desk.refresh()
            standing = reversed(self._desk.ledger.standing.all())
            return self._desk.past(one for one in standing if one.kind == "correction")

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
