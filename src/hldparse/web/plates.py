"""Evidence as it is shown: places close together are one picture, or one run of lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from hldparse.records.evidence import Evidence
from hldparse.reviewing.exhibits import Shown, ShownLine
from hldparse.web.excerpts import Line, Part, excerpt, folded

Box = tuple[float, float, float, float]
_CLOSE = 60.0
"""Points between two places on a page that are shown as one picture."""
_TALLEST = 460.0
"""Points that a picture of several places is high at most."""


@dataclass(frozen=True, slots=True)
class Plate:
    """One picture or one run of lines."""

    first: Shown
    """The place that it begins with: document, edition, source."""
    texts: tuple[str, ...]
    lines: tuple[ShownLine, ...]
    parts: tuple[tuple[int, Part], ...]
    """(number of the line, characters of it that are meant)."""
    boxes: tuple[Box, ...]
    elsewhere: tuple[Evidence, ...] = ()
    """Where further renditions print its places."""

    @property
    def copies(self) -> tuple[tuple[str, str], ...]:
        """What further renditions print it: "pdf/list.pdf, page 3", and the part of an address."""
        pages: dict[tuple[str, int], list[Evidence]] = {}
        for each in self.elsewhere:
            if each.page is not None:
                pages.setdefault((each.source, each.page), []).append(each)
        return tuple(
            (f"{source}, page {page}", _address(each[0], _boxes_of(each)))
            for (source, page), each in pages.items()
        )

    @property
    def address(self) -> str:
        """The part of an address that names it: "name=a.pdf&line=3&page=2&box=72,80,140,95";
        "" where it stands nowhere."""
        evidence = self.first.evidence
        return "" if evidence is None else _address(evidence, self.boxes)

    @property
    def excerpts(self) -> tuple[Line, ...]:
        """Its lines as they are shown."""
        return folded(
            [
                excerpt(line, [part for number, part in self.parts if number == line.number])
                for line in self.lines
            ]
        )

    @property
    def words(self) -> str:
        """The words that are meant of the one line marked; "" for all of several."""
        return self.texts[0] if len(self.boxes) == 1 else ""

    @property
    def text(self) -> str:
        """What is printed at its places."""
        return "; ".join(self.texts)


def _address(evidence: Evidence, boxes: tuple[Box, ...]) -> str:
    parts = {"name": evidence.source, "line": str(evidence.line_start)}
    if evidence.page is not None:
        parts["page"] = str(evidence.page)
    if boxes:
        parts["box"] = ";".join(",".join(f"{each:.1f}" for each in box) for box in boxes)
    return urlencode(parts)


def plates(shown: Iterable[Shown]) -> tuple[Plate, ...]:
    """Return places in their order, those that stand close together as one."""
    return tuple(_joined(shown))


def _joined(shown: Iterable[Shown]) -> Iterator[Plate]:
    plate: Plate | None = None
    for each in shown:
        new = Plate(
            first=each,
            texts=(each.text,),
            lines=each.lines,
            parts=tuple(_parts(each)),
            boxes=() if each.evidence is None else _boxes_of([each.evidence]),
            elsewhere=each.elsewhere,
        )
        if plate is None:
            plate = new
        elif _close(plate, new):
            plate = replace(
                plate,
                texts=(*plate.texts, *new.texts),
                lines=_merged(plate.lines, new.lines),
                parts=_further(plate, new),
                boxes=tuple(dict.fromkeys((*plate.boxes, *new.boxes))),
                elsewhere=(*plate.elsewhere, *new.elsewhere),
            )
        else:
            yield plate
            plate = new
    if plate is not None:
        yield plate


def _parts(shown: Shown) -> Iterator[tuple[int, Part]]:
    for line in shown.lines:
        if line.marked and line.start is not None and line.stop is not None:
            yield line.number, (line.start, line.stop)


def _further(plate: Plate, new: Plate) -> tuple[tuple[int, Part], ...]:
    """Return the parts of both, none of a line that one of them means as a whole."""
    at_all = [
        {line.number for line in each.lines if line.marked} - {number for number, _ in each.parts}
        for each in (plate, new)
    ]
    return tuple(
        dict.fromkeys(
            each for each in (*plate.parts, *new.parts) if each[0] not in at_all[0] | at_all[1]
        )
    )


def _boxes_of(places: Iterable[Evidence]) -> tuple[Box, ...]:
    found = [each.bbox for each in places if each.page is not None and each.bbox is not None]
    return tuple(dict.fromkeys(found))


def _close(plate: Plate, new: Plate) -> bool:
    here, there = plate.first.evidence, new.first.evidence
    if here is None or there is None or (here.source, here.page) != (there.source, there.page):
        return False
    if plate.boxes and new.boxes:
        last, box = plate.boxes[-1], new.boxes[0]
        beside = box[0] < last[2] and last[0] < box[2]
        below = box[1] - last[1] >= -1 and box[1] - last[3] <= _CLOSE
        return beside and below and box[3] - plate.boxes[0][1] <= _TALLEST
    if plate.boxes or new.boxes or not plate.lines or not new.lines:
        return False
    return plate.lines[0].number <= new.lines[0].number <= plate.lines[-1].number + 1


def _merged(lines: tuple[ShownLine, ...], more: tuple[ShownLine, ...]) -> tuple[ShownLine, ...]:
    found = {line.number: line for line in lines}
    for line in more:
        known = found.get(line.number)
        if known is None or not known.marked:
            found[line.number] = line
    return tuple(found[number] for number in sorted(found))
