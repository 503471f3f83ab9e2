"""The place a question comes from: the whole page of a source, as lines or as a picture."""

from __future__ import annotations

from hldparse.errors import UnreadableSource, UsageError
from hldparse.web.cards import back
from hldparse.web.excerpts import whole
from hldparse.web.plates import Box
from hldparse.web.session import Asked, Reply, Session

_NUMBERS = 4
_DIGITS = 9
_WORDS = 2_000
_MOST_BOXES = 200
_BACK = "go back to the card"
_STEP = 120
"""Lines that "earlier" and "later" go on by."""


def source(session: Session, asked: Asked) -> Reply:
    """Show the whole page of a source about one of its lines."""
    name = asked.query.get("name", "")
    line = _number(asked, "line")
    page = _number(asked, "page") if "page" in asked.query else None
    lines = session.review.sources.page(name, line, page=page)
    last = session.review.sources.last_page(name)
    pictures = session.review.sources.pictures
    box = asked.query.get("box", "") if page is not None else ""
    return Reply(
        html=session.page(
            "source",
            name_of_source=name,
            line=line,
            lines=tuple(map(whole, lines)),
            number=page,
            box=box,
            depth=pictures.depth(_boxes(box)),
            drawn=page is not None and pictures.drawable(name),
            earlier=max(1, line - _STEP) if page is None and line > 1 else 0,
            later=line + _STEP if page is None and lines and lines[-1].number > line else 0,
            last=last,
            back=back(asked),
            kept={key: asked.query[key] for key in ("id",) if key in asked.query},
        )
    )


def picture(session: Session, asked: Asked) -> Reply:
    """Show a page as a picture, cut about a place unless the whole is wanted."""
    boxes = _boxes(asked.query.get("box", ""))
    try:
        drawn = session.review.sources.pictures.picture(
            asked.query.get("name", ""),
            _number(asked, "page"),
            boxes=boxes,
            words=asked.query.get("words", "")[:_WORDS],
            whole=not boxes or asked.query.get("whole") == "1",
        )
    except UnreadableSource as error:
        return Reply(text=f"{error}\n", status=404)
    return Reply(picture=drawn)


def _number(asked: Asked, name: str) -> int:
    text = asked.query.get(name, "")
    if not text.isascii() or not text.isdecimal() or len(text) > _DIGITS:
        raise UsageError(f"the address names no {name}", hint=_BACK)
    return int(text)


def _boxes(text: str) -> tuple[Box, ...]:
    """Return the places of "72,80,140,95;72,97,140,112"."""
    found: list[Box] = []
    for part in filter(None, text.split(";")):
        try:
            numbers = [float(each) for each in part.split(",")]
        except ValueError:
            numbers = []
        if len(numbers) != _NUMBERS or len(found) == _MOST_BOXES:
            raise UsageError("the address names no place on a page", hint=_BACK)
        found.append((numbers[0], numbers[1], numbers[2], numbers[3]))
    return tuple(found)
