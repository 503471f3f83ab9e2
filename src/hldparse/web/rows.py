"""Rows that no question asks about: looked up, corrected, and added where they were missed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from hldparse.errors import HldparseError, UsageError
from hldparse.records.dataset import CATEGORIES
from hldparse.text.wording import list_of
from hldparse.web.cards import back
from hldparse.web.plates import plates
from hldparse.web.session import Asked, Reply, Session

_SHOWN = 100
_CANDIDATES = 9
_CONFLICT = 409


@dataclass(frozen=True, slots=True)
class _List:
    """A table of an edition, for a field in which one is chosen."""

    edition: str
    table: str
    theme: str


def seats(session: Session, asked: Asked) -> Reply:
    """Show the seats that have the words looked for, the latest list first."""
    query = {name: asked.query.get(name, "").strip() for name in ("q", "edition", "table")}
    found = session.review.seats(
        query["q"], edition=query["edition"], table=query["table"], limit=_SHOWN + 1
    )
    return Reply(
        html=session.page(
            "rows",
            said=session.said(asked),
            query=query,
            lists=_lists(session),
            seats=found[:_SHOWN],
            more=len(found) > _SHOWN,
            corrections=session.review.corrections(),
        )
    )


def seat(session: Session, asked: Asked) -> Reply:
    """Show one seat, to be corrected."""
    return _seat(session, asked, asked.query)


def _seat(session: Session, asked: Asked, query: Mapping[str, str], alert: str = "") -> Reply:
    card = session.review.seat(query.get("seat", ""))
    find = query.get("find", "").strip()
    html = session.page(
        "row",
        said=session.said(asked),
        card=card,
        plates=plates([card.exhibit]),
        standing=[past for past in card.history if past.state != "undone"],
        moves=[choice for choice in card.choices if choice.option.startswith("table:")],
        others=[
            choice
            for choice in card.choices
            if not choice.blank and not choice.option.startswith("table:")
        ],
        find=find,
        found=session.review.search_names(find, _CANDIDATES) if find else (),
        back=back(asked),
        origin=query.get("id", ""),
        note=query.get("note", ""),
        alert=alert,
        reviewer=asked.reviewer,
    )
    return Reply(html=html, status=_CONFLICT if alert else 200)


def correct(session: Session, asked: Asked) -> Reply:
    """Write down the correction of a seat, and go back to the card it was seen on."""
    from hldparse.api.review_choices import in_words, row_in_words

    form = asked.form
    try:
        decision = session.review.correct(
            form.get("subject", ""),
            form.get("option", ""),
            seen=form.get("seen", ""),
            reviewer=asked.reviewer,
            note=form.get("note", "").strip(),
        )
    except HldparseError as error:
        return _seat(session, asked, form, str(error))
    told = f"Corrected: {row_in_words(decision)}. {in_words(decision.kind, decision.option)}."
    if form.get("id"):
        if _gone(session, form["id"]):
            said = session.keep(f"{told} The question from which you came is settled with it.")
            return Reply(location=f"/?{urlencode({'said': said})}")
        said = session.keep(told)
        return Reply(location=f"/case?{urlencode({'id': form['id'], 'said': said})}")
    said = session.keep(told)
    return Reply(location=f"/rows?{urlencode({'q': form.get('printed', ''), 'said': said})}")


def _gone(session: Session, conflict_id: str) -> bool:
    try:
        session.review.card(conflict_id)
    except UsageError:
        return True
    return False


def missing(session: Session, asked: Asked) -> Reply:
    """Ask for what is needed to add an entry that was missed."""
    return _missing(session, asked, asked.query)


def _missing(session: Session, asked: Asked, query: Mapping[str, str], alert: str = "") -> Reply:
    names = ("name", "line", "page", "list", "category", "printed", "find", "note", "id")
    wanted = {name: query.get(name, "").strip() for name in names}
    find = wanted["find"] or wanted["printed"]
    html = session.page(
        "missing",
        said=session.said(asked),
        wanted=wanted,
        lists=_lists(session),
        categories=CATEGORIES,
        found=session.review.search_names(find, _CANDIDATES) if find else (),
        back=back(asked),
        alert=alert,
    )
    return Reply(html=html, status=_CONFLICT if alert else 200)


def add(session: Session, asked: Asked) -> Reply:
    """Write down that an entry was missed."""
    from hldparse.api.review_seats import missing_subject

    form = asked.form
    edition, _, table = form.get("list", "").partition(" ")
    printed = " ".join(form.get("printed", "").split())
    page = f":p{form['page']}" if form.get("page") else ""
    try:
        if not printed:
            raise UsageError("the entry has no words", hint="say what is printed there")
        session.review.correct(
            missing_subject(
                edition, table, form.get("category", ""), form.get("entity", ""), printed
            ),
            f"at:{form.get('name', '')}{page}:{form.get('line', '')}",
            reviewer=asked.reviewer,
            note=form.get("note", "").strip(),
            parameters={"printed": printed},
        )
    except HldparseError as error:
        return _missing(session, asked, form, str(error))
    where = f"table {table} of the {list_of(edition)}"
    said = session.keep(f"Added: {printed}, {where}.")
    return Reply(location=f"/rows?{urlencode({'q': printed, 'edition': edition, 'said': said})}")


def _lists(session: Session) -> tuple[_List, ...]:
    tables = session.review.dataset.round_tables
    found = (_List(row.edition, row.round_table, row.theme) for row in tables)
    return tuple(sorted(found, key=lambda each: each.edition, reverse=True))
