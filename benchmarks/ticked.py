"""Tables of wishes with marks in their cells, set on sheets and scanned: seeded, with the truth.

Each state has a row, each round table a column; a mark beside a state is its wish. Size, type,
rules, kind of mark, language, boxes, notes and pages vary; marks by hand are random strokes.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

MARKS = ("typed x", "tick", "cross", "dot", "hand tick", "hand cross", "scribble", "slash")
"""Kinds of marks: set from a font, or drawn as strokes of a pen."""
FRAMES = ("", "square", "rounded")
"""What a mark stands in beside its cell: nothing, a square, one with round corners."""
_HEADS = {
    "en": ("State", "Round Table {n}", "Notes", "No."),
    "fr": ("État Membre", "Table ronde {n}", "Observations", "No"),
    "es": ("Estado Miembro", "Mesa redonda {n}", "Observaciones", "Núm."),
}
_NOTES = ("", "", "", "by letter of 3 May", "to be confirmed", "at ministerial level", "n/a", "–")
_LETTER = (
    "United Nations",
    "The President of the General Assembly",
    "12 May 2031",
    "Excellency,",
    "I attach a table of the expressions of interest received to date in the round tables.",
    "Please accept, Excellency, the assurances of my highest consideration.",
    "Anna Example",
    "All Permanent Representatives and Permanent Observers to the United Nations, New York",
)
_TITLE = "EXPRESSIONS OF INTEREST IN PARTICIPATION IN THE ROUND TABLES"
_WIDTH, _HEIGHT, _MARGIN = 595, 842, 50
_SPLINE = 0.28
"""How far the strokes of a pen stray, of the length of the stroke."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a table is set."""

    language: str
    font: str
    size: float
    row: float
    """Height of a row, in points."""
    rule: float
    """Thickness of its rules."""
    grey: float
    """Of its rules, 0 to 1 as white."""
    mark: str
    frame: str
    free: str
    """What stands where a state does not wish: nothing, or a dash."""
    tables: int
    states: int
    numbered: bool
    noted: bool
    shade: float
    """Grey of the row of heads, 1 where it is white."""
    density: float
    pen: float
    """Width of strokes by hand."""
    hand: float
    """Their length, of the height of a row."""
    dpi: int
    skew: float


def varied_look(seed: int) -> Look:
    """Return a look; the same for the same ``seed``."""
    chance = random.Random(seed)  # noqa: S311
    size = chance.choice((8.0, 9.0, 10.0, 11.0, 12.0))
    frame = FRAMES[0] if chance.random() < 0.5 else chance.choice(FRAMES[1:])
    return Look(
        language=chance.choice(tuple(_HEADS)),
        font=chance.choice(("Helvetica", "Times-Roman", "Courier")),
        size=size,
        row=size * chance.uniform(1.5, 2.4),
        rule=chance.choice((0.4, 0.6, 1.0, 1.5, 2.2)),
        grey=chance.choice((0.0, 0.0, 0.3, 0.5)),
        mark=MARKS[seed % len(MARKS)],
        frame=frame,
        free="" if frame else chance.choice(("", "", "-")),
        tables=chance.randrange(2, 7),
        states=chance.choice((12, 18, 25, 45, 60)),
        numbered=chance.random() < 0.4,
        noted=chance.random() < 0.35,
        shade=chance.choice((1.0, 1.0, 0.88, 0.75)),
        density=chance.uniform(0.15, 0.6),
        pen=chance.uniform(0.7, 1.8),
        hand=chance.uniform(0.5, 1.0),
        dpi=chance.choice((150, 200, 200, 300)),
        skew=chance.uniform(-1.5, 1.5),
    )


Wishes = dict[str, frozenset[str]]
"""Name of a state as printed → the tables that it wishes."""


def wishes_for(look: Look, names: Sequence[str], seed: int) -> Wishes:
    """Return who wishes what, each state at least one table."""
    chance = random.Random(seed * 31 + 7)  # noqa: S311
    tables = [str(number) for number in range(1, look.tables + 1)]
    chosen = sorted(chance.sample(list(names), min(look.states, len(names))))
    found = {}
    for name in chosen:
        wished = {table for table in tables if chance.random() < look.density}
        found[name] = frozenset(wished or {chance.choice(tables)})
    return found


