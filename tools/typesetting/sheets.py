"""Sets pieces on sheets of a PDF: wrapping, columns, ruled tables, page furniture."""

from __future__ import annotations

import re
from collections.abc import Sequence
from io import BytesIO
from typing import Any

from tools.typesetting.pieces import Letter, Piece
from tools.typesetting.style import Style

_FACE = re.compile(r"⟨([bi])⟩")
_MARKER = re.compile(r"\s*([-–•*]|\d{1,3}\.|\([a-z]\))\s+")
_FOOT = 40
_CELL = 4


def typeset(letter: Letter, style: Style) -> bytes:
    """Return ``letter`` as a PDF; the same bytes each time."""
    # Pages are set twice: the first time counts them for "Page 2 of 6".
    pages = _Sheets(letter, style, 0)
    pages.set()
    final = _Sheets(letter, style, pages.page)
    return final.set()


class _Sheets:
    def __init__(self, letter: Letter, style: Style, pages: int) -> None:
        from reportlab import rl_config
        from reportlab.pdfbase.pdfmetrics import stringWidth
        from reportlab.pdfgen.canvas import Canvas

        # Pages as they are, not once more as letters of ASCII.
        rl_config.useA85 = 0
        self.measure: Any = stringWidth
        self.letter, self.style, self.pages = letter, style, pages
        self.file = BytesIO()
        self.canvas: Any = Canvas(
            self.file, pagesize=(style.width, style.height), invariant=1, pageCompression=1
        )
        self.page = 1
        self.y = style.margin
        self.line = style.size * style.leading
        self.column = style.width - 2 * style.margin
        self.heading: Piece | None = None

    def set(self) -> bytes:
        pieces = self.letter.pieces
        for index, piece in enumerate(pieces):
            following = pieces[index + 1] if index + 1 < len(pieces) else None
            if piece.kind == "break":
                # A break of the text under a mere letterhead leaves no sheet all but empty.
                if self.y > self.style.height / 4:
                    self._turn()
                continue
            getattr(self, f"_{piece.kind}")(piece, following)
            self.y += self.line * self.style.gap
        self._number()
        self.canvas.save()
        return self.file.getvalue()

    # One method for each kind of piece.

    def _letterhead(self, piece: Piece, following: Piece | None) -> None:
        self._centred(piece.lines, 1)

    def _title(self, piece: Piece, following: Piece | None) -> None:
        self._room(3)
        self._centred(piece.lines, 1)

    def _heading(self, piece: Piece, following: Piece | None) -> None:
        self.heading = piece
        # A heading is not parted, and stays with what it heads.
        wrapped = sum(len(self._wrap(text, self.column, 1)) for text in piece.lines)
        self._room(wrapped + 4)
        for text in piece.lines:
            self._paragraph(text, face=1)

    def _date(self, piece: Piece, following: Piece | None) -> None:
        self._room(1)
        for text in piece.lines:
            width = self._wide(text, 0)
            self._draw(self.style.width - self.style.margin - width, text, 0)

    def _text(self, piece: Piece, following: Piece | None) -> None:
        for text in piece.lines:
            self._paragraph(text)

    def _signature(self, piece: Piece, following: Piece | None) -> None:
        self._room(len(piece.lines) + 3)
        self.y += 2 * self.line
        for text in piece.lines:
            self._draw(self.style.width / 2, *self._faced(text))

    def _signatures(self, piece: Piece, following: Piece | None) -> None:
        """Set the blocks of a row side by side, with space above for the hand."""
        for row in piece.cells:
            self._room(max(map(len, row)) + 3)
            top = low = self.y + 2 * self.line
            for column, block in enumerate(row):
                self.y = top
                for text in block:
                    self._draw(self.style.margin + column * self.column / len(row), text, 0)
                low = max(low, self.y)
            self.y = low

    def _address(self, piece: Piece, following: Piece | None) -> None:
        lines = len(piece.lines)
        self._room(lines)
        if following is None or following.kind == "break":
            self.y = max(self.y, self.style.height - self.style.margin - _FOOT - lines * self.line)
        for text in piece.lines:
            self._draw(self.style.margin, *self._faced(text))

    def _item(self, piece: Piece, following: Piece | None) -> None:
        columns = self._columns(piece.lines)
        if columns == 1:
            for text in piece.lines:
                self._paragraph(text, hanging=True)
            return
        width = self.column / columns
        left = list(piece.lines)
        while left:
            self._room(2)
            room = int((self._bottom() - self.y) // self.line)
            height = min(room, -(-len(left) // columns))
            top = self.y
            for column in range(columns):
                self.y = top
                for text in left[:height]:
                    self._draw(self.style.margin + column * width, *self._faced(text))
                left = left[height:]
            self.y = top + height * self.line
            if left:
                self._turn(goes_on=True)

    def _rows(self, piece: Piece, following: Piece | None) -> None:
        """Set rows with leaders' places at the right: a table of contents."""
        stops = (self.style.width - self.style.margin - 90, self.style.width - self.style.margin)
        for row in piece.cells:
            texts = [cell[0] for cell in row]
            wrapped = self._wrap(texts[0], self.column - 150, 0)
            self._room(len(wrapped))
            top = self.y
            for text in wrapped:
                self._draw(self.style.margin, text, 0)
            bottom, self.y = self.y, max(top, self.y - self.line)
            for text, stop in zip(texts[1:], stops, strict=False):
                self._draw(stop - self._wide(text, 0), text, 0)
                self.y -= self.line
            self.y = bottom

    def _table(self, piece: Piece, following: Piece | None) -> None:
        count = max(len(row) for row in piece.cells)
        width = self.column / count
        for number, row in enumerate(piece.cells):
            face = 1 if number < piece.heads else 0
            cells = [
                [part for text in cell for part in self._wrap(text, width - 2 * _CELL, face)]
                for cell in row
            ]
            height = max(map(len, cells)) * self.line + 2 * _CELL
            if self.y + height > self._bottom():
                self._turn()
            top = self.y
            for column, cell in enumerate(cells):
                self.y = top + _CELL
                for text in cell:
                    self._draw(self.style.margin + column * width + _CELL, text, face)
                self.canvas.rect(
                    self.style.margin + column * width,
                    self.style.height - top - height,
                    width,
                    height,
                )
            self.y = top + height

    # Lines and pages.

    def _columns(self, lines: Sequence[str]) -> int:
        widest = max(self._wide(*self._faced(text)) for text in lines)
        for columns in range(self.style.columns, 1, -1):
            if widest < self.column / columns - 12 and len(lines) >= 2 * columns:
                return columns
        return 1

    def _paragraph(self, text: str, *, face: int = 0, hanging: bool = False) -> None:
        text, own = self._faced(text)
        face = own or face
        marker = _MARKER.match(text)
        indent = self._wide(marker.group(), face) if marker else 0.0
        if hanging and not marker:
            indent = 0.0
        first, *others = self._wrap(text, self.column, face, indent)
        # An item is not parted by the end of a page.
        self._room(len(others) + 1 if hanging else 1)
        self._draw(self.style.margin, first, face)
        for line in others:
            self._room(1)
            self._draw(self.style.margin + indent, line, face)

    def _centred(self, lines: Sequence[str], face: int) -> None:
        for text in lines:
            bare, _ = self._faced(text)
            for line in self._wrap(bare, self.column, face):
                self._room(1)
                self._draw((self.style.width - self._wide(line, face)) / 2, line, face)

    def _wrap(self, text: str, width: float, face: int, indent: float = 0) -> list[str]:
        lines, room = [""], width
        for word in text.split(" "):
            longer = f"{lines[-1]} {word}".lstrip(" ")
            if lines[-1] and self._wide(longer, face) > room:
                lines.append(word)
                room = width - indent
            else:
                lines[-1] = longer
        return lines

    def _wide(self, text: str, face: int) -> float:
        return float(self.measure(text, self.style.family[face], self.style.size))

    def _faced(self, text: str) -> tuple[str, int]:
        found = _FACE.match(text)
        if not found:
            return text, 0
        return text[found.end() :], 1 if found[1] == "b" else 2

    def _draw(self, x: float, text: str, face: int) -> None:
        self.canvas.setFont(self.style.family[face], self.style.size)
        self.canvas.drawString(x, self.style.height - self.y - self.style.size, text)
        self.y += self.line

    def _bottom(self) -> float:
        return self.style.height - self.style.margin - _FOOT / 2

    def _room(self, lines: int) -> None:
        if self.y + lines * self.line > self._bottom() and self.y > self.style.margin:
            self._turn()

    def _turn(self, *, goes_on: bool = False) -> None:
        self._number()
        self.canvas.showPage()
        self.page += 1
        self.y = self.style.margin
        if self.letter.symbol:
            self._draw(self.style.margin, self.letter.symbol, 0)
            self.y += self.line
        if goes_on and self.heading:
            self._draw(self.style.margin, f"{self.heading.lines[-1]} (continued)", 1)
            self.y += self.line * self.style.gap

    def _number(self) -> None:
        if self.page == 1:
            return
        text = self.style.number.format(self.page, self.pages)
        self.y = self.style.height - _FOOT
        self._draw((self.style.width - self._wide(text, 0)) / 2, text, 0)
