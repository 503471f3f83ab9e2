"""What changes something: an answer, an undo, applying, and who decides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import urlencode

from hldparse.api.reviewing import AnsweredMeanwhile
from hldparse.errors import HldparseError, UsageError
from hldparse.records.decision import Decision
from hldparse.reviewing.cards import Card
from hldparse.web import cards
from hldparse.web.queue_view import onward
from hldparse.web.session import Asked, Reply, Session
from hldparse.web.wanted import Wanted
from hldparse.web.wording import day

_GIVEN = frozenset({"key", "suggestion"})
_BLANKS = {"canonical": "spelling", "is": "entity"}
"""Options that end in a blank, with the field of the form in which it is filled in."""
_LONGEST_NAME = 80
_GONE = (
    "The question that you answered is there no more: another answer, or a changed source, has "
    "settled it. Your answer was not written."
)
CONFLICT = 409
"""Somebody else has answered, or the answer cannot be meant."""


def answer(session: Session, asked: Asked) -> Reply:
    """Write down an answer, then go on to the next case."""
    form = asked.form
    wanted = Wanted.of(form)
    conflict_id = form.get("conflict", "")
    note = form.get("note", "").strip()
    option = _filled(form)
    given = form.get("given", "key")
    if not option:
        alert = "No answer was chosen. Enter in a field chooses none; press the button beside it."
        return cards.show(
            session, asked, wanted, conflict_id, alert=alert, note=note, status=CONFLICT
        )
    # Taken before the answer: where only open cases are wanted, this one leaves the queue with it.
    order = session.review.queue(wanted.facets())
    card = _card(session, conflict_id)
    if card is None:
        said = session.keep(_GONE)
        return Reply(location=f"/?{wanted.query(said=said)}")
    words = _labels(card)
    try:
        decision = session.review.answer(
            conflict_id,
            option,
            seen=form.get("seen", ""),
            reviewer=asked.reviewer,
            note=note,
            given=given if given in _GIVEN else "key",
            parameters={"remember": "yes"} if form.get("remember") == "yes" else None,
        )
    except AnsweredMeanwhile as error:
        told = _meanwhile(error.decisions, words)
        alert = f"{told} Your answer, {_said(option, words)}, was not written."
        return cards.show(
            session, asked, wanted, conflict_id, alert=alert, note=note, status=CONFLICT
        )
    except HldparseError as error:
        return cards.show(
            session, asked, wanted, conflict_id, alert=str(error), note=note, status=CONFLICT
        )
    items = session.review.queue(wanted.facets())
    following = onward(order, items, form.get("case", ""), conflict_id)
    answered = _said(decision.option, words)
    # Of the same answer given twice the first is kept, and its card had it.
    known = any(past.decision == decision for past in card.history)
    told = (
        f"Decided so before, and left as it is: {answered}." if known else f"Written: {answered}."
    )
    said = session.keep(told)
    if following is None:
        return Reply(location=f"/end?{wanted.query(said=said)}")
    return Reply(location=f"/case?{wanted.query(id=following.conflict_id, said=said)}")


def _filled(form: Mapping[str, str]) -> str:
    """Return the option chosen, its blank filled in from the field beside it."""
    option = form.get("option", "")
    name, colon, blank = option.partition(":")
    if name == "split-at" and blank.startswith("<"):
        return cards.cut_in(form)
    if colon and blank.startswith("<") and name in _BLANKS:
        return f"{name}:{form.get(_BLANKS[name], '').strip()}"
    return option


def _labels(card: Card | None) -> dict[str, str]:
    """Return the answers of a card in words."""
    return {each.option: each.label for each in card.choices} if card else {}


def _said(option: str, words: Mapping[str, str]) -> str:
    """Return an answer as its button has it; one with a blank filled in as it is written down."""
    return f"“{words.get(option, option)}”"


def _meanwhile(decisions: Iterable[Decision], words: Mapping[str, str]) -> str:
    said = [
        _said(each.option, words)
        + (f", by {each.reviewer}" if each.reviewer else "")
        + (f", on {day(each.decided_at)}" if each.decided_at else "")
        for each in decisions
    ]
    if not said:
        return "Somebody has changed this question since the card was shown."
    return f"Meanwhile it was decided: {'; '.join(said)}."


def undo(session: Session, asked: Asked) -> Reply:
    """Take back one decision, or without its id the last one, and show its card again."""
    wanted = Wanted.of(asked.form)
    decision_id = asked.form.get("decision", "")
    # The reviewer's own last decision; nobody takes back another's with one key.
    last = session.review.last(asked.reviewer) if not decision_id else None
    if not decision_id and last is None:
        said = session.keep("There is nothing of yours to take back.")
        return Reply(location=f"/?{wanted.query(said=said)}")
    written, depended = session.review.undo(
        decision_id or (last.decision_id if last else ""), reviewer=asked.reviewer
    )
    message = f"Taken back: {_taken(session, written)}."
    if depended:
        named = ", ".join(each.conflict_id for each in depended)
        message += f" These stand and depended on it, so look at them again: {named}."
    said = session.keep(message)
    conflict_id = written[0].conflict_id
    if _card(session, conflict_id) is None:
        return Reply(location=f"/?{wanted.query(said=said)}")
    return Reply(location=f"/case?{wanted.query(id=conflict_id, said=said)}")


def _card(session: Session, conflict_id: str) -> Card | None:
    """Return a card; None where its question is gone with the evidence that raised it."""
    try:
        return session.review.card(conflict_id)
    except UsageError:
        return None


def _taken(session: Session, withdrawals: Sequence[Decision]) -> str:
    """Return what was taken back: one answer in words, or how many."""
    if len(withdrawals) > 1:
        return f"{len(withdrawals)} decisions"
    card = _card(session, withdrawals[0].conflict_id)
    for past in card.history if card else ():
        if past.decision.decision_id == withdrawals[0].undoes:
            return _said(past.decision.option, _labels(card))
    return withdrawals[0].conflict_id


def apply(session: Session, asked: Asked) -> Reply:
    """Reconcile with what was decided, then show what changed."""
    session.applied = session.review.apply()
    return Reply(location="/applied")


def applied(session: Session, asked: Asked) -> Reply:
    """Show what the last "Apply" changed."""
    if session.applied is None:
        return Reply(location="/")
    return Reply(html=session.page("applied", applied=session.applied))


def rename(session: Session, asked: Asked) -> Reply:
    """Remember in this browser who decides."""
    name = " ".join(asked.form.get("reviewer", "").split())[:_LONGEST_NAME]
    said = session.keep(f"You decide as {name}." if name else "You decide without a name.")
    return Reply(location=f"/help?{urlencode({'said': said})}", reviewer=name)
