"""What a PDF holds beyond what is read: named with its page, never left out in silence."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.reading.test_hostile_pdfs import HELVETICA, PAGES, document, stream

from hldparse.reading import read
from hldparse.records.source import Source

TEXT = b"BT /F1 10 Tf 72 720 Td (Delegation) Tj ET\n"
AT = b"/Rect [125 715 350 730]"


def source(
    tmp_path: Path,
    annotations: bytes = b"",
    content: bytes = b"",
    *,
    form: bytes = b"",
    resources: bytes = b"",
    more: tuple[bytes, ...] = (),
) -> Source:
    """Return what is read of a page with "Delegation" on it; ``more`` begins with object 6."""
    body = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Annots [%s] "
        b"/Resources << /Font << /F1 5 0 R >> %s >> >>" % (annotations, resources)
    )
    catalogue = b"<< /Type /Catalog /Pages 2 0 R %s >>" % form
    file = tmp_path / "form.pdf"
    file.write_bytes(document(catalogue, PAGES, body, stream(TEXT + content), HELVETICA, *more))
    return read(file, name="form.pdf")


def texts(found: Source) -> list[str]:
    return [line.text for line in found.lines if not line.blank]


@pytest.mark.parametrize(
    "kind", [b"/FT /Tx /V (Chad)", b"/FT /Ch /Ff 131072 /Opt [(Chad) (Mali)] /V (Chad)"]
)
def test_a_field_takes_its_kind_and_text_from_the_one_above(tmp_path: Path, kind: bytes) -> None:
    """As forms do that show one field in several places."""
    widget = b"<< /Type /Annot /Subtype /Widget %s /Parent 6 0 R >>" % AT
    found = source(
        tmp_path,
        b"7 0 R",
        form=b"/AcroForm << /Fields [6 0 R] >>",
        more=(b"<< %s /T (delegation) /Kids [7 0 R] >>" % kind, widget),
    )
    assert texts(found) == ["Delegation Chad"]
    assert not found.notices


def test_text_typed_on_a_page_is_read(tmp_path: Path) -> None:
    """A form without fields is filled in so."""
    found = source(tmp_path, b"<< /Type /Annot /Subtype /FreeText %s /Contents (Chad) >>" % AT)
    assert texts(found) == ["Delegation Chad"]


@pytest.mark.parametrize("kind", [b"StrikeOut", b"Ink", b"Stamp"])
def test_what_is_drawn_over_a_page_is_named(tmp_path: Path, kind: bytes) -> None:
    """A name that is struck out is read as it stands, and this is said; links are no such thing."""
    found = source(tmp_path, b"<< /Type /Annot /Subtype /%s %s >>" % (kind, AT))
    assert texts(found) == ["Delegation"]
    assert found.notices == (
        "page 1: struck out, stamped or drawn over by annotations, which are not read",
    )
    assert not source(tmp_path, b"<< /Type /Annot /Subtype /Link %s >>" % AT).notices


MANY = b"<< /Type /Annot /Subtype /Widget /FT /Tx /V (x) /Rect [150 15 160 30] >> " * 1_001
LONG = b"<< /Type /Annot /Subtype /Widget /FT /Tx %s /V (%s) >>" % (AT, b"x" * 200_000)


@pytest.mark.parametrize("annotations", [MANY, LONG], ids=["many", "long"])
def test_fields_beyond_what_is_looked_at_are_named(tmp_path: Path, annotations: bytes) -> None:
    """The others are read."""
    found = source(tmp_path, annotations)
    assert texts(found)[0] == "Delegation"
    assert found.notices == (
        "page 1: more fields of a form, or longer ones, than are read; some left out",
    )


LINES = b"10 10 m 300 10 l S\n" * 20_001
CURVES = (b"10 10 m " + b"11 40 30 20 60 60 c " * 4_000 + b"S\n") * 2
BOXES = b"".join(b"%d %d 6 6 re S\n" % (10 + 12 * (n % 40), 12 * (n // 40)) for n in range(1_100))


@pytest.mark.parametrize("content", [LINES, CURVES, BOXES], ids=["things", "points", "boxes"])
def test_what_is_drawn_beyond_what_is_looked_at_is_named(tmp_path: Path, content: bytes) -> None:
    """Ticks may be among it."""
    found = source(tmp_path, content=content)
    assert texts(found)[0].startswith("Delegation")
    assert found.notices == (
        "page 1: more is drawn than is looked at; ticks and rules of tables may be missing",
    )


def test_boxes_of_forms_within_forms_are_read(tmp_path: Path) -> None:
    """Programs that draw put a group of shapes into another."""
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 600 800] "
    nested = form + b"/Resources << /XObject << /Inner 7 0 R >> >>"
    found = source(
        tmp_path,
        content=b"/Outer Do",
        resources=b"/XObject << /Outer 6 0 R >>",
        more=(stream(b"q 1 0 0 1 -5 0 cm /Inner Do Q", nested), stream(b"60 720 8 8 re S", form)),
    )
    assert texts(found) == ["☐ Delegation"]
    assert not found.notices


def test_a_form_that_is_made_when_it_is_opened_is_named(tmp_path: Path) -> None:
    """Of these a page may say only that another program is needed."""
    found = source(
        tmp_path,
        form=b"/AcroForm << /Fields [] /XFA 6 0 R >>",
        more=(stream(b"<a/>"),),
    )
    assert found.notices == (
        "its form is made with XFA, of which only what is kept as pages is read",
    )
