"""The gazetteer's names as plain data for the grammars."""

from __future__ import annotations

from collections.abc import Iterator

from hldparse.records.lexicon import Lexicon, Phrase
from hldparse.resolving.gazetteer import Gazetteer, Name
from hldparse.resolving.loading import load_gazetteer
from hldparse.text.fold import fold

PROSE_LANGUAGES = ("en", "fr", "es")
"""Languages of which running text is searched for names."""


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
    return Lexicon(
        places=frozenset(places),
        organisations=frozenset(organisations),
        longest=longest,
        phrases=tuple(_phrases(gazetteer)),
        groups=frozenset(map(fold, gazetteer.group_spellings())),
    )


def _phrases(gazetteer: Gazetteer) -> Iterator[Phrase]:
    """Yield each name once for each language, in the gazetteer's order."""
    for name in dict.fromkeys(gazetteer.names):
        if name.lang in PROSE_LANGUAGES:
            yield _phrase(name, gazetteer)


def _phrase(name: Name, gazetteer: Gazetteer) -> Phrase:
    state = gazetteer.entities[name.entity].entity_type == "state"
    return Phrase(
        text=name.text,
        kind="state" if state else "organisation",
        language=name.lang,
        acronym=name.kind == "acronym" or (name.text.isupper() and " " not in name.text),
        sure=not name.weak,
    )
