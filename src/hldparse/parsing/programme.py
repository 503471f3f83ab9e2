"""The grammar of programmes: items with day, hours, meeting or segment, title and speakers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from hldparse.parsing.markers import list_marker
from hldparse.parsing.programme_days import day_of_subject, only_a_day
from hldparse.parsing.programme_hours import TimedRow, timed_row
from hldparse.parsing.sheet import Reading, Row, Sheet
from hldparse.parsing.speakers import Persons, plain
from hldparse.records.blocks import ProgrammeItem, Speaker, Unread
from hldparse.text.dates import parse_date

# "Segment 1", "Session II:", "Panel A -", "Séance 2", "Mesa redonda 3"
_SESSION = re.compile(
    r"(?P<label>(?:segment|session|part|panel|plenary|theme|module|workshop|cluster|block"
    r"|round ?table|interactive dialogue|s[\u00e9e]ance|atelier|partie|th[\u00e8e]me|table ronde"
    r"|segmento|sesi[\u00f3o]n|parte|tema|mesa redonda|taller)\s+(?:no\.?\s?)?"
    r"(?:\d{1,2}|[IVX]{1,5}|[A-H]))(?!\w)\s*(?:[:.\u2013\u2014-]+\s*)?(?P<rest>.*)\Z",
    re.IGNORECASE,
)
# "Morning meeting", "Afternoon session:", "Séance du matin", "Sesión de la tarde"
_MEETING = re.compile(
    r"(?P<label>(?:[^\W\d_]+[ -]){0,2}(?:meeting|session|sitting|s[\u00e9e]ance|r[\u00e9e]union"
    r"|sesi[\u00f3o]n|reuni[\u00f3o]n)(?:\s(?:du|de la|de l['\u2019]|del|de|of the|in the)\s?"
    r"[^\W\d_]+)?)\s*(?:\Z|:\s*(?P<rest>.*)\Z)",
    re.IGNORECASE,
)
# "Statement by X", "Opening remarks by X", "Déclaration du X", "Palabras de apertura del X"
_STATEMENT = re.compile(
    r"(?:(?:opening|closing|welcome|welcoming|introductory|keynote|special|concluding|video)\s+)*"
    r"(?:(?:statements?|remarks|address(?:es)?|keynotes?|presentations?|introductions?|messages?"
    r"|interventions?|speech(?:es)?)\s+(?:by|from)\s+"
    r"|(?:d[\u00e9e]clarations?|allocutions?|discours|message)\s+(?:liminaires?\s+)?"
    r"(?:par|de la part de|du|de l['\u2019]|de la|des|de)\s*"
    r"|(?:declaraci[\u00f3o]n(?:es)?|discursos?|palabras|intervenci[\u00f3o]n(?:es)?)\s+"
    r"(?:de (?:apertura|clausura|bienvenida)\s+)?(?:por|a cargo de|del|de la|de)\s+)(?P<who>.+)",
    re.IGNORECASE,
)
# "Chair: X", "Moderators: X"; what stands after is one person or several
_OFFICE = re.compile(
    r"(?:chair(?:man|woman|person)?s?|co-chairs?|moderators?|facilitators?|speakers?|panell?ists?"
    r"|discussants?|rapporteurs?|pr[\u00e9e]sidente?s?|mod[\u00e9e]rat(?:eur|rice)s?"
    r"|moderador(?:a|es)?|orateurs?|intervenants?|oradores|ponentes|panelistas)\s*:\s*(?P<who>.*)",
    re.IGNORECASE,
)
_MOST_TITLE_WORDS = 30
"""Words in an item without hours; a longer one is prose."""
_NO_ITEM = "programme: belongs to no item"


@dataclass(slots=True)
class _Draft:
    """An item while its lines are gathered."""

    date: str
    start: str
    end: str
    rows: list[Row]
    title: list[str] = field(default_factory=list)
    speakers: list[list[str]] = field(default_factory=list)
    """The lines of each."""
    in_speakers: bool = False
    """True where the next line without a gap goes on with the last speaker."""


@dataclass(frozen=True, slots=True)
class _Meeting:
    """A meeting that encloses items."""

    label: str
    date: str
    start: str
    end: str

    def holds(self, draft: _Draft) -> bool:
        """Say whether an item lies within the meeting, by hours where both have them."""
        if self.date != draft.date:
            return False
        if not self.start or not draft.start:
            return True
        return self.start <= draft.start and (not self.end or draft.start < self.end)


def read_programme(sheet: Sheet) -> Reading:
    """Return the items of a programme in printed order; where nothing has hours, nothing is read.

    The day is that of a heading, else of the programme's head, else the one day on which the
    letter or the note says that what the programme is of takes place.
    """
    rows = _joined_hours(sheet.rows)
    first = next((place for place, (_, timed) in enumerate(rows) if timed), None)
    if first is None:
        return Reading()
    while first and _opens_a_day(rows[first - 1][0][0], sheet):
        first -= 1
    head = [row for group, _ in rows[:first] for row in group]
    drafts, unread = _gather(sheet, rows[first:], _day_of(sheet, head))
    persons = Persons(sheet.profile)
    return Reading(
        programme=tuple(_items(sheet, drafts, persons)),
        unread=tuple(unread),
        claimed=(
            *(row.index for row in head),
            *(row.index for group, _ in rows[first:] for row in group),
        ),
    )


def _joined_hours(rows: tuple[Row, ...]) -> list[tuple[list[Row], TimedRow | None]]:
    """Return rows with their hours; hours cut over two rows ("10.35 a.m.-" / "11.45 a.m.") are
    one.
    """
    found: list[tuple[list[Row], TimedRow | None]] = []
    position = 0
    while position < len(rows):
        row = rows[position]
        timed = timed_row(row.text)
        group = [row]
        if timed and timed.open and position + 1 < len(rows):
            whole = timed_row(f"{row.text.rstrip()} {rows[position + 1].text.lstrip()}")
            if whole and whole.end:
                timed = whole
                group.append(rows[position + 1])
        found.append((group, timed))
        position += len(group)
    return found


def _opens_a_day(row: Row, sheet: Sheet) -> bool:
    text = plain(row.text)
    return bool(only_a_day(text, sheet.document.date) or _MEETING.match(text))


def _day_of(sheet: Sheet, head: list[Row]) -> str:
    title = sheet.attachment.title if sheet.attachment else ""
    printed = plain(" ".join(row.text for row in head))
    for text in (printed, title):
        day = parse_date(text, sheet.document.date)
        if day:
            return day
    return day_of_subject(sheet.texts, printed or title)


def _gather(
    sheet: Sheet, rows: list[tuple[list[Row], TimedRow | None]], date: str
) -> tuple[list[_Draft], list[Unread]]:
    drafts: list[_Draft] = []
    unread: list[Unread] = []
    persons = Persons(sheet.profile)
    for group, timed in rows:
        row = group[0]
        text = plain(row.text)
        draft = drafts[-1] if drafts else None
        if timed:
            drafts.append(_Draft(date, timed.start, timed.end, list(group)))
            _put(drafts[-1], plain(timed.rest), persons)
        elif day := only_a_day(text, sheet.document.date):
            date = day
        elif draft and _speaks(row, text, persons):
            draft.rows.append(row)
            _put(draft, text, persons)
        elif draft and _goes_on(draft, row, text):
            draft.rows.append(row)
            (draft.speakers[-1] if draft.in_speakers else draft.title).append(text)
        elif _is_title(text):
            drafts.append(_Draft(date, "", "", [row]))
            _put(drafts[-1], text, persons)
        else:
            unread.append(Unread(row.text, _NO_ITEM, sheet.evidence(row.index, row.index)))
    return drafts, unread


def _put(draft: _Draft, text: str, persons: Persons) -> None:
    """Take a line into an item, as a speaker where it is one and as title elsewhere."""
    found = _STATEMENT.match(text) or _OFFICE.match(text)
    item = list_marker(text, stars=False)
    who = found["who"] if found else text[item.start :] if item else text
    if found or persons.titled(who):
        if not draft.title and not _OFFICE.match(text) and found:
            # "10 a.m. Statement by X": the statement is the item.
            draft.title.append(text)
        if who.strip():
            draft.speakers.append([who])
        draft.in_speakers = bool(who.strip())
    elif text:
        draft.title.append(text)
        draft.in_speakers = False


def _speaks(row: Row, text: str, persons: Persons) -> bool:
    if _STATEMENT.match(text) or _OFFICE.match(text):
        return True
    item = list_marker(text, stars=False)
    return persons.titled(text[item.start :] if item else text)


def _goes_on(draft: _Draft, row: Row, text: str) -> bool:
    """Say whether a row goes on with the item: no gap before it, or a page's end in a sentence."""
    if not row.after_gap:
        return True
    if not draft.title and not draft.speakers:
        return True
    return row.after_page and text[:1].islower()


