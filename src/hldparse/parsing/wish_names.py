"""Cells of a table of wishes: which hold the name of somebody, and what a scan made of them."""

from __future__ import annotations

import re

from hldparse.parsing.cells import Cell, items_of
from hldparse.parsing.known import KnownNames
from hldparse.parsing.markers import list_marker, split_marks
from hldparse.parsing.sheet import Row
from hldparse.parsing.wish_heads import holds_a_name, pieces_of
from hldparse.text.daggers import without_dagger

# "12, Haiti", "13: Hungary"
_MISREAD = re.compile(r"\s*\d{1,3}\s?[,:;\u00b7]\s*(?=[^\W\d_])")


class WishNames:
    """Tells names in cells from all else; ``recognised``: whether they were read from a picture."""

    def __init__(self, names: KnownNames, *, recognised: bool) -> None:
        self._names, self._recognised = names, recognised

    def known(self, text: str) -> bool:
        """Return whether a text is a known name, whatever marks stand behind it."""
        own = split_marks(text)[0]
        if self._names.known(own):
            return True
        # "Czechiat": the mark of a name that was recognised is not always recognised with it.
        return self._recognised and self._names.known(without_dagger(own))

    def in_row(self, row: Row) -> bool:
        """Return whether some cell of a row holds a known name."""
        if any(self.known(self.unnumbered(piece)) for piece in pieces_of(row.text)):
            return True
        # "Member Albania Belize<TAB>1<TAB>2": rows of a scan that ran together
        return self._recognised and "\t" in row.text and holds_a_name(row, self._names)

    def unnumbered(self, text: str) -> str:
        """Return a cell without the number of its row, also where its stop was misread."""
        number = list_marker(text, stars=False)
        if number:
            return text[number.start :]
        misread = _MISREAD.match(text) if self._recognised else None
        return text[misread.end() :] if misread else text

    def enumerated(self, plain: str, cell: Cell) -> bool:
        """Return whether a cell holds several names: "Albania*, Andorra, Chad"."""
        if not any(sign in plain[cell.start : cell.stop] for sign in ",;"):
            return False
        items = items_of(plain, cell, 1, self._names)
        return len(items) > 1 and any(self.known(plain[item.start : item.stop]) for item in items)
