"""Letters of fonts that do not say what their codes mean, as TeX numbers them.

Its fonts of dots, and those it sets without names of letters, have ligatures, dashes and quotation
marks at codes that mean nothing elsewhere (the encodings T1, OT1 and TS1 of the LaTeX font guide,
fntguide). Without this "Office" would be "O ce": nobody would see that letters are missing.
"""

from __future__ import annotations

import re

_T1 = "\x10\x11\x15\x16\x1b\x1c\x1d\x1e\x1f"
_OT1 = "\x0b\x0c\x0e\x0f"
_SHOWN = "“”–—\ufb00\ufb01\ufb02\ufb03\ufb04" + "\ufb00\ufb01\ufb03\ufb04"
_LETTERS = str.maketrans(_T1 + _OT1 + "\x88", _SHOWN + "•")
_CODE = re.compile(f"[{_T1}{_OT1}\x88]")
# "fl" of OT1 is a carriage return: pdfium ends a line by one with a line feed behind it
_FL = re.compile(r"(?<=\w)\r(?=[a-z])")
_SPELT = str.maketrans(
    {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"}
)
_MOST = 0.1
"""Share of characters that may be such codes: more is a font that has lost all meaning."""


def with_letters(characters: str) -> str:
    """Return the characters of a page, as many, with letters for codes that stand for some.

    Ligatures stay one character, as boxes are counted: ``spelt`` takes them apart.
    """
    if characters.isprintable():
        return characters
    codes = len(_CODE.findall(characters))
    if not codes or codes > _MOST * len(characters):
        return characters
    return _FL.sub("\ufb02", characters.translate(_LETTERS))


def spelt(word: str) -> str:
    """Return ``word`` with its ligatures as letters."""
    return word if word.isascii() else word.translate(_SPELT)
