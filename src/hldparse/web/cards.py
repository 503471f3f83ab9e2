"""Pages that show: the card with its queue, the end, the sign-off, the keys."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

from hldparse.errors import UsageError
from hldparse.records.decision import CORRECTIONS
from hldparse.web.card_view import card_view
from hldparse.web.queue_view import after, beside, queue_of
from hldparse.web.session import Asked, Reply, Session
from hldparse.web.wanted import Wanted

_CANDIDATES = 9


def start(session: Session, asked: Asked) -> Reply:
    """Go to the first case that somebody has to look at, or to the end."""
    wanted = Wanted.of(asked.query)
    found = after(session.review.queue(wanted.facets()), "")
    said = {"said": asked.query["said"]} if "said" in asked.query else {}
    if found is None:
        return Reply(location=f"/end?{wanted.query(**said)}")
    return Reply(location=f"/case?{wanted.query(id=found.conflict_id, **said)}")


def case(session: Session, asked: Asked) -> Reply:
    """Show one case beside the queue; without one the first that matches."""
    conflict_id = asked.query.get("id", "")
    if conflict_id.partition("/")[0] in CORRECTIONS:
        # An undo comes back to what it was about, and a correction has no card.
        return Reply(location=f"/rows?{urlencode({'said': asked.query.get('said', '')})}")
    # A note stays on the card while a cut is tried, without script too.
    note = asked.query.get("note", "").strip()
    return show(session, asked, Wanted.of(asked.query), conflict_id, note=note)


def show(  # noqa: PLR0913 - what an answer that was refused shows beside the card
    session: Session,
    asked: Asked,
    wanted: Wanted,
    conflict_id: str,
    *,
    alert: str = "",
    note: str = "",
    status: int = 200,
) -> Reply:
    """Return the card of a conflict with what is to be said above it."""
    review = session.review
    items = review.queue(wanted.facets())
    counts = review.counts(wanted.facets())
    total = sum(1 for _ in review.queue()) if wanted.chosen else len(items)
    if not conflict_id:
        first = after(items, "") or (items[0] if items else None)
        if first is None:
            return _nothing(session, asked, wanted, total)
        conflict_id = first.conflict_id
    card = review.card(conflict_id)
    current = card.item
    # Working out consequences reconciles anew for each answer, so it is asked for by itself.
    figures = asked.query.get("figures") == "1"
    tried = asked.query.get("try", "") or cut_in(asked.query)
    consequences = review.consequences(conflict_id) if figures else {}
    find = asked.query.get("find", "").strip()
    previous, following = beside(items, current.case_id)
    onward = after(items, current.case_id)
    html = session.page(
        "card",
        said=session.said(asked),
        here=wanted.query(id=conflict_id),
        view=card_view(card, consequences),
        queue=queue_of(items, counts, wanted, current=current.case_id, total=total),
        wanted=wanted,
        alert=alert,
        note=note,
        figures=figures,
        tried=tried,
        tried_consequence=_tried(session, conflict_id, tried),
        find=find,
        found=review.search_names(find, _CANDIDATES) if find else (),
        previous=_address(wanted, previous.conflict_id if previous else ""),
        following=_address(wanted, following.conflict_id if following else ""),
        onward=_address(wanted, onward.conflict_id) if onward else f"/end?{wanted.query()}",
        reviewer=asked.reviewer,
    )
    return Reply(html=html, status=status)


def _nothing(session: Session, asked: Asked, wanted: Wanted, total: int) -> Reply:
    html = session.page(
        "nothing",
        said=session.said(asked),
        queue=queue_of((), session.review.counts(wanted.facets()), wanted, current="", total=total),
    )
    return Reply(html=html)


def _address(wanted: Wanted, conflict_id: str) -> str:
    return f"/case?{wanted.query(id=conflict_id)}" if conflict_id else ""


def cut_in(fields: Mapping[str, str]) -> str:
    """Return the cut that a form asks for: "split-at:2", or of several words typed "split-at:2,4";
    "" where it names none.
    """
    typed = "".join(fields.get("cuts", "").split())
    words = typed or fields.get("words", "").strip()
    return f"split-at:{words}" if words else ""


def _tried(session: Session, conflict_id: str, option: str) -> str:
    if not option:
        return ""
    try:
        return session.review.consequence(conflict_id, option) or "Nothing else changes."
    except UsageError as error:
        return str(error)


def end(session: Session, asked: Asked) -> Reply:
    """Say that nothing is left to look at, or what is."""
    wanted = Wanted.of(asked.query)
    items = session.review.queue(wanted.facets())
    left = after(items, "")
    html = session.page(
        "end",
        said=session.said(asked),
        here=wanted.query(),
        wanted=wanted,
        unsure=[item for item in items if item.state == "unsure"],
        left=_address(wanted, left.conflict_id) if left else "",
    )
    return Reply(html=html)


def figure(session: Session, asked: Asked) -> Reply:
    """Say in plain text what one answer would change."""
    said = _tried(session, asked.query.get("id", ""), asked.query.get("option", ""))
    return Reply(text=said)


def sign_off(session: Session, asked: Asked) -> Reply:
    """Show the sheet to print: who decided what, and the figures before and after."""
    sheet = session.review.sign_off()
    before = {(row.edition, row.round_table): row for row in sheet.before}
    return Reply(
        html=session.page(
            "sign_off", said=session.said(asked), sheet=sheet, before=before, back=back(asked)
        )
    )


def guide(session: Session, asked: Asked) -> Reply:
    """Show the keys, what the answers do, and who decides."""
    return Reply(
        html=session.page(
            "help", said=session.said(asked), back=back(asked), reviewer=asked.reviewer
        )
    )


def back(asked: Asked) -> str:
    """Return the address of the card from which a page was asked for."""
    conflict_id = asked.query.get("id", "")
    return f"/case?{Wanted.of(asked.query).query(id=conflict_id)}" if conflict_id else "/"
