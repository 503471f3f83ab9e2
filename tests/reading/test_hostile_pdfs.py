"""Damaged, lying and hostile PDFs of our own: text, or an error that says what, where and why."""

from __future__ import annotations

import random
import re
import shutil
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from hldparse.errors import UnreadableSource
from hldparse.reading import read, supervised
from hldparse.records.source import Source

TEXT = b"BT /F1 12 Tf 72 720 Td (Aland and Borduria) Tj ET"
HELVETICA = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
PAGES = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"


def document(*objects: bytes, trailer: bytes = b"") -> bytes:
    """Return a PDF of objects, the first of which is its catalogue."""
    made, places = b"%PDF-1.5\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    size, start = len(objects) + 1, len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % size
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n"
    return made + end % (size, trailer, start)


def stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), entries, content)


def page(content: bytes = TEXT, entries: bytes = b"", resources: bytes = b"") -> tuple[bytes, ...]:
    """Return the objects of a document of one page; its content is the fourth."""
    body = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
    body += b" /Resources << /Font << /F1 5 0 R >> %s >> %s >>" % (resources, entries)
    return (CATALOG, PAGES, body, stream(content), HELVETICA)


GOOD = document(*page())


def _form(content: bytes, resources: bytes) -> bytes:
    return stream(
        content,
        b"/Type /XObject /Subtype /Form /BBox [0 0 600 700] /Resources << %s >>" % resources,
    )


def noise(seed: int, size: int) -> bytes:
    """Return the same random bytes each time."""
    return random.Random(seed).randbytes(size)  # noqa: S311 - no secret


def _scattered(count: int) -> bytes:
    words = (
        b"1 0 0 1 %d %d Tm (w%d) Tj " % ((n * 37) % 600, (n * 91) % 780, n) for n in range(count)
    )
    return b"BT /F1 6 Tf " + b"".join(words) + b"ET"


