"""Word files that are damaged, packed to harm, or in the strict form of the format."""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest

from hldparse import reading
from hldparse.errors import UnreadableSource
from hldparse.records.source import Source

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TEXT = "word/document.xml"
RELATIONS = "word/_rels/document.xml.rels"
PARAGRAPH = "<w:p><w:r><w:t>Aland</w:t></w:r></w:p>"


def parts(*names: str) -> dict[str, bytes]:
    """Return the parts of a file that lists ``names`` with numbers."""
    document, file = docx.Document(), BytesIO()
    for name in names or ("Aland",):
        document.add_paragraph(name, style="List Number" if names else None)
    document.save(file)
    with ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(named: Mapping[str, bytes | str]) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, blob in named.items():
            archive.writestr(name, blob)
    return file.getvalue()


def markup(body: str, before: str = "") -> str:
    return f'{before}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'


def read(data: bytes, tmp_path: Path, name: str = "list.docx") -> Source:
    path = tmp_path / name
    path.write_bytes(data)
    return reading.read(path, name=name)


def lines(data: bytes, tmp_path: Path) -> list[str]:
    return [line.text for line in read(data, tmp_path).lines if line.text]


def strict(named: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return parts with the names of the strict form."""
    usual = re.compile(rb"http://schemas\.openxmlformats\.org/(\w+)/2006/(?=main|relationships)")
    return {
        # Packages are named alike in both forms.
        name: usual.sub(
            lambda found: (
                found[0] if found[1] == b"package" else b"http://purl.oclc.org/ooxml/%s/" % found[1]
            ),
            blob,
        )
        for name, blob in named.items()
    }


def test_the_strict_form_is_read_as_the_usual_one(tmp_path: Path) -> None:
    """With the numbers of its lists, which other parts define."""
    named = parts("Aland", "Borduria")
    made = strict(named)
    assert b"purl.oclc.org/ooxml/wordprocessingml" in made[TEXT]
    assert lines(packed(made), tmp_path) == ["1. Aland", "2. Borduria"]
    assert lines(packed(named), tmp_path) == ["1. Aland", "2. Borduria"]


@pytest.mark.parametrize(
    ("gone", "said"),
    [
        ("word/numbering.xml", ("numbers of lists missing or damaged; read without",)),
        ("word/styles.xml", ("styles missing or damaged; read without",)),
        ("word/settings.xml", ()),
        ("word/theme/theme1.xml", ()),
        ("[Content_Types].xml", ()),
        ("_rels/.rels", ()),
        (RELATIONS, ()),
    ],
)
def test_a_part_that_is_missing_costs_no_text(
    gone: str, said: tuple[str, ...], tmp_path: Path
) -> None:
    """What goes with the text and is lost is said; what is not printed does not matter."""
    named = parts("Aland")
    del named[gone]
    source = read(packed(named), tmp_path)
    assert [line.text for line in source.lines] in (["Aland"], ["1. Aland"])
    assert source.notices == said


def test_what_lies_outside_the_file_is_left_alone(tmp_path: Path) -> None:
    """Neither a path that leads out of it nor an address is opened."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/header"
    relations = "".join(
        f'<Relationship Id="{number}" Type="{kind}" Target="{target}"{mode}/>'
        for number, (target, mode) in enumerate(
            (("../../../etc/passwd", ""), ("http://127.0.0.1:9/a", ' TargetMode="External"'))
        )
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    named = parts() | {
        RELATIONS: f'<Relationships xmlns="{space}">{relations}</Relationships>'.encode(),
        "../../outside": b"x",
    }
    assert lines(packed(named), tmp_path) == ["Aland"]
    assert not (tmp_path.parent / "outside").exists()


def _lying(size: int) -> bytes:
    """Return a file whose text unpacks to ``size`` bytes and is said to have a hundred."""
    data = bytearray(packed(parts() | {TEXT: markup(" " * size)}))
    at = data.find(b"PK\1\2")
    while at >= 0:
        length = struct.unpack("<H", data[at + 28 : at + 30])[0]
        if data[at + 46 : at + 46 + length] == TEXT.encode():
            data[at + 24 : at + 28] = struct.pack("<I", 100)
        at = data.find(b"PK\1\2", at + 4)
    return bytes(data)


ENTITIES = "<!DOCTYPE a [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;&a;'>]>"
DEEP = "<w:tbl><w:tr><w:tc>" * 10_000 + PARAGRAPH + "</w:tc></w:tr></w:tbl>" * 10_000
REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "a bomb": (lambda: packed(parts() | {TEXT: markup(" " * 30_000_000)}), "unpacks to more"),
    "a size that lies": (lambda: _lying(30_000_000), "altered after it was packed"),
    "too many parts": (
        lambda: packed(parts() | {f"x{number}": b"" for number in range(10_001)}),
        "packs more than 10,000 parts",
    ),
    "words of its own": (
        lambda: packed(parts() | {TEXT: markup("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>", ENTITIES)}),
        "defines words of its own",
    ),
    "tables ten thousand deep": (lambda: packed(parts() | {TEXT: markup(DEEP)}), "nests too deep"),
    "a web page for its text": (
        lambda: packed(parts() | {TEXT: "<html/>"}),
        "holds no text of a Word document",
    ),
    "no text": (
        lambda: packed({k: v for k, v in parts().items() if k != TEXT} | {f"{TEXT}.txt": b"x"}),
        "part with its text is missing",
    ),
    "half of one": (lambda: packed(parts())[:-4000], "breaks off"),
    "locked by Office": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "locked with a password",
    ),
    "an old one": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 900, "old Office"),
    "one file of markup": (
        lambda: b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><a/>',
        "one file of markup",
    ),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_cannot_be_read_is_said_in_plain_words(what: str, tmp_path: Path) -> None:
    """File, cause and remedy; no name of a library's error."""
    make, said = REFUSED[what]
    with pytest.raises(UnreadableSource, match=said) as raised:
        read(make(), tmp_path)
    assert raised.value.file == "list.docx"
    assert raised.value.hint
    assert not re.search(r"Error|object|None", str(raised.value))


