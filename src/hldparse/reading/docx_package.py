"""What a Word file packs: the parts that are printed, found by their relationships."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from posixpath import dirname, join, normpath, split
from typing import Any
from zipfile import BadZipFile, ZipFile

_MOST_MARKUP: int = 20_000_000
"""Bytes that a part may unpack to; a list of all states is a hundredth of it."""
_MOST_PARTS: int = 10_000
_BODY = "word/document"
_PRINTED = frozenset({"styles", "numbering", "footnotes", "endnotes", "header", "footer"})
"""Last words of the types of relationships to parts that are printed, or say how."""
# xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"
_STRICT = re.compile(rb"(?<=[\"'])http://purl\.oclc\.org/ooxml/(\w+)/")
_TRANSITIONAL = rb"http://schemas.openxmlformats.org/\1/2006/"
"""Names of the strict form of the format and of the usual one (ISO/IEC 29500, parts 1 and 4)."""


class TooLarge(Exception):
    """A file unpacks to more than a letter can hold."""


class NotThere(Exception):
    """A part is missing, or cannot be unpacked or understood; says so in plain words."""


@dataclass(slots=True)
class WordFile:
    """The parts of a Word file as elements."""

    body: Any
    styles: Any = None
    numbering: Any = None
    notes: dict[str, Any] = field(default_factory=dict)
    """The foot- and endnotes, by "footnote" and "endnote"."""
    edges: dict[str, Any] = field(default_factory=dict)
    """Running heads and feet, by the id of the relationship that sections name them with."""
    lost: list[str] = field(default_factory=list)
    """Kinds of parts that the file names and does not hold in good order."""


def opened(data: bytes) -> WordFile:
    """Return what a Word file holds, in its usual or strict form; pictures stay packed.

    A part that only goes with the text may be missing or damaged: it is ``lost``. Raises NotThere
    where the text itself is, TooLarge where a part unpacks to more than is sensible.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            if len(archive.namelist()) > _MOST_PARTS:
                raise TooLarge(f"packs more than {_MOST_PARTS:,} parts")
            return _parts(archive)
    except (BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise NotThere("it breaks off, or something was added behind its end") from error


def _parts(archive: ZipFile) -> WordFile:
    main = _main(archive)
    root = _element(archive, main)
    body = next((each for each in root if str(each.tag).endswith("}body")), None)
    if body is None:
        raise NotThere("it holds no text of a Word document")
    found = WordFile(body)
    for identifier, kind, target in _relationships(archive, main):
        if kind not in _PRINTED:
            continue
        try:
            part = _element(archive, target)
        except NotThere:
            found.lost.append(kind)
            continue
        if kind in {"header", "footer"}:
            found.edges[identifier] = part
        elif kind in {"footnotes", "endnotes"}:
            found.notes[kind.removesuffix("s")] = part
        else:
            setattr(found, kind, part)
    return found


def _main(archive: ZipFile) -> str:
    """Return the name of the part with the text."""
    try:
        named = [
            target
            for _, kind, target in _relationships(archive, "")
            if kind == "officeDocument" and target in archive.NameToInfo
        ]
    except NotThere:
        named = []
    names = (each for each in archive.namelist() if each.startswith(_BODY) and ".xml" in each[-4:])
    found = next(iter(named), None) or next(names, None)
    if found is None:
        raise NotThere("the part with its text is missing")
    return found


def _relationships(archive: ZipFile, source: str) -> Iterator[tuple[str, str, str]]:
    """Yield id, kind ("styles") and target of what a part, or "" for the file, is related to.

    What lies outside the file is left alone: nothing of the disk or the network is opened.
    """
    folder, file = split(source)
    name = join(folder, "_rels", f"{file}.rels")
    if name not in archive.NameToInfo:
        return
    for each in _element(archive, name):
        target = each.get("Target", "")
        if each.get("TargetMode") != "External" and target:
            path = normpath(join("/", dirname(source), target)).lstrip("/")
            yield each.get("Id", ""), each.get("Type", "").rpartition("/")[2], path


def _element(archive: ZipFile, name: str) -> Any:
    """Return the root of a part. Raises NotThere, TooLarge."""
    from docx.oxml import parse_xml

    blob = _usual(_unpacked(archive, name))
    if b"<!DOCTYPE" in blob:
        raise NotThere("its markup defines words of its own, which Word never does")
    try:
        root: Any = parse_xml(blob)
    except Exception as error:
        # lxml raises errors of several kinds.
        raise NotThere("its markup breaks off, nests too deep or is not well formed") from error
    return root


def _unpacked(archive: ZipFile, name: str) -> bytes:
    """Return a part, unpacked no further than to its limit: its size as stated may be a lie."""
    try:
        with archive.open(name) as part:
            blob = part.read(_MOST_MARKUP + 1)
    except KeyError as error:
        raise NotThere("a part of it is missing") from error
    except RuntimeError as error:
        raise NotThere("its parts are locked with a password") from error
    except Exception as error:
        # Each way of packing has errors of its own.
        raise NotThere("a part of it was altered after it was packed") from error
    if len(blob) > _MOST_MARKUP:
        raise TooLarge(f"unpacks to more than {_MOST_MARKUP:,} bytes of text")
    return blob


def _usual(blob: bytes) -> bytes:
    """Return markup of the strict form in the words of the usual one."""
    return _STRICT.sub(_TRANSITIONAL, blob) if b"purl.oclc.org/ooxml" in blob else blob
