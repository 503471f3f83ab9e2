"""Meetings that running text names, with their date where the sentence gives it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence, Set

from hldparse.parsing.prose_words import CAPITAL, Stretch, is_capital

_KIND = (
    r"Dialogues?|Conferences?|Summits?|Congress|Symposium|Workshops?|Seminars?|Colloquium|"
    r"Consultations?|Hearings?|Meetings?|Session|Forum|Retreat|Debate|Review|Round\sTables?"
)
_TOPIC = (
    rf"(?:\s(?:on|of|for|against|to|concerning)\s(?:the\s)?{CAPITAL}"
    rf"(?:(?:,?\sand\s(?:the\s)?|\s(?:of|on|for|to)\s(?:the\s)?|\s(?:the\s)?){CAPITAL}){{0,12}})"
)
# "High-level Dialogue on International Migration and Development", "World Summit", "Ocean
# Conference"; not "Conference Room"
_CAPITALISED = re.compile(
    rf"(?P<before>(?:{CAPITAL}\s){{1,7}})(?P<kind>{_KIND})\b(?![-'’])(?P<topic>{_TOPIC})?"
)
# "Conference of the Parties", "Conference on Disarmament"
_WITH_TOPIC = re.compile(
    rf"(?<![\w'’-])(?P<kind>Dialogue|Conference|Summit|Congress|Symposium|Forum)(?P<topic>{_TOPIC})"
)
# ", Racial Discrimination, Xenophobia and Related Intolerance"
_LISTED = re.compile(
    rf"(?:,\s{CAPITAL}(?:\s{CAPITAL}){{0,3}}){{1,6}},?\sand\s{CAPITAL}(?:\s{CAPITAL}){{0,3}}"
)
_UNITS = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
_TEENS = (
    "tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|"
    "nineteenth"
)
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_TIETH = "twentieth|thirtieth|fortieth|fiftieth|sixtieth|seventieth|eightieth|ninetieth|hundredth"
_ORDINAL = rf"(?:(?:{_TENS})-(?:{_UNITS})|{_UNITS}|{_TEENS}|{_TIETH}|\d{{1,3}}(?:st|nd|rd|th))"
# "second panel discussion", "sixty-first session", "61st Session"
_COUNTED = re.compile(
    # no ordinal begins with another letter
    rf"\b(?=[efhnst\d]){_ORDINAL}\s(?:(?:special|regular|plenary|annual|resumed|substantive|preparatory|"
    rf"emergency|emergency special|intersessional|interactive|expert|regional|ministerial)\s)?"
    rf"(?:panel\sdiscussion|session|meeting|round\stable|hearing|conference|summit|workshop|"
    rf"consultation|dialogue)\b",
    re.IGNORECASE,
)
# "one-day informal interactive hearings"
_INFORMAL = re.compile(
    r"\b(?:(?:half|one|two|three)-day\s)?(?:(?:informal|interactive)\s){1,2}hearings?\b",
    re.IGNORECASE,
)
# "High-level meeting" with its capital
_HIGH_LEVEL = re.compile(
    r"\bHigh-[Ll]evel\s(?:[Pp]lenary\s)?(?:meeting|dialogue|event|debate|segment|conference)\b"
    # " on the midterm review of the Programme of Action for the Decade 2001-2010", as far as a verb
    r"(?:\son(?:\s(?!(?:are|has|have|held|in|is|scheduled|shall|should|that|to|was|were|which|who|"
    r"will|would)\b)[\w’'–-]+){1,40})?"
)
# "General Assembly High-level Dialogue": the body that holds it is a mention of its own
_BODY_BEFORE = re.compile(
    rf"(?:{CAPITAL}\s){{0,6}}(?:Assembly|Council|Committee|Commission|Organi[sz]ation)\s(?={CAPITAL})"
)
_ROOM = re.compile(r"\s(?:Room|Hall|Centre|Center|Services?|Secretariat|Bureau|Building|Chair)\b")
_ARTICLE = re.compile(r"\b(?:a|an|any|each|every|no|such|another)\s$", re.IGNORECASE)
_FIRST = re.compile(CAPITAL)
_HEARD = 200
_TRIED = 4


def events(text: str, known: Sequence[str], names: Set[int]) -> Iterator[Stretch]:
    """Yield the meetings of ``text``, without dates.

    ``known`` are names of meetings met with all their capitals: they count in any case where
    their first words stand ("High-level Dialogue on international migration"). ``names`` are
    where states and organisations begin, which are no topic ("Hearings of the General Assembly").
    """
    for match in _CAPITALISED.finditer(text):
        start = _start(text, match.start("before"), match.start("kind"))
        body = _BODY_BEFORE.match(text, start, match.start("kind"))
        if body and start in names:
            start = body.end()
        stop = _stop(text, match, names)
        if stop == match.end("kind") and (
            start == match.start("kind") or _ROOM.match(text, match.end("kind"))
        ):
            continue
        yield Stretch(start, _known_stop(text, start, stop, known), "event")
    for match in _WITH_TOPIC.finditer(text):
        stop = _stop(text, match, names)
        if stop > match.end("kind"):
            yield Stretch(match.start(), stop, "event")
    for pattern in (_COUNTED, _INFORMAL):
        for match in pattern.finditer(text):
            if not _ARTICLE.search(text, max(0, match.start() - 9), match.start()):
                yield Stretch(*match.span(), "event")
    for match in _HIGH_LEVEL.finditer(text):
        yield Stretch(*match.span(), "event")


def titles(text: str) -> Iterator[str]:
    """Yield names of meetings that are printed with a topic, all in capitals as names are."""
    for match in _CAPITALISED.finditer(text):
        if match["topic"] and match["topic"].startswith(" on "):
            start = _start(text, match.start("before"), match.start("kind"))
            yield text[start : _stop(text, match, frozenset())]


def _start(text: str, start: int, stop: int) -> int:
    """Leave out function words before the name: "The Ocean Conference"."""
    for word in re.finditer(CAPITAL, text[start:stop]):
        if is_capital(word.group()):
            return start + word.start()
    return stop


def _stop(text: str, match: re.Match[str], names: Set[int]) -> int:
    """Return where the name of a meeting ends, with its topic where that is one."""
    topic = match["topic"]
    if not topic:
        return match.end()
    first = _FIRST.search(text, match.start("topic"), match.end())
    if first and first.start() in names and topic.startswith((" of ", " for ", " to ")):
        return match.end("kind")
    listed = _LISTED.match(text, match.end())
    if listed and not any(match.end() <= at < listed.end() for at in names):
        return listed.end()
    return match.end()


def _known_stop(text: str, start: int, stop: int, known: Sequence[str]) -> int:
    ahead = text[start : start + _HEARD].casefold()
    for name in known:
        if start + len(name) > stop and ahead.startswith(name.casefold()):
            stop = start + len(name)
    return stop


# After the meeting and before its date: "is scheduled to take place on", ", on", "in X from"
_TO_DATE = re.compile(
    r"(?:[^.;:]{0,160}?\b(?:on|from|for|in|until|between|of)\s+|\s*,?\s*\(?|[^.;:]{0,60},\s)"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?",
    re.IGNORECASE,
)
# Between two meetings of which the second only says where the first belongs: "hearings for the
# Dialogue", "Dialogue to be held during the sixty-first session"
_BELONGS = re.compile(
    r"\s(?:(?:to be |being )?(?:held|convened|organi[sz]ed)\s)?(?:for|of|during|at|in)\s(?:the\s)?"
)
# The date is another thing's: "resolution 60/227 of", "letter of", "report dated"
_OTHERS = re.compile(
    r"(?:\bof|\bdated|\bby|\bbefore|\bsince|\bafter|\bno later than)\s+"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?$",
    re.IGNORECASE,
)


def dated(
    text: str, found: Sequence[Stretch], dates: Sequence[Stretch], ends: Sequence[tuple[int, int]]
) -> Iterator[Stretch]:
    """Yield the events of ``found`` with the date that belongs to each.

    All are in order; ``ends`` are the sentences. A date belongs to the meeting before it in the
    sentence, or to the one right after it ("the 12 July hearings").
    """
    heads = [
        event
        for number, event in enumerate(found)
        if not number or not _BELONGS.fullmatch(text, found[number - 1].stop, event.start)
    ]
    value = {}
    for number, event in enumerate(heads):
        following = heads[number + 1].start if number + 1 < len(heads) else len(text)
        sentence = ends[bisect_right(ends, (event.start, len(text))) - 1][1]
        value[event] = _date_of(text, event, dates, min(following, sentence))
    for event in found:
        yield event._replace(value=value.get(event, ""))


def _date_of(text: str, event: Stretch, dates: Sequence[Stretch], limit: int) -> str:
    at = bisect_left(dates, event.start, key=lambda each: each.start)
    if at and dates[at - 1].stop + 1 == event.start:
        return dates[at - 1].value
    for each in dates[at : at + _TRIED]:
        if each.start >= limit:
            break
        others = _OTHERS.search(text, max(event.stop, each.start - 30), each.start)
        if not others and _TO_DATE.fullmatch(text, event.stop, each.start):
            return each.value
    return ""
