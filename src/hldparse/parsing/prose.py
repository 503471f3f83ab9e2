"""Mentions in passages: states, organisations, persons, symbols, dates and meetings.

spaCy finds the names of the lexicon; small grammars find what has a shape of its own. The longest
wins, and a name within a longer one is no second mention. Precision before recall: what may mean
something else is left out.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Literal, cast

from hldparse.parsing import prose_dates, prose_events, prose_persons
from hldparse.parsing.prose_bodies import bodies
from hldparse.parsing.prose_language import Names, names_of, without_overlong
from hldparse.parsing.prose_models import guesses
from hldparse.parsing.prose_names import named
from hldparse.parsing.prose_places import Places, lines_of
from hldparse.parsing.prose_words import Stretch, longest_only, overlaps
from hldparse.records.blocks import Mention, Passage
from hldparse.records.document import Attachment, Document
from hldparse.records.lexicon import Lexicon
from hldparse.records.source import Source
from hldparse.text.running import sentences

_READ = frozenset(
    (
        "paragraph",
        "numbered-paragraph",
        "heading",
        "list-item",
        "closing",
        "signature",
        "addressees",
        "footnote",
    )
)
"""Salutations name nobody, and a table of contents only repeats headings."""
_MOST_TITLES = 200
_LONGEST_SENTENCE = 1_000
"""Characters of the longest sentence of a letter (there are 605). What is longer is a list, or
damage without full stops, and each of its thousands of mentions would hold all of it."""
_AROUND = 200
"""Characters that are given on each side of a mention in place of a longer one."""

_Kind = Literal["state", "organisation", "person", "symbol", "date", "event"]


def mentions_in(  # noqa: PLR0913, PLR0917 - all that tells what a passage names
    source: Source,
    passages: Sequence[Passage],
    documents: Sequence[Document],
    attachments: Sequence[Attachment],
    lexicon: Lexicon,
    model: str = "",
) -> tuple[Mention, ...]:
    """Return the mentions of ``passages``, in their order.

    ``model`` names a spaCy model of the user's, whose persons, organisations and events are added
    where nothing else was found. Raises UsageError where spaCy or the model is missing.
    """
    read = [(n, passage) for n, passage in enumerate(passages) if passage.kind in _READ]
    if not read:
        return ()
    language = {each.document_id: each.language for each in documents}
    dates = {each.document_id: each.date for each in documents}
    dates |= {each.attachment_id: each.as_of for each in attachments if each.as_of}
    known = titles(passage.text for passage in passages)
    lines = lines_of(source)
    found: list[Mention] = []
    for n, passage in read:
        date = dates.get(passage.attachment_id) or dates.get(passage.document_id, "")
        names = names_of(lexicon, language.get(passage.document_id, ""))
        places = Places(passage, lines(passage.evidence))
        ends = sentences(passage.text)
        for each in stretches(passage.text, date, names, known, passage.kind, model):
            start, stop = ends[bisect_right(ends, (each.start, len(passage.text))) - 1]
            found.append(
                Mention(
                    passage=n,
                    kind=cast("_Kind", each.kind),
                    printed=passage.text[each.start : each.stop],
                    value=each.value,
                    sentence=_around(passage.text, each, start, max(stop, each.stop)),
                    evidence=places.evidence(each.start, each.stop),
                )
            )
    return tuple(found)


def _around(text: str, each: Stretch, start: int, stop: int) -> str:
    """Return the sentence from ``start`` to ``stop`` that a mention stands in, its own part of one
    that is too long.
    """
    if stop - start > _LONGEST_SENTENCE:
        start, stop = max(start, each.start - _AROUND), min(stop, each.stop + _AROUND)
    return text[start:stop]


def stretches(  # noqa: PLR0913, PLR0917 - the text, and all that it is read by
    text: str,
    date: str,
    names: Names,
    known: Sequence[str] = (),
    kind: str = "paragraph",
    model: str = "",
) -> list[Stretch]:
    """Return what one text mentions, in order, nothing overlapping.

    ``date`` is that of the document, ``known`` are names of meetings met elsewhere in it.
    """
    text = without_overlong(text)
    ends = sentences(text)
    starts = frozenset(start for start, _ in ends)
    symbols = list(prose_dates.symbols(text))
    days = longest_only(list(prose_dates.dates(text, date)))
    phrases = names.find(text)
    states = {each.start for each in phrases if each.kind == "state" and each.sure}
    organisations = {each.start for each in phrases if each.kind == "organisation" and each.sure}
    bodied = list(named(text, phrases, starts))
    taken = longest_only(bodied)
    persons = list(prose_persons.persons(text, taken))
    if kind == "signature" and not any(each.start == 0 for each in persons):
        persons += prose_persons.signatory(text)
    # Of two as long the first wins: the lexicon knows better than the shape of a name.
    found = [*symbols, *days, *persons, *bodied]
    found += [
        *prose_events.events(text, known, states | organisations),
        *bodies(text, states, organisations),
    ]
    kept = [each for each in longest_only(found) if each.kind]
    if model:
        kept = _with_guesses(kept, text, model)
    return _with_dates(kept, text, days, ends)


def _with_dates(
    found: list[Stretch],
    text: str,
    days: Sequence[Stretch],
    ends: Sequence[tuple[int, int]],
) -> list[Stretch]:
    meetings = [each for each in found if each.kind == "event"]
    if not meetings:
        return found
    others = [each for each in found if each.kind != "event"]
    return sorted([*others, *prose_events.dated(text, meetings, days, ends)])


def _with_guesses(found: list[Stretch], text: str, model: str) -> list[Stretch]:
    """Add what a model sees where nothing else was found."""
    more = longest_only(
        [
            Stretch(*each)
            for each in guesses(model, text)
            if not overlaps(each.start, each.stop, found)
        ]
    )
    return sorted([*found, *more])


def titles(texts: Iterable[str]) -> tuple[str, ...]:
    """Return names of meetings as they are printed in full in ``texts``, the longest first."""
    found = dict.fromkeys(title for text in texts for title in prose_events.titles(text))
    return tuple(sorted(list(found)[:_MOST_TITLES], key=lambda title: (-len(title), title)))
