"""The ways in which a misprinted name may be spelt in the gazetteer."""

from __future__ import annotations

import re
from collections.abc import Container

from hldparse.resolving import keys
from hldparse.resolving.slips import MISPRINTED_ARTICLES
from hldparse.resolving.words import ARTICLES, DIRECTIONS

# "Gambia (Republic of The)", "Yemen, Republic of"
_INVERTED = re.compile(r"^(?P<head>[^,(\[]+)[,(\[](?P<inner>[^,()\[\]]+)[)\]]?$")


def forms(text: str, folded: str, known: Container[str]) -> list[str]:
    """Return the ways a text may be spelt in the gazetteer, of which ``known`` are the names."""
    full = keys.written_out(folded)
    # "United Rep ublic of Tanzania"
    found = [full] if full == folded else [full, folded]
    before, _, last = full.rpartition(" ")
    if not before:
        return found
    if last in DIRECTIONS and before in known:
        # "Germany E" is no misprint of Germany; the letter of "Germany (e)" may be that of a note.
        return [] if text.endswith(f"({last})") else [f"{DIRECTIONS[last]} {before}"]
    first, _, others = full.partition(" ")
    if first in ARTICLES or first in MISPRINTED_ARTICLES:
        found.append(others)
        if full != folded:
            found.append(folded.partition(" ")[2])
    elif first in DIRECTIONS:
        if others in known or text[2:4].istitle():
            # "N Cyprus" is no misprint of Cyprus, nor "N Rhodesla" of Rhodesia.
            found.remove(full)
        # "S Suden": nearer to South Sudan than to Sudan
        found.append(f"{DIRECTIONS[first]} {others}")
    if last in MISPRINTED_ARTICLES:
        found.append(before)
    if "," in text or "(" in text or "[" in text:
        inverted = _INVERTED.match(text)
        if inverted and inverted["inner"].strip().casefold() not in MISPRINTED_ARTICLES:
            found.append(keys.written_out(keys.folded(f"{inverted['inner']} {inverted['head']}")))
    return list(dict.fromkeys(found)) if len(found) > 1 else found
