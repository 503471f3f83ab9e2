"""Many cases decided at once: what it would touch, and then exactly that."""

from __future__ import annotations

from urllib.parse import urlencode

from hldparse.api.review_choices import in_words
from hldparse.errors import HldparseError
from hldparse.records.decision import OPTIONS
from hldparse.web.answers import CONFLICT
from hldparse.web.queue_view import WAITING
from hldparse.web.session import Asked, Reply, Session
from hldparse.web.wanted import Wanted


def bulk(session: Session, asked: Asked) -> Reply:
    """Show what a bulk decision would touch, before it acts."""
    return _reach(session, asked, Wanted.of(asked.query), asked.query.get("option", ""))


def _reach(
    session: Session, asked: Asked, wanted: Wanted, option: str, *, alert: str = ""
) -> Reply:
    reach = session.review.reach(wanted.facets(), option) if option else None
    items = session.review.queue(wanted.facets())
    waiting = [item for item in items if item.state in WAITING]
    kinds = sorted({item.kind for item in waiting or items})
    html = session.page(
        "bulk",
        said=session.said(asked),
        wanted=wanted,
        matching=len(items),
        waiting=len(waiting),
        option=option,
        options=_bulk_options(kinds, any(item.suggestion for item in waiting)),
        reach=reach,
        alert=alert,
        note=asked.form.get("note", ""),
    )
    return Reply(html=html, status=CONFLICT if alert else 200)


def _bulk_options(kinds: list[str], suggested: bool) -> list[tuple[str, str]]:
    """Return what may be said of all these kinds at once: (option, what it says)."""
    shared = [
        option
        for option in OPTIONS.get(kinds[0] if kinds else "", ())
        if "<" not in option and all(option in OPTIONS.get(kind, ()) for kind in kinds)
    ]
    further = [("suggestion", "What each question suggests")] if suggested else []
    if kinds == ["double-seat"]:
        further.append(("later", "The later list decides"))
    of = kinds[0] if len(kinds) == 1 else ""
    return [*further, *((option, in_words(of, option)) for option in shared)]


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