def _with_notes(notes: str, body: str) -> bytes:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    named = parts()
    related = f'<Relationship Id="n" Type="{kind}" Target="footnotes.xml"/></Relationships>'
    named[RELATIONS] = named[RELATIONS].replace(b"</Relationships>", related.encode())
    return packed(
        named
        | {
            TEXT: markup(body).encode(),
            "word/footnotes.xml": f'<w:footnotes xmlns:w="{W}">{notes}</w:footnotes>'.encode(),
        }
    )


def _run(text: str, mark: str = "") -> str:
    return f"<w:p><w:r><w:t>{text}</w:t>{mark}</w:r></w:p>"


def test_notes_that_call_for_each_other_are_read_once(tmp_path: Path) -> None:
    """Each of forty calls twice for the next: followed, they would be a million million."""
    notes = "".join(
        f'<w:footnote w:id="{at}">'
        + _run("n", f'<w:footnoteReference w:id="{at + 1}"/>' * 2)
        + "</w:footnote>"
        for at in range(40)
    )
    body = _run("Aland", '<w:footnoteReference w:id="0"/>')
    assert lines(_with_notes(notes, body), tmp_path) == ["Aland¹", "¹ n"]


def test_a_note_with_a_mark_of_its_own_keeps_it(tmp_path: Path) -> None:
    """Word prints that mark and counts the note not."""
    notes = '<w:footnote w:id="1">' + _run("* To be confirmed.") + "</w:footnote>"
    notes += '<w:footnote w:id="2">' + _run("In part.") + "</w:footnote>"
    own = '<w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>*</w:t>'
    body = _run("Aland", own) + _run("Borduria", '<w:footnoteReference w:id="2"/>')
    assert lines(_with_notes(notes, body), tmp_path) == [
        "Aland*",
        "Borduria¹",
        "* To be confirmed.",
        "¹ In part.",
    ]


@pytest.mark.parametrize("level", ["²", "9" * 5_000, "-1", "x"])
def test_levels_of_lists_that_are_no_numbers_are_the_first(level: str, tmp_path: Path) -> None:
    """A figure that only looks like one is none."""
    named = parts("Aland")
    numbered = f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    named[TEXT] = markup(f"<w:p>{numbered}<w:r><w:t>Aland</w:t></w:r></w:p>").encode()
    assert lines(packed(named), tmp_path)[0].endswith("Aland")


def test_half_characters_are_marked_as_lost(tmp_path: Path) -> None:
    """A sign whose code stands for no character could not be written anywhere."""
    signs = "".join(f'<w:sym w:char="{code}"/>' for code in ("D800", "0", "110000", "zz"))
    named = parts() | {TEXT: markup(f"<w:p><w:r>{signs}<w:t>Aland</w:t></w:r></w:p>").encode()}
    assert lines(packed(named), tmp_path) == ["\ufffd\ufffdAland"]


def test_a_comment_within_the_markup_parts_no_name(tmp_path: Path) -> None:
    """What stands behind it is text too."""
    named = parts() | {TEXT: markup("<w:p><w:r><w:t>Al<!-- x -->and</w:t></w:r></w:p>").encode()}
    assert lines(packed(named), tmp_path) == ["Aland"]
