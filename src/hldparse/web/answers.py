"""What changes something: an answer, an undo, a bulk decision, applying, and who decides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import urlencode

from hldparse.api.reviewing import AnsweredMeanwhile
from hldparse.errors import HldparseError
from hldparse.records.decision import OPTIONS, Decision
from hldparse.web import cards
from hldparse.web.card_view import words_of
from hldparse.web.queue_view import onward
from hldparse.web.session import Asked, Reply, Session
from hldparse.web.wanted import Wanted
from hldparse.web.wording import day

_GIVEN = frozenset({"key", "suggestion"})
_BLANKS = {"split-at": "words", "canonical": "spelling", "is": "entity"}
"""Options that end in a blank, with the field of the form in which it is filled in."""
_LONGEST_NAME = 80
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
        alert = f"{_meanwhile(error.decisions)} Your answer {option} was not written."
        return cards.show(
            session, asked, wanted, conflict_id, alert=alert, note=note, status=CONFLICT
        )
    except HldparseError as error:
        return cards.show(
            session, asked, wanted, conflict_id, alert=str(error), note=note, status=CONFLICT
        )
    items = session.review.queue(wanted.facets())
    following = onward(order, items, form.get("case", ""), conflict_id)
    said = session.keep(f"Written: {decision.option} for {conflict_id}.")
    if following is None:
        return Reply(location=f"/end?{wanted.query(said=said)}")
    return Reply(location=f"/case?{wanted.query(id=following.conflict_id, said=said)}")


def _filled(form: Mapping[str, str]) -> str:
    """Return the option chosen, its blank filled in from the field beside it."""
    option = form.get("option", "")
    name, colon, blank = option.partition(":")
    if colon and blank.startswith("<") and name in _BLANKS:
        return f"{name}:{form.get(_BLANKS[name], '').strip()}"
    return option


def _meanwhile(decisions: Iterable[Decision]) -> str:
    said = [
        f"{words_of(each)}, on {day(each.decided_at)}" if each.decided_at else words_of(each)
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
    message = (
        f"Taken back: {written[0].conflict_id}."
        if len(written) == 1
        else (f"Taken back: {len(written)} decisions.")
    )
    if depended:
        named = ", ".join(each.conflict_id for each in depended)
        message += f" These stand and depended on it, so look at them again: {named}."
    query = wanted.query(id=written[0].conflict_id, said=session.keep(message))
    return Reply(location=f"/case?{query}")


def apply(session: Session, asked: Asked) -> Reply:
    """Reconcile with what was decided, then show what changed."""
    session.applied = session.review.apply()
    return Reply(location="/applied")


def applied(session: Session, asked: Asked) -> Reply:
    """Show what the last "Apply" changed."""
    if session.applied is None:
        return Reply(location="/")
    return Reply(html=session.page("applied", applied=session.applied))


def bulk(session: Session, asked: Asked) -> Reply:
    """Show what a bulk decision would touch, before it acts."""
    return _reach(session, asked, Wanted.of(asked.query), asked.query.get("option", ""))


def _reach(
    session: Session, asked: Asked, wanted: Wanted, option: str, *, alert: str = ""
) -> Reply:
    reach = session.review.reach(wanted.facets(), option) if option else None
    items = session.review.queue(wanted.facets())
    kinds = sorted({item.kind for item in items})
    html = session.page(
        "bulk",
        said=session.said(asked),
        wanted=wanted,
        matching=len(items),
        option=option,
        options=_bulk_options(kinds, any(item.suggestion for item in items)),
        reach=reach,
        alert=alert,
        note=asked.form.get("note", ""),
    )
    return Reply(html=html, status=CONFLICT if alert else 200)


def _bulk_options(kinds: list[str], suggested: bool) -> list[str]:
    """Return what may be said of all these kinds in one word."""
    shared = [
        option
        for option in OPTIONS.get(kinds[0] if kinds else "", ())
        if "<" not in option and all(option in OPTIONS.get(kind, ()) for kind in kinds)
    ]
    further = ["suggestion"] if suggested else []
    if kinds == ["double-seat"]:
        further.append("later")
    return [*further, *shared]


def decide_in_bulk(session: Session, asked: Asked) -> Reply:
    """Write down what the page before has shown."""
    wanted = Wanted.of(asked.form)
    option = asked.form.get("option", "")
    try:
        written = session.review.bulk(
            wanted.facets(),
            option,
            seen=asked.form.get("seen", ""),
            reviewer=asked.reviewer,
            note=asked.form.get("note", "").strip(),
        )
    except HldparseError as error:
        return _reach(session, asked, wanted, option, alert=str(error))
    said = session.keep(f"Written: {len(written)} decisions at once. z takes all of them back.")
    return Reply(location="/?" + urlencode({"said": said}))


def rename(session: Session, asked: Asked) -> Reply:
    """Remember in this browser who decides."""
    name = " ".join(asked.form.get("reviewer", "").split())[:_LONGEST_NAME]
    said = session.keep(f"You decide as {name}." if name else "You decide without a name.")
    return Reply(location=f"/help?{urlencode({'said': said})}", reviewer=name)
