"""Heads that only go on with the same attachment, over its tables and pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hldparse.segmenting.heads import Head
from hldparse.segmenting.layout import Layout
from hldparse.segmenting.wording import Wording, plain
from hldparse.text.fold import fold

_LONGEST_LABEL = 200
# What may stand before the first letter of a label
_EMPHASIS = "*_#<"


def merged(heads: Sequence[Head], stop: int, layout: Layout, wording: Wording) -> list[Head]:
    """Join heads that only go on with the same attachment, as over its tables and pages."""
    kept: list[Head] = []
    seen: list[str] = []
    for number, head in enumerate(heads):
        until = heads[number + 1].start if number + 1 < len(heads) else stop
        labels = labels_in(head.stop, until, layout, wording)
        if kept and _goes_on(kept[-1], head, seen, labels):
            seen += labels
        else:
            kept.append(head)
            seen = labels
    return kept


def _goes_on(current: Head, head: Head, seen: list[str], labels: list[str]) -> bool:
    if current.kind != head.kind:
        return False
    if head.kind != "round-table-list":
        return fold(current.title) == _uncontinued(head.title) != ""
    if (current.status, current.as_of) != (head.status, head.as_of):
        return False
    # The same lists once more, from the first table on, are a reissue.
    return not labels or labels[0] not in seen or labels[0] == seen[-1]


def _uncontinued(title: str) -> str:
    return fold(title).removesuffix(" continued").removesuffix(" contd")


def labels_in(start: int, stop: int, layout: Layout, wording: Wording) -> list[str]:
    """Return numbers of tables whose labels stand in these lines, in order."""
    return [number for _, number in label_lines(start, stop, layout, wording)]


def label_lines(
    start: int, stop: int, layout: Layout, wording: Wording
) -> Iterator[tuple[int, str]]:
    """Yield the lines in which labels of tables stand, with the numbers of these."""
    for index in range(start, stop):
        text = layout.texts[index]
        if (
            text
            and len(text) <= _LONGEST_LABEL
            and not text[0].isspace()
            and (text[0] in _EMPHASIS or wording.label_begins.match(text))
        ):
            match = wording.group_labels.match(plain(text))
            if match:
                yield index, next(group for group in match.groups() if group)
