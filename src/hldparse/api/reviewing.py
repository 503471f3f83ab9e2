"""A conference under review: its questions as cards, answered one by one or in bulk.

Sources are read once; ``apply`` reconciles them anew with the decisions there are.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from hldparse.api.ingesting import MAX_BYTES
from hldparse.api.review_alignment import candidates_of
from hldparse.api.review_desk import Desk
from hldparse.api.review_lines import Pages
from hldparse.errors import HldparseError, UsageError
from hldparse.records.dataset import ConflictRow, Dataset
from hldparse.records.decision import READING_KINDS, Decision
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

if TYPE_CHECKING:
    from hldparse.corpus import Conference
    from hldparse.pipeline import Gathered, Setup
    from hldparse.reviewing import Ledger

_KEPT = 512
"""Consequences kept of one state of the ledger."""


class AnsweredMeanwhile(HldparseError):
    """Somebody else has decided since the card was shown; ``decisions`` says what."""

    decisions: tuple[Decision, ...] = ()


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
    from hldparse.api.deciding import conference_of

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
        self._gathered, self._setup, self._now = gathered, setup, now
        self.sources = self._pages = Pages(gathered, setup)
        """The pages of the sources, as lines and as pictures."""
        self._lock = threading.RLock()
        self._desk = Desk(gathered, setup, self._pages)
        self._before = self._desk.dataset
        self._trials: dict[tuple[str, str, str], str] = {}

    @property
    def notices(self) -> tuple[str, ...]:
        """What reading the ledger and the sources had to remark."""
        return (*self._gathered.notices, *self._desk.file.read().notices)

    @property
    def dataset(self) -> Dataset:
        """The dataset as last reconciled."""
        return self._desk.dataset

    def queue(self, facets: Facets = Facets()) -> tuple[Item, ...]:  # noqa: B008 - frozen
        """Return the cases wanted: the latest edition first, the graver before the lesser, causes
        before consequences."""
        with self._lock:
            self._desk.refresh()
            return tuple(self._desk.deck.chosen(facets))

    def counts(self, facets: Facets = Facets()) -> dict[str, dict[str, int]]:  # noqa: B008
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
        card = self.card(conflict_id)
        return {
            choice.option: self.consequence(conflict_id, choice.option)
            for choice in card.choices
            if not choice.blank
        }

    def consequence(self, conflict_id: str, option: str) -> str:
        """Return what one option, its blank filled in, would change; "" for one that says nothing
        of the tables. Raises UsageError for an option that cannot be meant."""
        from hldparse.reconciling.effects import EFFECTS
        from hldparse.reviewing.figures import consequence, standing_figures

        with self._lock:
            self._desk.refresh()
            row = self._desk.row(conflict_id)
            self._refuse_meaningless(row, option)
            if option.partition(":")[0] not in EFFECTS:
                # What settles a reading as it is leaves the tables as they are.
                read = row.kind in READING_KINDS and option not in {"waive", "unsure"}
                return standing_figures(self._desk.dataset, row) if read else ""
            key = (self._desk.seen(row), conflict_id, option)
            if key not in self._trials:
                if len(self._trials) >= _KEPT:
                    self._trials.clear()
                without, with_it = self._tried(row, option)
                self._trials[key] = consequence(without, with_it, row)
            return self._trials[key]

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
            self._refuse_meaningless(row, option)
            decision = self._decision(
                row,
                option,
                reviewer=reviewer,
                note=note,
                given=given,
                parameters=self._further(row, parameters),
            )
            replaced = [
                self._withdrawal(one, reviewer=reviewer)
                for one in self._desk.standing.on(conflict_id)
            ]

            def unchanged(ledger: Ledger) -> None:
                self._desk.take(ledger)
                if self._desk.seen(row) != seen:
                    raise self._meanwhile(row)

            self._desk.file.append((*replaced, decision), unchanged)
            self._desk.refresh()
            return decision

    def undo(
        self, decision_id: str, *, reviewer: str = "", note: str = ""
    ) -> tuple[tuple[Decision, ...], tuple[Decision, ...]]:
        """Take a decision back, a bulk with all its lines. Returns the lines written, and the
        later decisions that depended on it, which stay. Raises UsageError where it is none or
        was taken back already."""
        with self._lock:
            self._desk.refresh()
            standing = self._desk.standing.all()
            asked = next((one for one in standing if one.decision_id == decision_id), None)
            if asked is None:
                raise UsageError(
                    f"no decision {decision_id} stands", hint="it may be taken back already"
                )
            given = [asked] if not asked.bulk else [o for o in standing if o.bulk == asked.bulk]
            lines = tuple(self._withdrawal(one, reviewer=reviewer, note=note) for one in given)
            self._desk.catch_up()
            before = self._desk.states
            self._desk.file.append(lines)
            self._desk.reconcile()
            taken = {one.decision_id for one in given}
            depended = tuple(
                one
                for one in self._desk.standing.all()
                if one.decision_id not in taken
                and before.get(one.decision_id) == "applied"
                and self._desk.states.get(one.decision_id) != "applied"
            )
            return lines, depended

    def last(self, reviewer: str = "") -> Decision | None:
        """Return the latest decision of a reviewer that stands, for "z"; of anybody's for ""."""
        with self._lock:
            self._desk.refresh()
            mine = [one for one in self._desk.standing.all() if reviewer in {"", one.reviewer}]
            return max(mine, key=lambda one: self._desk.known[one.decision_id], default=None)

    def reach(self, facets: Facets, option: str) -> Reach:
        """Return what a bulk decision would touch. ``option`` may be "suggestion" (what each
        question suggests) or "later" (double seats: the table of the later edition)."""
        from hldparse.reviewing.reach import reach_of

        with self._lock:
            self._desk.refresh()
            answers, left_out = reach_of(self._desk.deck, self._desk.dataset, facets, option)
            seen = sha256(
                "\n".join(f"{item.conflict_id}\t{answer}" for item, answer in answers).encode(
                    "utf-8", "surrogatepass"
                )
            ).hexdigest()[:16]
            return Reach(answers=answers, left_out=left_out, seen=seen)

    def bulk(
        self, facets: Facets, option: str, *, seen: str, reviewer: str = "", note: str = ""
    ) -> tuple[Decision, ...]:
        """Decide all that ``reach`` shows. Raises AnsweredMeanwhile where the reach is another
        by now, UsageError where it touches nothing."""
        with self._lock:
            changed = AnsweredMeanwhile(
                "what this would touch has changed since it was shown", hint="look at it again"
            )
            reach = self.reach(facets, option)
            if reach.seen != seen:
                raise changed
            if not reach.answers:
                raise UsageError("nothing waits that could be answered so", hint="widen the filter")
            moment = self._now()
            stroke = sha256(f"{moment}\n{reach.seen}\n{reviewer}".encode()).hexdigest()[:16]
            lines: list[Decision] = []
            for item, answer in reach.answers:
                row = self._desk.row(item.conflict_id)
                lines += (
                    self._withdrawal(one, reviewer=reviewer)
                    for one in self._desk.standing.on(item.conflict_id)
                )
                lines.append(
                    self._decision(
                        row,
                        answer,
                        reviewer=reviewer,
                        note=note,
                        given="bulk",
                        bulk=stroke,
                        moment=moment,
                    )
                )

            def unchanged(ledger: Ledger) -> None:
                if ledger.decisions != self._desk.decisions:
                    raise changed

            self._desk.file.append(lines, unchanged)
            self._desk.refresh()
            return tuple(one for one in lines if not one.undoes)

    def apply(self) -> Applied:
        """Reconcile with all decisions and say what changed since the last time, of "apply" or of
        opening."""
        from hldparse.reviewing.figures import changes, questions

        with self._lock:
            before = self._before
            self._desk.reconcile()
            after = self._before = self._desk.dataset
            closed, opened = questions(before, after)
            rows = {row.conflict_id: row for row in before.conflicts} | self._desk.deck.rows
            answered = self._desk.standing.by_conflict
            return Applied(
                changed=changes(before, after),
                opened=tuple(self._item_of(rows[each]) for each in sorted(opened)),
                closed=tuple(
                    self._item_of(rows[each]) for each in sorted(closed) if each not in answered
                ),
                nothing=tuple(
                    one.decision_id
                    for one in self._desk.standing.all()
                    if self._desk.states.get(one.decision_id) == "idle"
                    and one.conflict_id in self._desk.deck.rows
                ),
            )

    def progress(self) -> Progress:
        """Return how far the review has come."""
        from hldparse.reviewing.pace import pace

        with self._lock:
            self._desk.refresh()
            counted: dict[str, int] = {}
            for item in self._desk.deck.items():
                counted[item.state] = counted.get(item.state, 0) + 1
            today, seconds = pace(self._desk.decisions)
            pending = counted.get("pending", 0)
            waiting = sum(
                counted.get(state, 0) for state in ("open", "stale", "contested", "unsure")
            )
            return Progress(
                decided=counted.get("decided", 0) + pending,
                open=counted.get("open", 0),
                stale=counted.get("stale", 0),
                contested=counted.get("contested", 0),
                unsure=counted.get("unsure", 0),
                pending=pending,
                today=today,
                seconds_each=seconds,
                seconds_left=None if seconds is None else seconds * waiting,
            )

    def sign_off(self) -> SignOff:
        """Return who decided what, and the figures before and after."""
        from hldparse.reviewing.deck import WAITING
        from hldparse.reviewing.figures import figures_of

        with self._lock:
            self._desk.catch_up()
            without = self._desk.by(())
            questions = {row.conflict_id: row.question for row in without.conflicts}
            questions |= {row.conflict_id: row.question for row in self._desk.dataset.conflicts}
            standing = self._desk.standing.all()
            standing.sort(key=lambda one: self._desk.known[one.decision_id])
            counted: dict[str, int] = {}
            for one in standing:
                counted[one.reviewer] = counted.get(one.reviewer, 0) + 1
            return SignOff(
                conference=self.name,
                title=self.title,
                decided=self._desk.past(standing),
                questions=questions,
                reviewers=tuple(sorted(counted.items())),
                before=figures_of(without),
                after=figures_of(self._desk.dataset),
                progress=self.progress(),
                waiting=tuple(each for each in self._desk.deck.items() if each.state in WAITING),
            )

    def search_names(self, text: str, limit: int = 20) -> tuple[Candidate, ...]:
        """Return entities of the gazetteer and the conference that ``text`` may mean, the likest
        first."""
        from hldparse.api.review_names import found_names

        with self._lock:
            resolver = self._setup.names.resolver
            return candidates_of(text, found_names(text, resolver, self._desk.dataset, limit))[
                :limit
            ]

    def page(self, source: str, around: int, reach: int = 60) -> tuple[ShownLine, ...]:
        """Return the lines of a source about one of them. Raises UsageError for no such source."""
        with self._lock:
            return self._pages.page(source, around, reach)

    # What is asked for, and what is written.

    def _item_of(self, row: ConflictRow) -> Item:
        if row.conflict_id in self._desk.deck.rows:
            return self._desk.deck.row_item(row)
        return Item(
            case_id=row.case_id,
            conflict_id=row.conflict_id,
            kind=row.kind,
            severity=row.severity,
            edition=row.edition,
            state="gone",
            holds_in_latest=False,
            question=row.question,
            suggestion=row.suggestion,
        )

    def _meanwhile(self, row: ConflictRow) -> AnsweredMeanwhile:
        given = self._desk.on_case(row)
        said = "; ".join(
            f"{one.option}{f' by {one.reviewer}' if one.reviewer else ''}" for one in given
        )
        error = AnsweredMeanwhile(
            f"this was decided meanwhile: {said}" if said else "the evidence is another by now",
            hint="look at the question again",
        )
        error.decisions = given
        return error

    def _further(self, row: ConflictRow, asked: Mapping[str, str] | None) -> dict[str, str]:
        from hldparse.api.deciding import spelling_of

        further = dict(asked or {})
        if further.get("remember"):
            further["spelling"] = spelling_of(row, self._desk.dataset, self._gathered)
            if not further["spelling"]:
                raise UsageError(
                    f"{row.kind} is about no spelling to remember",
                    hint="only unread names have one",
                )
        return further

    def _tried(self, row: ConflictRow, option: str) -> tuple[Dataset, Dataset]:
        """Return the dataset without any decision on a conflict, and with this one on it."""
        on_it = {one.decision_id for one in self._desk.standing.on(row.conflict_id)}
        others = tuple(
            one
            for one in self._desk.decisions
            if one.decision_id not in on_it and one.undoes not in on_it
        )
        without = self._desk.dataset
        if on_it or self._desk.behind:
            without = self._desk.by(others)
        return without, self._desk.by((*others, self._decision(row, option)))

    def _refuse_meaningless(self, row: ConflictRow, option: str) -> None:
        from hldparse.api.review_names import known_entity
        from hldparse.reconciling import OPTIONS
        from hldparse.reconciling.options import allowed

        stem, _, argument = option.partition(":")
        hint = f"take one of {', '.join(OPTIONS.get(row.kind, ()))}"
        if "<" in option or not allowed(row.kind, option):
            raise UsageError(f"{row.kind} cannot be settled by {option}", hint=hint)
        if stem in {"keep", "strike"} and argument not in row.round_tables.split("|"):
            raise UsageError(
                f"nobody of this question sits at table {argument}",
                hint=f"take one of {row.round_tables.replace('|', ', ')}",
            )
        if stem == "split-at":
            words = self._desk.cards.words(row)
            if int(argument.rpartition(",")[2]) >= max(1, len(words)):
                raise UsageError(
                    f"the entry has {len(words)} words", hint="the cut lies before its last one"
                )
        if stem == "is" and "/group/" not in row.conflict_id:
            resolver = self._setup.names.resolver
            candidates = {
                one.entity_id for each in self._desk.cards.why(row) for one in each.candidates
            }
            if argument not in candidates and not known_entity(
                argument, resolver, self._desk.dataset
            ):
                raise UsageError(
                    f"nobody has the id {argument}",
                    hint="take an id as in entities.csv, such as COG",
                )

    def _decision(
        self,
        row: ConflictRow,
        option: str,
        *,
        reviewer: str = "",
        note: str = "",
        given: str = "key",
        parameters: Mapping[str, str] | None = None,
        bulk: str = "",
        moment: str = "",
    ) -> Decision:
        from hldparse import __version__
        from hldparse.reviewing import new_decision

        return new_decision(
            conflict_id=row.conflict_id,
            kind=row.kind,
            option=option,
            parameters=dict(parameters or {}),
            note=note,
            reviewer=reviewer,
            decided_at=moment or self._now(),
            given=given,
            tool_version=__version__,
            fingerprint=row.fingerprint,
            evidence=self._desk.cards.evidence_text(row.conflict_id),
            bulk=bulk,
        )

    def _withdrawal(self, decision: Decision, *, reviewer: str, note: str = "") -> Decision:
        from hldparse.api.deciding import withdrawal

        return withdrawal(decision, decided_at=self._now(), note=note, reviewer=reviewer)
