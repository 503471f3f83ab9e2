"""Text that was written in one encoding and read in another, as it was."""

from __future__ import annotations

import re

# "CÃ´te dâ€™Ivoire", "TÃ¼rkiye", "ÐœÐ¾ÑÐºÐ²Ð°": letters that UTF-8 read as cp1252 begins with.
_MOJIBAKE = re.compile(r"[Â-ô][\x80-\xbf\u0152-\u0192\u02c6\u02dc\u2013-\u2122€]")
_MOST_ENCODINGS = 2
_CP1252 = {
    ord(char): byte
    for byte in range(0x80, 0xA0)
    if (char := bytes((byte,)).decode("cp1252", "ignore"))
}
"""What cp1252 has where Latin-1 has control characters."""
# "Ã´", "â€™", "Ã " whose second half, a no-break space, became a space
_HIGH = re.compile(rf"[\x80-\xff{''.join(map(chr, _CP1252))}]+(?:(?<=Ã) (?=[a-z]))?")
# "United\u00caStates": a no-break space of old Macintosh files.
_MAC_SPACE = re.compile(r"(?<=[a-z])Ê(?=[A-Z])")


def fix_encoding(text: str) -> str:
    """Return a text whose UTF-8 was read as cp1252 or Latin-1, once or twice, as it was."""
    if text.isascii():
        return text
    text = _MAC_SPACE.sub(" ", text)
    for _ in range(_MOST_ENCODINGS):
        if not _MOJIBAKE.search(text):
            break
        text = _HIGH.sub(_decoded_again, text)
    return text


def _decoded_again(run: re.Match[str]) -> str:
    """Return a run of letters that UTF-8 read as cp1252 may have made as what it was."""
    letters = run[0].replace(" ", "\xa0")
    try:
        return letters.translate(_CP1252).encode("latin-1").decode("utf-8")
    except UnicodeError:
        return run[0]
