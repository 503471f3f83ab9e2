"""Remarks printed with a name: "Sudan (former)", "Peru, crude", "Germany excl. Saarland"."""

from __future__ import annotations

import re

from hldparse.resolving.words import (
    AREA_WORDS,
    OTHERS_SO_NAMED,
    REMARK_WORDS,
    STATUS_WORDS,
    UNSAID,
)
from hldparse.text.fold import fold

# "Germany excl. …", "Norway including …"
_CLAUSE = re.compile(r"^(?P<head>.+?)\s+(?P<inner>(?:incl|excl)(?:\.|uding\b).*)$", re.IGNORECASE)

# "former Zaire", "Fmr. Yugoslavia", "ex-USSR"
_FORMER_BEGINS = ("fo", "fm", "ex")
_FORMER = re.compile(r"^(?P<inner>former(?:ly)?|fmr\.?|ex)(?:\s+|-)(?P<head>\S.*)$", re.IGNORECASE)
# "Mauritius and Dependencies", "St. Helena & its dependencies"
_DEPENDENCIES = re.compile(
    r"^(?P<head>.+?),?\s+(?:and|&)\s+(?:its\s+)?(?P<inner>dependencies)$", re.IGNORECASE
)
# "Argentina - urban", "India--Rural", "China—National"
_AREA = re.compile(r"^(?P<head>.+?)\s*[-–—]{1,2}\s*(?P<inner>urban|rural|national)$", re.IGNORECASE)
_NOTES_LONGEST = 9
"""Signs of as many notes as there may be: "d, e, f"."""
_CLOSING = STATUS_WORDS | AREA_WORDS
_AREAS = ("ban", "ral", "nal")
# "Swaziland (now Eswatini)", "Republic of the Congo (formerly known as …)"
_OTHERWISE = re.compile(
    r"^(?:formerly|former|previously|now|also|ex|or|aka|fmr\.?)(?:\s+(?:known|called)\s+as)?[\s-]+",
    re.IGNORECASE,
)


def two_names(text: str) -> tuple[str, str] | None:
    """Return the two names of a text that may give both of one entity, None where it gives one:
    "Burma (Myanmar)", "Zaire/Congo, Dem. Rep.", "Swaziland (now Eswatini)".
    """
    found = _bracket(text) if text[-1:] in (")", "]") else None
    if found is None or "/" in found[0]:
        one, slash, second = text.partition("/")
        if not slash or "/" in second or has_bracket(one):
            return None
        found = one.strip(), second
    other = _OTHERWISE.sub("", found[1].strip())
    return (found[0], other) if other else None


Remark = tuple[str, str, list[str], bool]
"""A name, what is printed after it, the words of that folded, and whether they show it as a remark:
by one such as "former", or by a number.
"""


def take_remark(text: str, vocabulary: frozenset[str]) -> Remark | None:
    """Return a name and the remark printed after it, None where there is none.

    What could tell one state from another is no remark: words of ``vocabulary`` (all words of
    names) and words such as "north" or "river" stay with the name.
    """
    former = _FORMER.match(text) if text[:2].lower() in _FORMER_BEGINS else None
    if former:
        words = fold(former["inner"]).split()
        return former["head"], former["inner"], words, _is_marked(words)
    found = head_and_remark(text)
    if found is None:
        return None
    head, inner = found
    words = fold(inner).split()
    # The letter of "Chad, b" may begin a word that is cut off.
    shortest = 1 if text[-1] in ")]" else 2
    if _is_marked(words) or (shortest <= len(inner) <= _NOTES_LONGEST and _are_notes(inner)):
        return head, inner, words, True
    if not inner.islower() or text.islower():
        # Names begin with capitals, misprinted ones too: "China (tAiwan)".
        return None
    for word in words:
        if (word in OTHERS_SO_NAMED or word in vocabulary) and word not in UNSAID:
            return None
    return head, inner, words, False


def head_and_remark(text: str) -> tuple[str, str] | None:
    """Return a name and what is printed after it as a remark may be, None where nothing is."""
    if text[-1:] in (")", "]"):
        return _bracket(text)
    if "," in text and (found := _tail(text)):
        return found
    low = text.lower()
    clause = _DEPENDENCIES.match(text) if low.endswith("ies") else None
    clause = clause or (_AREA.match(text) if low.endswith(_AREAS) else None)
    clause = clause or (_CLAUSE.match(text) if "cl" in low else None)
    return (clause["head"].strip(), clause["inner"]) if clause else None


def _bracket(text: str) -> tuple[str, str] | None:
    """Return the parts of "Sudan (former)", "Italy [8]": a head and the last bracket, before which
    there may be another: "Iran (Islamic Republic of) [former]".
    """
    head, _, inner = text[:-1].rpartition("[" if text[-1] == "]" else "(")
    if not head or has_bracket(inner):
        return None
    if has_bracket(head) and (
        head.count("(") != 1 or head.count(")") != 1 or "[" in head or "]" in head
    ):
        return None
    return head.strip(), inner


def has_bracket(text: str) -> bool:
    """Whether a text has a bracket, round or square."""
    return "(" in text or ")" in text or "[" in text or "]" in text


def _tail(text: str) -> tuple[str, str] | None:
    """Return the parts of "Peru, crude": a head and a tail in lower case."""
    head, comma, inner = text.partition(",")
    if not head or not comma or inner[:1] != " " or not "a" <= inner[1:2] <= "z":
        return None
    return (head.strip(), inner[1:]) if inner.count(",") <= 1 else None


def _are_notes(inner: str) -> bool:
    """Whether a remark is a note, or several: "Chad (b)", "Israel (d, e)"."""
    letters = inner.replace(", ", ",").split(",")
    return all(len(each) == 1 and "a" <= each <= "z" for each in letters)


def _is_marked(words: list[str]) -> bool:
    """Whether the folded words of a remark show it as one."""
    if not words or words[0] in REMARK_WORDS or words[-1] in _CLOSING:
        return True
    for word in words:  # noqa: SIM110 - half the time of any()
        if word.isdigit():
            return True
    return False
