"""Makes what a reader would not see in a text visible: control and direction characters."""

from __future__ import annotations

import re

# C0 and C1 controls; marks that change the direction of writing (Unicode Bidi, UAX 9); line and
# paragraph separators; characters without width but for the joiners that scripts need; tags.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028\u2029"
    "\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
# Blanks are tried from the first of them only: a line of a million would be tried a million times.
_BREAK = re.compile(r"(?:(?<![ \t])[ \t]+)?(?:\r\n?|\n)[ \t]*")


def visible(text: str) -> str:
    """Return ``text`` in one line: line breaks as "⏎", hidden characters as "⟦U+202E⟧"."""
    text = _BREAK.sub(" ⏎ ", text).replace("\t", " ")
    return _HIDDEN.sub(lambda match: f"⟦U+{ord(match[0]):04X}⟧", text)
