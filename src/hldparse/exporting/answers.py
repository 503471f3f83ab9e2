"""How a reviewer answers a conflict in a terminal: what may be said, how, and what was said."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator

from hldparse.exporting.cases import UNSETTLED, Case, Held
from hldparse.exporting.visible import visible
from hldparse.records.dataset import DecisionRow
from hldparse.records.decision import options_on
from hldparse.text.wording import day

FOLDER = "FOLDER"
"""Stands for the folder of the conference where that is not known."""

MEANINGS = {
    "split": "they are several entries, as the question has them",
    "whole": "it is one entry",
    "split-at:<n>": "they are two, cut after the n-th word: split-at:1",
    "entry": "it is an entry of the list",
    "continuation": "it belongs to the entry before",
    "heading": "it is a heading",
    "furniture": "it belongs to the page, not to the list",
    "is:<entity_id>": "it means this one, is:COG; entities.csv and hldparse name have the ids",
    "new": "it is somebody who is not known yet",
    "not-a-name": "it names nobody",
    "keep:<table>": "the seat at this table stands, the others are struck",
    "both": "all the seats are meant",
    "strike:<table>": "the seat at this table is struck, the others stand",
    "same": "they are one",
    "different": "they are two",
    "canonical:<spelling>": "they are one, and this is how it is written",
    "confirmed": "it is so; nothing is mended",
    "same-person": "it is one person in two spellings",
    "misread": "the letters say something else",
    "waive": "it need not be settled",
    "unsure": "it was looked at and is not known; it stays on the list",
}
"""What each option says, in words."""


_MENDING_NOTHING = frozenset({"confirmed", "misread"})
"""Options that settle a question and leave the rows that it is about as they are."""


def _settled(held: Held) -> bool:
    return held.row.status not in UNSETTLED


def decision_words(decision: DecisionRow) -> str:
    """Return what was decided, by whom and when: "keep:2, by AR, on 8 September 2006: by phone"."""
    words = [decision.option]
    if decision.reviewer:
        words.append(f"by {decision.reviewer}")
    if decision.decided_at:
        words.append(f"on {day(decision.decided_at[:10])}")
    note = f": {decision.note}" if decision.note else ""
    state = "" if decision.state == "applied" else f" ({decision.state})"
    return visible(", ".join(words) + note + state)


def answer_lines(held: Held, corpus: str = "") -> Iterator[str]:
    """Yield what was decided on a conflict; while it is open also its answers and the command.

    ``corpus`` is the folder of the conference as ``hldparse decide`` takes it, empty for unknown.
    """
    row = held.row
    for decision in held.decisions:
        yield f"decided: {decision_words(decision)}"
    contested = row.status == "contested"
    if not _settled(held) and not contested:
        if row.suggestion:
            yield f"suggested: {visible(row.suggestion)}"
        yield f"answers: {' | '.join(map(visible, held.options))}"
    # A bar between answers is a pipe to a shell, so the command holds one word for them.
    answer = "undo" if contested or _settled(held) else "ANSWER"
    folder = FOLDER if not corpus else shlex.quote(corpus)
    yield f"hldparse decide {shlex.quote(visible(row.conflict_id))} {answer} --corpus {folder}"


def legend(found: Iterable[Case]) -> Iterator[str]:
    """Yield what the answers of all open conflicts in ``found`` mean, each once."""
    shown = [held for case in found for held in case.held]
    asked = {(held.row.kind, held.row.severity) for held in shown if not _settled(held)}
    wanted = {option for kind, severity in asked for option in options_on(kind, severity)}
    if wanted:
        yield "What the answers mean:"
    width = max(map(len, wanted), default=0)
    for option, meaning in MEANINGS.items():
        if option in wanted:
            yield f"  {option:{width}}  {meaning}"
    if any(held.decisions for held in shown):
        yield f"  {'undo':{width}}  withdraws what was decided"
    if not wanted.isdisjoint(_MENDING_NOTHING):
        yield "A seat that is read wrongly is corrected by its id in seats.csv:"
        yield f"  hldparse decide seat/SEAT_ID table:2 --corpus {FOLDER}    (is:COG, not-a-seat)"
