"""Spellings put together by hand: which are one, and how that is written."""

from __future__ import annotations

from hldparse.errors import HldparseError
from hldparse.web import cards
from hldparse.web.queue_view import onward
from hldparse.web.session import Asked, Reply, Session
from hldparse.web.wanted import Wanted

_CONFLICT = 409
_TICK = "member-"


def put_together(session: Session, asked: Asked) -> Reply:
    """Write down which spellings are one, then go on to the next case."""
    form = asked.form
    wanted = Wanted.of(form)
    conflict_id = form.get("conflict", "")
    note = form.get("note", "").strip()
    ticked = {value for name, value in form.items() if name.startswith(_TICK)}
    spelling = form.get("spelling", "").strip() or form.get("written", "").strip()
    order = session.review.queue(wanted.facets())
    try:
        written = session.review.put_together(
            conflict_id,
            ticked,
            spelling,
            seen=form.get("seen", ""),
            reviewer=asked.reviewer,
            note=note,
        )
    except HldparseError as error:
        return cards.show(
            session, asked, wanted, conflict_id, alert=str(error), note=note, status=_CONFLICT
        )
    items = session.review.queue(wanted.facets())
    following = onward(order, items, form.get("case", ""), conflict_id)
    number = len(written)
    questions = "1 question" if number == 1 else f"{number} questions"
    said = session.keep(f"Written for {questions}. z takes that back.")
    if following is None:
        return Reply(location=f"/end?{wanted.query(said=said)}")
    return Reply(location=f"/case?{wanted.query(id=following.conflict_id, said=said)}")
