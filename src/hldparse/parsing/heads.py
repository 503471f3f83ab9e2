"""The words that stand above participants: table labels, categories, status, lead-ins, labels."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import groupby

from hldparse.parsing.markers import blank_tags, strip_emphasis
from hldparse.parsing.table_labels import CONTINUED, TableLabel, label_of, label_pattern
from hldparse.records.blocks import Category
from hldparse.records.profile import Profile
from hldparse.text.fold import fold

_LONGEST_HEAD = 300
"""Characters; a heading is shorter, and a profile's patterns are never tried on longer lines."""
_LONGEST_LABEL = 120
"""Characters in which a label begins, qualifiers and number included."""
# "(41)" or "41" after a category heading
_COUNT = re.compile(r"\s+\d{1,3}\Z")
# "a ", "iv ", "2 " before a category heading, folded
_ENUMERATOR = re.compile(r"\A(?:[a-z]|[ivx]{1,4}|\d{1,2})\s+")
# What stands between a label and its value
_LABEL_SIGNS = (":", "\uff1a", " \u2013 ", " \u2014 ", " - ")
_LABEL_SIGN = re.compile("|".join(_LABEL_SIGNS))
_REMEMBERED = 4096
"""Lines whose category is remembered; heads and common entries repeat, all others do not."""
_LEAST_MISREAD, _LIKE = 12, 0.92
"""Letters of a heading that is known though one is wrong, and share of letters that are right."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a line is as a heading."""

    category: Category | None = None
    begins: bool = False
    lead_in: bool = False


_NOTHING = _Reading()


