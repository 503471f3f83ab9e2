"""Makes what a reader would not see in a text visible: control and direction characters."""

from __future__ import annotations

import re

# C0 and C1 controls; marks that change the direction of writing (Unicode Bidi, UAX 9); line and
# paragraph separators; characters without width but for the joiners that scripts need; tags.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028\u2029"
    "\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
_BREAK = re.compile(r"[ \t]*(?:\r\n?|\n)[ \t]*")
# What Markdown would take for markup within a line: code, emphasis, tables, HTML, entities,
# strokes, the middle of a link. Underscores within words and lone brackets are none.
_MARKUP = re.compile(r"[\\`*<|]|(?<!\w)_|_(?!\w)|&(?=#|\w+;)|~(?=~)|\](?=[(\[:])")
# "# ", "> ", "- ", "+ ", "1. ", "1) ", "=" and "---" at the start of a line
_LINE_START = re.compile(r"\s*(?:([#>=+-])|\d{1,9}([.)])(?=\s|$))")


def visible(text: str) -> str:
    """Return ``text`` in one line: line breaks as "⏎", hidden characters as "⟦U+202E⟧"."""
    text = _BREAK.sub(" ⏎ ", text).replace("\t", " ")
    return _HIDDEN.sub(lambda match: f"⟦U+{ord(match[0]):04X}⟧", text)


def inline(text: str) -> str:
    """Return ``text`` visible, and escaped for the middle of a line of Markdown."""
    return _MARKUP.sub(lambda match: "\\" + match[0], visible(text))


def markdown(text: str) -> str:
    """Return ``text`` visible and with all that Markdown would read as markup escaped."""
    text = inline(text)
    if match := _LINE_START.match(text):
        mark = match.start(1) if match[1] else match.start(2)
        text = f"{text[:mark]}\\{text[mark:]}"
    return text


def code(text: str) -> str:
    """Return ``text`` visible, as a code span of Markdown whatever backticks it holds."""
    text = visible(text)
    fence = "`" * (max(map(len, re.findall("`+", text)), default=0) + 1)
    pad = " " if "`" in text else ""
    return f"{fence}{pad}{text}{pad}{fence}"
