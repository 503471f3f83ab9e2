"""Remarks printed with a name: "Sudan (former)", "Peru, crude", "Germany excl. Saarland"."""

from __future__ import annotations

import re

from hldparse.resolving import keys
from hldparse.resolving.words import CONNECTORS, PLACE_WORDS, REMARK_WORDS

# "Germany excl. …", "Norway including …"
_CLAUSE = re.compile(r"^(?P<head>.+?)\s+(?P<inner>(?:incl|excl)(?:\.|uding\b).*)$", re.IGNORECASE)

# "former Zaire", "Fmr. Yugoslavia", "ex-USSR"
_FORMER = re.compile(r"^(?P<inner>former(?:ly)?|fmr\.?|ex)(?:\s+|-)(?P<head>\S.*)$", re.IGNORECASE)
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
        if not slash or "/" in second or any(sign in one for sign in "()[]"):
            return None
        found = one.strip(), second
    other = _OTHERWISE.sub("", found[1].strip())
    return (found[0], other) if other else None


def take_remark(text: str, vocabulary: frozenset[str]) -> tuple[str, str] | None:
    """Return a name and the remark printed after it, None where there is none.

    What could tell one state from another is no remark: words of ``vocabulary`` (all words of
    names) and words such as "north" or "river" stay with the name.
    """
    former = _FORMER.match(text) if text[:1] in "fFeE" else None
    if former:
        return former["head"], former["inner"]
    found = _form(text)
    return found if found and _is_remark(found[1], text, vocabulary) else None


def _form(text: str) -> tuple[str, str] | None:
    """Return head and remark of a text in the one form of remark that it can have."""
    if text[-1:] in (")", "]"):
        return _bracket(text)
    if found := _tail(text):
        return found
    clause = _CLAUSE.match(text) if "cl" in text.lower() else None
    return (clause["head"].strip(), clause["inner"]) if clause else None


def _bracket(text: str) -> tuple[str, str] | None:
    """Return the parts of "Sudan (former)", "Italy [8]": a head and one bracket at the end."""
    head, opening, inner = text[:-1].partition("[" if "[" in text else "(")
    if not head or not opening or any(sign in head or sign in inner for sign in "()[]"):
        return None
    return head.strip(), inner


def _tail(text: str) -> tuple[str, str] | None:
    """Return the parts of "Peru, crude": a head and a tail in lower case."""
    head, comma, inner = text.partition(",")
    if not head or not comma or inner[:1] != " " or not "a" <= inner[1:2] <= "z":
        return None
    return (head.strip(), inner[1:]) if inner.count(",") <= 1 else None


def is_marked(remark: str) -> bool:
    """Whether a remark shows itself as one, by a word such as "former" or by a number."""
    spoken = keys.folded(remark).split()
    return not spoken or spoken[0] in REMARK_WORDS or any(word.isdigit() for word in spoken)


def _is_remark(inner: str, text: str, vocabulary: frozenset[str]) -> bool:
    if is_marked(inner):
        return True
    if not inner.islower() or text.islower():
        # Names begin with capitals, misprinted ones too: "China (tAiwan)".
        return False
    return not any(
        word in PLACE_WORDS or word in vocabulary
        for word in keys.folded(inner).split()
        if word not in CONNECTORS and word != "and"
    )
