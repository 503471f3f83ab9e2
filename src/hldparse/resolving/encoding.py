"""Text that was written in one encoding and read in another, as it was."""

from __future__ import annotations

import re

_FOLLOWING = {
    char: byte
    for byte in range(0x80, 0xC0)
    for char in (chr(byte), bytes((byte,)).decode("cp1252", "ignore"))
    if char
}
"""What the second and further bytes of a UTF-8 letter look like in cp1252, and their values."""
_FOLLOWS = "[" + re.escape("".join(_FOLLOWING)) + "]"
# "Ã´", "Å‚": accented Latin letters; "â€™": quotation marks and dashes.
_LATIN_MOJIBAKE = re.compile(f"[Â-Å]{_FOLLOWS}|â{_FOLLOWS}{{2}}")
# "ÐœÐ¾ÑÐºÐ²Ð°", and "Ã " for "à": what takes more to read.
_OTHER_MOJIBAKE = re.compile(f"[Æ-ß]{_FOLLOWS}|[à-ï]{_FOLLOWS}{{2}}|[ð-ô]{_FOLLOWS}{{3}}|[ÂÃ] ")
# "United\u00caStates": a no-break space of old Macintosh files.
_MAC_SPACE = re.compile(r"(?<=[a-z])Ê(?=[A-Z])")
_MOST_ROUNDS = 3
"""Times over that a text may have been read in the wrong encoding."""


def fix_encoding(text: str) -> str:
    """Return a text whose UTF-8 was read in another encoding, once or more, as it was.

    Latin letters and signs are read here; ftfy, which takes long to load, reads what else there is.
    """
    if text.isascii():
        return text
    text = _MAC_SPACE.sub(" ", text)
    for _ in range(_MOST_ROUNDS):
        before, text = text, _LATIN_MOJIBAKE.sub(_as_it_was, text)
        if text == before:
            break
    if not _OTHER_MOJIBAKE.search(text):
        return text
    import ftfy

    return ftfy.fix_encoding(text)


def _as_it_was(found: re.Match[str]) -> str:
    """Return the one letter of two or three that stand for its bytes; them, where there is none."""
    shown = found[0]
    following = [_FOLLOWING[char] for char in shown[1:]]
    try:
        return bytes((ord(shown[0]), *following)).decode()
    except UnicodeDecodeError:
        return shown
