"""The ways in which a misprinted name may be spelt in the gazetteer."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from hldparse.resolving import keys
from hldparse.resolving.slips import MISPRINTED_ARTICLES
from hldparse.resolving.words import ARTICLES, DIRECTIONS

# "Gambia (Republic of The)", "Yemen, Republic of"
_INVERTED = re.compile(r"^(?P<head>[^,(\[]+)[,(\[](?P<inner>[^,()\[\]]+)[)\]]?$")


def forms(text: str, folded: str, known: Container[str]) -> Iterator[str]:
    """Yield the ways a text may be spelt in the gazetteer, of which ``known`` are the names."""
    full = keys.written_out(folded)
    before, _, last = full.rpartition(" ")
    if last in DIRECTIONS and before in known:
        # "Germany E" is no misprint of Germany.
        yield f"{DIRECTIONS[last]} {before}"
        return
    first, _, others = full.partition(" ")
    if first not in DIRECTIONS or not (others in known or text[2:4].istitle()):
        # "N Cyprus" is no misprint of Cyprus, nor "N Rhodesla" of Rhodesia.
        yield full
    if full != folded:
        # "United Rep ublic of Tanzania"
        yield folded
    if others and (first in ARTICLES or first in MISPRINTED_ARTICLES):
        yield others
        if full != folded:
            yield folded.partition(" ")[2]
    elif first in DIRECTIONS and others:
        # "S Suden": nearer to South Sudan than to Sudan
        yield f"{DIRECTIONS[first]} {others}"
    others, _, last = full.rpartition(" ")
    if others and (last in MISPRINTED_ARTICLES):
        yield others
    if "," not in text and "(" not in text and "[" not in text:
        return
    inverted = _INVERTED.match(text)
    if inverted and inverted["inner"].strip().casefold() not in MISPRINTED_ARTICLES:
        yield keys.written_out(keys.folded(f"{inverted['inner']} {inverted['head']}"))
