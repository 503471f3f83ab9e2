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
        self._group_openings = frozenset(name.split(" ", 1)[0] for name in lexicon.groups)
        self._answers: dict[str, tuple[bool, bool]] = {}
        """Whether a text is a place, and whether it is an organisation."""

    @property
    def longest(self) -> int:
        """Words in the longest name."""
        return max(self._lexicon.longest, 1)

    def place(self, text: str) -> bool:
        """Say whether ``text`` is exactly a state or territory."""
        return self._ask(text)[0]

    def organisation(self, text: str) -> bool:
        """Say whether ``text`` is exactly a known organisation."""
        return self._ask(text)[1]

    def group(self, text: str) -> bool:
        """Say whether ``text`` is exactly a regional group: "African States", "Africa"."""
        return len(text) <= _LONGEST and not self._lexicon.groups.isdisjoint(_forms(text))

    def may_name_group(self, text: str) -> bool:
        """Say whether a word stands in ``text`` that begins the name of a group: a cheap test."""
        return not self._group_openings.isdisjoint(fold(text).split())

    def known(self, text: str) -> bool:
        """Say whether ``text`` is exactly a known place or organisation."""
        return any(self._ask(text))

    def _ask(self, text: str) -> tuple[bool, bool]:
        if len(text) > _LONGEST:
            return False, False
        answer = self._answers.get(text)
        if answer is None:
            forms = _forms(text)
            answer = self._answers[text] = (
                not self._lexicon.places.isdisjoint(forms),
                not self._lexicon.organisations.isdisjoint(forms),
            )
        return answer


def _forms(text: str) -> tuple[str, ...]:
    folded = fold(text)
    forms = [folded, folded.removeprefix("the ")]
    if text.rstrip().endswith(")"):
        shorter = fold(_LAST_BRACKETS.sub("", text))
        forms += [shorter, shorter.removeprefix("the ")]
    return tuple(form for form in forms if form)
