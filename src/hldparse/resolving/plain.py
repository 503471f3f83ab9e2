"""What shows at once about a printed name: most need no repair, and the steps for it take long."""

from __future__ import annotations

import re

# "Lao People's Dem. Rep.", "Korea (Republic of)", "Sudan (before 2011)": nothing in it that a step
# would remove but at its end. Letters that print as others, and those that may be the first half
# of a misread one, are left out.
_PLAIN = re.compile(r"[A-Za-zÇ-ÉË-ÏÑ-ÖÙ-Ý][A-Za-z0-9 '’.,&()\[\]/à-åç-ïñ-öù-ýÇ-ÉË-ÏÑ-ÖÙ-Ý-]*")
# "Ma Li", "Al Bano", "Ke-Ya"; not "Seb ia", "I RAQ"
_SET_AS_WORD = re.compile(r"(?<![^ -])[A-Z][a-z]")
_TAILS = frozenset(("the", "l", "le", "les", "la", "l'", "l’", "el", "las", "los"))
"""Articles at the end that ``normalise`` takes off."""


def has_tail(text: str) -> bool:
    """Whether a text may end with an article that stood before it."""
    if "," not in text and "(" not in text and "[" not in text:
        return False
    last = text.replace("(", ",").replace("[", ",").rpartition(",")[2]
    return last.strip(" )]").lower() in _TAILS


def has_initials(text: str) -> bool:
    """Whether some full stop in a text stands behind a single letter."""
    return any(not part[-2:].isalnum() or len(part) < 2 for part in text.split(".")[:-1])


def is_of_letters(text: str) -> bool:
    """Whether a text has only signs, figures and letters that stand for themselves, misread ones
    being left out.
    """
    return _PLAIN.fullmatch(text) is not None


def set_as_words(text: str) -> int:
    """Return how many words of a text are set as such: a space within one leaves a small letter, or
    a single one.
    """
    return len(_SET_AS_WORD.findall(text))


def is_plain(text: str) -> bool:
    """Whether none of the repairs would change a text but the last three of them."""
    # "Latvi-   a" was broken over lines.
    if "    " in text or "-  " in text or not is_of_letters(text) or may_be_continued(text):
        return False
    return ends_in_letters(text) or (text[-1] == "." and text[-2:-1].isalpha())


def ends_in_letters(text: str) -> bool:
    """Whether a text ends as no note does: in a letter, or in brackets about more than a number."""
    last = text[-1:]
    if last == ")":
        return not text[-2:-1].isdigit() or "(" not in text[-5:-2]
    if last == "]":
        return "[" not in text[-4:-2]
    return last.isalpha() and last not in "ªº"


def may_be_continued(text: str) -> bool:
    """Whether a text in Latin letters may have a word for "continued" in it."""
    low = text.lower()
    return "cont" in low or "suite" in low or "forts" in low
