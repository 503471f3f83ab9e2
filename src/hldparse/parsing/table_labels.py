"""The label of a table as heads print it: "Round table 2", "Workshop III: theme"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

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
CONTINUED = re.compile(r"\W{0,4}\b(?:continued|cont['\u2019]?d|cont)\b\W{0,4}", re.IGNORECASE)
# ":", " – ", "." between a label and what belongs to it
_SEPARATOR = re.compile(r"\s*(?:[:\uff1a.|]|[\u2013\u2014-](?=\s))\s*")
_CLOSING = re.compile(r"[\s*_)\]\"'\u201d\u2019]{0,12}")


@dataclass(frozen=True, slots=True)
class TableLabel:
    """The label of a table and what follows it on its line."""

    number: str
    rest: str
    continued: bool


def label_pattern(labels: Sequence[str]) -> re.Pattern[str]:
    """Return the pattern of labels with ``{n}``; it matches nothing where there is no label."""
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


def label_of(text: str, found: re.Match[str]) -> TableLabel | None:
    """Return the label that ``found`` is in ``text``; None where it goes on as a sentence."""
    number = next(value for value in found.groupdict().values() if value)
    if number.casefold() in _NUMBER_WORDS:
        # "Round Table One" in a list is "Round Table 1" in the letter about it.
        number = str(_NUMBER_WORDS.index(number.casefold()) + 1)
    position = _skip(_CLOSING, text, found.end())
    again = CONTINUED.match(text, position)
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
    return TableLabel(number, rest, again is not None)


def _opens_a_title(rest: str) -> bool:
    return rest[0].isupper() or rest[0].isdigit() or not rest[0].isalnum()


def _skip(pattern: re.Pattern[str], text: str, position: int) -> int:
    found = pattern.match(text, position)
    return found.end() if found else position
