"""The text of one paragraph of a Word file, with tracked changes as accepted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""Namespace of the markup (ECMA-376, part 1)."""
_ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_GONE = frozenset(
    {W + "del", W + "moveFrom", W + "delText", W + "pPr", W + "instrText", _ALTERNATE}
)
_SIGNS = {
    W + "tab": "\t",
    W + "cr": "\n",
    W + "noBreakHyphen": "-",
    W + "softHyphen": "",
    W + "ptab": "\t",
}
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
    boxes: list[Any] = field(default_factory=list)
    """Boxes of text that are anchored in it."""


def runs(paragraph: Any, note: Callable[[str], str]) -> Paragraph:
    """Return the text of a ``w:p`` element; ``note`` gives the mark of a footnote by its id."""
    found = Paragraph("")
    properties = paragraph.find(W + "pPr")
    if properties is not None:
        before = properties.find(W + "pageBreakBefore")
        found.breaks = before is not None and before.get(W + "val") in _ON
        found.mark_deleted = properties.find(f"{W}rPr/{W}del") is not None
    found.text = "".join(_pieces(paragraph, found, note))
    return found


def superscript(number: int) -> str:
    """Return "¹²" for 12."""
    return str(number).translate(_RAISED)


def _pieces(element: Any, found: Paragraph, note: Callable[[str], str]) -> Iterator[str]:
    for child in element:
        tag = child.tag
        if tag in _GONE:
            continue
        if tag == W + "t":
            text = child.text or ""
            yield text.translate(_RAISED) if text.isdigit() and _is_raised(element) else text
        elif tag == W + "br":
            if child.get(W + "type") == "page":
                found.breaks = True
            yield "\n"
        elif tag in _SIGNS:
            yield _SIGNS[tag]
        elif tag == W + "footnoteReference":
            yield note(child.get(W + "id"))
        elif tag == W + "txbxContent":
            found.boxes.append(child)
        else:
            yield from _pieces(child, found, note)


def _is_raised(run: Any) -> bool:
    """Return True where a run is set as a superscript: the mark after "Chad"."""
    raised = run.find(f"{W}rPr/{W}vertAlign")
    return raised is not None and raised.get(W + "val") == "superscript"
