"""The days of a programme: headings that are only a date, and days that the letter tells."""

from __future__ import annotations

import re

from hldparse.parsing.bodies import Texts
from hldparse.text.dates import find_dates
from hldparse.text.fold import collapse, fold
from hldparse.text.running import sentences

_WEEKDAYS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday lundi mardi mercredi jeudi vendredi
    samedi dimanche lunes martes miercoles jueves viernes sabado domingo day jour dia first second
    third fourth fifth one two three four five i ii iii iv v on the le el am pm morning afternoon
    """.split()  # noqa: SIM905 - a paragraph of words reads better than a column
)
_MOST_OTHER_WORDS = 3
_LONGEST_DAY = 90
# "Programme of the informal hearings of the Assembly" → "informal hearings"
_SUBJECT = re.compile(
    r"\b(?:programme|program|agenda|programa|ordre du jour|orden del d\u00eda)\s+"
    r"(?:of|for|du|de la|de l['\u2019]|des|del|de)\s*(?:the\s+)?(?P<subject>.+?)"
    r"(?=\s+(?:of|with|on|for|de|du|des|del|sur|sobre|avec|con)\s|\s*[,:;(]|\s*\Z)",
    re.IGNORECASE,
)
# "held on 12 July", "will take place in X on", "is scheduled for": what a day of a meeting follows
_HELD = re.compile(
    r"\b(?:held|holds?|take[sn]? place|took place|taking place|scheduled|convened?|meets?"
    r"|organi[sz]ed|tenue?s?|tiendr(?:a|ont)|lieu|celebrar\w*|celebrad[oa]s?|tendr\w+ lugar)\b",
    re.IGNORECASE,
)
_NEAR = 120
"""Characters between the word that says it is held and the day."""
_PROSE = frozenset({"information-note", "summary", "other"})


def only_a_day(text: str, reference: str) -> str:
    """Return the day, ISO 8601, where a row is a date and little else; else "".

    "Wednesday, 12 July 2006", "Day 2: 13 July", "12 July 2006, New York".
    """
    if len(text) > _LONGEST_DAY or not any(char.isdigit() for char in text):
        return ""
    found = find_dates(text, reference)
    if len(found) != 1:
        return ""
    rest = fold(text[: found[0].start] + " " + text[found[0].stop :]).split()
    other = [word for word in rest if word not in _WEEKDAYS and not word.isdigit()]
    return found[0].iso if len(other) <= _MOST_OTHER_WORDS else ""


def day_of_subject(texts: Texts, title: str) -> str:
    """Return the one day on which the document says that the programme's subject is held; "" where
    it says none, or several.
    """
    subject = _SUBJECT.search(title)
    wanted = fold(subject["subject"]) if subject else ""
    if not wanted:
        return ""
    days: set[str] = set()
    last = wanted.rpartition(" ")[2]
    for text in texts.with_notes(_PROSE):
        for paragraph in text.split("\n"):
            # Folding is slow, and most paragraphs speak of something else.
            if paragraph.isascii() and last not in paragraph.lower():
                continue
            for start, stop in sentences(paragraph):
                sentence = paragraph[start:stop]
                if wanted in fold(sentence):
                    days.update(_days_held(sentence, texts.document.date))
    return days.pop() if len(days) == 1 else ""


def _days_held(sentence: str, reference: str) -> set[str]:
    days = set()
    for found in find_dates(sentence, reference):
        before = collapse(sentence[max(0, found.start - _NEAR) : found.start])
        held = list(_HELD.finditer(before))
        # "held on 12 July, in accordance with the resolution of 23 December": the first day counts.
        if held and not find_dates(before[held[-1].end() :], reference):
            days.add(found.iso)
    return days
