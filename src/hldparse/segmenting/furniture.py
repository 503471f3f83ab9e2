"""Lines that carry no content of their own: page breaks, page numbers, captions, rulers."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from typing import Literal

from hldparse.records.document import Furniture
from hldparse.records.source import Source, Span, evidence_in
from hldparse.segmenting.fax_lines import fax_lines
from hldparse.segmenting.page_edges import Edge, edges_of
from hldparse.segmenting.page_titles import titles_again
from hldparse.segmenting.wording import Wording, plain
from hldparse.text.fold import fold

_SHORT = 300
_MARK = 80
_MASTHEAD = 9
_BESIDE = 80
# "3", "- 3 -", "3/12", "Page 3 of 12", "06-45678 (E)"
_PAGE_NUMBER = re.compile(
    r"[-–—\[(\s]*(?:page\s+)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?[-–—\])\s]*|\d\d-\d{5}(?:\s*\([A-Z]\))?",
    re.IGNORECASE,
)
# "Page 3 of 7", "Página 3 de 7": needs no page break beside it to be known
_COUNTED_PAGE = re.compile(
    r"[-–—\[(\s]*(?:page|p[áa]gina|p\.)\s+\d{1,4}\s*(?:/|of|de|sur)\s*\d{1,4}[-–—\])\s]*",
    re.IGNORECASE,
)
# "- 3 -": a number between dashes is no entry of a list
_DASHED_PAGE = re.compile(r"\s*[-–—]\s?\d{1,4}\s?[-–—]\s*")
# "A/61/187", "E/2006/59 page 4", "A/61/187 4"
_RUNNING_HEAD = re.compile(r"[A-Z]{1,6}(?:/[A-Z0-9][\w.-]*){2,6}(?:\s+(?:page\s+)?\d{1,4})?")
# "</ol>", "<p align=center></p>", "-----", "* * *"
_MARKUP = re.compile(r"(?:\s*</?[a-z][^<>]{0,200}>)+\s*|\s*(?:[-_=*~·]\s?){3,}", re.IGNORECASE)
# A caption says what is to be seen; with one of these it is a sentence of the letter.
_VERBS = re.compile(
    r"\b(?:will|shall|has|have|is|are|was|were|may|can|must|should)\b", re.IGNORECASE
)
_FIGURE = re.compile(r"\d+|\b[ivx]+\b")
_LIKE = 0.88
"""Likeness of a heading and how an engine misread it, at least."""
Kind = Literal[
    "page-break", "page-number", "running-head", "markup", "image-caption", "continuation"
]
Kinds = dict[int, Furniture]


def furniture_of(source: Source, wording: Wording) -> tuple[Kinds, frozenset[int]]:
    """Return furniture by line index, and the lines at which a page breaks.

    A line with a form feed before text breaks a page and is no furniture.
    """
    lines = source.lines
    texts = [line.text for line in lines]
    found: dict[int, Kind] = {}
    breaks = set()
    for index, text in enumerate(texts):
        if text and (text.isspace() or text[0] == "\f"):
            breaks.add(index)
            if text.isspace():
                found[index] = "page-break"
    for index, text in enumerate(texts):
        if lines[index].foot and index not in found and text:
            found[index] = "running-head"
        if index in found or not text or len(text) > _SHORT:
            continue
        kind = _kind(text, wording)
        if kind:
            found[index] = kind
    for beside in _beside(breaks, texts):
        kind = None if beside in found else _paging(texts[beside])
        if kind == "running-head" and _heads_a_document(beside, texts, wording):
            continue
        if kind:
            found[beside] = kind
    found |= dict.fromkeys(fax_lines(source), "running-head")
    again = (*_symbols_again(source), *titles_again(source, wording, _RUNNING_HEAD))
    edges: dict[int, Edge] = dict.fromkeys(again, "running-head")
    for index, edge in (edges | edges_of(source, wording)).items():
        if edge == "page-number" or not _heads_a_document(index, texts, wording):
            found.setdefault(index, edge)
    seen = {at for at, line in enumerate(lines) if line.confidence is not None}
    found |= dict.fromkeys(_continued(texts, found, wording, seen), "continuation")
    above, below = _visible(texts), _visible(texts[::-1])[::-1]
    return {
        index: Furniture(
            kind,
            texts[index],
            evidence_in(source.path, lines, Span(index, index + 1)),
            f"{above[index]}\n{below[index]}",
        )
        for index, kind in found.items()
    }, frozenset(breaks)


def _kind(text: str, wording: Wording) -> Kind | None:
    head, tail = text.lstrip()[:1], text.rstrip()[-1:]
    if head in "<-_=*~·" and tail in ">-_=*~·" and _MARKUP.fullmatch(text):
        return "markup"
    if (
        head in "Pp[(-–—"
        and (tail in "-–—])" or tail.isdigit())
        and (_COUNTED_PAGE.fullmatch(text) or _DASHED_PAGE.fullmatch(text))
    ):
        return "page-number"
    if head in "-–—•·" and text[1:2] == " ":
        # "- Andorra"
        return None
    bare = plain(text)
    if bare and len(bare) <= _MARK and wording.continuations.whole(bare):
        return "continuation"
    if head in "AaTt[(<" and wording.captions.whole(bare) and not _VERBS.search(bare):
        return "image-caption"
    return None


def _continued(
    texts: list[str], found: Mapping[int, Kind], wording: Wording, recognised: Container[int]
) -> Iterator[int]:
    """Yield headings that only say a list goes on: "Northern States (continued)".

    The heading stands above, in the same table and under the same category; but for a letter or two
    where it was recognised. Else the line is the heading, as where each category of a table after
    the first is headed so.
    """
    headings = {
        index: heading
        for index, text in enumerate(texts)
        if "(" in text and len(text) <= _MARK and (heading := wording.continued(text))
    }
    seen: set[str] = set()
    label = ""
    for index, text in enumerate(texts[: max(headings, default=-1) + 1]):
        if not text or len(text) > _MARK or index in found:
            continue
        heading = headings.get(index, "")
        folded = fold(plain(heading or text))
        if heading and (folded in seen or (index in recognised and _is_nearly(folded, seen))):
            yield index
        elif wording.group_labels.match(plain(text)):
            label, seen = folded, {folded}
        elif folded in wording.list_words:
            seen = {label, folded}
        else:
            seen.add(folded)


def _is_nearly(heading: str, others: Iterable[str]) -> bool:
    """Return True where a heading is one of ``others`` but for letters misread, its figures not."""
    return any(
        len(other.split()) == len(heading.split())
        and _FIGURE.findall(other) == _FIGURE.findall(heading)
        and SequenceMatcher(None, other, heading, autojunk=False).ratio() >= _LIKE
        for other in others
    )


def _paging(text: str) -> Kind | None:
    bare = text.strip()
    if len(bare) > _SHORT:
        return None
    if _PAGE_NUMBER.fullmatch(bare):
        return "page-number"
    return "running-head" if _RUNNING_HEAD.fullmatch(bare) else None


def _symbols_again(source: Source) -> Iterator[int]:
    """Yield the symbol that heads a page as it did a page before, whatever stands close below."""
    seen: set[str] = set()
    start = 0
    for page in source.pages:
        visible = [(start + at, line.text) for at, line in enumerate(page.lines) if not line.blank]
        top = [(at, text.strip()) for at, text in visible[:_MASTHEAD] if len(text) <= _SHORT]
        symbols = [(at, text) for at, text in top if _RUNNING_HEAD.fullmatch(text)]
        # Several are a list of documents.
        if len(symbols) == 1 and symbols[0] == top[0] and symbols[0][1] in seen:
            yield symbols[0][0]
        seen |= {text for _, text in symbols}
        start += len(page.lines)


def _heads_a_document(index: int, texts: list[str], wording: Wording) -> bool:
    """Return True where a symbol is not repeated over a page but stands in a masthead."""
    below = [text for text in texts[index + 1 : index + _MASTHEAD] if len(text) <= _SHORT]
    return any(wording.mastheads.whole(plain(text)) for text in below)


def _beside(breaks: set[int], texts: list[str]) -> list[int]:
    """Return lines that stand alone as the last before or the first after a page break."""
    beside: set[int] = set()
    last, broken = -1, False
    for index, text in enumerate(texts):
        broken = broken or index in breaks
        if not text or text.isspace():
            continue
        if broken:
            beside |= {last, index}
        last, broken = index, False
    if broken:
        beside.add(last)
    return sorted(index for index in beside if index >= 0 and _alone(index, texts))


def _alone(index: int, texts: list[str]) -> bool:
    around = (index - 1, index + 1)
    return all(not 0 <= each < len(texts) or not texts[each].strip() for each in around)


def _visible(texts: list[str]) -> list[str]:
    """Return for each line the nearest text before it, "" where there is none."""
    visible, last = [], ""
    for text in texts:
        visible.append(last)
        if text and not text.isspace():
            last = text[:_BESIDE]
    return visible
