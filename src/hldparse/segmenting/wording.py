"""A profile's patterns made ready, and the look of lines: headings, names, sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from hldparse.records.document import AttachmentKind
from hldparse.records.profile import Profile
from hldparse.text.fold import collapse, fold

_LONG = 400
_KEPT = 120

# "**Globalization", "_Information Note_", "(Revised list …)": marks around a line.
_MARKS = " \t\f*_#"
# "<b>", "</p>"
_TAG = re.compile(r"</?[a-z][^<>]{0,200}>", re.IGNORECASE)
# "- Andorra", "• Kenya", "– Mali", "* Togo", "1. Benin", "(a) Chad"
_LIST_MARKER = re.compile(r"\s*(?:[-•–—·▪◦*]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s?)")
# Words that stay small in names and titles.
SMALL_WORDS = frozenset(
    ("a", "an", "and", "at", "by", "de", "for", "from", "in", "of", "on", "or", "the", "to", "with")
)
_SENTENCE_END = (".", ";", ",")
_DIGIT = re.compile(r"\d")
_FOUR_DIGITS = re.compile(r"\d{4}")
_LIST_WORDS = 200
_HEADING = "(?P<heading>"
_EMPHASIS = "*_# "
_NUMBER_WORDS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"


def plain(text: str) -> str:
    """Return ``text`` without emphasis marks around it, white space collapsed."""
    # Heads, names and titles are asked for again and again; long lines are not kept.
    return _plain(text) if len(text) <= _KEPT else collapse(text).strip(_MARKS)


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    if "<" in text:
        text = _TAG.sub(" ", text)
    return collapse(text).strip(_MARKS)


def is_listed(text: str) -> bool:
    """Return True where a line begins with the marker or number of a list."""
    return _LIST_MARKER.match(text) is not None


def has_digit(text: str) -> bool:
    """Return True where a figure stands in ``text``."""
    return _DIGIT.search(text) is not None


def may_hold_day(text: str) -> bool:
    """Return False where no year stands in ``text``, and so no day that is known without a letter's
    date: a cheap test.
    """
    # The first figures of a year; most lines have none of them.
    if "20" in text or "19" in text or "21" in text or "18" in text:
        return _FOUR_DIGITS.search(text) is not None
    return False


def is_titled(text: str) -> bool:
    """Return True where all words are capitalised but the small ones: "New York", "To all …"."""
    words = re.findall(r"[^\W\d_][\w'’.-]*", text)
    return bool(words) and all(
        word[0].isupper() or word.casefold() in SMALL_WORDS or word == "all" for word in words
    )


class Patterns:
    """Regular expressions of one kind, tried in one go where they allow it."""

    def __init__(self, patterns: Iterable[str]) -> None:
        each = tuple(patterns)
        try:
            self._compiled: tuple[re.Pattern[str], ...] = (
                (re.compile("|".join(f"(?:{one})" for one in each), re.IGNORECASE),) if each else ()
            )
        except re.error:
            # Two patterns with a group of one name cannot be joined.
            self._compiled = tuple(re.compile(one, re.IGNORECASE) for one in each)

    def whole(self, text: str) -> bool:
        """Return True where a pattern matches all of ``text`` but a mark at its end."""
        if len(text) > _LONG:
            return False
        for each in self._compiled:
            if each.fullmatch(text):
                return True
            bare = text.rstrip(",:;.! ")
            if bare != text and each.fullmatch(bare):
                return True
        return False

    def start(self, text: str) -> int:
        """Return where a match at the start of ``text`` ends, 0 for none."""
        ends = (match.end() for each in self._compiled if (match := each.match(text)))
        return next(ends, 0)

    def within(self, text: str) -> bool:
        """Return True where a pattern matches somewhere in ``text``."""
        return any(each.search(text, 0, _LONG) for each in self._compiled)


@dataclass(frozen=True, slots=True)
class Wording:
    """All that segmenting asks of a profile."""

    letterheads: Patterns
    mastheads: Patterns
    salutations: Patterns
    closings: Patterns
    addressees: Patterns
    captions: Patterns
    continuations: Patterns
    continued_headings: tuple[re.Pattern[str], ...]
    """Those of the continuations that repeat a ``heading``."""
    label_begins: re.Pattern[str]
    """Matches the first letter of a label: a cheap test."""
    group_labels: re.Pattern[str]
    """Group ``n``; matches the start of a line."""
    list_status: re.Pattern[str]
    any_heading: Patterns
    """All patterns of ``headings``, to be asked first."""
    headings: tuple[tuple[AttachmentKind, re.Pattern[str]], ...]
    announcements: tuple[tuple[AttachmentKind, re.Pattern[str]], ...]
    seating_titles: Patterns
    wish_titles: Patterns
    list_words: frozenset[str]
    """Folded headings of categories and lead-ins."""
    lead_ins: frozenset[str]
    """Of these the words that only say that a list begins: "List of participants"."""
    titles: frozenset[str]
    """Folded personal titles."""

    def continued(self, text: str) -> str:
        """Return the heading that a line repeats, as "(continued)" behind it says; else ""."""
        bare = " ".join(text.split()).strip(_EMPHASIS)
        for pattern in self.continued_headings:
            match = pattern.fullmatch(bare)
            if match:
                return match["heading"]
        return ""


@lru_cache(maxsize=32)
def wording_of(profile: Profile) -> Wording:
    """Return the patterns of ``profile``, which are compiled once."""
    labels = "|".join(
        r"\s+".join(re.escape(part) for part in label.split()).replace(
            re.escape("{n}"), rf"(?P<n{number}>\d{{1,3}}|[IVXLC]{{1,6}}|{_NUMBER_WORDS}|[A-Z])\b"
        )
        for number, label in enumerate(profile.group_labels)
    )
    begins = "".join(re.escape(label.lstrip()[:1]) for label in profile.group_labels)
    if "{" in begins:
        # A label that begins with its number
        begins = ""
    headings = (heading for each in profile.categories for heading in each.headings)
    return Wording(
        letterheads=Patterns(profile.letterheads),
        mastheads=Patterns(profile.mastheads),
        salutations=Patterns(profile.salutations),
        closings=Patterns(profile.closings),
        addressees=Patterns(profile.addressees),
        captions=Patterns(profile.captions),
        continuations=Patterns(each for each in profile.continuations if _HEADING not in each),
        continued_headings=tuple(
            re.compile(each, re.IGNORECASE) for each in profile.continuations if _HEADING in each
        ),
        label_begins=re.compile(f"[{begins}]" if begins else "", re.IGNORECASE),
        group_labels=re.compile(labels or r"(?!)", re.IGNORECASE),
        list_status=re.compile(profile.list_status, re.IGNORECASE),
        any_heading=Patterns(each.pattern for each in profile.attachment_headings),
        headings=tuple(
            (each.kind, re.compile(each.pattern, re.IGNORECASE))
            for each in profile.attachment_headings
        ),
        announcements=tuple(
            (each.kind, re.compile(each.pattern, re.IGNORECASE)) for each in profile.announcements
        ),
        seating_titles=Patterns(profile.seating_titles),
        wish_titles=Patterns(profile.wish_titles),
        list_words=frozenset(fold(each) for each in (*headings, *profile.lead_ins)),
        lead_ins=frozenset(map(fold, profile.lead_ins)),
        titles=frozenset(fold(each) for each in profile.personal_titles),
    )


def is_title_like(text: str, wording: Wording) -> bool:
    """Return True where ``text`` (a block in one line) may be a heading: no sentence, no entry."""
    bare = plain(text)
    return (
        0 < len(bare) <= _LONG
        and "\t" not in text
        and not bare.endswith(_SENTENCE_END)
        and not is_listed(text)
        and not bare[0].islower()
        and not wording.group_labels.match(bare)
        and not (len(bare) <= _LIST_WORDS and fold(bare) in wording.list_words)
    )
