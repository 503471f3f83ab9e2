"""Texts that are no names of states though they are spelt as some, or part into some."""

from __future__ import annotations

from collections.abc import Iterable

from hldparse.resolving.keys import without_article


class NoNames:
    """The phrases that are none, and the names that are words in small letters, both folded."""

    def __init__(self, phrases: Iterable[str], small: Iterable[str]) -> None:
        self.phrases, self._small = frozenset(phrases), frozenset(small)

    def joined(self, word: str) -> bool:
        """Return whether two names make another where a hyphen joins them: "Austria-Hungary", which
        was neither Austria nor Hungary.
        """
        return word.lower() in self.phrases

    def has(self, text: str, folded: str) -> bool:
        """Return whether a text is such a phrase ("Granada, Nicaragua"), or a name set as the word
        that it is besides ("jersey", "la reunión"). ``folded``: the text folded.
        """
        if folded in self.phrases:
            return True
        named = without_article(folded) in self._small
        return named and text.rsplit(maxsplit=1)[-1].islower()
