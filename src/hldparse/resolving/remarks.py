"""Remarks printed with a name: "Sudan (former)", "Peru, crude", "Germany excl. Saarland"."""

from __future__ import annotations

import re

from hldparse.resolving import keys
from hldparse.resolving.words import CONNECTORS, PLACE_WORDS, REMARK_WORDS

# "Sudan (former)", "Italy [8]", "Korea (Republic of)": a head and one bracket at the end.
_BRACKET = re.compile(r"^(?P<head>[^()\[\]]+?)\s*[(\[](?P<inner>[^()\[\]]*)[)\]]$")
# "Peru, crude": a head and a tail in lower case.
_TAIL = re.compile(r"^(?P<head>[^,]+), (?P<inner>[a-z][^,]*(?:,[^,]*)?)$")
# "Germany excl. …", "Norway including …"
_CLAUSE = re.compile(r"^(?P<head>.+?)\s+(?P<inner>(?:incl|excl)(?:\.|uding\b).*)$", re.IGNORECASE)

# "former Zaire", "Fmr. Yugoslavia", "ex-USSR"
_FORMER = re.compile(r"^(?P<inner>former(?:ly)?|fmr\.?|ex)(?:\s+|-)(?P<head>\S.*)$", re.IGNORECASE)
# "Burma (Myanmar)", "Zaire/Congo, Dem. Rep.", "Myanmar, formerly Burma", "Swaziland (now Eswatini)"
_TWO = re.compile(
    r"^(?P<one>[^()\[\]/]+?)\s*(?:[(\[](?P<bracket>[^()\[\]]+)[)\]]|/\s*(?P<slash>[^/]+))$"
)
_OTHERWISE = re.compile(
    r"^(?:formerly|former|previously|now|also|ex|or|aka|fmr\.?)(?:\s+(?:known|called)\s+as)?[\s-]+",
    re.IGNORECASE,
)


def two_names(text: str) -> tuple[str, str] | None:
    """Return the two names of a text that may give both of one entity, None where it gives one."""
    found = _TWO.match(text) if "/" in text or text[-1:] in ")]" else None
    if not found:
        return None
    other = _OTHERWISE.sub("", (found["bracket"] or found["slash"]).strip())
    return (found["one"].strip(), other) if other else None


def take_remark(text: str, vocabulary: frozenset[str]) -> tuple[str, str] | None:
    """Return a name and the remark printed after it, None where there is none.

    What could tell one state from another is no remark: words of ``vocabulary`` (all words of
    names) and words such as "north" or "river" stay with the name.
    """
    former = _FORMER.match(text) if text[:1] in "fFeE" else None
    if former:
        return former["head"], former["inner"]
    found = _form(text)
    if not found or not _is_remark(found["inner"], text, vocabulary):
        return None
    return found["head"].strip(), found["inner"]


def _form(text: str) -> re.Match[str] | None:
    """Return the match of the one form of remark that a text can have."""
    if text[-1:] in ")]":
        return _BRACKET.match(text)
    found = _TAIL.match(text) if ", " in text else None
    return found or (_CLAUSE.match(text) if "cl" in text.lower() else None)


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
