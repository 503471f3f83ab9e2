"""What a letter says it attaches."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hldparse.records.document import AttachmentKind
from hldparse.records.evidence import Evidence
from hldparse.records.source import Span, evidence_in
from hldparse.segmenting.layout import Layout
from hldparse.segmenting.wording import Wording
from hldparse.text.fold import collapse
from hldparse.text.running import Running, sentences

# "I attach a table", "am attaching herewith", "please find attached", "are attached herewith",
# "have the honour to circulate", "as attached", "is contained in the annex"
_ANNOUNCES = re.compile(
    r"\b(?:attach|attaching|enclose|enclosing|annex(?=\s+(?:a|the|to|here))|herewith|hereto|hereby"
    r" (?:circulate|transmit)|please find|(?:i|we|am|are|to|also) (?:circulat|transmit)(?:e|ing)"
    r"|(?:is|are|as|be|been|find|found) (?:hereby |also )?(?:attached|enclosed|annexed)"
    r"|(?:attached|enclosed|annexed) (?:herewith|hereto|please|(?:is|are)\b)"
    r"|(?:in|to) (?:the )?(?:annex|enclosure|attachment))\b",
    re.IGNORECASE,
)
# Asked for first, since most sentences announce nothing.
_CUES = ("attach", "enclos", "annex", "here", "please find", "circulat", "transmit")
# "the attached programme": announces only what no other sentence does.
_MENTIONS = re.compile(r"\b(?:attached|enclosed|annexed)\b", re.IGNORECASE)
_ONLY_ATTACHES = re.compile(
    r"\b(?:attach(?:ing|ed)?|enclos(?:e|ing|ed)|annex(?:ed)?)\b", re.IGNORECASE
)
# "attached to my letter of", "we attach great importance to", "will be circulated"
_NOT_HERE = re.compile(
    r"\battach(?:es|ed|ing)?\s+(?:the\s+)?(?:\w+\s+)?(?:importance|significance|value|priority|weight)"
    r"|\b(?:attached|annexed|enclosed|annex|transmitted)\s+(?:to|with|in|by)\s+(?:my|his|her|its|our|"
    r"the|a|that)\s+(?:\w+\s+)?(?:letter|note|report|resolution|decision)"
    r"|\b(?:will|shall|to) be (?:attached|circulated|issued|transmitted|annexed)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Announced:
    """Something a letter says is attached to it."""

    kind: AttachmentKind
    sentence: str
    evidence: Evidence


def announced(body: Running, layout: Layout, wording: Wording) -> tuple[Announced, ...]:
    """Return what the sentences of ``body`` announce, each kind once, in order.

    A thing said to be attached whose kind the profile does not know is "other".
    """
    found: dict[AttachmentKind, Announced] = {}
    later: list[tuple[int, int]] = []
    for start, stop in sentences(body.text):
        sentence = body.text[start:stop]
        folded = sentence.casefold()
        if not any(cue in folded for cue in _CUES):
            continue
        if not _MENTIONS.search(sentence) and not _ANNOUNCES.search(sentence):
            continue
        if _NOT_HERE.search(sentence):
            continue
        if not _ANNOUNCES.search(sentence):
            later.append((start, stop))
            continue
        kinds = _kinds(sentence, wording)
        if not kinds and _ONLY_ATTACHES.search(sentence):
            kinds = ["other"]
        for kind in kinds:
            found.setdefault(kind, _announced(kind, start, stop, body, layout))
    for start, stop in later:
        for kind in _kinds(body.text[start:stop], wording):
            found.setdefault(kind, _announced(kind, start, stop, body, layout))
    return tuple(found.values())


def _kinds(sentence: str, wording: Wording) -> list[AttachmentKind]:
    text = " ".join(sentence.split())
    return [kind for kind, pattern in wording.announcements if pattern.search(text)]


def _announced(
    kind: AttachmentKind, start: int, stop: int, body: Running, layout: Layout
) -> Announced:
    return Announced(kind, collapse(body.text[start:stop]), _evidence(start, stop, body, layout))


def _evidence(start: int, stop: int, body: Running, layout: Layout) -> Evidence:
    place = body.place(start, stop)
    span = Span(place.first, place.last + 1)
    source = layout.source
    return evidence_in(source.path, source.lines, span, (place.char_start, place.char_end))
