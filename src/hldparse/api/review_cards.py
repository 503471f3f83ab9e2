"""Cards made of a dataset: a question with its answers, evidence, readings and history."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from hldparse.api.review_alignment import candidates_of, compared
from hldparse.api.review_choices import choices_of
from hldparse.api.review_lines import Pages
from hldparse.api.review_particulars import Particulars
from hldparse.records.names import ResolvedEntry
from hldparse.reviewing.cards import Card, Past, Row, Seat, Shown, Why
from hldparse.text.masking import mask
from hldparse.text.wording import day

if TYPE_CHECKING:
    from hldparse.pipeline import Gathered
    from hldparse.records.blocks import Entry, Wish
    from hldparse.records.dataset import ConflictEvidenceRow, ConflictRow, Dataset
    from hldparse.records.evidence import Evidence
    from hldparse.records.names import NamePart, Resolution, ResolvedWish
    from hldparse.reviewing.deck import Deck

_ALL_EDITIONS = frozenset({"double-seat", "representative-changed"})
"""Kinds whose seats are shown of all editions, one beside the other."""
_SEATS = 120
_WHYS = 12


class Cards:
    """Makes the cards of one dataset."""

    def __init__(self, gathered: Gathered, pages: Pages, dataset: Dataset, deck: Deck) -> None:
        self._gathered = gathered
        self._pages = pages
        self._dataset = dataset
        self._deck = deck
        self.particulars = Particulars(gathered, dataset)

    def card(self, row: ConflictRow, seen: str, history: tuple[Past, ...]) -> Card:
        """Return the card of the case of ``row``, asked in that row's edition."""
        item = self._deck.row_item(row)
        rows = self._deck.cases[row.case_id]
        exhibits = tuple(map(self._shown, self.exhibits(row.conflict_id)))
        why = self.why(row)
        causes, consequences = self._deck.bearing(row.case_id)
        stale = [one.decision for one in history if item.state == "stale" and one.state == "stale"]
        words = self.words(row)
        decided_on = stale[-1].evidence if stale else ""
        now = self.evidence_text(row.conflict_id) if item.state == "stale" else ""
        places = [each.evidence for each in exhibits if each.evidence is not None]
        return Card(
            item=item,
            seen=seen,
            choices=choices_of(row, why, self._spellings(row)),
            score=_score(row, why),
            rows=tuple(
                Row(
                    conflict_id=each.conflict_id,
                    edition=each.edition,
                    state=self._deck.status(each),
                    question=each.question,
                    decided=_decided(each, history),
                )
                for each in rows
            ),
            exhibits=exhibits,
            earlier=tuple(
                self._shown(each)
                for other in rows
                if other.conflict_id != row.conflict_id
                for each in self.exhibits(other.conflict_id)
            ),
            why=why,
            seats=tuple(self._seats(row)),
            words=words,
            cuts=self.particulars.cuts(words),
            reads=self.particulars.reads(row, places),
            members=self.particulars.members(row),
            namings=self.particulars.namings(row),
            history=history,
            decided_on=decided_on,
            now=now,
            changed=compared(decided_on, now) if decided_on else (),
            causes=causes,
            consequences=consequences,
        )

    def exhibits(self, conflict_id: str) -> list[ConflictEvidenceRow]:
        """Return the places that bear on a conflict, in order."""
        return sorted(self._by_conflict.get(conflict_id, ()), key=lambda each: each.n)

    def evidence_text(self, conflict_id: str) -> str:
        """Return what is printed where a conflict arises, addresses masked, a line a place."""
        return "\n".join(mask(each.text) for each in self.exhibits(conflict_id))

    @cached_property
    def _by_conflict(self) -> dict[str, list[ConflictEvidenceRow]]:
        found: dict[str, list[ConflictEvidenceRow]] = {}
        for each in self._dataset.conflict_evidence:
            found.setdefault(each.conflict_id, []).append(each)
        return found

    @cached_property
    def _documents(self) -> dict[str, tuple[str, str]]:
        return {
            row.document_id: (
                f"{row.kind} of {day(row.date)}" if row.date else f"{row.kind} without date",
                row.date,
            )
            for row in self._dataset.documents
        }

    @cached_property
    def _editions(self) -> dict[str, str]:
        return {row.document_id: row.edition for row in self._dataset.editions}

    def _shown(self, exhibit: ConflictEvidenceRow) -> Shown:
        words, date = self._documents.get(exhibit.document_id, (exhibit.document_id, ""))
        return Shown(
            n=exhibit.n,
            document_id=exhibit.document_id,
            document=words,
            date=date,
            edition=self._editions.get(exhibit.document_id, ""),
            text=exhibit.text,
            evidence=exhibit.evidence,
            lines=self._pages.around(exhibit.evidence),
        )

    @cached_property
    def _readings(self) -> dict[Evidence, list[NamePart]]:
        found: dict[Evidence, list[NamePart]] = {}
        for read in self._listed():
            whole = _block(read).evidence
            for part in read.names:
                found.setdefault(part.evidence, []).append(part)
                if part.evidence != whole:
                    found.setdefault(whole, []).append(part)
        return found

    @cached_property
    def _entries(self) -> dict[Evidence, str]:
        merged = (read for read in self._listed() if "merged-line" in read.flags)
        return {_block(read).evidence: _block(read).text for read in merged}

    def _listed(self) -> Iterator[ResolvedEntry | ResolvedWish]:
        for one in self._gathered.resolved:
            yield from one.entries
            yield from one.wishes

    def why(self, row: ConflictRow) -> tuple[Why, ...]:
        """Return how the names were read that stand where a conflict arises."""
        places = [each.evidence for each in self.exhibits(row.conflict_id)]
        parts = [
            part for place in places if place is not None for part in self._readings.get(place, ())
        ]
        linked = self._gathered.links.resolutions
        whys: dict[tuple[str, str], Why] = {}
        for part in parts:
            found = part.resolution
            if found.entity is None:
                found = linked.get(part.printed, found)
            why = _reading(part.printed, found)
            whys.setdefault((why.printed, why.entity_id), why)
        return tuple(whys.values())[:_WHYS]

    def words(self, row: ConflictRow) -> tuple[str, ...]:
        """Return the words of a merged line; none of other conflicts."""
        if row.kind != "merged-line":
            return ()
        for each in self.exhibits(row.conflict_id):
            if each.evidence in self._entries:
                return tuple(self._entries[each.evidence].split(" "))
        return ()

    def _spellings(self, row: ConflictRow) -> tuple[str, ...]:
        if row.kind != "name-variant":
            return ()
        names = {each.entity_id: each.name for each in self._dataset.entities}
        wanted = set(row.entity_ids.split("|"))
        for variant in self._gathered.links.variants:
            if wanted == set(variant.entity_ids):
                return tuple(dict.fromkeys(variant.spellings))
        return tuple(names[each] for each in sorted(wanted) if each in names)

    def _seats(self, row: ConflictRow) -> Iterator[Seat]:
        who = {each for each in row.entity_ids.split("|") if each}
        tables = {each for each in row.round_tables.split("|") if each}
        everywhere = row.kind in _ALL_EDITIONS
        if not row.edition or not (who or tables):
            return
        seats = [
            seat
            for seat in self._dataset.seats
            if (everywhere or seat.edition == row.edition)
            and (not who or seat.entity_id in who)
            and (everywhere or not tables or seat.round_table in tables)
        ]
        yield from map(self.particulars.seat, seats[:_SEATS])


def _block(read: ResolvedEntry | ResolvedWish) -> Entry | Wish:
    return read.entry if isinstance(read, ResolvedEntry) else read.wish


def _reading(printed: str, found: Resolution) -> Why:
    return Why(
        printed=printed,
        entity_id=found.entity.entity_id if found.entity else "",
        method=found.method,
        score=found.score if found.entity else None,
        steps=found.steps,
        candidates=candidates_of(printed, found.candidates),
    )


def _score(row: ConflictRow, why: Iterable[Why]) -> float | None:
    entity_id = row.suggestion.removeprefix("is:")
    scores = [one.score for each in why for one in each.candidates if one.entity_id == entity_id]
    return max(scores, default=None)


def _decided(row: ConflictRow, history: Iterable[Past]) -> str:
    for past in history:
        if past.state in {"applied", "pending"} and (
            past.decision.decision_id == row.decision_id
            or past.decision.conflict_id == row.conflict_id
        ):
            return past.decision.option
    return ""
