"""The gazetteer's names as plain data for the grammars."""

from __future__ import annotations

from hldparse.records.lexicon import Lexicon
from hldparse.resolving.gazetteer import Gazetteer
from hldparse.resolving.loading import load_gazetteer


def lexicon(gazetteer: Gazetteer | None = None) -> Lexicon:
    """Return the folded names of places and organisations, English ones of places also with their
    article ("the philippines"); of the installed gazetteer where none is given.
    """
    gazetteer = gazetteer if gazetteer is not None else load_gazetteer()
    places: set[str] = set()
    organisations: set[str] = set()
    for key, ids in gazetteer.keys.items():
        for n in ids:
            name = gazetteer.names[n]
            if gazetteer.entities[name.entity].entity_type == "state":
                places.add(key)
                if name.lang == "en" and name.kind != "acronym":
                    places.add(key if key.startswith("the ") else f"the {key}")
            else:
                organisations.add(key)
    longest = max((key.count(" ") + 1 for key in places | organisations), default=0)
    return Lexicon(frozenset(places), frozenset(organisations), longest)
