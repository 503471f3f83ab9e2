"""Exact questions to the lexicon: is this text a place, or an organisation?"""

from __future__ import annotations

import re

from hldparse.records.lexicon import Lexicon
from hldparse.text.fold import fold

# "International Labour Organization (ILO)": the last brackets
_LAST_BRACKETS = re.compile(r"\([^()]*\)\s*$")
_LONGEST = 300
"""Characters; no name is longer, and folding a line of a megabyte for nothing is slow."""


class KnownNames:
    """The lexicon with its answers remembered; a name counts with or without "the" and brackets."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._places: dict[str, bool] = {}
        self._organisations: dict[str, bool] = {}

    @property
    def longest(self) -> int:
        """Words in the longest name."""
        return max(self._lexicon.longest, 1)

    def place(self, text: str) -> bool:
        """Say whether ``text`` is exactly a state or territory."""
        return self._ask(text, self._places, self._lexicon.places)

    def organisation(self, text: str) -> bool:
        """Say whether ``text`` is exactly a known organisation."""
        return self._ask(text, self._organisations, self._lexicon.organisations)

    def known(self, text: str) -> bool:
        """Say whether ``text`` is exactly a known place or organisation."""
        return self.place(text) or self.organisation(text)

    def _ask(self, text: str, answers: dict[str, bool], names: frozenset[str]) -> bool:
        if len(text) > _LONGEST:
            return False
        answer = answers.get(text)
        if answer is None:
            answer = answers[text] = any(form in names for form in _forms(text))
        return answer


def _forms(text: str) -> tuple[str, ...]:
    folded = fold(text)
    forms = [folded, folded.removeprefix("the ")]
    if text.rstrip().endswith(")"):
        shorter = fold(_LAST_BRACKETS.sub("", text))
        forms += [shorter, shorter.removeprefix("the ")]
    return tuple(form for form in forms if form)
