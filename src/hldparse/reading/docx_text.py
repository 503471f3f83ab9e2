"""The text of one paragraph of a Word file, with tracked changes as accepted."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""Namespace of the markup (ECMA-376, part 1)."""
_ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_GONE = frozenset(
    {W + "del", W + "moveFrom", W + "delText", W + "pPr", W + "rPr", W + "instrText", _ALTERNATE}
)
_SIGNS = {
    W + "tab": "\t",
    W + "cr": "\n",
    W + "noBreakHyphen": "-",
    W + "softHyphen": "",
    W + "ptab": "\t",
}
_NOTES = {W + "footnoteReference": "footnote", W + "endnoteReference": "endnote"}
Note = Callable[[str, str], str]
"""From "footnote" or "endnote" and its id to its mark."""
_FONT_SIGNS = {
    0x6F: "☐",
    0xA7: "▪",
    0xA8: "☐",
    0xB7: "•",
    0xD8: "➢",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
"""Boxes, ticks and bullets of the fonts of signs that come with Word, by their codes."""
# "F0FE", "00FC"
_CODE = re.compile(r"[0-9A-Fa-f]{1,4}")
_OWN_SIGNS = 0xE000
"""From here on codes are a font's own, behind those that stand for half a character."""
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_ON = (None, "1", "true", "on")


@dataclass(slots=True)
class Paragraph:
    """What stands in a paragraph."""

    text: str
    """Line breaks as LF."""
    breaks: bool = False
    """True where a page begins before or in it."""
    mark_deleted: bool = False
    """True where its end is deleted, so that it goes on in the next paragraph."""
    hidden: int = 0
    """Runs that Word does not print."""
    boxes: list[Any] = field(default_factory=list)
    """Boxes of text that are anchored in it."""


def runs(paragraph: Any, note: Note) -> Paragraph:
    """Return the text of a ``w:p`` element; ``note`` gives the mark of a foot- or endnote."""
    found = Paragraph("")
    properties = paragraph.find(W + "pPr")
    if properties is not None:
        found.breaks = is_on(properties, "pageBreakBefore")
        found.mark_deleted = properties.find(f"{W}rPr/{W}del") is not None
    found.text = "".join(_pieces(paragraph, found, note))
    return found


def is_on(properties: Any, name: str) -> bool:
    """Return True where a property that needs no value is set and not switched off."""
    found = properties.find(W + name)
    return found is not None and found.get(W + "val") in _ON


def superscript(number: int) -> str:
    """Return "¹²" for 12."""
    return str(number).translate(_RAISED)


def _pieces(element: Any, found: Paragraph, note: Note) -> Iterator[str]:
    for child in element:
        tag = child.tag
        if tag in _GONE:
            continue
        if tag == W + "r" and _is_hidden(child):
            found.hidden += child.find(W + "t") is not None
        elif tag == W + "t":
            # A comment in the markup parts the text around it.
            yield _marked("".join(child.itertext()) if len(child) else child.text or "", element)
        elif tag == W + "sym":
            yield _symbol(child.get(W + "char") or "")
        elif tag == W + "br":
            if child.get(W + "type") == "page":
                found.breaks = True
            yield "\n"
        elif tag in _SIGNS:
            yield _SIGNS[tag]
        elif tag in _NOTES:
            yield note(_NOTES[tag], child.get(W + "id"))
        elif tag == W + "txbxContent":
            found.boxes.append(child)
        else:
            yield from _pieces(child, found, note)


def _marked(text: str, run: Any) -> str:
    """Return raised figures and single raised letters as marks."""
    if (text.isdigit() or (len(text) == 1 and text.isalpha())) and _is_raised(run):
        return text.translate(_RAISED) if text.isdigit() else f"<sup>{text}</sup>"
    return text


def _symbol(code: str) -> str:
    """Return a sign of a font of signs; one that is not known stays as it is stored."""
    if not _CODE.fullmatch(code):
        return ""
    number = int(code, 16)
    sign = _FONT_SIGNS.get(number & 0xFF) or chr(number)
    return sign if sign.isprintable() or number >= _OWN_SIGNS else "\ufffd"


def _is_hidden(run: Any) -> bool:
    """Return True where Word does not print a run."""
    properties = run.find(W + "rPr")
    return properties is not None and is_on(properties, "vanish")


def _is_raised(run: Any) -> bool:
    """Return True where a run is set as a superscript: the mark after "Chad"."""
    raised = run.find(f"{W}rPr/{W}vertAlign")
    return raised is not None and raised.get(W + "val") == "superscript"
