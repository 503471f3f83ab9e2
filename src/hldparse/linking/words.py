"""The words of an organisation's name, reduced to what tells it from others."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from hldparse.linking.translations import in_english
from hldparse.text.fold import fold

# "labour", "organisation", "recognise": the endings that British and American spelling differ in.
_ENDINGS = (
    (re.compile(r"(?<=\w{3})our(?=s?$)"), "or"),
    (re.compile(r"(?<=\w{2})is(?=(?:e|ed|er|ers|es|ing|ation|ations)$)"), "iz"),
)
# "s a", "u s a": letters of an abbreviation printed with points.
_LETTERS = re.compile(r"\b\w(?: \w)+\b")
# "Norland's": folding would leave "norlands", and after a "u" or an "i" no plural is seen.
_POSSESSIVE = re.compile(r"(?<=\w)['\u2019]s\b")
# "l'homme", "d'Europe"
_ELISION = re.compile(r"\b[ld]['\u2019](?=\w)", re.IGNORECASE)
# "ss", "us", "is": endings that are no plural.
_NO_PLURAL = ("ss", "us", "is")
_SHORTEST_PLURAL = 4


@dataclass(frozen=True, slots=True)
class Words:
    """The word lists of ``words.toml``."""

    stop: frozenset[str]
    legal: frozenset[str]
    kinds: frozenset[str]
    spellings: dict[str, str]
    longer: dict[str, tuple[str, ...]]
    """Short words that stand for several, singular: "un"."""
    adjectives: dict[str, str]
    titles: dict[str, str]
    """Titles of persons, with "m", "f" or nothing."""
    particles: frozenset[str]
    given_names: dict[str, str]
    either: frozenset[str]
    """Given names that are family names too."""
    chinese: frozenset[str]
    """Family names in Pinyin."""
    korean: dict[str, str]
    """Family names of Korea in their spellings, each with one of them."""
    families: dict[str, int]
    """Family names that are a letter or two from others, each with the number of its row."""
    countries: frozenset[str]
    """Words that adjectives are made of, singular as names are compared."""


@cache
def known_words() -> Words:
    """Return the word lists, read once."""
    data = tomllib.loads(files(__package__).joinpath("words.toml").read_text(encoding="utf-8"))
    return Words(
        stop=frozenset(data["stop"]),
        legal=frozenset(data["legal"]),
        kinds=frozenset(data["kinds"]),
        spellings=data["spellings"],
        longer={short: tuple(full.split()) for short, full in data["longer"].items()},
        adjectives=data["adjectives"],
        titles=data["titles"],
        particles=frozenset(data["particles"]),
        given_names=data["given_names"],
        either=frozenset(data["either"]),
        chinese=frozenset(data["chinese"]),
        korean={each: row.split()[0] for row in data["korean"] for each in row.split()},
        families={each: n for n, row in enumerate(data["families"]) for each in row.split()},
        countries=frozenset(map(singular, data["adjectives"].values())),
    )


def are_two_families(one: str, other: str) -> bool:
    """Return whether two folded words are family names that are near and no misprints of each
    other: "petersen", "pedersen".
    """
    families = known_words().families
    return one != other and one in families and families[one] == families.get(other)


def singular(word: str) -> str:
    """Return an English word without its plural: "unions" → "union", "studies" → "study"."""
    if len(word) < _SHORTEST_PLURAL or not word.endswith("s") or word.endswith(_NO_PLURAL):
        return word
    if word.endswith("ies") and len(word) > _SHORTEST_PLURAL:
        return f"{word[:-3]}y"
    return word[:-1]


def significant(name: str) -> tuple[str, ...]:
    """Return the words by which names are compared, in printed order.

    Stop words and the legal form at the end are left out, plurals and the possessive are dropped,
    spellings of one word are one, French and Spanish words are English ones, a national adjective
    is its country: "Norlandish Unions of Labour, Ltd." → ("norland", "union", "labor"), where the
    adjective is known.
    """
    known = known_words()
    words = _LETTERS.sub(
        lambda run: run[0].replace(" ", ""), fold(_ELISION.sub("", _POSSESSIVE.sub("", name)))
    ).split()
    while len(words) > 1 and words[-1] in known.legal:
        words.pop()
    words = in_english(words)
    kept = [_reduced(word, known) for word in words if word not in known.stop]
    return tuple(kept or words)


def _reduced(word: str, known: Words) -> str:
    word = known.spellings.get(word, word)
    for pattern, ending in _ENDINGS:
        word = pattern.sub(ending, word)
    one = singular(word)
    one = known.spellings.get(one, one)
    return singular(known.adjectives.get(word) or known.adjectives.get(one) or one)
