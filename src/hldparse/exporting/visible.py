"""Texts of the documents in Markdown: what is hidden made visible, what is markup escaped."""

from __future__ import annotations

import re

from hldparse.text.visible import visible

__all__ = ["code", "inline", "markdown", "visible"]

# What Markdown would take for markup within a line: code, emphasis, tables, HTML, entities,
# strokes, the middle of a link. Underscores within words and lone brackets are none.
_MARKUP = re.compile(r"[\\`*<|]|(?<!\w)_|_(?!\w)|&(?=#|\w+;)|~(?=~)|\](?=[(\[:])")
# "# ", "> ", "- ", "+ ", "1. ", "1) ", "=" and "---" at the start of a line
_LINE_START = re.compile(r"\s*(?:([#>=+-])|\d{1,9}([.)])(?=\s|$))")


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
