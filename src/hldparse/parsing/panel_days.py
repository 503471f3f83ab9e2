"""Which panel is meant, and when and where it meets, as the sentences of a letter tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from weakref import WeakKeyDictionary

from hldparse.parsing.bodies import Texts
from hldparse.text.dates import Found, find_dates
from hldparse.text.fold import collapse, fold
from hldparse.text.running import sentences
from hldparse.text.times import find_times

_ORDINALS = {
    word: number
    for number, words in enumerate(
        (
            "first 1st 1 i one a premier premiere primer primera 1er 1re",
            "second 2nd 2 ii two b deuxieme segundo segunda 2e",
            "third 3rd 3 iii three c troisieme tercer tercera 3e",
            "fourth 4th 4 iv four d quatrieme cuarto cuarta 4e",
            "fifth 5th 5 v five e cinquieme quinto quinta 5e",
            "sixth 6th 6 vi six f sixieme sexto sexta 6e",
        ),
        start=1,
    )
    for word in words.split()
}
_GROUP = r"(?:panels?|round ?tables?|interactive dialogues?|mesas? redondas?|tables? rondes?)"
_SPELLED = "|".join(
    word for word in sorted(_ORDINALS, key=len, reverse=True) if len(word) > 2 and word != "one"
)
# "the first panel discussion", "second interactive panel", "the first of two panel discussions"
_BEFORE = re.compile(
    rf"\b(?P<ordinal>{_SPELLED}|premi\u00e8re|deuxi\u00e8me|troisi\u00e8me)\s+"
    rf"(?:of\s+(?:the\s+|our\s+)?\w+\s+|[^\W\d_]+\s+){{0,2}}?{_GROUP}\b(?:\s+discussions?)?",
    re.IGNORECASE,
)
# "Panel 2", "Panel II:", "Panel discussion B"
_AFTER = re.compile(
    rf"\b(?i:{_GROUP}(?:\s+discussion)?)\s+(?:no\.?\s?)?(?P<ordinal>\d{{1,2}}|[IVX]{{1,4}}|[A-F])(?!\w)"
)
_ANY = re.compile(rf"\b{_GROUP}\b", re.IGNORECASE)
# "in Geneva", "at the Palais des Nations in Geneva, in Conference Room XX"
_PLACE = re.compile(
    r"\b(?:at|in|\u00e0|au|en)\s+(?:the\s+|la\s+|el\s+)?(?P<place>[^\W\d_a-z][^.;:()]*?)"
    r"(?=\s*(?:[.;:()]|\Z|,?\s+(?:on|from|between|le|du|el|de las)\s|,?\s*\x00"
    r"|,?\s+(?:which|that|and (?:will|is|was|the)|to|will|is|was)\b))"
)
# "by Friday, ", "before noon on ", "my letter of ", "dated ": the day is not that of a meeting
_OTHER_DAY = re.compile(
    r"\b(?:by|before|until|later than|dated|letters? of|note of|resolution \S+ of|since|avant le"
    r"|antes del?)\s+(?:[^\W\d_]+,?\s+){0,3}\Z",
    re.IGNORECASE,
)
_DAY_LEAD = 48
"""Characters before a day that say what it is."""
_PROSE = frozenset({"information-note", "summary", "panel", "programme", "other"})


class Panel(NamedTuple):
    """When and where a panel meets; each empty where it is not told."""

    ordinal: int
    """0 where none is printed."""
    date: str
    start: str
    end: str
    place: str
    label: str = ""
    """Words that name it: "first panel discussion", "Panel 1"."""


# A letter with several notes is asked once for each of them.
_KNOWN: WeakKeyDictionary[Texts, tuple[Panel, ...]] = WeakKeyDictionary()


def panels_told(texts: Texts) -> tuple[Panel, ...]:
    """Return the panels whose day the letter, its notes or their sentences tell, merged by day."""
    told = _KNOWN.get(texts)
    if told is None:
        found: dict[str, Panel] = {}
        for sentence in _sentences(texts):
            for panel in _told(sentence, texts.document.date):
                known = found.get(panel.date)
                found[panel.date] = _merged(known, panel) if known else panel
        told = _KNOWN[texts] = tuple(found[date] for date in sorted(found))
    return told


def panel_of(label: str, context: str, told: Sequence[Panel], reference: str) -> Panel:
    """Return the panel that a heading or an announcing sentence means.

    Day, hours and place printed with it count first; what is told of the panel of that day, that
    ordinal or that place completes them. Where nothing says which of several it is, the day stays
    empty.
    """
    own = next(_told(context, reference), None) or _bare(context)
    name = own.label or _short(label)
    match = _matching(own, context, told)
    if match is None:
        return own._replace(label=name)
    return Panel(
        own.ordinal or match.ordinal,
        own.date or match.date,
        own.start or match.start,
        own.end or match.end,
        match.place if len(match.place) > len(own.place) else own.place,
        name,
    )


def ordinal_of(text: str) -> int:
    """Return the number of a panel named in ``text`` ("Panel II", "second panel"); 0 for none."""
    found = _BEFORE.search(text) or _AFTER.search(text)
    return _ORDINALS.get(fold(found["ordinal"]), 0) if found else 0


def _matching(own: Panel, context: str, told: Sequence[Panel]) -> Panel | None:
    if own.date:
        return next((one for one in told if one.date == own.date), None)
    if own.ordinal:
        found = [one for one in told if one.ordinal == own.ordinal]
        return found[0] if len(found) == 1 else None
    said = f" {fold(context)} "
    found = [one for one in told if any(f" {part} " in said for part in _parts(one.place))]
    if len(found) == 1:
        return found[0]
    return told[0] if len(told) == 1 else None


def _parts(place: str) -> list[str]:
    """Return the towns and rooms of a place: "Palais des Nations", "Geneva"."""
    pieces = re.split(r",\s*|\s+(?:in|at|en|\u00e0)\s+", place)
    return [folded for piece in pieces if (folded := fold(piece).removeprefix("the "))]


def _merged(one: Panel, other: Panel) -> Panel:
    return Panel(
        one.ordinal or other.ordinal,
        one.date,
        one.start or other.start,
        one.end or other.end,
        max(one.place, other.place, key=len),
        one.label or other.label,
    )


def _bare(text: str) -> Panel:
    found = _BEFORE.search(text) or _AFTER.search(text)
    ordinal = ordinal_of(text)
    return Panel(ordinal, "", "", "", "", found[0] if found and ordinal else "")


def _short(label: str) -> str:
    found = _ANY.search(label)
    return label if len(label) <= 120 or found is None else found[0]


def _sentences(texts: Texts) -> Iterator[str]:
    for text in texts.with_notes(_PROSE):
        if _ANY.search(text):
            for start, stop in sentences(text):
                if _ANY.search(text, start, stop):
                    yield text[start:stop]


def _told(sentence: str, reference: str) -> Iterator[Panel]:
    """Yield each panel of which a sentence gives the one day."""
    if not find_dates(sentence, reference):
        return
    named = list(_BEFORE.finditer(sentence)) or list(_AFTER.finditer(sentence))
    named = named or list(_ANY.finditer(sentence))[:1]
    for place, found in enumerate(named):
        stop = named[place + 1].start() if place + 1 < len(named) else len(sentence)
        stretch = sentence[found.start() : stop]
        days = _days(stretch, reference)
        if not days and len(named) == 1:
            stretch = sentence
            days = _days(stretch, reference)
        if len({day.iso for day in days}) != 1:
            continue
        hours = next(iter(find_times(stretch)), None)
        yield Panel(
            ordinal_of(found[0]),
            days[0].iso,
            hours.begins if hours else "",
            hours.ends if hours else "",
            _place(stretch[len(found[0]) :] if stretch is not sentence else stretch, reference),
            collapse(found[0]) if ordinal_of(found[0]) else "",
        )


def _days(text: str, reference: str) -> list[Found]:
    """Return the days in ``text`` that are no deadline and no date of a letter."""
    return [
        day
        for day in find_dates(text, reference)
        if not _OTHER_DAY.search(text, max(0, day.start - _DAY_LEAD), day.start)
    ]


def _place(text: str, reference: str) -> str:
    """Return the place in a stretch of a sentence, what stands before and after day and hours
    joined: "New York, Trusteeship Council Chamber".
    """
    cuts = [(day.start, day.stop) for day in find_dates(text, reference)]
    cuts += [(hours.start, hours.stop) for hours in find_times(text)]
    for start, stop in sorted(cuts, reverse=True):
        text = f"{text[:start]}\x00{text[stop:]}"
    found = [collapse(match["place"]).strip(" ,\x00") for match in _PLACE.finditer(text)]
    return ", ".join(dict.fromkeys(place for place in found if place and "\x00" not in place))
