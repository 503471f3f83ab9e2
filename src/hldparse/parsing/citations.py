"""Earlier letters, resolutions and documents that a letter refers to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Literal, NamedTuple

from hldparse.parsing.bodies import Body, Sentence
from hldparse.parsing.citation_relations import relation_of, stronger
from hldparse.parsing.citation_words import Wording, citation_wording
from hldparse.parsing.symbols import EACH_NUMBER, OF_ORGAN, RESOLUTION, SYMBOL, resolution_symbol
from hldparse.records.blocks import Citation
from hldparse.text.dates import find_dates

Kind = Literal["letter", "resolution", "document"]

_WINDOW = 160
_WORD = 10
_RESOLUTION_SYMBOL = re.compile(r"(?:A|S|E|A/HRC)/RES/")
# "A/61/150 and Corr.1", "A/61/150, Add.1 and 2": what is numbered below the symbol
_BELOW = re.compile(r"(?:\s*,\s*|\s+(?:and|&)\s+)(?P<part>(?:Add|Corr|Rev)\.\s?\d{1,3})(?![\w/])")
# Cheap tests, before a sentence is searched for what it cites
_STEMS_OF_RESOLUTIONS = ("resolu", "r\u00e9solu", "dec", "d\u00e9c")


class _Cited(NamedTuple):
    start: int
    stop: int
    kind: Kind
    date: str
    symbol: str


def citations_in(body: Body) -> Iterator[Citation]:
    """Yield each thing cited once, where it is cited first, with the strongest relation.

    A thing is a symbol, or the date of a letter. A date printed only later is filled in. The
    document's own symbol is no citation.
    """
    words = citation_wording(body.document.language)
    cited: dict[tuple[str, str], Citation] = {}
    for sentence in body.sentences:
        for found in _in_sentence(sentence, body.document.date, words):
            if found.symbol and found.symbol == body.document.symbol:
                continue
            citation = _citation(found, sentence, body, words)
            key = ("symbol", found.symbol) if found.symbol else ("letter", found.date)
            known = cited.get(key)
            cited[key] = citation if known is None else _joined(known, citation)
    yield from cited.values()


def _joined(known: Citation, other: Citation) -> Citation:
    relation = stronger(known.relation, other.relation)
    return replace(known, relation=relation, cited_date=known.cited_date or other.cited_date)


def _citation(found: _Cited, sentence: Sentence, body: Body, words: Wording) -> Citation:
    start, stop = sentence.start + found.start, sentence.start + found.stop
    return Citation(
        body.document.document_id,
        body.printed(start, stop),
        found.kind,
        found.date,
        found.symbol,
        relation_of(words, sentence.text, found.start),
        body.evidence(start, stop),
    )


def _in_sentence(sentence: Sentence, reference: str, words: Wording) -> list[_Cited]:
    text = sentence.text
    if not sentence.figured:
        return []
    lowered = sentence.lowered
    written = any(stem in lowered for stem in words.stems)
    letters = list(_letters(text, reference, words)) if written else []
    named = any(stem in lowered for stem in _STEMS_OF_RESOLUTIONS)
    resolutions = list(_resolutions(text, reference, words)) if named else []
    symbols = list(_symbols(text, reference, letters, words)) if "/" in text else []
    # "letter of 3 May from … (A/60/865)" is one thing: the symbol takes the letter in.
    taken = {(each.start, each.date) for each in symbols if each.kind == "letter"}
    kept = [each for each in letters if (each.start, each.date) not in taken]
    return sorted([*kept, *resolutions, *symbols], key=lambda each: each.start)


def _letters(text: str, reference: str, words: Wording) -> Iterator[_Cited]:
    for match in words.letter.finditer(text):
        before = text[max(0, match.start() - _WORD) : match.start()]
        if before.rstrip().casefold().endswith(words.own):
            continue
        window = text[match.end() : match.end() + _WINDOW]
        dates = find_dates(window, reference, lean="past")
        if not dates or not words.up_to_date.fullmatch(window, 0, dates[0].start):
            continue
        run = [dates[0]]
        plural = match["noun"].rstrip().casefold().endswith("s")
        for date in dates[1:]:
            between = words.and_date.fullmatch(window, run[-1].stop, date.start)
            if between is None or not (plural or between["of"]):
                break
            run.append(date)
        stop = match.end() + run[-1].stop
        for date in run:
            yield _Cited(match.start("noun"), stop, "letter", date.iso, "")


def _resolutions(text: str, reference: str, words: Wording) -> Iterator[_Cited]:
    for match in RESOLUTION.finditer(text):
        stop, date = match.end(), ""
        behind = None if match["organ"] else OF_ORGAN.match(text, stop)
        of = words.of_date.match(text, behind.end() if behind else stop)
        if of:
            dates = find_dates(text[of.end() : of.end() + _WINDOW], reference, lean="past")
            if dates and dates[0].start == 0:
                date, stop = dates[0].iso, of.end() + dates[0].stop
        organ = (behind or match)["organ"] or ""
        for number in EACH_NUMBER.findall(match["numbers"]):
            symbol = resolution_symbol(number, organ, match["noun"])
            yield _Cited(match.start(), stop, "resolution", date, symbol)


def _symbols(
    text: str, reference: str, letters: Iterable[_Cited], words: Wording
) -> Iterator[_Cited]:
    # Of several letters cited in one go the first is at hand, as with dates.
    by_start = {each.start: each for each in reversed(list(letters))}
    for match in SYMBOL.finditer(text):
        symbol = match.group().rstrip(".-")
        if not any(map(str.isdigit, symbol)):
            continue
        kind: Kind = "resolution" if _RESOLUTION_SYMBOL.match(symbol) else "document"
        start, stop, date = match.start(), match.start() + len(symbol), ""
        floor = max(0, start - _WINDOW)
        named = words.named.search(text, floor, start)
        if named is not None and kind == "document":
            date = _date_in(named["words"], reference, words)
            bracket = text[named.end("words") : start].strip() == "("
            # A symbol in brackets is that of what stands before; without, only right before.
            if bracket or len(named["words"].split()) <= 2:
                start = named.start()
                stop += text[stop : stop + 1] == ")" and bracket
            else:
                date = ""
            if not date:
                date, stop = _dated_behind(text, stop, reference, words)
                if date and named["noun"].casefold().startswith(words.letters):
                    kind = "letter"
            letter = by_start.get(named.start())
            if letter is not None and bracket:
                kind, date = "letter", letter.date
        yield _Cited(start, stop, kind, date, symbol)
        behind = match.start() + len(symbol)
        while below := _BELOW.match(text, behind):
            part = f"{symbol}/{''.join(below['part'].split())}"
            behind = below.end()
            yield _Cited(below.start("part"), behind, kind, "", part)


def _dated_behind(text: str, stop: int, reference: str, words: Wording) -> tuple[str, int]:
    """Return the date of "(TD/502) dated 3 May 2016" and where it ends; "" where none follows."""
    of = words.of_date.match(text, stop)
    dates = find_dates(text[of.end() : of.end() + _WINDOW], reference, lean="past") if of else ()
    if of is None or not dates or dates[0].start:
        return "", stop
    return dates[0].iso, of.end() + dates[0].stop


def _date_in(said: str, reference: str, words: Wording) -> str:
    dates = find_dates(said, reference, lean="past")
    if not dates or said[dates[-1].stop :].strip(" ,"):
        return ""
    before = said[: dates[-1].start].rstrip().casefold()
    return dates[-1].iso if f" {before}".endswith(words.of_ends) or not before else ""
