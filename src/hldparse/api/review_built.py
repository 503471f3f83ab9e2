"""A dataset with the queue and the cards made of it, as one ledger leaves them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hldparse.api.review_cards import Cards
from hldparse.api.review_exhibits import Exhibits
from hldparse.api.review_members import Members
from hldparse.api.review_particulars import Particulars
from hldparse.api.review_whys import Whys
from hldparse.reviewing.deck import Deck

if TYPE_CHECKING:
    from hldparse.api.review_lines import Pages
    from hldparse.pipeline import Gathered, Setup
    from hldparse.records.dataset import Dataset
    from hldparse.records.decision import Decision

_AT_ONCE = 1_500
"""Seats and conflicts up to which a dataset is reconciled within about 70 ms."""


@dataclass(frozen=True, slots=True)
class Built:
    """What one reconciling makes."""

    dataset: Dataset
    deck: Deck
    cards: Cards
    states: dict[str, str]
    """decision_id → what became of it."""
    effective: frozenset[str]
    """Ids of the decisions with an effect that it shows."""

    @property
    def quick(self) -> bool:
        """Whether it can be made anew with each answer, without anybody waiting for it."""
        return len(self.dataset.seats) + len(self.dataset.conflicts) <= _AT_ONCE


class Builder:
    """Reconciles what was gathered by any decisions. Safe to use from several threads."""

    def __init__(self, gathered: Gathered, setup: Setup, pages: Pages) -> None:
        from hldparse import pipeline

        self._gathered, self._setup, self._pages = gathered, setup, pages
        self._otherwise = pipeline.read_otherwise(gathered, setup)
        self._whys = Whys(gathered, setup.names.resolver.gazetteer)

    def dataset(self, decisions: Iterable[Decision]) -> Dataset:
        """Return the dataset by these decisions and no others. Raises BadLedger."""
        from hldparse import pipeline

        return pipeline.reconciled(self._gathered, self._setup, tuple(decisions))

    def built(
        self,
        decisions: Iterable[Decision],
        effective: frozenset[str],
        reviewers: Callable[[str], Sequence[str]],
    ) -> Built:
        """Return the dataset by these decisions with its queue and cards. Raises BadLedger."""
        dataset = self.dataset(decisions)
        deck = Deck(dataset)
        deck.update({}, reviewers)
        particulars = Particulars(self._gathered, dataset, self._otherwise)
        members = Members(self._gathered, dataset, particulars.seat)
        return Built(
            dataset=dataset,
            deck=deck,
            cards=Cards(
                particulars=particulars,
                members=members,
                whys=self._whys,
                exhibits=Exhibits(self._pages, dataset),
                deck=deck,
                dataset=dataset,
            ),
            states={one.decision_id: one.state for one in dataset.decisions},
            effective=effective,
        )


def altering(decision: Decision) -> bool:
    """Say whether a decision alters more than the conflict it is given on."""
    from hldparse.reconciling.corrections import is_correction
    from hldparse.reconciling.effects import altering_on
    from hldparse.reconciling.options import kind_of

    option = decision.option.partition(":")[0]
    return option in altering_on(kind_of(decision)) or is_correction(decision.conflict_id)