class HeadWords:
    """A profile's words, compiled once; answers are remembered, since heads repeat."""

    def __init__(self, profile: Profile) -> None:
        self._labels = label_pattern(profile.group_labels)
        beginnings = [label.split("{n}")[0].split() for label in profile.group_labels]
        # A cheap test before the pattern: every label begins with one of these.
        self._label_stems = tuple(
            dict.fromkeys(words[0][:5].casefold() for words in beginnings if words)
        )
        whole = [label.replace("{n}", " ").casefold().split() for label in profile.group_labels]
        names = {sign.join(words) for words in whole if words for sign in (" ", "-", "")}
        # "tables rondes", "mesas redondas": where the noun comes first, all its words are plural
        names |= {"".join((word + "s ") for word in words).strip() for words in whole if words[1:]}
        # "round table" is found wherever "table" is.
        shortest = sorted(name for name in names if not any(o in name for o in names - {name}))
        self._label_names = {
            stem: tuple(found) for stem, found in groupby(shortest, key=lambda name: name[:5])
        }
        """By their first letters, which are a cheap test of several names."""
        self._any_start = any(not words for words in beginnings)
        self._status = (
            re.compile(profile.list_status, re.IGNORECASE) if profile.list_status else None
        )
        # A cheap test before the pattern; profiles in other languages have another word.
        self._status_word = "list" if "list" in profile.list_status else ""
        self._categories: dict[str, Category] = {
            fold(heading): words.category
            for words in profile.categories
            for heading in words.headings
        }
        self._category_words = frozenset(
            heading.split()[-1] for heading in self._categories if heading
        )
        self._beginnings = _beginnings(self._categories)
        self._lead_ins = frozenset(fold(words) for words in profile.lead_ins)
        self._fields = {fold(label): field for field, label in profile.labels}
        self._known: dict[str, _Reading] = {}

    def table_label(self, text: str) -> TableLabel | None:
        """Return the label of a table that begins ``text``, whatever its emphasis and case."""
        plain = blank_tags(text)
        lead = len(plain) - len(plain.lstrip())
        if not self._any_start and not self._may_be_label(plain[lead : lead + _LONGEST_LABEL]):
            return None
        found = self._labels.match(plain, lead)
        return label_of(plain, found) if found else None

    def _may_be_label(self, text: str) -> bool:
        lowered = text.casefold()
        for stem in self._label_stems:
            if stem in lowered:
                return True
        # Some letters are one only to a pattern: "\u0131" and "i".
        return not lowered.isascii()

    def names_table(self, lowered: str) -> bool:
        """Say whether a casefolded text speaks of tables at all: a cheap test before others."""
        for stem, names in self._label_names.items():
            if stem in lowered and any(name in lowered for name in names):
                return True
        return False

    def status(self, text: str) -> re.Match[str] | None:
        """Return the match of a list's status in a line of a head: "(Revised list as of …)"."""
        if self._status is None or len(text) > _LONGEST_HEAD:
            return None
        if self._status_word not in text.casefold():
            return None
        return self._status.search(blank_tags(text))

    def category(self, text: str) -> Category | None:
        """Return the category whose heading is ``text``; None where it is no such heading."""
        return self._reading(text).category

    def misread_category(self, text: str) -> Category | None:
        """Return the category whose heading a recognised ``text`` is, but for a letter or two.

        "intergovernmentai entities"; None where the headings of two categories are as like.
        """
        folded = fold(blank_tags(text[:_LONGEST_HEAD]))
        if len(folded) < _LEAST_MISREAD:
            return None
        like = {
            category
            for heading, category in self._categories.items()
            if len(heading.split()) == len(folded.split())
            and SequenceMatcher(None, heading, folded, autojunk=False).ratio() >= _LIKE
        }
        return like.pop() if len(like) == 1 else None

    def begins_category(self, text: str) -> bool:
        """Say whether ``text`` can be the first line of a heading that goes on below."""
        return self._reading(text).begins

    def lead_in(self, text: str) -> bool:
        """Say whether the line only introduces a list: "Participants:"."""
        return self._reading(text).lead_in

    def _reading(self, text: str) -> _Reading:
        if len(text) > _LONGEST_HEAD:
            return _NOTHING
        reading = self._known.get(text)
        if reading is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            reading = self._known[text] = self._read(text)
        return reading

    def _read(self, text: str) -> _Reading:
        folded = fold(blank_tags(text))
        category = self._categories.get(folded) or self._find_category(text, folded)
        lead_in = folded in self._lead_ins or (
            "cont" in folded and fold(CONTINUED.sub(" ", text)) in self._lead_ins
        )
        begins = folded in self._beginnings
        return _Reading(category, begins, lead_in) if category or begins or lead_in else _NOTHING

    def category_with_rest(self, text: str) -> tuple[Category, int] | None:
        """Return the category of "Member States: A, B and C" and where its names begin."""
        colon = text[:_LONGEST_HEAD].find(":")
        if colon < 0 or not text[colon + 1 :].strip(" *_"):
            return None
        category = self.category(text[:colon])
        if category is None or CONTINUED.fullmatch(text[colon + 1 :].strip()):
            return None
        return category, colon + 1

    def labelled(self, text: str) -> tuple[str, str] | None:
        """Return (field, value) of "Venue: Conference Room 6"; None for other lines."""
        if not _LABEL_SIGN.search(text, 0, _LONGEST_HEAD):
            return None
        plain = strip_emphasis(text)
        for sign in _LABEL_SIGNS:
            left, found, right = plain[:_LONGEST_HEAD].partition(sign)
            if found and fold(left) in self._fields:
                rest = right + plain[_LONGEST_HEAD:]
                return self._fields[fold(left)], rest.strip().strip("*_").strip()
        return None

    def _find_category(self, text: str, folded: str) -> Category | None:
        """Find a heading that is numbered, counted or continued."""
        if not self._category_words.intersection(folded.split()):
            return None
        if "cont" in folded:
            folded = fold(CONTINUED.sub(" ", blank_tags(text)))
        for form in (folded, _COUNT.sub("", folded)):
            for name in (form, _ENUMERATOR.sub("", form)):
                if name in self._categories:
                    return self._categories[name]
        return None


@lru_cache(maxsize=16)
def head_words(profile: Profile) -> HeadWords:
    """Return the compiled words of ``profile``, the same object for the same profile."""
    return HeadWords(profile)


def _beginnings(headings: dict[str, Category]) -> frozenset[str]:
    return frozenset(
        " ".join(words[:count])
        for words in (heading.split() for heading in headings)
        for count in range(1, len(words))
    )
