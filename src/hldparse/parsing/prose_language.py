"""spaCy for running text: its tokenizer, and phrases of the lexicon found by its matcher.

spaCy is imported when there is prose to read, and a language's matcher is built once a process.
The English tokenizer serves for all: the French one takes seconds to start, and all that names
need of it is that "l'" and "d'" are words.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from hldparse.parsing.offices import is_office
from hldparse.parsing.prose_models import MAX_LENGTH, spacy_itself
from hldparse.records.lexicon import Lexicon, Phrase
from hldparse.text.fold import fold

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc

DEFAULT = "en"
LANGUAGES = ("en", "fr", "es")
"""Languages with phrases of their own; others are read as English."""
_LONGEST_WORD = 200
"""No name has a longer word, and taking one apart is slow: it is read as blanks."""
_OVERLONG = re.compile(rf"\S{{{_LONGEST_WORD},}}")
# "l'Allemagne", "Côte d’Ivoire": a word ends there
_ELISION = re.compile(r"(?<=\b[dlDL])['’](?=[^\W\d_])")
# "Special Rapporteur on …", "President of the …"
_LINK = re.compile(r"\s(?:of|on|for|to|in|at)\s")
# "U.S.A.", "U.K.": one norm with "USA", "UK"
_DOTTED = re.compile(r"(?:[A-Za-z]\.){1,8}[A-Za-z]?")


class Known(NamedTuple):
    """A phrase of the lexicon in a text."""

    start: int
    stop: int
    kind: str
    acronym: bool
    sure: bool


_MOST_KEPT, _LONGEST_KEPT = 2_000, 4_000
"""Paragraphs remembered, and their characters."""


class Names:
    """The phrases of a lexicon, for texts of one language."""

    def __init__(self, phrases: tuple[Phrase, ...], language: str) -> None:
        self._nlp = _blank()
        self._elides = language == "fr"
        self._acronyms: set[str] = set()
        self._capitals: set[str] = set()
        self._seen: dict[str, tuple[Known, ...]] = {}
        self._matcher = self._built([each for each in phrases if each.language in (language, "en")])

    def find(self, text: str) -> list[Known]:
        """Return where phrases stand in ``text``, in order and without article; they may overlap.

        Offices are none ("Special Representative on …"), though gazetteers may hold them. A letter
        in several forms has each of its paragraphs several times: they are looked at once.
        """
        found = self._seen.get(text)
        if found is None:
            found = tuple(self._found(text))
            if len(text) <= _LONGEST_KEPT:
                if len(self._seen) >= _MOST_KEPT:
                    self._seen.clear()
                self._seen[text] = found
        return list(found)

    def _found(self, text: str) -> list[Known]:
        doc = self._words(text)
        found = set()
        for key, first, last in self._matcher(doc):
            kind, written, sure = self._nlp.vocab.strings[key].split()
            begin = first
            if last - first > 1 and doc[first].lower_ == "the":
                # "The former Yugoslav …" at the beginning of a name keeps its article
                begin += doc[first].text == "the" or doc[first + 1].text[0].isupper()
            start, stop = doc[begin].idx, doc[last - 1].idx + len(doc[last - 1])
            acronym = written == "acronym"
            if acronym and not self._is_acronym(text[start:stop]):
                continue
            found.add(Known(start, stop, kind, acronym, sure == "sure"))
        return sorted(found)

    def _words(self, text: str) -> Doc:
        return self._nlp.make_doc(_ELISION.sub(" ", text) if self._elides else text)

    def _is_acronym(self, printed: str) -> bool:
        """Say whether letters stand as in an acronym, "UN-HABITAT" for "UN-Habitat" too."""
        plain = printed.replace(".", "")
        return plain in self._acronyms or (plain.isupper() and plain in self._capitals)

    def _built(self, phrases: list[Phrase]) -> PhraseMatcher:
        """Return a matcher with each name as printed and in its folded form."""
        from spacy.matcher import PhraseMatcher

        matcher = PhraseMatcher(self._nlp.vocab, attr="NORM")
        forms: dict[str, dict[str, None]] = {}
        for phrase in phrases:
            if phrase.kind == "organisation" and is_office(_LINK.split(phrase.text, maxsplit=1)[0]):
                continue
            written = "acronym" if phrase.acronym else "name"
            key = f"{phrase.kind} {written} {'sure' if phrase.sure else 'unsure'}"
            texts = forms.setdefault(key, {})
            texts[phrase.text] = None
            if phrase.acronym:
                plain = phrase.text.replace(".", "")
                self._acronyms.add(plain)
                self._capitals.add(plain.upper())
            elif (plain := fold(phrase.text)) != phrase.text.lower():
                # "Guinea-Bissau" is also printed "Guinea Bissau"
                texts[plain] = None
        for key, names in forms.items():
            matcher.add(key, [self._words(name) for name in names if name])
        return matcher


def names_of(lexicon: Lexicon, language: str) -> Names:
    """Return the phrases for a language, built once. Raises UsageError where spaCy is missing."""
    chosen = language if language in LANGUAGES else DEFAULT
    held = _held.get(chosen)
    if held is None or held[0] is not lexicon:
        held = _held[chosen] = (lexicon, Names(lexicon.phrases, chosen))
    return held[1]


_held: dict[str, tuple[Lexicon, Names]] = {}
"""The last lexicon of each language, known by identity: to hash one takes longer than a letter."""


@cache
def _blank() -> Language:
    spacy = spacy_itself()
    nlp: Language = spacy.blank(DEFAULT)
    nlp.max_length = MAX_LENGTH
    nlp.vocab.lex_attr_getters[spacy.attrs.NORM] = _norm  # type: ignore[attr-defined]
    return nlp


def _norm(word: str) -> str:
    if _DOTTED.fullmatch(word):
        word = word.replace(".", "")
    return fold(word) or word


def without_overlong(text: str) -> str:
    """Return ``text`` with words that are too long for any name as blanks, offsets kept."""
    return _OVERLONG.sub(_as_blanks, text)


def _as_blanks(match: re.Match[str]) -> str:
    return " " * len(match.group())
