"""Repairs of a printed name, each a named step from a form before to a form after."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from hldparse.resolving.encoding import fix_encoding
from hldparse.resolving.plain import (
    ends_in_letters,
    has_initials,
    has_tail,
    is_plain,
    may_be_continued,
)

LONGEST = 300
"""Characters in the longest text that is looked at as a name; official names stay below 120."""

_INVISIBLE = dict.fromkeys(
    [0xAD, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065)]
)
_CONTROLS = dict.fromkeys((*range(32), *range(127, 160)), " ")
# "ZAI-\nRE"
_HYPHEN_BREAK = re.compile(r"(?<=\w)[-\u2010]\s*\n\s*(?=\w)")
# "- ", "• ", "12. ", "(a) ", "* "
_LIST_MARK = re.compile(r"^(?:[-–—•*·▪◦‣●+>]+\s*|\(?\d{1,3}[.)]\s*|\([a-z]\)\s+)+(?=\S)")
_CONTINUED_WORDS = (
    r"continued|cont['’]?d\.?|cont\.|suite|continuaci[oó]n|продолжение|تابع|续|續|fortsetzung"
)
# "Niger (continued)", "Niger (suite)"
_CONTINUED = re.compile(rf"[\s,(（\[–-]+(?:{_CONTINUED_WORDS})[)）\].\s]*$", re.IGNORECASE)
# "Niger*", "Niger 1/", "Niger[2]", "Niger (1)", "Nigera/", "Niger¹", "Niger***", "Niger 1,2",
# "Niger/1", "Niger, 2019"
_FOOTNOTE = re.compile(
    r"(?:,\s*(?:19|20)[0-9]{2}|\s[0-9]{1,2}(?:,\s?[0-9]{1,2})+"
    r"|\s*[*†‡§¶#¹²³⁰⁴-⁹ªº°]+|\s*\[[0-9a-z]{1,2}\]|\s*\([0-9]{1,3}\)|\s*[0-9]{1,2}/|\s*/[0-9]{1,2}|(?<=[\w/])\s?[a-z]/|\s+[0-9]{1,2}|(?<=[A-Za-z])[1-9][0-9]?)$"
)
_NOTE_ENDS = "*†‡§¶#¹²³⁰⁴⁵⁶⁷⁸⁹ªº°])/0123456789"
"""What a note may end in."""
# "Niger ....... 12", "Niger..."
_LEADERS = re.compile(r"[\s.…·_]{3,}[0-9]{0,4}$|…[0-9]{0,4}$|\.{2,}$")
_LEADER_ENDS = ".…·_0123456789"
"""What leaders may end in, beside blanks."""
_OUTER = " \t\n\"'“”„«»‘’`,;:.،؛。、-–—"
# "U.K.", "U.S.A", "P.R.", "U. S. A."
_INITIALS = re.compile(r"(?<![\w.])(?:[A-Za-z]\. ?)+[A-Za-z]\.?(?!\w)")
# "Salvador, El": an article that belongs to the name and stood before it.
_ARTICLE_MOVED = re.compile(
    r"^(?P<name>[^,()]+), (?P<article>el|la|las|los|le|les)$", re.IGNORECASE
)
_ARTICLE_TAIL = re.compile(
    r"[\s,]*[(\[,]\s*(?:the|les?|la|l['’]|el|las|los|l)\s*[)\]]?$", re.IGNORECASE
)
# Greek and Cyrillic
_STRANGE = re.compile("[\u0370-\u04ff]")
_LATIN_LOOKALIKES = str.maketrans(
    "АВЕЅІЈКМНОРСТУХаеѕіјорсухвкмнтгΑΒΕΖΗΙΚΜΝΟΡΤΥΧαοινρ",
    "ABESIJKMHOPCTYXaesijopcyxbkmhtrABEZHIKMNOPTYXaoivp",
)
_LETTERS_WITHOUT_ACCENT = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae"}
)


def _drop_invisible(text: str) -> str:
    return text if text.isascii() else text.translate(_INVISIBLE)


def _join_lines(text: str) -> str:
    if text.isprintable() and "  " not in text:
        return text.strip(" ")
    if "\n" in text:
        text = _HYPHEN_BREAK.sub("", text)
    return " ".join(text.translate(_CONTROLS).split())


def _drop_list_mark(text: str) -> str:
    return text if text[:1].isalpha() else _LIST_MARK.sub("", text)


def _drop_continued(text: str) -> str:
    if text.isascii() and not may_be_continued(text):
        return text
    return _CONTINUED.sub("", text)


def _drop_notes(text: str) -> str:
    while not ends_in_letters(text):
        shorter = text.rstrip()
        if shorter[-1:] in _NOTE_ENDS:
            shorter = _FOOTNOTE.sub("", shorter)
        if shorter[-1:] in _LEADER_ENDS or shorter[-1:].isspace():
            shorter = _LEADERS.sub("", shorter)
        shorter = shorter.rstrip(" ,;:")
        if shorter == text:
            return text
        text = shorter
    return text


def _drop_outer(text: str) -> str:
    return text.strip(_OUTER)


def _use_one_script(text: str) -> str:
    """Return a text of mostly Latin letters with its Cyrillic and Greek look-alikes as Latin."""
    if text.isascii():
        return text
    if _STRANGE.search(text):
        latin = sum(1 for c in text if c.isascii() and c.isalpha())
        if latin > sum(1 for c in text if "\u0370" <= c <= "\u04ff"):
            text = text.translate(_LATIN_LOOKALIKES)
    text = unicodedata.normalize("NFKC", text).replace("،", ",")
    return text.translate(_LETTERS_WITHOUT_ACCENT)


def _drop_article_tail(text: str) -> str:
    if "," not in text and "(" not in text and "[" not in text:
        return text
    moved = _ARTICLE_MOVED.match(text) if "," in text else None
    if moved:
        return f"{moved['article']} {moved['name']}"
    return _ARTICLE_TAIL.sub("", text)


def _join_initials(text: str) -> str:
    if "." not in text:
        return text
    return _INITIALS.sub(lambda found: found[0].replace(".", "").replace(" ", ""), text)


STEPS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("invisible characters removed", _drop_invisible),
    ("encoding repaired", fix_encoding),
    ("lines joined", _join_lines),
    ("list mark removed", _drop_list_mark),
    ('"continued" removed', _drop_continued),
    ("notes removed", _drop_notes),
    ("one script", _use_one_script),
    ("outer punctuation removed", _drop_outer),
    ("notes removed", _drop_notes),
    ("article at the end removed", _drop_article_tail),
    ("outer punctuation removed", _drop_outer),
    ("initials joined", _join_initials),
)
_OF_ASCII = STEPS[2:6] + STEPS[7:]
"""Those that may change a text of ASCII characters."""
_AGAIN = (STEPS[4], STEPS[5], STEPS[7])
"""What may stand behind what was at the end: "Niger (continued)*", "Niger ..... 12 (the)"."""
_MOST_ROUNDS = 3


def _repaired(text: str, plain: bool) -> tuple[str, tuple[str, ...]]:
    steps: list[str] = []
    if plain:
        text = _trimmed(text, steps)
    else:
        text = _through(text, _OF_ASCII if text.isascii() else STEPS, steps)
    for _ in range(0 if plain and ends_in_letters(text) else _MOST_ROUNDS):
        before, text = text, _through(text, _AGAIN, steps)
        if text == before:
            break
        text = _through(text, STEPS[-3:], steps)
    return text, tuple(steps)


def _trimmed(text: str, steps: list[str]) -> str:
    """Return a plain text after the last three of ``STEPS``, each taken where it does anything."""
    if has_tail(text):
        text = _through(text, STEPS[-3:-2], steps)
    if text[-1:] in _OUTER:
        text = _through(text, STEPS[-2:-1], steps)
    if "." in text and has_initials(text):
        text = _through(text, STEPS[-1:], steps)
    return text


def _through(
    text: str, through: tuple[tuple[str, Callable[[str], str]], ...], steps: list[str]
) -> str:
    for name, step in through:
        after = step(text)
        if after != text:
            steps.append(f"{name}: {_shown(text)} → {_shown(after)}")
            text = after
    return text


@lru_cache(maxsize=1 << 10)
def repair(text: str) -> tuple[str, tuple[str, ...]]:
    """Return ``text`` with what is not part of a name removed, and one line for each step that
    changed something ("notes removed: Niger* → Niger"). Texts beyond ``LONGEST`` come back cut.
    """
    text = text[: LONGEST * 2]
    if text.isalpha() and text.isascii() and not may_be_continued(text):
        return text, ()
    plain = is_plain(text)
    if plain and not has_tail(text):
        if "." not in text:
            return text, ()
        if text[-1] != "." and not has_initials(text):
            return text, ()
    return _repaired(text, plain)


def _shown(text: str) -> str:
    """Return a text fit for one line of an explanation."""
    if text.isprintable():
        return text
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