def typeset(look: Look, wishes: Wishes, seed: int) -> bytes:
    """Return a letter with its table of wishes, as a PDF."""
    return _Sheet(look, wishes, seed).set()


class _Sheet:
    def __init__(self, look: Look, wishes: Wishes, seed: int) -> None:
        from reportlab.pdfgen.canvas import Canvas

        self.look, self.wishes = look, wishes
        self.chance = random.Random(seed * 17 + 3)  # noqa: S311
        self.file = BytesIO()
        self.page: Any = Canvas(self.file, pagesize=(_WIDTH, _HEIGHT), invariant=1)
        self.y = float(_HEIGHT - _MARGIN)
        self.edges = self._edges()

    def _edges(self) -> list[float]:
        """Return where columns begin and end: number, state, tables, notes."""
        look = self.look
        from reportlab.pdfbase.pdfmetrics import stringWidth

        label = _HEADS[look.language][1].format(n=8)
        wide = [30.0] if look.numbered else []
        wide.append(max(stringWidth(name, look.font, look.size) for name in self.wishes) + 10)
        column = max(stringWidth(label.rsplit(" ", 1)[0], look.font, look.size) + 8, 2 * look.row)
        left = _WIDTH - 2 * _MARGIN - sum(wide) - (90 if look.noted else 0)
        wide += [min(column, left / look.tables)] * look.tables
        if look.noted:
            wide.append(90)
        edges = [float(_MARGIN)]
        for each in wide:
            edges.append(edges[-1] + each)
        return edges

    def set(self) -> bytes:
        look = self.look
        for line in _LETTER:
            self._line(line, 11)
        self.y -= 10
        self._line(_TITLE, 11)
        self.y -= 10
        self._head()
        for number, (name, wished) in enumerate(self.wishes.items(), start=1):
            if self.y - look.row < _MARGIN:
                self.page.showPage()
                self.y = _HEIGHT - _MARGIN
                self._head()
            self._row(number, name, wished)
        self.page.save()
        return self.file.getvalue()

    def _line(self, text: str, size: float) -> None:
        self.page.setFont(self.look.font, size)
        self.page.setFillGray(0)
        if self.look.font == "Courier":
            self.page.setFont("Courier", size * 0.8)
        self.page.drawString(_MARGIN, self.y, text)
        self.y -= 17

    def _head(self) -> None:
        look = self.look
        state, table, notes, number = _HEADS[look.language]
        high = 2 * look.size * 1.25 + 6
        if look.shade < 1:
            self.page.setFillGray(look.shade)
            self.page.rect(
                self.edges[0], self.y - high, self.edges[-1] - self.edges[0], high, fill=1, stroke=0
            )
        labels = [number] if look.numbered else []
        labels += [state, *(table.format(n=n) for n in range(1, look.tables + 1))]
        labels += [notes] if look.noted else []
        self._rules(high)
        self.page.setFillGray(0)
        self.page.setFont(look.font, look.size)
        for left, right, label in zip(self.edges, self.edges[1:], labels, strict=False):
            words = label.rsplit(" ", 1) if right - left < 100 else [label]
            self._fit(words, right - left - 4)
            for at, part in enumerate(words):
                y = self.y - look.size - 3 - at * look.size * 1.25
                self.page.drawCentredString((left + right) / 2, y, part)
        self.y -= high

    def _fit(self, words: Sequence[str], width: float) -> None:
        """Choose the size of type in which all of ``words`` fit into a column."""
        from reportlab.pdfbase.pdfmetrics import stringWidth

        look = self.look
        longest = max(stringWidth(word, look.font, look.size) for word in words)
        self.page.setFont(look.font, look.size * min(1.0, width / longest))

    def _row(self, number: int, name: str, wished: frozenset[str]) -> None:
        look = self.look
        self._rules(look.row)
        base = self.y - look.row / 2 - look.size * 0.35
        cells = list(zip(self.edges, self.edges[1:], strict=False))
        self.page.setFillGray(0)
        self.page.setFont(look.font, look.size)
        if look.numbered:
            self.page.drawRightString(cells.pop(0)[1] - 5, base, f"{number}.")
        self.page.drawString(cells.pop(0)[0] + 5, base, name)
        for table in range(1, look.tables + 1):
            left, right = cells.pop(0)
            self._cell((left + right) / 2, str(table) in wished)
        if cells:
            note = self.chance.choice(_NOTES)
            self.page.setFont(look.font, look.size * 0.85)
            self.page.drawString(cells[0][0] + 4, base, note[: int(78 / look.size / 0.52)])
        self.y -= look.row

    def _rules(self, high: float) -> None:
        self.page.setLineWidth(self.look.rule)
        self.page.setStrokeGray(self.look.grey)
        left, right = self.edges[0], self.edges[-1]
        for y in (self.y, self.y - high):
            self.page.line(left, y, right, y)
        for x in self.edges:
            self.page.line(x, self.y, x, self.y - high)

    def _cell(self, x: float, wished: bool) -> None:
        look, page = self.look, self.page
        y = self.y - look.row / 2
        side = min(look.size * 1.0, look.row - 6)
        if look.frame == "square":
            page.setLineWidth(0.8)
            page.setStrokeGray(0)
            page.rect(x - side / 2, y - side / 2, side, side, fill=0, stroke=1)
        elif look.frame == "rounded":
            page.setLineWidth(1.1)
            page.setStrokeGray(0.1)
            page.roundRect(x - side / 2, y - side / 2, side, side, side / 7, fill=0, stroke=1)
        if wished:
            scale = side * 1.0 if look.frame else look.row * look.hand
            self._mark(x, y, scale, by_hand=look.mark in MARKS[4:])
        elif look.free:
            page.setFont(look.font, look.size)
            page.drawCentredString(x, y - look.size * 0.35, look.free)

    def _mark(self, x: float, y: float, scale: float, *, by_hand: bool) -> None:
        look, page, chance = self.look, self.page, self.chance
        if not by_hand:
            self._printed(x, y, look.size * (0.7 if look.frame else 0.9))
            return
        page.setLineWidth(look.pen)
        page.setLineCap(1)
        page.setStrokeGray(chance.uniform(0, 0.35))
        x += chance.uniform(-0.15, 0.15) * scale
        y += chance.uniform(-0.12, 0.12) * scale
        half = scale / 2 * chance.uniform(0.75, 1.15)
        if look.mark == "hand tick":
            low = (x - half * 0.2, y - half)
            self._stroke((x - half * 0.8, y), low)
            self._stroke(low, (x + half, y + half))
        elif look.mark == "hand cross":
            self._stroke((x - half, y + half), (x + half, y - half))
            self._stroke((x - half, y - half), (x + half, y + half))
        elif look.mark == "slash":
            self._stroke((x - half * 0.7, y - half), (x + half * 0.7, y + half))
        else:
            at = (x - half, y + half * 0.8)
            for step in range(5):
                to = (x + half * (1 - 2 * (step % 2)), y + half * (0.5 - 0.35 * step))
                self._stroke(at, to)
                at = to

    def _printed(self, x: float, y: float, size: float) -> None:
        """Draw a mark as types have it: every one alike."""
        look, page, half = self.look, self.page, size / 2
        page.setFillGray(0)
        page.setStrokeGray(0)
        page.setLineWidth(size * (0.09 if look.pen < 1.2 else 0.16))
        if look.mark == "typed x":
            page.setFont(look.font, size)
            page.drawCentredString(x, y - size * 0.35, "x" if look.pen < 1.2 else "X")
        elif look.mark == "tick":
            low = (x - half * 0.3, y - half * 0.8)
            page.line(x - half * 0.8, y - half * 0.1, *low)
            page.line(*low, x + half * 0.8, y + half)
        elif look.mark == "cross":
            page.line(x - half * 0.7, y - half * 0.7, x + half * 0.7, y + half * 0.7)
            page.line(x - half * 0.7, y + half * 0.7, x + half * 0.7, y - half * 0.7)
        else:
            page.circle(x, y, half * 0.75, fill=1, stroke=0)

    def _stroke(self, start: tuple[float, float], stop: tuple[float, float]) -> None:
        """Draw a Bézier curve that strays from the straight line."""
        reach = _SPLINE * (abs(stop[0] - start[0]) + abs(stop[1] - start[1])) / 2
        between = []
        for share in (1 / 3, 2 / 3):
            for axis in (0, 1):
                along = start[axis] + share * (stop[axis] - start[axis])
                between.append(along + self.chance.uniform(-reach, reach))
        self.page.bezier(*start, *between, *stop)