def _is_title(text: str) -> bool:
    words = len(text.split())
    return 0 < words <= _MOST_TITLE_WORDS and not (text.endswith(".") and words > 8)


def _items(sheet: Sheet, drafts: list[_Draft], persons: Persons) -> list[ProgrammeItem]:
    items: list[ProgrammeItem] = []
    meeting: _Meeting | None = None
    for draft in drafts:
        title = " ".join(draft.title)
        session = ""
        if found := _SESSION.match(title):
            session, title = found["label"], found["rest"]
        elif found := _MEETING.match(title):
            session, title = found["label"], found["rest"] or ""
            meeting = _Meeting(session, draft.date, draft.start, draft.end)
        elif meeting and meeting.holds(draft):
            session = meeting.label
        items.append(
            ProgrammeItem(
                document_id=sheet.document.document_id,
                attachment_id=sheet.attachment_id,
                date=draft.date,
                start=draft.start,
                end=draft.end,
                session=session,
                title=title,
                speakers=_speakers(draft, persons),
                evidence=sheet.evidence(draft.rows[0].index, draft.rows[-1].index),
            )
        )
    return items


def _speakers(draft: _Draft, persons: Persons) -> tuple[Speaker, ...]:
    return tuple(
        speaker for lines in draft.speakers for speaker in persons.several(" ".join(lines))
    )
