"""What two documents print differently of one thing, and who of one side is not on the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hldparse.reconciling.facts import Exhibit
from hldparse.reconciling.rules.likeness import of_two_sexes, same_office, same_person
from hldparse.records.blocks import Panellist, ProgrammeItem, Speaker
from hldparse.records.dataset import DocumentRow
from hldparse.text.fold import fold
from hldparse.text.wording import day, listing

_MOST_COMPARED = 40_000
"""Pairs of speakers compared letter by letter; beyond that only equal names count."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference, in words, with the places that show it and what its fingerprint is of."""

    words: str
    exhibits: tuple[tuple[str, str, ProgrammeItem | Panellist], ...]
    key: str


def unmatched(
    earlier: Sequence[Speaker], later: Sequence[Speaker]
) -> tuple[list[Speaker], list[Speaker]]:
    """Return the speakers of either side whom the other does not have, by name or by office."""
    waiting = Counter(map(_exactly, later))
    left: list[Speaker] = []
    for speaker in earlier:
        own = _exactly(speaker)
        if waiting[own] > 0:
            waiting[own] -= 1
        else:
            left.append(speaker)
    rest: list[Speaker] = []
    for speaker in reversed(later):
        own = _exactly(speaker)
        if waiting[own] > 0:
            waiting[own] -= 1
            rest.append(speaker)
    rest.reverse()
    if len(left) * len(rest) > _MOST_COMPARED:
        return left, rest
    for same in (_same, _perhaps_same):
        for speaker in list(left):
            match = next((other for other in rest if same(speaker, other)), None)
            if match is not None:
                left.remove(speaker)
                rest.remove(match)
    return left, rest


def _exactly(speaker: Speaker) -> tuple[str, str]:
    return (fold(speaker.name), "" if speaker.name else fold(speaker.role))


def _same(one: Speaker, other: Speaker) -> bool:
    if one.name and other.name:
        return same_person(one.name, other.name) and not of_two_sexes(one.title, other.title)
    return bool(one.role and other.role) and same_office(one.role, other.role)


def _perhaps_same(one: Speaker, other: Speaker) -> bool:
    # A name alone and an office alone may well be one.
    return not (one.name and other.name) and not (one.role and other.role)


def all_of(speakers: Iterable[Speaker]) -> str:
    """Return "Mr. A B, President, and the Secretary"."""
    return listing(
        speaker.printed if speaker.name else f"the {speaker.role}" for speaker in speakers
    )


def exhibits_of(told: Sequence[Difference]) -> tuple[Exhibit, ...]:
    """Return what the differences rest on, each place once."""
    shown = {
        (document_id, text): Exhibit(document_id, text, item.evidence)
        for one in told
        for document_id, text, item in one.exhibits
    }
    return tuple(shown.values())


def the_document(document: DocumentRow) -> str:
    """Return "letter of 3 May 2012"."""
    dated = f" of {day(document.date)}" if document.date else ""
    return f"{document.kind}{dated}"
