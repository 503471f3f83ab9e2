"""Dates by which a letter asks for something; the date of an event is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from hldparse.parsing.bodies import Body, Sentence
from hldparse.parsing.deadline_words import ENGLISH, Wording
from hldparse.parsing.deadline_words_french import FRENCH
from hldparse.parsing.deadline_words_spanish import SPANISH
from hldparse.records.blocks import Deadline
from hldparse.text.dates import Found, find_dates, parse_date
from hldparse.text.fold import collapse
from hldparse.text.times import find_times

_WORDINGS = {"fr": FRENCH, "es": SPANISH}
"""Language of a letter → its words; any other is read as English."""
_BEFORE = 90
_AFTER = 40
# Deadlines of one sentence that are told only by "that date".
_MOST = 8
# How far before "that date" the date may be named.
_NAMED = 300
# How long the clause of a deadline may be; longer sentences are none.
_CLAUSE = 800


class _Due(NamedTuple):
    start: int
    stop: int
    date: str
    time: str


def deadlines_in(body: Body) -> Iterator[Deadline]:
    """Yield each deadline in printed order, with the clause that says what is due by it."""
    words = _WORDINGS.get(body.document.language, ENGLISH)
    last = ""
    for sentence in body.sentences:
        for due in _dues(sentence, body.document.date, last, words):
            last = due.date
            start, stop = sentence.start + due.start, sentence.start + due.stop
            reported = _reported(sentence.text[_from(due.start) : due.start], words)
            yield Deadline(
                body.document.document_id,
                _past(due, sentence.text, body.document.date) if reported else due.date,
                due.time,
                body.printed(start, stop),
                _what(sentence.text, due, words),
                reported,
                body.evidence(start, stop),
            )


def _past(due: _Due, text: str, reference: str) -> str:
    """Return the date of a deadline that is recalled: it need not lie ahead."""
    return parse_date(text[due.start : due.stop], reference) or due.date


def _dues(sentence: Sentence, reference: str, last: str, words: Wording) -> Iterator[_Due]:
    text = sentence.text
    if not last and not sentence.figured:
        # No day is named here, and "the same date" has none before it.
        return iter(())
    if words.cue.search(sentence.lowered) is None:
        return iter(())
    found = [
        due
        for date in find_dates(text, reference, lean="future")
        if (due := _due(text, date, words)) is not None
    ]
    if last or found:
        for match in words.same.finditer(text):
            before = [due.date for due in found if due.start < match.start()]
            date = before[-1] if before else last
            if date:
                found.append(_Due(match.start(), match.end(), date, ""))
    found += _that_day(text, reference, last, words)
    return iter(sorted(found))


def _that_day(text: str, reference: str, last: str, words: Wording) -> Iterator[_Due]:
    """Yield "by 5 p.m. on that date", with the date named before it or in the last deadline."""
    for match in islice(words.that.finditer(text), _MOST):
        named = find_dates(
            text[max(0, match.start() - _NAMED) : match.start()], reference, lean="future"
        )
        date = named[-1].iso if named else last
        hours = find_times(match.group())
        if date:
            yield _Due(match.start(), match.end(), date, hours[0].begins if hours else "")


def _due(text: str, date: Found, words: Wording) -> _Due | None:
    floor = max(0, date.start - _BEFORE)
    lead = words.lead.search(text, floor, date.start)
    latest = words.latest.match(text, date.stop)
    if lead is None and latest is None:
        return None
    start = lead.start() if lead else date.start
    if lead and not _allowed(text, lead, date, words):
        if words.loose.match(lead["by"]) and not words.asks.search(text, _from(start), start):
            return None
        if not latest and words.done.search(text, max(0, start - _BEFORE), start):
            return None
    stop = latest.end() if latest else date.stop
    time = ""
    if lead:
        hours = find_times(text[start : date.start])
        time = hours[0].begins if hours else ""
    if not time:
        after = words.at_hour.match(text, stop, stop + _AFTER)
        hours = find_times(after.group()) if after else ()
        if after and hours:
            time, stop = hours[0].begins, after.end()
    return _Due(start, stop, date.iso, time)


def _allowed(text: str, lead: re.Match[str], date: Found, words: Wording) -> bool:
    """Return True where something may be sent until a date, or somebody has until it to answer."""
    floor, until = _from(lead.start()), lead.end("by")
    if words.allowed.search(text, floor, until):
        return True
    return bool(words.given.search(text, floor, until) and words.given_for.match(text, date.stop))


def _from(stop: int) -> int:
    """Return where the clause before ``stop`` begins at the earliest."""
    return max(0, stop - _CLAUSE)


def _reported(before: str, words: Wording) -> bool:
    """Return True where the words before a deadline only recall what was asked for earlier."""
    if words.recalls.match(before):
        return True
    return any(not words.now.search(match["before"]) for match in words.past.finditer(before))


def _what(text: str, due: _Due, words: Wording) -> str:
    """Return what is due: the clause of the request without the deadline itself."""
    head, tail = text[_from(due.start) : due.start], text[due.stop : due.stop + _CLAUSE]
    named = words.deadline_for.match(text, due.start, due.stop)
    if named:
        return collapse(named["what"])
    whole = head
    request = None
    for request in words.request.finditer(head):
        if not words.passive.search(head[: request.start()]):
            head = head[request.end() :]
        break
    if request is None or words.passive.search(whole[: request.start()]):
        head = words.leading.sub("", head, count=1) if words.leading.match(head) else head
    clause = collapse(f"{head.rstrip(' ,')} {tail.lstrip()}")
    return clause.replace(" ,", ",").strip(" .;:,")
