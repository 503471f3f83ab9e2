"""Organisations that nobody knows, whose name a picture may have given a letter wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from hldparse.linking.likewords import slip
from hldparse.linking.occurrences import Named
from hldparse.linking.words import known_words, significant
from hldparse.records.resolved import Variant

_SURE = 0.9
"""Confidence from which a recognised name is as good as one that was read."""
_SHORTEST = 5
"""Letters of a word that one can tell to be another one misread."""


def doubted(named: Mapping[str, Named], ids: Mapping[str, str]) -> Iterator[Variant]:
    """Yield a question for each unknown name in which a word that nobody else has is nearly one
    that is usual in names of organisations, or stands in another name.

    ``named`` are the spellings of all letters, ``ids`` the entities that they were linked to. Only
    what an engine was not sure of is asked about, and no name that stands for a known entity.
    """
    spellings = Counter(ids.values())
    alone = [
        name
        for name, one in named.items()
        if one.sure < _SURE and one.resolution.entity is None and spellings[ids[name]] == 1
    ]
    usual = _usual(named, frozenset(alone)) if alone else frozenset[str]()
    for name in alone:
        wrong = next(
            ((word, meant) for word in name.split() if (meant := _meant(word, usual))), None
        )
        if wrong is None:
            continue
        word, meant = wrong
        sure = round(100 * named[name].sure)
        yield Variant(
            entity_type="organisation",
            spellings=(name,),
            entity_ids=(ids[name],),
            score=float(sure),
            certain=False,
            reason=f'recognised from a picture, {sure} % sure: "{word}" may be "{meant}"',
        )


def _usual(named: Mapping[str, Named], doubtful: frozenset[str]) -> frozenset[str]:
    """Return the words of names that were read, or recognised for sure, and those of all names."""
    known = known_words()
    words = {word for name in named if name not in doubtful for word in significant(name)}
    return frozenset(words | known.kinds | known.countries)


def _meant(printed: str, usual: frozenset[str]) -> str:
    """Return the one usual word that a word nearly is; "" where it is usual, or near to several."""
    word = "".join(significant(printed))
    if word in usual or len(word) < _SHORTEST:
        return ""
    near = [other for other in usual if len(other) >= _SHORTEST and slip(word, other)]
    return near[0] if len(near) == 1 else ""
