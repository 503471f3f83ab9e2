"""Word files: paragraphs with the numbers Word would print, tables, footnotes, changes accepted."""

from __future__ import annotations

from collections.abc import Iterator

from hldparse.errors import UnreadableSource
from hldparse.reading.docx_blocks import Blocks
from hldparse.reading.docx_lines import lines_of
from hldparse.reading.docx_package import NotThere, TooLarge, WordFile, opened
from hldparse.reading.docx_text import W
from hldparse.reading.extent import refuse_overlong
from hldparse.records.source import Page

SAVE_AGAIN = "open it in Word or LibreOffice and save it again, or export it as plain text"
_ZIP = b"PK\x03\x04"
_BODY = b"word/document"
"""Begin of the name of the part with the text: "word/document.xml", "word/document2.xml"."""
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"
_DRAWN = "{urn:schemas-microsoft-com:vml}imagedata"
_LOST = {
    "styles": "styles",
    "numbering": "numbers of lists",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "header": "running head",
    "footer": "running foot",
}


def claims_docx(data: bytes, name: str) -> bool:
    """Return True where ``data`` is a zip archive with the body of a Word document in it."""
    return data.startswith(_ZIP) and _BODY in data


def read_docx(data: bytes, name: str) -> tuple[tuple[Page, ...], tuple[str, ...]]:
    """Return one page without number; a paragraph, row of a table or footnote is a line.

    Empty lines stand between paragraphs that are no items of one list. Raises UnreadableSource
    where the file is damaged, unpacks to more than is sensible, has no text, or more than is read.
    """
    try:
        word = opened(data)
        blocks = Blocks(word)
        lines = tuple(lines_of(blocks.all()))
    except TooLarge as error:
        raise UnreadableSource(
            f"{error}, more than a letter can hold",
            file=name,
            hint="check where the file comes from; export its text if it is in order",
        ) from error
    except NotThere as error:
        raise UnreadableSource(
            f"is damaged and cannot be read as a Word file: {error}", file=name, hint=SAVE_AGAIN
        ) from error
    except RecursionError as error:
        raise UnreadableSource(
            "nests its tables too deep to be read", file=name, hint=SAVE_AGAIN
        ) from error
    if all(line.blank for line in lines):
        raise UnreadableSource(
            "is a Word file without text", file=name, hint="check whether it holds only pictures"
        )
    refuse_overlong((line.text for line in lines), name)
    return (Page(None, lines),), tuple(_notices(word, blocks))


def _notices(word: WordFile, blocks: Blocks) -> Iterator[str]:
    """Yield what was left out, or read otherwise than it is stored."""
    for kind in dict.fromkeys(word.lost):
        yield f"{_LOST[kind]} missing or damaged; read without"
    changes = _count(word, W + "ins", W + "del", W + "moveFrom", W + "moveTo")
    if changes:
        yield f"holds {_counted(changes, 'tracked change')}; read as accepted"
    if blocks.hidden:
        yield f"{_counted(blocks.hidden, 'hidden piece')} of text left out"
    for what, tags in (
        ("comment", (W + "commentReference",)),
        ("embedded document", (W + "altChunk",)),
        ("picture", (_PICTURE, _DRAWN)),
    ):
        count = _count(word, *tags)
        if count:
            yield f"{_counted(count, what)} left out"


def _count(word: WordFile, *tags: str) -> int:
    return sum(1 for _ in word.body.iter(*tags))


def _counted(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
