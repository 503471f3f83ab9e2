"""The parts of a letter or note itself, as they are found."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from hldparse.records.document import Role, Segment
from hldparse.records.source import Span
from hldparse.segmenting.layout import Layout
from hldparse.segmenting.signing import office_of
from hldparse.text.running import Running, run_on

_MARK = re.compile(r"[*†‡§¹²³⁴-⁹]")
_SIGN = r"(?P<mark>\*{1,3}|[†‡§]|[¹²³⁴-⁹]{1,2})"
# "* A/61/150.", "¹ See …": the mark stands after a word further up.
FOOTNOTE = re.compile(rf"\s*{_SIGN}\s*(?=[\w(\"“])")
# "the provisional agenda*", "in his report¹ that"
_MARKED = re.compile(rf"\w[.,;:)]?{_SIGN}(?!\*)(?=\s|[.,;:]|$)")


@dataclass
class Parts:
    """What is known of a letter or note, filled from top to bottom."""

    layout: Layout
    stop: int
    """Index behind the last line of the letter itself."""
    segments: list[Segment] = field(default_factory=list)
    signatories: list[str] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    addressees: str = ""
    place: str = ""
    title: str = ""
    symbol: str = ""
    date: str = ""
    letterhead: str = ""
    marks: set[str] = field(default_factory=set)
    """Footnote marks that stand after a word."""

    def add(self, role: Role, start: int, stop: int) -> None:
        """Note the part that lines ``start`` to ``stop`` play."""
        self.segments.append(Segment(role, Span(start, stop)))
        for text in self.layout.texts[start:stop]:
            if _MARK.search(text):
                self.marks.update(match["mark"] for match in _MARKED.finditer(text))
        self.stop = max(self.stop, stop)

    @property
    def role(self) -> str:
        """Return the office printed under the signature, else of the letterhead."""
        printed = "; ".join(role for role in self.roles if role)
        return printed or office_of(self.letterhead)

    @cached_property
    def body(self) -> Running:
        """Running text of body and footnotes; asked for when all parts are known."""
        texts = self.layout.texts
        return run_on(
            [(index, texts[index]) for index in segment.span]
            for segment in self.segments
            if segment.role in ("body", "footnote")
        )

    def is_footnote(self, index: int) -> bool:
        """Return True where a line begins with a mark that stands after a word further up."""
        match = FOOTNOTE.match(self.layout.texts[index])
        return match is not None and match["mark"] in self.marks

    def addressed(self, start: int, stop: int, addressees: str, place: str) -> None:
        """Note an address block; the first of a letter says to whom it goes."""
        self.add("addressees", start, stop)
        if not self.addressees:
            self.addressees, self.place = addressees, place
