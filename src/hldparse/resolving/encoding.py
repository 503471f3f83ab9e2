"""Text that was written in one encoding and read in another, as it was."""

from __future__ import annotations

import re

# "CÃ´te dâ€™Ivoire", "TÃ¼rkiye", "ÐœÐ¾ÑÐºÐ²Ð°": letters that UTF-8 read as cp1252 begins with.
_MOJIBAKE = re.compile(r"[Â-ô][\x80-\xbf\u0152-\u0192\u02c6\u02dc\u2013-\u2122€ ]")
# "United\u00caStates": a no-break space of old Macintosh files.
_MAC_SPACE = re.compile(r"(?<=[a-z])Ê(?=[A-Z])")


def fix_encoding(text: str) -> str:
    """Return a text whose UTF-8 was read in another encoding, once or more, as it was."""
    if text.isascii():
        return text
    text = _MAC_SPACE.sub(" ", text)
    if not _MOJIBAKE.search(text):
        return text
    import ftfy

    return ftfy.fix_encoding(text)
