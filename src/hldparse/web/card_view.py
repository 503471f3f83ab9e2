"""A card as the page shows it: numbered answers, the controls of its kind, folded history."""

from __future__ import annotations

from dataclasses import dataclass

from hldparse.records.decision import Decision
from hldparse.reviewing.cards import Card, Choice, Past, Shown

UNSURE = "unsure"
_LAST_KEY = 9
_FOLDED = 8
"""Exhibits that are shown before the rest is folded."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """An answer with the key that gives it."""

    choice: Choice
    key: str
    """"1" to "9"; "" for those after the ninth."""
    consequence: str
    standing: bool
    """Whether it is what was decided."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardView:
    """What the template shows of a card."""

    card: Card
    answers: tuple[Numbered, ...]
    """Those given with one key."""
    blanks: tuple[Numbered, ...]
    """Those in which something is filled in."""
    standing: tuple[Past, ...]
    """What was decided and not taken back."""
    exhibits: tuple[Shown, ...]
    more: tuple[Shown, ...]
    spellings: tuple[str, ...]

    @property
    def suggested(self) -> Numbered | None:
        """The answer that Enter gives."""
        return next((each for each in self.answers if each.choice.suggested), None)

    @property
    def decided(self) -> bool:
        """Whether the question is settled."""
        return self.card.item.state not in ("open", "stale", "contested", UNSURE)


def card_view(card: Card, consequences: dict[str, str]) -> CardView:
    """Return how ``card`` is shown, with the consequences that were worked out."""
    standing = tuple(past for past in card.history if _stands(past))
    decided = {past.decision.option for past in standing}
    # Those with a blank stand below the others, and so do their keys.
    ordered = sorted(
        (choice for choice in card.choices if choice.option != UNSURE),
        key=lambda choice: bool(choice.blank),
    )
    numbered = [
        Numbered(
            choice,
            str(n) if n <= _LAST_KEY else "",
            consequences.get(choice.option, choice.consequence),
            choice.option in decided,
        )
        for n, choice in enumerate(ordered, start=1)
    ]
    return CardView(
        card=card,
        answers=tuple(each for each in numbered if not each.choice.blank),
        blanks=tuple(each for each in numbered if each.choice.blank),
        standing=standing,
        exhibits=card.exhibits[:_FOLDED],
        more=card.exhibits[_FOLDED:],
        spellings=tuple(dict.fromkeys(why.printed for why in card.why)),
    )


def _stands(past: Past) -> bool:
    return past.state != "undone" and not past.decision.undoes


def words_of(decision: Decision) -> str:
    """Return a decision in words: "keep:2, by A. Reviewer"."""
    return f"{decision.option}, by {decision.reviewer}" if decision.reviewer else decision.option
