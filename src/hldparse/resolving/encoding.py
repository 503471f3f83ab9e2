"""Text that was written in one encoding and read in another, as it was."""

from __future__ import annotations

import re
from contextlib import suppress

_FOLLOWING = {
    char: byte
    for byte in range(0x80, 0xC0)
    for char in (chr(byte), bytes((byte,)).decode("cp1252", "ignore"))
    if char
}
"""What the second and further bytes of a UTF-8 letter look like in cp1252, and their values."""
_FOLLOWS = "[" + re.escape("".join(_FOLLOWING)) + "]"
# "Ã´", "Å‚", "È™": accented Latin letters; "â€™": quotation marks and dashes.
_LATIN = re.compile(f"[Â-Å]{_FOLLOWS}|È[˜™š›\x98-\x9b]|â{_FOLLOWS}{{2}}")
# "Ðœ", "Ø¹", "æ—¥": letters of other scripts. One alone may be a letter before a quotation mark.
_OTHER = re.compile(f"[ÊÌÍÎÏÐÑÖ×ØÙÚÛ]{_FOLLOWS}|[à-ï]{_FOLLOWS}{{2}}")
_LEAST_OTHERS = 2
# "United\u00caStates": a no-break space of old Macintosh files.
_MAC_SPACE = re.compile(r"(?<=[a-z])Ê(?=[A-Z])")
# "C√¥te", "Cura├ºao", "CĂ´te", "Ã ": signs left of other encodings, which stand in no name
_STRANGER = re.compile(r"√|[\u2500-\u257f]|‚Ä|[ĂĹĆ][^\w\s'’.,;)-]|[ÂÃ] ")
_CONTROL = re.compile("[\x80-\x9f]")
_READ_AS = tuple(
    (re.compile(sign), encoding)
    for sign, encoding in (
        ("[ĂĹ]", "cp1250"),
        ("[ĂĹ]", "iso-8859-2"),
        ("Ć", "cp1257"),
        ("√|‚Ä", "mac_roman"),
        ("[\u2500-\u257f]", "cp437"),
    )
)
"""What of ``_STRANGER`` stands in a text that was read in which encoding."""
_MOST_ROUNDS = 3
"""Times over that a text may have been read in the wrong encoding."""


def fix_encoding(text: str) -> str:
    """Return a text whose UTF-8 was read in another encoding, once or more, as it was.

    What was read as cp1252 or Latin-1 is mended here: it stands in most lists that were misread,
    short names in other scripts come back that ftfy must leave in doubt, and loading ftfy takes
    as long as loading the gazetteer. So is what was read as a whole in one of the other usual
    encodings: bytes that are UTF-8 from end to end are hardly so by chance. ftfy mends what else
    there is.
    """
    if text.isascii():
        return text
    text = _MAC_SPACE.sub(" ", text)
    for _ in range(_MOST_ROUNDS):
        before = text
        text = _LATIN.sub(_as_it_was, text)
        if len(_OTHER.findall(text)) >= _LEAST_OTHERS:
            text = _OTHER.sub(_as_it_was, text)
        if text == before:
            break
    if not _STRANGER.search(text):
        return text
    whole = _as_written(text)
    if whole is not None:
        return whole
    import ftfy

    return ftfy.fix_encoding(text)


def _as_written(text: str) -> str | None:
    """Return a text whose every letter was read in one encoding, as it was; None where there is no
    such encoding, or a byte that has no letter in it.
    """
    if _CONTROL.search(text):
        return None
    for sign, encoding in _READ_AS:
        if sign.search(text):
            with suppress(UnicodeError):
                return text.encode(encoding).decode()
    return None


def _as_it_was(found: re.Match[str]) -> str:
    """Return the one letter of two or three that stand for its bytes; them, where there is none."""
    shown = found[0]
    following = [_FOLLOWING[char] for char in shown[1:]]
    try:
        return bytes((ord(shown[0]), *following)).decode()
    except UnicodeDecodeError:
        return shown
