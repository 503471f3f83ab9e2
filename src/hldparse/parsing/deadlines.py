"""Dates by which a letter asks for something; the date of an event is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from hldparse.parsing.bodies import Body, Sentence
from hldparse.records.blocks import Deadline
from hldparse.text.dates import Found, find_dates, parse_date
from hldparse.text.fold import collapse
from hldparse.text.times import find_times

_BEFORE = 90
_AFTER = 40
# Deadlines of one sentence that are told only by "that date".
_MOST = 8
# How far before "that date" the date may be named.
_NAMED = 300
# How long the clause of a deadline may be; longer sentences are none.
_CLAUSE = 800
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\s*,?\s*)"
# "noon", "5 p.m.", "12:00", "close of business", "the end of"
_HOUR = (
    r"(?:(?:12\s+)?noon|midnight|\d{1,2}(?:\s?[.:]\s?\d\d)?\s?(?:[ap]\.?\s?m\.?|hours|hrs)?|"
    r"(?:the\s+)?(?:close of business|c\.?o\.?b\.?|end of (?:the\s+)?(?:business\s+)?(?:day)?))"
)
# "by", "no later than", "on or before", "before the deadline of", "the deadline … is"
_BY = (
    r"(?:by|before|until|till|prior to|(?:at the latest\s+)?by|(?:no|not) later than|"
    r"latest by|on or before|"
    r"deadlines?(?:\s+(?:for|of|to)\s[^.;]{1,50})?\s+(?:of|is|was|will be|has been set (?:for|to))|"
    r"extend(?:s|ed|ing)?\s+(?:the|this|that)\s+deadlines?(?:\s+for\s[^.;]{1,50})?\s+(?:to|until)|"
    r"clos(?:es?|ing) (?:at|on|by))"
)
_CUE = re.compile(
    r"\b(?:by|before|until|till|prior|later|latest|deadlines?|clos(?:es?|ing))\b", re.IGNORECASE
)
_FIGURE = re.compile(r"\d")
# Directly before a date: "by noon on Friday ", "no later than "
_LEAD = re.compile(
    rf"\b(?P<by>{_BY})\s+(?:the\s+)?(?:latest\s+)?(?:{_HOUR}\s*,?\s*)?(?:on|of)?\s*{_WEEKDAY}?(?:the\s+)?$",
    re.IGNORECASE,
)
# "deadline for the submission of names is": says itself what is due
_DEADLINE_FOR = re.compile(
    r"deadlines?\s+(?:for|of|to)\s+(?:the\s+)?(?P<what>[^.;]{1,50}?)\s+(?:of\s+\d|is\b|was\b|will\b|has\b)",
    re.IGNORECASE,
)
# After a date: "at the latest", "at noon", "by 5 p.m."
_LATEST = re.compile(r"\s*,?\s*at the (?:very )?latest\b", re.IGNORECASE)
_AT_HOUR = re.compile(rf"\s*,?\s*(?:at|by|before|,)?\s*{_HOUR}", re.IGNORECASE)
# "by the same date": the last date a deadline was set for
_SAME = re.compile(r"\bby (?:the|that) same (?:date|day|deadline)\b", re.IGNORECASE)
# "by 5 p.m. on that date": the date named last
_THAT = re.compile(
    rf"\bby (?:{_HOUR}\s*,?\s*)?(?:on )?(?:that|the said) (?:date|day)\b", re.IGNORECASE
)
# "as registered by", "had been received by": what was done by a date is not due
_DONE = re.compile(
    r"\b(?:as|which|was|were|(?:has|have|had) been)\s+(?:\w+ly\s+)?\w{2,20}ed\s+$", re.IGNORECASE
)
# Words that are no request, or about something done by a date: "adopted by", "until 12 May"
_LOOSE = re.compile(r"before|until|till|prior", re.IGNORECASE)
_ASKS = re.compile(
    r"\b(?:invite[sd]?|encourage[sd]?|request(?:s|ed)?|ask(?:s|ed)?|urge[sd]?|remind(?:s|ed)?|"
    r"appeal(?:s|ed)?|call(?:s|ed)? (?:up)?on|kindly|please|grateful|appreciate|should|must|shall|"
    r"need(?:s|ed)? to|required? to|are to|is to|submit\w*|indicate|inform|provide|communicate|"
    r"register|nominat\w+|confirm|send|forward|reply|respond|distributed)\b",
    re.IGNORECASE,
)
# Past requests: "the President invited …"; "are invited" asks now.
_PAST = re.compile(
    r"(?<![\w-])(?P<before>(?:\w+\s+){0,2}?)(?:invited|requested|asked|encouraged|urged|reminded|"
    r"called (?:up)?on|appealed|set the deadline|decided|announced|informed)\b",
    re.IGNORECASE,
)
_NOW = re.compile(r"\b(?:is|are|am|be|being|hereby|therefore|kindly)\b", re.IGNORECASE)
# "As announced in the letter of 11 August, …", "In his letter of 18 July …, the President invited"
_RECALLS = re.compile(
    r"\s*as (?:(?:was|already|previously|earlier)\s+)*(?:announced|mentioned|indicated|stated|"
    r"requested|outlined|informed|communicated|noted|explained|set out)\b",
    re.IGNORECASE,
)
# Where the clause begins that says what is due.
_REQUEST = re.compile(
    r"\b(?:kindly\s+)?(?:invit(?:e|es|ed)|encourag(?:e|es|ed)|request(?:s|ed)?|ask(?:s|ed)?|urge[sd]?|"
    r"remind(?:s|ed)?|appeal(?:s|ed)? to|call(?:s|ed)? (?:up)?on|(?:be )?(?:most )?grateful if|"
    r"appreciate it if|kindly|please)\s+",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\b(?:is|are|be|was|were|been)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_LEADING = re.compile(
    r"(?:as|in|further|with|given|since|considering)\b[^,]{0,200},\s*", re.IGNORECASE
)


class _Due(NamedTuple):
    start: int
    stop: int
    date: str
    time: str


def deadlines_in(body: Body) -> Iterator[Deadline]:
    """Yield each deadline in printed order, with the clause that says what is due by it."""
    last = ""
    for sentence in body.sentences:
        for due in _dues(sentence, body.document.date, last):
            last = due.date
            start, stop = sentence.start + due.start, sentence.start + due.stop
            reported = _reported(sentence.text[_from(due.start) : due.start])
            yield Deadline(
                body.document.document_id,
                _past(due, sentence.text, body.document.date) if reported else due.date,
                due.time,
                body.printed(start, stop),
                _what(sentence.text, due),
                reported,
                body.evidence(start, stop),
            )


def _past(due: _Due, text: str, reference: str) -> str:
    """Return the date of a deadline that is recalled: it need not lie ahead."""
    return parse_date(text[due.start : due.stop], reference) or due.date


def _dues(sentence: Sentence, reference: str, last: str) -> Iterator[_Due]:
    text = sentence.text
    if not last and _FIGURE.search(text) is None:
        # No day is named here, and "the same date" has none before it.
        return iter(())
    if _CUE.search(text) is None:
        return iter(())
    found = [
        due
        for date in find_dates(text, reference, lean="future")
        if (due := _due(text, date)) is not None
    ]
    if last or found:
        for match in _SAME.finditer(text):
            before = [due.date for due in found if due.start < match.start()]
            date = before[-1] if before else last
            if date:
                found.append(_Due(match.start(), match.end(), date, ""))
    found += _that_day(text, reference, last)
    return iter(sorted(found))


def _that_day(text: str, reference: str, last: str) -> Iterator[_Due]:
    """Yield "by 5 p.m. on that date", with the date named before it or in the last deadline."""
    for match in islice(_THAT.finditer(text), _MOST):
        named = find_dates(
            text[max(0, match.start() - _NAMED) : match.start()], reference, lean="future"
        )
        date = named[-1].iso if named else last
        hours = find_times(match.group())
        if date:
            yield _Due(match.start(), match.end(), date, hours[0].begins if hours else "")


def _due(text: str, date: Found) -> _Due | None:
    floor = max(0, date.start - _BEFORE)
    lead = _LEAD.search(text, floor, date.start)
    latest = _LATEST.match(text, date.stop)
    if lead is None and latest is None:
        return None
    start = lead.start() if lead else date.start
    if lead and _LOOSE.match(lead["by"]) and not _ASKS.search(text, _from(start), start):
        return None
    if lead and not latest and _DONE.search(text, max(0, start - _BEFORE), start):
        return None
    stop = latest.end() if latest else date.stop
    time = ""
    if lead:
        hours = find_times(text[start : date.start])
        time = hours[0].begins if hours else ""
    if not time:
        after = _AT_HOUR.match(text, stop, stop + _AFTER)
        hours = find_times(after.group()) if after else ()
        if after and hours:
            time, stop = hours[0].begins, after.end()
    return _Due(start, stop, date.iso, time)


def _from(stop: int) -> int:
    """Return where the clause before ``stop`` begins at the earliest."""
    return max(0, stop - _CLAUSE)


def _reported(before: str) -> bool:
    """Return True where the words before a deadline only recall what was asked for earlier."""
    if _RECALLS.match(before):
        return True
    return any(not _NOW.search(match["before"]) for match in _PAST.finditer(before))


def _what(text: str, due: _Due) -> str:
    """Return what is due: the clause of the request without the deadline itself."""
    head, tail = text[_from(due.start) : due.start], text[due.stop : due.stop + _CLAUSE]
    named = _DEADLINE_FOR.match(text, due.start, due.stop)
    if named:
        return collapse(named["what"])
    whole = head
    request = None
    for request in _REQUEST.finditer(head):
        if not _PASSIVE.search(head[: request.start()]):
            head = head[request.end() :]
        break
    if request is None or _PASSIVE.search(whole[: request.start()]):
        head = _LEADING.sub("", head, count=1) if _LEADING.match(head) else head
    clause = collapse(f"{head.rstrip(' ,')} {tail.lstrip()}")
    return clause.replace(" ,", ",").strip(" .;:,")
