"""Korean names in their ways of being written in Latin letters.

One name is written by the systems of McCune and Reischauer (1939), of the Republic of Korea (2000)
and of the Democratic People's Republic of Korea, and by habit: "Kim Chŏng-ŭn", "Kim Jeong-eun",
"Kim Jong Un".
"""

from __future__ import annotations

import re

from hldparse.linking.words import known_words

_SYLLABLE = re.compile(
    r"(?:kk|tt|pp|ss|jj|ch|sh|wh|kh|th|ph|[gkndtrlmbpsjhyw])?w?"
    r"(?:yeo|yae|wae|eui|eo|eu|ae|ai|oe|oi|wa|we|wo|wi|ya|ye|yo|yu|oo|ou|ee|ui|ue|[aeiou])"
    r"(?:ng|hn|[kgnlmptbhr])?"
)
# The vowels and consonants that the systems write otherwise, as one; what marks were on ŏ and ŭ is
# folded away, so that o and u cannot be told from them.
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"^(?:sh|ss)", "s"),
        (r"^wh", "hw"),
        (r"^(?:ch|jj|j)", "j"),
        (r"^(?:kh|kk|k)", "g"),
        (r"^(?:th|tt|t)", "d"),
        (r"^(?:ph|pp|p)", "b"),
        (r"^[rl]", "r"),
        (r"(?<=[aeiou])[gk]$", "k"),
        (r"(?<=[aeiou])[bp]$", "p"),
        (r"(?<=[aeiou])[rl]$", "l"),
        (r"(?<=[aeiou])h(?=n?$)", ""),
        (r"ae|ai", "e"),
        (r"oe|oi|wae|we|ue", "we"),
        (r"eui|ui", "i"),
        (r"w(?=oo|u)", ""),
        (r"ee", "i"),
        (r"yeo|you|yo|yu", "yu"),
        (r"eo|eu|oo|ou|wo|o|u", "u"),
    )
)
_LEAST, _MOST = 2, 3
"""Syllables of a name, the family's first."""


def syllables(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the syllables of a folded name in one spelling, the family name first; () where it is
    not wholly Korean: ("ki", "moon", "ban") → ("ban", "gi", "mun").
    """
    families = known_words().korean
    if not _LEAST <= len(words) <= _MOST:
        return ()
    first = words if words[0] in families else (words[-1], *words[:-1])
    if first[0] not in families or not all(map(_SYLLABLE.fullmatch, first[1:])):
        return ()
    return (families[first[0]], *map(_sound, first[1:]))


def _sound(syllable: str) -> str:
    for pattern, sound in _SOUNDS:
        syllable = pattern.sub(sound, syllable)
    return syllable