READ: dict[str, bytes] = {
    "a form that draws itself": document(
        *page(b"/X Do " + TEXT, resources=b"/XObject << /X 6 0 R >>"),
        _form(b"/X Do", b"/XObject << /X 6 0 R >>"),
    ),
    "a negative number of pages": document(*page()).replace(b"/Count 1", b"/Count -5"),
    "two thousand million pages": document(*page()).replace(b"/Count 1", b"/Count 2000000000"),
    "a length that lies": GOOD.replace(b"/Length %d" % len(TEXT), b"/Length 4294967295"),
    "tables of references in a loop": document(*page(), trailer=b"/Prev 9"),
    "no table of references": re.sub(rb"xref\n.*trailer", b"trailer", GOOD, flags=re.DOTALL),
    "a box without bounds": document(*page()).replace(b"[0 0 612 792]", b"[-1e38 -1e38 1e38 1e38]"),
    "a box that is no number": document(*page()).replace(b"[0 0 612 792]", b"[0 0 nan inf]"),
    "a window beside the page": document(*page(entries=b"/CropBox [5000 5000 6000 6000]")),
    "a turn by half a right angle": document(*page(entries=b"/Rotate 45")),
    "states saved without end": document(*page(b"q " * 100_000 + TEXT)),
    "a hundred thousand boxes": document(
        *page(TEXT + b"".join(b"%d %d 40 20 re S " % (n % 600, n % 799) for n in range(100_000)))
    ),
    "a picture of small squares": document(
        *page(TEXT + b"".join(b"%d %d 6 6 re S " % (n % 60 * 10, n // 60 * 8) for n in range(6000)))
    ),
    "lines across and down everywhere": document(
        *page(
            TEXT
            + b"".join(b"%d 0 m %d 800 l 0 %d m 600 %d l S " % (n, n, n, n) for n in range(800))
        )
    ),
    "no head": GOOD[9:],
    "a head behind a mail": b"Subject: the list\n" * 400 + GOOD,
    "a head behind junk": noise(1, 5_000) + GOOD,
    "two in one": GOOD + GOOD,
}
REFUSED: dict[str, tuple[bytes, str, str]] = {
    "pages within themselves": (
        document(CATALOG, b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"),
        "page is damaged",
        "page 1",
    ),
    "a page that is its own content": (
        document(*page()).replace(b"/Contents 4 0 R", b"/Contents 3 0 R"),
        "is empty",
        "page 1",
    ),
    "locked in an unknown way": (
        document(
            *page(),
            b"<< /Filter /Odd /V 99 /R 99 /O (x) /U (y) /P -1 >>",
            trailer=b"/Encrypt 6 0 R /ID [(a)(b)]",
        ),
        "locked in a way that is not known",
        "",
    ),
    "nothing but a head": (b"%PDF-1.7\n", "structure is damaged", ""),
    "noughts": (b"\0" * 500_000, "structure is damaged", ""),
    "noise": (
        noise(2, 50_000),
        "structure is damaged",
        "",
    ),
    "half of one": (GOOD[: len(GOOD) // 2], "structure is damaged", ""),
    "a web page": (b"<!DOCTYPE html><html><body>Not found</body></html>", "is a web page", ""),
    "nothing": (b"", "is empty", ""),
    "an empty page": (document(*page(b"")), "is empty", "page 1"),
}


def outcome(tmp_path: Path, data: bytes) -> Source | UnreadableSource:
    file = tmp_path / "list.pdf"
    file.write_bytes(data)
    try:
        return read(file, name="list.pdf")
    except UnreadableSource as error:
        return error


@pytest.mark.parametrize("what", READ)
def test_what_can_be_read_is_read(what: str, tmp_path: Path) -> None:
    """By either library, and as a PDF."""
    found = outcome(tmp_path, READ[what])
    assert isinstance(found, Source)
    assert found.rendition == "pdf"
    assert any(line.text == "Aland and Borduria" for line in found.lines)


@pytest.mark.parametrize("what", REFUSED)
def test_what_cannot_be_read_is_said_in_plain_words(what: str, tmp_path: Path) -> None:
    """File, page where it is known, cause and remedy; nothing of a library's own wording."""
    data, cause, place = REFUSED[what]
    found = outcome(tmp_path, data)
    assert isinstance(found, UnreadableSource)
    assert cause in found.message
    assert (found.file, found.place) == ("list.pdf", place)
    assert found.hint
    assert not re.search(r"PDFium|Success|Error|Traceback|None", str(found))


@pytest.mark.skipif(not shutil.which("tesseract"), reason="tesseract is not installed")
def test_a_text_layer_without_meaning_is_named_where_nothing_else_is_seen(tmp_path: Path) -> None:
    """The page shows nothing, and its text is of characters that stand for none."""
    found = outcome(
        tmp_path, document(*page(b"BT /F1 12 Tf 72 720 Td (\x80\x81\x8d \x8f\x90) Tj ET"))
    )
    assert isinstance(found, UnreadableSource)
    assert "damaged text layer" in found.message
    assert (found.place, bool(found.hint)) == ("page 1", True)


def test_many_words_anywhere_are_all_kept(tmp_path: Path) -> None:
    """Scattered over the page without lines or columns."""
    found = outcome(tmp_path, document(*page(_scattered(12_000))))
    assert isinstance(found, Source)
    text = " ".join(line.text.replace("\t", " ") for line in found.lines)
    assert len(re.findall(r"w\d+", text)) > 11_000


def test_a_library_that_never_ends_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A catalogue that is a reference to itself: one library gives up, the other runs on."""
    monkeypatch.setattr(supervised, "_SECOND_SECONDS", 1.5)
    found = outcome(tmp_path, document(b"1 0 R"))
    assert isinstance(found, UnreadableSource)
    assert "structure is damaged" in found.message


def test_a_page_that_takes_too_much_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Forms that draw each other twice, thirty deep: the process ends past its time or memory."""
    monkeypatch.setattr(supervised, "TEXT_SECONDS", 2.5)
    monkeypatch.setattr(supervised, "_SECOND_SECONDS", 1.5)
    forms = [
        _form(b"/X%d Do /X%d Do" % (n + 1, n + 1), b"/XObject << /X%d %d 0 R >>" % (n + 1, n + 1))
        for n in range(6, 36)
    ]
    objects = page(b"/X6 Do " + TEXT, resources=b"/XObject << /X6 6 0 R >>")
    found = outcome(tmp_path, document(*objects, *forms))
    assert isinstance(found, UnreadableSource)
    # Which of the two it reaches first depends on the machine.
    assert "not read within" in found.message or "memory" in found.message
    assert (found.file, bool(found.hint)) == ("list.pdf", True)
    # Where the machine is slow, the page is not begun within the time.
    assert found.place in {"page 1", ""}


MUTATIONS: tuple[Callable[[bytearray, random.Random], None], ...] = (
    lambda data, chance: data.__setitem__(chance.randrange(len(data)), chance.randrange(256)),
    lambda data, chance: data.__delitem__(slice(at := chance.randrange(len(data)), at + 7)),
)


@pytest.mark.parametrize("seed", range(12))
def test_random_damage_ends_well(seed: int, tmp_path: Path) -> None:
    """With text, or an error with file and remedy; what is read is not invented."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    packed = zlib.compress(TEXT)
    objects = list(page())
    objects[3] = stream(packed, b"/Filter /FlateDecode")
    data = bytearray(document(*objects))
    for _ in range(chance.randint(1, 12)):
        chance.choice(MUTATIONS)(data, chance)
    found = outcome(tmp_path, bytes(data))
    if isinstance(found, UnreadableSource):
        assert (found.file, bool(found.hint)) == ("list.pdf", True)
    else:
        assert found.pages
