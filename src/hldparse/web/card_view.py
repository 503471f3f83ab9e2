"""A card as the page shows it: numbered answers, the view of its kind, folded history."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from hldparse.records.decision import READING_KINDS
from hldparse.reviewing.cards import Card, Choice, Past
from hldparse.reviewing.exhibits import Candidate
from hldparse.text.wording import listing
from hldparse.web.plates import Plate, plates

UNSURE = "unsure"
_LAST_KEY = 9
_MARKER = "-–—•*· \t\n"
"""What stands before an entry in a list."""
_FOLDED = 6
"""Plates of evidence that are shown before the rest is folded."""
_VIEWS = {
    "double-seat": "double_seat",
    "unresolved-name": "name",
    "ambiguous-name": "name",
    "merged-line": "merged_line",
    "unread-line": "unread_line",
    "name-variant": "variants",
    "representative-changed": "representative",
    "over-quota": "share",
    "over-capacity": "share",
    "under-capacity": "share",
}
_WITHOUT_FIGURES = frozenset({"waive", UNSURE})
"""Answers after which everything is as it was."""
_WITH_FIGURES = frozenset({"same-person"})
"""Answers that alter something though their kind is settled for a whole case."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """An answer with the key that gives it."""

    choice: Choice
    key: str
    """"1" to "9"; "" for those after the ninth."""
    consequence: str
    standing: str
    """Who decided so: "decided by A. Reviewer"; "" where nobody has."""
    asks_figures: bool
    """Whether it has a consequence in figures, not worked out yet."""
    candidate: Candidate | None
    """Whom it takes a name for, with both spellings aligned."""

    @property
    def differs(self) -> bool:
        """Whether the two spellings are not the same."""
        runs = self.candidate.alignment if self.candidate else ()
        return any(what != "same" for what, _, _ in runs)


@dataclass(frozen=True, slots=True, kw_only=True)
class CardView:
    """What the template shows of a card."""

    card: Card
    template: str
    """Of the kind's own view."""
    answers: tuple[Numbered, ...]
    """Those given with one key."""
    blanks: tuple[Numbered, ...]
    """Those in which something is filled in."""
    standing: tuple[Past, ...]
    """What was decided and not taken back."""
    plates: tuple[Plate, ...]
    more: tuple[Plate, ...]
    """Folded."""
    earlier: tuple[Plate, ...]
    """Of other lists, folded."""
    spellings: tuple[str, ...]

    @property
    def suggested(self) -> Numbered | None:
        """The answer that Enter gives."""
        return next((each for each in self.answers if each.choice.suggested), None)

    @property
    def edited(self) -> bool:
        """Whether "e" goes to a field of the kind's own; else it goes to the seats, to be
        corrected."""
        return bool(self.blanks)

    @property
    def decided(self) -> bool:
        """Whether the question is settled."""
        return self.card.item.state not in ("open", "stale", "contested", UNSURE)

    @property
    def missed(self) -> str:
        """The part of an address that asks to add what is printed at its first place."""
        evidence = self.card.exhibits[0].evidence if self.card.exhibits else None
        if evidence is None:
            return ""
        item = self.card.item
        printed = self.card.exhibits[0].text.strip(_MARKER)
        asked = {"name": evidence.source, "line": str(evidence.line_start), "printed": printed}
        if evidence.page is not None:
            asked["page"] = str(evidence.page)
        table = self.card.seats[0].round_table if self.card.seats else ""
        return urlencode({**asked, "list": f"{item.edition} {table}", "id": item.conflict_id})

    @property
    def likeliest_cut(self) -> int:
        """The first boundary between words that both name somebody, else the first there is."""
        cuts = self.card.cuts
        named = (cut.after for cut in cuts if all(part.entity_id for part in cut.parts))
        return next(named, cuts[0].after if cuts else 0)

    @property
    def earlier_places(self) -> int:
        """How many places in other lists are shown."""
        return sum(len(plate.texts) for plate in self.earlier)

    def elsewhere(self, past: Past) -> str:
        """Return the other list that a decision is on, where this one is still asked about; else
        "".
        """
        return _elsewhere(self.card, past)

    def said(self, past: Past) -> str:
        """Return a decision in the words of its answer."""
        option = past.decision.option
        labels = (each.choice.label for each in self.answers if each.choice.option == option)
        return next(labels, option)

    def blank(self, name: str) -> Numbered | None:
        """Return the answer in which "entity", "words" or "spelling" is filled in."""
        return next((each for each in self.blanks if each.choice.blank == name), None)


def card_view(card: Card, consequences: dict[str, str]) -> CardView:
    """Return how ``card`` is shown, with the consequences that were worked out."""
    standing = tuple(past for past in card.history if _stands(past))
    decided: dict[str, list[str]] = {}
    for past in standing:
        if _elsewhere(card, past):
            continue
        decided.setdefault(past.decision.option, []).append(past.decision.reviewer)
    candidates = {one.entity_id: one for why in reversed(card.why) for one in why.candidates}
    # Those with a blank stand below the others, and so do their keys.
    ordered = sorted(
        (choice for choice in card.choices if choice.option != UNSURE),
        key=lambda choice: bool(choice.blank),
    )
    reading = card.item.kind in READING_KINDS
    numbered = [
        Numbered(
            choice,
            str(n) if n <= _LAST_KEY else "",
            consequences.get(choice.option, choice.consequence),
            _by(decided[choice.option]) if choice.option in decided else "",
            (reading or choice.option in _WITH_FIGURES)
            and not choice.blank
            and choice.option not in _WITHOUT_FIGURES
            and choice.option not in consequences,
            _candidate(choice.option, candidates),
        )
        for n, choice in enumerate(ordered, start=1)
    ]
    found = plates(card.exhibits)
    here = {each.evidence for each in card.exhibits}
    return CardView(
        card=card,
        template=f"kinds/{_VIEWS.get(card.item.kind, 'plain')}.html.jinja",
        answers=tuple(each for each in numbered if not each.choice.blank),
        blanks=tuple(each for each in numbered if each.choice.blank),
        standing=standing,
        plates=found[:_FOLDED],
        more=found[_FOLDED:],
        earlier=plates(each for each in card.earlier if each.evidence not in here),
        spellings=tuple(dict.fromkeys(why.printed for why in card.why)),
    )


def _elsewhere(card: Card, past: Past) -> str:
    asked = card.item.conflict_id
    if card.item.state != "open" or past.decision.conflict_id == asked:
        return ""
    rows = (row for row in card.rows if row.conflict_id == past.decision.conflict_id)
    return next((row.edition for row in rows), "")


def _by(reviewers: list[str]) -> str:
    named = list(dict.fromkeys(filter(None, reviewers)))
    return f"decided by {listing(named)}" if named else "decided"


def _candidate(option: str, candidates: dict[str, Candidate]) -> Candidate | None:
    stem, _, entity_id = option.partition(":")
    return candidates.get(entity_id) if stem == "is" else None


def _stands(past: Past) -> bool:
    return past.state != "undone" and not past.decision.undoes
