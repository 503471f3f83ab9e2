"""Names of organisations in French and Spanish, word by word in English."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

# Small words that only one of the languages has.
_SMALL = {
    "es": frozenset(("del", "los", "las", "el", "para", "y", "por")),
    "fr": frozenset(("des", "du", "les", "aux", "au", "pour", "et", "l", "d")),
}
_LEAST = 2
"""Words of a name that must be of a language for the others to be."""


@dataclass(frozen=True, slots=True)
class _Language:
    words: dict[str, str]
    telling: frozenset[str]
    """Those that English has not, and the small ones."""


@cache
def _languages() -> tuple[_Language, ...]:
    data = tomllib.loads(
        files(__package__).joinpath("translations.toml").read_text(encoding="utf-8")
    )
    english = frozenset(data["also_english"])
    found = []
    for language, small in _SMALL.items():
        words = {
            **data[language], **data[f"{language}_adjectives"], **data[f"{language}_countries"]
        }  # fmt: skip
        told = {w for w, meant in words.items() if w != meant and w not in english}
        found.append(_Language(words, small.union(told)))
    return tuple(found)


def in_english(words: Sequence[str]) -> list[str]:
    """Return the folded words of a name in English where it is in French or Spanish, as they are
    where it is not: "conseil danois des refugies" → "council denmark des refugee".

    A name is in a language where two of its words tell so, or one, and the others are of it too.
    """
    language = max(_languages(), key=lambda each: _told(words, each))
    told, known = _told(words, language), language.words
    if told < _LEAST and not (told and all(_known(word, known) for word in words)):
        return list(words)
    return [each for word in words for each in known.get(_known(word, known), word).split()]


def _told(words: Sequence[str], language: _Language) -> int:
    return sum(1 for word in words if _known(word, language.telling))


def _known(word: str, known: dict[str, str] | frozenset[str]) -> str:
    """Return the form of a word that is known, itself, its singular or masculine; "" for none."""
    forms = [word]
    if word[-1:] in ("s", "x"):
        forms.append(word[:-1])
        if word.endswith("es"):
            forms.append(word[:-2])
    forms += [form[:-1] + "o" for form in tuple(forms) if form.endswith("a")]
    forms += [form[:-1] for form in tuple(forms) if form.endswith("e")]
    forms += [form[:-2] for form in tuple(forms) if form.endswith(("nne", "tte"))]
    return next((form for form in forms if form in known), "")
