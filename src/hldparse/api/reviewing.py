"""A conference under review: its questions as cards, answered one by one or in bulk.

Sources are read once; ``apply`` reconciles them anew with the decisions there are.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from hldparse.errors import HldparseError
from hldparse.records.decision import Decision
from hldparse.reviewing.cards import (
    Applied,
    Candidate,
    Card,
    Facets,
    Item,
    Progress,
    Reach,
    ShownLine,
    SignOff,
)


class AnsweredMeanwhile(HldparseError):
    """Somebody else has decided since the card was shown; ``decisions`` says what."""

    decisions: tuple[Decision, ...] = ()


def open_review(
    folder: str | Path,
    *,
    now: Callable[[], str],
    gazetteers: str | Path | None = None,
) -> Review:
    """Read a conference and return it for review. ``now`` gives ISO 8601 times with offset."""
    raise NotImplementedError


class Review:
    """Safe to use from several threads; each answer is on the disk when the call returns."""

    name: str
    title: str
    folder: Path

    def queue(self, facets: Facets = Facets()) -> tuple[Item, ...]:  # noqa: B008 - frozen
        """Return the cases wanted: the latest edition first, by effect, causes first."""
        raise NotImplementedError

    def counts(self, facets: Facets = Facets()) -> dict[str, dict[str, int]]:  # noqa: B008
        """Return facet → value → cases ("kinds", "severities", "editions", "states",
        "reviewers"), each facet counted under the others that are chosen."""
        raise NotImplementedError

    def card(self, conflict_id: str) -> Card:
        """Return the card of the case of a conflict. Raises UsageError where there is none."""
        raise NotImplementedError

    def consequences(self, conflict_id: str) -> dict[str, str]:
        """Return option → what it would change, in figures (options with a blank left out)."""
        raise NotImplementedError

    def consequence(self, conflict_id: str, option: str) -> str:
        """Return what one option, its blank filled in, would change."""
        raise NotImplementedError

    def answer(  # noqa: PLR0913
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
        raise NotImplementedError

    def undo(
        self, decision_id: str, *, reviewer: str = "", note: str = ""
    ) -> tuple[tuple[Decision, ...], tuple[Decision, ...]]:
        """Take a decision back, a bulk with all its lines. Returns the lines written, and the
        later decisions that depended on it, which stay. Raises UsageError where it is none or
        was taken back already."""
        raise NotImplementedError

    def last(self, reviewer: str = "") -> Decision | None:
        """Return the latest decision that stands, for "z"."""
        raise NotImplementedError

    def reach(self, facets: Facets, option: str) -> Reach:
        """Return what a bulk decision would touch. ``option`` may be "suggestion" (what each
        question suggests) or "later" (double seats: the table of the later edition)."""
        raise NotImplementedError

    def bulk(
        self, facets: Facets, option: str, *, seen: str, reviewer: str = "", note: str = ""
    ) -> tuple[Decision, ...]:
        """Decide all that ``reach`` shows. Raises AnsweredMeanwhile where the reach is another
        by now."""
        raise NotImplementedError

    def apply(self) -> Applied:
        """Reconcile with all decisions and say what changed."""
        raise NotImplementedError

    def progress(self) -> Progress:
        """Return how far the review has come."""
        raise NotImplementedError

    def sign_off(self) -> SignOff:
        """Return who decided what, and the figures before and after."""
        raise NotImplementedError

    def search_names(self, text: str, limit: int = 20) -> tuple[Candidate, ...]:
        """Return entities of the gazetteer and the conference that ``text`` may mean."""
        raise NotImplementedError

    def page(self, source: str, around: int, reach: int = 60) -> tuple[ShownLine, ...]:
        """Return the lines of a source about one of them, for the whole page."""
        raise NotImplementedError
