"""The text of one paragraph of a Word file, with tracked changes as accepted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from hldparse.reading.signs import is_of_signs, sign, signs

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
Note = Callable[[str, str, bool], str]
"""From "footnote" or "endnote", its id, and whether it has a mark of its own, to its mark."""
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_ENDS = ("del", "moveFrom")
_ON = (None, "1", "true", "on")


@dataclass(slots=True)
class Paragraph:
    """What stands in a paragraph."""

    text: str
    """Line breaks as LF."""
    breaks: bool = False
    """True where a page begins before or in it."""
    mark_deleted: bool = False
    """True where its end is deleted or moved away, so that it goes on in the next paragraph."""
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
        own = properties.find(W + "rPr")
        if own is not None:
            found.mark_deleted = any(own.find(W + each) is not None for each in _ENDS)
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
            yield _shown("".join(child.itertext()) if len(child) else child.text or "", element)
        elif tag == W + "sym":
            yield sign(child.get(W + "font") or "", child.get(W + "char") or "")
        elif tag == W + "fldChar":
            yield _box(child)
        elif tag == W + "br":
            if child.get(W + "type") == "page":
                found.breaks = True
            yield "\n"
        elif tag in _SIGNS:
            yield _SIGNS[tag]
        elif tag in _NOTES:
            own = child.get(W + "customMarkFollows", "0") in _ON
            yield note(_NOTES[tag], child.get(W + "id") or "", own)
        elif tag == W + "txbxContent":
            found.boxes.append(child)
        else:
            yield from _pieces(child, found, note)


def _shown(text: str, run: Any) -> str:
    """Return raised figures and single raised letters as marks, letters of fonts of signs so."""
    properties = run.find(W + "rPr")
    if properties is None:
        return text
    fonts = properties.find(W + "rFonts")
    font = (fonts.get(W + "ascii") or fonts.get(W + "hAnsi") or "") if fonts is not None else ""
    if font and is_of_signs(font):
        return signs(font, text)
    if (text.isdigit() or (len(text) == 1 and text.isalpha())) and _is_raised(properties):
        return text.translate(_RAISED) if text.isdigit() else f"<sup>{text}</sup>"
    return text


def _is_hidden(run: Any) -> bool:
    """Return True where Word does not print a run."""
    properties = run.find(W + "rPr")
    return properties is not None and is_on(properties, "vanish")


def _is_raised(properties: Any) -> bool:
    """Return True where a run is set as a superscript: the mark after "Chad"."""
    raised = properties.find(W + "vertAlign")
    return raised is not None and raised.get(W + "val") == "superscript"


def _box(field: Any) -> str:
    """Return the check box of a form that begins with ``w:fldChar``, "" where none does."""
    box = field.find(f"{W}ffData/{W}checkBox")
    if box is None:
        return ""
    stated = "checked" if box.find(W + "checked") is not None else "default"
    return "☒" if is_on(box, stated) else "☐"
