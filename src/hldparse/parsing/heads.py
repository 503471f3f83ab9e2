"""The words that stand above participants: table labels, categories, status, lead-ins, labels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from hldparse.parsing.markers import blank_tags, strip_emphasis
from hldparse.records.blocks import Category
from hldparse.records.profile import Profile
from hldparse.text.fold import fold

_LONGEST_HEAD = 300
"""Characters; a heading is shorter, and a profile's patterns are never tried on longer lines."""
_LONGEST_LABEL = 120
"""Characters in which a label begins, qualifiers and number included."""
_NUMBER_WORDS = (
    *("one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
_WORD_NUMBERS = "|".join(_NUMBER_WORDS)
# "1", "12", "IV", "B", "Three"; letters only apart from the label: no table "S" in "Round tables"
_NUMBER = (
    rf"(?P<n>\d{{1,3}}|(?<![^\W\d_])(?:(?i:[IVX]{{1,6}})|(?i:{_WORD_NUMBERS})|[A-Za-z]))(?![^\W_])"
)
# "**", "<b>" blanked, quotes, a bullet or "#" before the label
_OPENING = r"[\s*_#>\"'\u201c\u2018(\[\u2022-]{0,12}"
# "Interactive", "Ministerial", "High-level" before the label
_QUALIFIERS = r"(?:[A-Z][\w-]{1,30}\s+){0,2}?"
# "No.", "#"
_NUMBER_SIGN = r"(?:no\.?|number|n\u00b0|#)?\s*"
_CONTINUED = re.compile(r"\W{0,4}\b(?:continued|cont['\u2019]?d|cont)\b\W{0,4}", re.IGNORECASE)
# "(41)" or "41" after a category heading
_COUNT = re.compile(r"\s+\d{1,3}\Z")
# "a ", "iv ", "2 " before a category heading, folded
_ENUMERATOR = re.compile(r"\A(?:[a-z]|[ivx]{1,4}|\d{1,2})\s+")
# ":", " – ", "." between a label and what belongs to it
_SEPARATOR = re.compile(r"\s*(?:[:\uff1a.|]|[\u2013\u2014-](?=\s))\s*")
# "Workshop 2", "Thematic session III:", "Breakout group B (continued)"
_NUMBERED_LABEL = re.compile(
    r"(?P<stem>[A-Z][^\W\d]{2,20}(?:[\s-][^\W\d]{2,20}){0,3})\s+"
    r"(?P<n>\d{1,2}|[IVX]{1,5}|[A-H])\s*[:.]?\s*(?:\(continued\))?\Z"
)
# What stands between a label and its value
_LABEL_SIGNS = (":", "\uff1a", " \u2013 ", " \u2014 ", " - ")
_LABEL_SIGN = re.compile("|".join(_LABEL_SIGNS))
_REMEMBERED = 4096
"""Lines whose category is remembered; heads and common entries repeat, all others do not."""
_CLOSING = re.compile(r"[\s*_)\]\"'\u201d\u2019]{0,12}")


@dataclass(frozen=True, slots=True)
class TableLabel:
    """The label of a table and what follows it on its line."""

    number: str
    rest: str
    rest_start: int
    continued: bool


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
        self._labels = _label_pattern(profile.group_labels)
        beginnings = [label.split("{n}")[0].split() for label in profile.group_labels]
        # A cheap test before the pattern: every label begins with one of these.
        self._label_stems = tuple(
            dict.fromkeys(words[0][:5].casefold() for words in beginnings if words)
        )
        whole = [label.replace("{n}", " ").casefold().split() for label in profile.group_labels]
        names = {sign.join(words) for words in whole if words for sign in (" ", "-", "")}
        # "round table" is found wherever "table" is.
        self._label_names = tuple(
            sorted(name for name in names if not any(o in name for o in names - {name}))
        )
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
        return _label(plain, found) if found else None

    def _may_be_label(self, text: str) -> bool:
        lowered = text.casefold()
        for stem in self._label_stems:
            if stem in lowered:
                return True
        # Some letters are one only to a pattern: "\u0131" and "i".
        return not lowered.isascii()

    def names_table(self, text: str) -> bool:
        """Say whether ``text`` speaks of tables at all: a cheap test before others."""
        lowered = text.casefold()
        for name in self._label_names:  # noqa: SIM110 - a generator takes twice as long
            if name in lowered:
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
            "cont" in folded and fold(_CONTINUED.sub(" ", text)) in self._lead_ins
        )
        begins = folded in self._beginnings
        return _Reading(category, begins, lead_in) if category or begins or lead_in else _NOTHING

    def category_with_rest(self, text: str) -> tuple[Category, int] | None:
        """Return the category of "Member States: A, B and C" and where its names begin."""
        colon = text[:_LONGEST_HEAD].find(":")
        if colon < 0 or not text[colon + 1 :].strip(" *_"):
            return None
        category = self.category(text[:colon])
        if category is None or _CONTINUED.fullmatch(text[colon + 1 :].strip()):
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
            folded = fold(_CONTINUED.sub(" ", blank_tags(text)))
        for form in (folded, _COUNT.sub("", folded)):
            for name in (form, _ENUMERATOR.sub("", form)):
                if name in self._categories:
                    return self._categories[name]
        return None


@lru_cache(maxsize=16)
def head_words(profile: Profile) -> HeadWords:
    """Return the compiled words of ``profile``, the same object for the same profile."""
    return HeadWords(profile)


def inferred_labels(lines: Sequence[str]) -> tuple[str, ...]:
    """Return labels with ``{n}`` that a list uses for its tables though its profile has none.

    A label is the same few words before two or more different numbers, each alone on its line:
    "Workshop 1", "Workshop 2".
    """
    stems: dict[str, tuple[str, set[str]]] = {}
    for line in lines:
        if len(line) > 80:
            continue
        found = _NUMBERED_LABEL.match(strip_emphasis(line))
        if found:
            _, numbers = stems.setdefault(fold(found["stem"]), (found["stem"], set()))
            numbers.add(found["n"].casefold())
    return tuple(stem + " {n}" for stem, numbers in stems.values() if len(numbers) > 1)


def _label_pattern(labels: Sequence[str]) -> re.Pattern[str]:
    forms = []
    for label in dict.fromkeys(labels):
        before, _, after = label.partition("{n}")
        stem = r"[\s-]{0,4}".join(re.escape(word) for word in re.split(r"[\s-]+", before.strip()))
        tail = r"[\s-]{0,4}".join(re.escape(word) for word in after.split())
        forms.append((stem, tail))
    stems = "|".join(
        rf"(?i:{stem})\s{{0,4}}(?i:{_NUMBER_SIGN}){_NUMBER.replace('?P<n>', f'?P<n{place}>')}"
        + (rf"\s{{0,4}}(?i:{tail})" if tail else "")
        for place, (stem, tail) in enumerate(forms)
    )
    return re.compile(rf"{_OPENING}{_QUALIFIERS}(?:{stems})" if stems else r"(?!)")


def _label(text: str, found: re.Match[str]) -> TableLabel | None:
    number = next(value for value in found.groupdict().values() if value)
    if number.casefold() in _NUMBER_WORDS:
        # "Round Table One" in a list is "Round Table 1" in the letter about it.
        number = str(_NUMBER_WORDS.index(number.casefold()) + 1)
    position = _skip(_CLOSING, text, found.end())
    again = _CONTINUED.match(text, position)
    if again:
        position = again.end()
    separator = _SEPARATOR.match(text, position)
    if separator:
        position = separator.end()
    position = _skip(_CLOSING, text, position)
    rest = text[position:].strip()
    # "Round table i will be …": a small letter or figure is a number only before a separator.
    loose = not separator and not again and rest
    if loose and (number.islower() or not _opens_a_title(rest)):
        return None
    return TableLabel(number, rest, position, again is not None)


def _opens_a_title(rest: str) -> bool:
    return rest[0].isupper() or rest[0].isdigit() or not rest[0].isalnum()


def _skip(pattern: re.Pattern[str], text: str, position: int) -> int:
    found = pattern.match(text, position)
    return found.end() if found else position


def _beginnings(headings: dict[str, Category]) -> frozenset[str]:
    return frozenset(
        " ".join(words[:count])
        for words in (heading.split() for heading in headings)
        for count in range(1, len(words))
    )
