"""Pieces of running text sorted into paragraphs, headings and items, and joined over pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from hldparse.parsing.passages_marks import begins_small, in_brackets, last_sign
from hldparse.parsing.passages_pieces import Piece, unmarked
from hldparse.parsing.sheet import Row
from hldparse.records.blocks import PassageKind

_CUT_WORDS = 8
"""Words of a paragraph that may have been cut by a page without any sign of it."""
_LONGEST_CUT = 500
"""Characters of a piece in which these words are counted."""
_RESUMES = 4
"""Pieces in which a paragraph may be cut before its count goes on."""
_AHEAD = 12
"""Pieces in which the next number is looked for."""


@dataclass(slots=True)
class Draft:
    """A passage in the making: its rows, and its text line by line."""

    kind: PassageKind
    number: str
    rows: list[Row] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    marked: bool = False
    """True where a bullet or number begins it."""

    @property
    def long(self) -> bool:
        """True where it has enough words to be a paragraph that a page may have cut."""
        words = 0
        for text in self.texts:
            words += len(text[:_LONGEST_CUT].split())
            if words >= _CUT_WORDS:
                return True
        return False

    @property
    def last(self) -> str:
        """The text of its last piece."""
        return self.texts[-1] if self.texts else ""

    def take(self, piece: Piece) -> None:
        """Add a piece at its end."""
        self.rows += piece.rows
        self.texts.append(piece.text)


class Sorting:
    """Reads pieces in order and remembers the count of the paragraphs and the piece before."""

    def __init__(self, pieces: Sequence[Piece], *, titled: bool) -> None:
        """``titled`` says that the first pieces are a title, as of an attachment."""
        self._pieces = pieces
        self._drafts: list[Draft] = []
        self._last: Draft | None = None
        self._count = 0
        self._titled = titled

    def drafts(self) -> list[Draft]:
        """Return the passages in printed order."""
        for position, piece in enumerate(self._pieces):
            follower = self._after(position)
            if piece.footnote:
                self._add(Draft("footnote", piece.mark.number), piece, keep=True)
            elif piece.mark.scheme in ("bullet", "lettered"):
                self._add(Draft("list-item", piece.mark.number, marked=True), piece)
            elif piece.mark.scheme == "numbered":
                self._numbered(piece, position, follower)
            elif piece.mark.scheme == "section" and self._is_section(piece, follower):
                self._add(Draft("heading", piece.mark.number), piece)
            else:
                plain = unmarked(piece) if piece.mark.scheme else piece
                self._unmarked(plain, position, follower)
        return self._drafts

    def _after(self, position: int) -> Piece | None:
        """Return the next piece that is no footnote."""
        for piece in self._pieces[position + 1 : position + 1 + _RESUMES]:
            if not piece.footnote:
                return piece
        return None

    def _add(self, draft: Draft, piece: Piece, *, keep: bool = False) -> None:
        draft.take(piece)
        self._drafts.append(draft)
        if not keep:
            self._last = draft
        if draft.kind != "heading":
            self._titled = self._titled and keep

    def _numbered(self, piece: Piece, position: int, follower: Piece | None) -> None:
        kind = self._kind_of_numbered(piece, position, follower)
        if kind == "numbered-paragraph":
            self._count = piece.mark.value or self._count
        self._add(Draft(kind, piece.mark.number, marked=True), piece)

    def _kind_of_numbered(self, piece: Piece, position: int, follower: Piece | None) -> PassageKind:
        value = piece.mark.value
        last = self._last
        continues = value == self._count + 1
        heading = piece.alone and piece.like_heading() and not _goes_on(follower)
        # "3. The meetings will begin at", cut short by a page: the count goes on after it.
        heading = heading and not (continues and self._count and self._next(position) == value + 1)
        if last is not None and value:
            follows = last.kind == "list-item" and last.number == str(value - 1)
            if follows and not (continues and piece.after_gap and not piece.open):
                return "list-item"
            paragraph = heading if last.kind != "heading" else not piece.open
            if value == 1 and last_sign(last.last) == ":" and not (continues and paragraph):
                return "list-item"
        if (
            follower is not None
            and piece.open
            and piece.like_heading()
            and follower.mark.scheme == "numbered"
            and follower.mark.value == value + 1
            and follower.open
            and follower.like_heading()
        ):
            # "1. Mr. A, Director", "2. Ms. B, Chair": headings have something below them.
            return "list-item"
        return "heading" if heading and follower is not None else "numbered-paragraph"

    def _is_section(self, piece: Piece, follower: Piece | None) -> bool:
        if not piece.after_gap or _goes_on(follower) or follower is None:
            return False
        return piece.like_heading(long=True)

    def _unmarked(self, piece: Piece, position: int, follower: Piece | None) -> None:
        last = self._last
        if last is not None and self._continues(piece, last, position, follower):
            last.take(piece)
        elif last is not None and self._lists(piece, last):
            self._add(Draft("list-item", ""), piece)
        elif self._heads(piece, follower):
            self._add(Draft("heading", ""), piece)
        else:
            self._add(Draft("paragraph", ""), piece)

    def _heads(self, piece: Piece, follower: Piece | None) -> bool:
        if follower is None or _goes_on(follower) or not piece.after_gap:
            return False
        if self._titled or piece.emphasised:
            return piece.like_heading(long=True)
        # Items may follow a heading on the next line, a sentence may not.
        return piece.like_heading() and (piece.alone or bool(follower.mark.scheme))

    def _lists(self, piece: Piece, last: Draft) -> bool:
        """Say whether a piece without a bullet is an item of the list that a colon opens."""
        sign = last_sign(last.last)
        item = last.kind == "list-item"
        if item and sign in ";,":
            return True
        if item and last.marked and piece.after_gap:
            return False
        if sign == ":" or (item and sign != "."):
            return not piece.label and last_sign(piece.text) not in ".:" and not piece.emphasised
        return False

    def _continues(self, piece: Piece, last: Draft, position: int, follower: Piece | None) -> bool:
        """Say whether a piece goes on with the passage before it, which a page or block cut."""
        if last.kind in ("heading", "contents"):
            return False
        sign = last_sign(last.last)
        if begins_small(piece.text):
            return sign not in ":;" or not piece.after_gap
        if last.kind == "list-item" or piece.emphasised or piece.person:
            return not piece.after_gap and last.kind == "list-item" and not piece.person
        if piece.label or self._heads(piece, follower):
            return False
        if sign not in ".?!:;" and not in_brackets(last.last) and last.long:
            return True
        return last.kind == "numbered-paragraph" and sign != ":" and self._resumes(position)

    def _next(self, position: int) -> int:
        """Return the next number below a piece, 0 where none is near."""
        ahead = self._pieces[position + 1 : position + 1 + _AHEAD]
        return next((each.mark.value for each in ahead if each.mark.scheme == "numbered"), 0)

    def _resumes(self, position: int) -> bool:
        """Say whether the count goes on after a piece: then the piece belongs to its number."""
        for piece in self._pieces[position + 1 : position + 1 + _RESUMES]:
            if piece.mark.scheme == "numbered" and piece.mark.value == self._count + 1:
                return True
            if not piece.footnote and not piece.like_heading(long=piece.mark.scheme == "section"):
                return False
        return False


def _goes_on(follower: Piece | None) -> bool:
    """Say whether the next piece goes on in the middle of a sentence."""
    return follower is not None and not follower.mark.scheme and begins_small(follower.text)


def sort(pieces: Iterable[Piece], *, titled: bool = False) -> list[Draft]:
    """Return the passages that ``pieces`` make; every piece is in one of them.

    Numbers that continue a count are numbered paragraphs; short ones without a full stop that
    stand alone are headings. A paragraph goes on in the next piece where its sentence has not
    ended, or where that piece begins in lower case.
    """
    return Sorting(tuple(pieces), titled=titled).drafts()
