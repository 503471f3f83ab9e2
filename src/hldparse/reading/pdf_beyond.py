"""What stands on pages of a PDF and is not read: named, so that nothing is left out in silence."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from hldparse.reading.form_fields import Fields
from hldparse.reading.pdf_drawn import Drawn
from hldparse.reading.pdf_errors import on_pages

_DYNAMIC = (2, 3)
"""Kinds of forms that a page is made from when it is opened, XFA (fpdf_formfill.h of pdfium)."""


@dataclass(slots=True)
class Beyond:
    """Pages with more on them than is read."""

    fields: list[int] = field(default_factory=list)
    drawn: list[int] = field(default_factory=list)
    drawn_over: list[int] = field(default_factory=list)

    def note(self, number: int, drawn: Drawn, fields: Fields) -> None:
        """Take in what page ``number`` was read from."""
        for pages, noted in (
            (self.fields, fields.more),
            (self.drawn, drawn.more),
            (self.drawn_over, fields.drawn_over),
        ):
            if noted:
                pages.append(number)

    def notices(self) -> list[str]:
        """Return in plain words what was left out."""
        said = (
            (self.fields, "more fields of a form, or longer ones, than are read; some left out"),
            (
                self.drawn,
                "more is drawn than is looked at; ticks and rules of tables may be missing",
            ),
            (
                self.drawn_over,
                "struck out, stamped or drawn over by annotations, which are not read",
            ),
        )
        return [f"{on_pages(pages)}: {what}" for pages, what in said if pages]


def forms_opened(document: Any) -> list[str]:
    """Open the forms of a pypdfium2 document, if any, before its pages: fields then know what the
    fields above them say. Return notices of forms that cannot be read.
    """
    import pypdfium2  # type: ignore[import-untyped]

    kind = document.get_formtype()
    if not kind:
        return []
    try:
        document.init_forms()
    except pypdfium2.PdfiumError:
        return ["its form is damaged: fields that take their kind from others are left out"]
    if kind in _DYNAMIC:
        return ["its form is made with XFA, of which only what is kept as pages is read"]
    return []
