"""Address blocks: to whom a letter goes, and where they are."""

from __future__ import annotations

import re
from typing import NamedTuple

from hldparse.segmenting.layout import Layout
from hldparse.segmenting.signing import name_in
from hldparse.segmenting.wording import Wording, has_digit, is_listed, is_titled, plain

_MOST_LINES = 7
_LINE = 90
# A line that ends so goes on: "All Permanent Representatives and", "… permanents auprès de".
_GOES_ON = re.compile(
    r"(?:\b(?:and|of|to|the|for|in|a"
    r"|et|de|du|des|la|le|les|à|auprès"
    r"|y|del|el|las|los|ante)|[,&-])$",
    re.IGNORECASE,
)
# "To: National focal points", "À : Toutes les missions permanentes"
_TO = re.compile(r"(?:to|à|a|para)\s?:\s+[^\W\d_]", re.IGNORECASE)
_VERB = re.compile(
    r"\b(?:is|are|was|were|will|shall|have|has|had|may|can|could|should|must|who|which|that|in|by)\b",
    re.IGNORECASE,
)
# Words of addressees; a place has none of them.
_ADDRESSED = re.compile(
    r"\b(?:permanent|observers?|representatives?|missions?|delegations?|united nations|states|heads"
    r"|ministers?|embass(?:y|ies)|members?|secretary|president|chair\w*|office|to the"
    r"|permanente?s|observateurs?|représentants?|nations unies|membres?|états"
    r"|observadores|representantes|naciones unidas|miembros|estados|misiones)\b",
    re.IGNORECASE,
)
_TITLE_LINES = 3


class Address(NamedTuple):
    """An address block."""

    stop: int
    """Index behind its last line."""
    addressees: str
    place: str


def address_at(
    index: int, layout: Layout, wording: Wording, *, persons: bool = False
) -> Address | None:
    """Return the address block that begins at line ``index``, None where none does.

    It begins with words of the profile ("All Permanent Representatives and") or with a titled
    person above such words, holds no sentence, and has nothing beside it in a row of a table. With
    ``persons``, where no list of persons can be meant, a titled person above any further line is
    enough.
    """
    texts = layout.texts
    beside = "\t" in texts[index].strip() and not _TO.match(plain(texts[index]))
    if beside or len(texts[index]) > _LINE or not _begins(index, layout, wording, persons):
        return None
    lines: list[str] = []
    stop = index
    while stop < len(layout) and len(lines) < _MOST_LINES and not layout.empty[stop]:
        if stop in layout.breaks and lines:
            break
        line = plain(texts[stop])
        if lines and wording.salutations.whole(line):
            break
        named = not lines and name_in(texts[stop], wording)
        labelled = not lines and (_TO.match(line) or _to_all(line, texts[stop], wording))
        # "… et / Observateurs permanents auprès / de l'Organisation …"
        led = bool(lines) and (line[0].islower() or _GOES_ON.search(lines[-1]) is not None)
        labelled = labelled or (led and _plain_words(line))
        if not (named or labelled or _belongs(line, texts[stop])) or (lines and _complete(lines)):
            break
        lines.append(line)
        stop += 1
    return Address(stop, *_placed(lines)) if lines else None


def _begins(index: int, layout: Layout, wording: Wording, persons: bool) -> bool:
    line = plain(layout.texts[index])
    if wording.addressees.start(line) or _TO.match(line):
        return True
    first = line.split(" ", 1)[0].rstrip(".").casefold()
    if first not in wording.titles and line[:4].casefold() != "h.e.":
        return False
    below = range(index + 1, min(index + _TITLE_LINES, len(layout)))
    if persons:
        return len(line.split()) > 1 and len(below) > 0 and not layout.empty[index + 1]
    return any(
        not layout.empty[each] and wording.addressees.start(plain(layout.texts[each]))
        for each in below
        if not any(layout.empty[index + 1 : each])
    )


def _to_all(line: str, text: str, wording: Wording) -> bool:
    """Return True for "All members and observers of the Council", which is no sentence."""
    return wording.addressees.start(line) > 0 and not is_listed(text) and _plain_words(line)


def _plain_words(line: str) -> bool:
    return not line.endswith((".", ":", ";", ",")) and not _VERB.search(line)


def _belongs(line: str, text: str) -> bool:
    return (
        len(line) <= _LINE
        and is_titled(line)
        and not is_listed(text)
        and not line.endswith((":", ";", "?"))
        and not (line.endswith(".") and len(line.split()) > _TITLE_LINES + 2)
    )


def _complete(lines: list[str]) -> bool:
    """Return True where the last line is the place, and so the end of the block."""
    last = lines[-1]
    return (
        len(lines) > 1
        and not last[0].islower()
        and not _ADDRESSED.search(last)
        and not _GOES_ON.search(lines[-2])
        and not _GOES_ON.search(last)
        and not has_digit(last)
    )


def _placed(lines: list[str]) -> tuple[str, str]:
    """Return addressees and place of the lines of a block."""
    *before, last = lines
    goes_on = before and (_GOES_ON.search(before[-1]) or last[0].islower())
    if before and not goes_on and not _ADDRESSED.search(last):
        return " ".join(before), last
    joined = " ".join(lines)
    head, comma, tail = joined.rpartition(", ")
    # "To all Permanent Representatives to the United Nations, Geneva"
    if comma and len(tail.split()) <= _TITLE_LINES and not _ADDRESSED.search(tail):
        return head, tail
    return joined, ""
