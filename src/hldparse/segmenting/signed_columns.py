"""Signatures side by side, under a letter or an annex: who signed in which column.

(Signed) Jan Eliasson              (Signed) Nana Effah-Apenteng
Permanent Representative of        Permanent Representative of
Sweden to the United Nations       Ghana to the United Nations
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from hldparse.segmenting.layout import Layout
from hldparse.segmenting.signed_cells import CELL, Column, cells_in, widened
from hldparse.segmenting.signers import INITIALS, Signer, signer_in
from hldparse.segmenting.signing import OFFICE, SIGNED, SINGULAR
from hldparse.segmenting.statuses import status_line
from hldparse.segmenting.wording import Wording, plain
from hldparse.text.fold import fold

_MOST_LINES = 40
"""Lines of signatures under one text, at most: four columns of ten."""
_LIKE = 0.85
"""Likeness of names under an annex to those under its letter; a scan may have letters wrong."""
_SHORT = 3
"""Letters of a title or particle, at most."""
_LONGEST = 300
_BEGINS_LABEL = frozenset("([SsIi")


@dataclass(frozen=True, slots=True)
class Signed:
    """Lines of signatures from ``start`` to before ``stop``, from the left."""

    start: int
    stop: int
    signers: tuple[Signer, ...]


def signed_at(start: int, end: int, layout: Layout, wording: Wording) -> Signed | None:
    """Return the signatures that begin at line ``start`` and end before ``end``: two or more side
    by side, each with a name or initials, or one behind tabs; None where there are none.

    Names between tabs may be the rows of a list: "(Signed)", an office or an address tells.
    """
    columns: list[Column] = []
    stop = start
    for index in _lines(start, end, layout, wording):
        wider = widened(columns, cells_in(layout.source.lines[index]))
        if wider is None:
            break
        columns, stop = wider, index + 1
    tabbed = any(cell.tabbed for column in columns for cell in column.cells)
    if len(columns) < 2 and not tabbed:
        return None
    signers = [signer_in(column, wording) for column in columns]
    found = tuple(signer for signer in signers if signer is not None)
    if len(found) < len(signers) or (tabbed and not _told(found, stop, layout, wording)):
        return None
    return Signed(start, stop, found)


def signed_under_annexes(
    start: int, stop: int, signatories: Sequence[str], layout: Layout, wording: Wording
) -> tuple[Signed, ...]:
    """Return the signatures side by side in lines ``start`` to ``stop``, behind a letter.

    Names side by side are signatures where "(Signed)" says so, or where those sign who signed the
    letter: else they may be entries of a list in columns.
    """
    found: list[Signed] = []
    words = {word for name in signatories[:1] for word in fold(name).split() if len(word) > _SHORT}
    for index in range(start, stop):
        if layout.empty[index] or (found and index < found[-1].stop):
            continue
        text = layout.texts[index]
        if not _may_begin(text, words if index == start or layout.empty[index - 1] else set()):
            continue
        signed = signed_at(index, stop, layout, wording)
        if signed and (_all_labelled(signed) or _same(signed, signatories)):
            found.append(signed)
    return tuple(found)


def _may_begin(text: str, words: set[str]) -> bool:
    """Return False for most lines that begin no signatures: a cheap test."""
    if text.lstrip()[:1] in _BEGINS_LABEL and SIGNED.match(text.lstrip()):
        return True
    if not words or len(text) > _LONGEST:
        return False
    return not words.isdisjoint(fold(text).split()) or bool(INITIALS.match(text.lstrip()))


def _all_labelled(signed: Signed) -> bool:
    return all(signer.labelled for signer in signed.signers)


def _told(signers: Sequence[Signer], stop: int, layout: Layout, wording: Wording) -> bool:
    """Return True where names sign and are not listed, as they say or what stands below."""
    if stop < len(layout) and "\t" in layout.texts[stop] and not _begins_further(stop, layout):
        # A line of tabs of which it is not known below what it stands
        return False
    if not any(signer.name for signer in signers):
        return len(signers) > 1
    if all(signer.labelled or OFFICE.search(signer.role) for signer in signers):
        return True
    below = next((each for each in range(stop, len(layout)) if not layout.empty[each]), None)
    if below is None or len(signers) < 2 or any(signer.role for signer in signers):
        return False
    text = SINGULAR.sub("", plain(layout.texts[below]))
    return bool(OFFICE.match(text)) or _is_address(below, layout, wording)


def _lines(start: int, end: int, layout: Layout, wording: Wording) -> Iterator[int]:
    """Yield the lines that may be signatures; space is left for the hand under "(Signed)" only."""
    page = layout.source.lines[start].page
    labels = True
    for index in range(start, min(end, start + _MOST_LINES)):
        text = layout.texts[index]
        if layout.empty[index]:
            if labels:
                continue
            return
        if index > start and (
            index in layout.breaks
            or layout.source.lines[index].page != page
            or status_line(text, wording)
            or _is_address(index, layout, wording)
            or (not labels and _begins_further(index, layout))
        ):
            return
        labels = labels and _labels(text)
        yield index


def _begins_further(index: int, layout: Layout) -> bool:
    """Return True for "(Signed)" below signatures; on pages it may be that of the next column."""
    label = SIGNED.match(layout.texts[index].lstrip())
    return label is not None and layout.source.lines[index].bbox is None


def _is_address(index: int, layout: Layout, wording: Wording) -> bool:
    """Return True for "All Permanent Representatives", not for the office of one."""
    text = plain(layout.texts[index])
    return wording.addressees.start(text) > 0 and not OFFICE.match(SINGULAR.sub("", text))


def _labels(text: str) -> bool:
    """Return True for "(Signed)", once or in each column."""
    return all(SIGNED.fullmatch(cell) for cell in CELL.findall(text))


def _same(found: Signed, signatories: Sequence[str]) -> bool:
    """Return True where the names are those of ``signatories``, or nearly."""
    here = fold(" ".join(signer.name for signer in found.signers))
    return (
        len(found.signers) == len(signatories)
        and SequenceMatcher(None, here, fold(" ".join(signatories))).ratio() >= _LIKE
    )
