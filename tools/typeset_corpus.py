"""Sets the letters of a conference as they circulate: PDFs, scans, a Word file.

    python -m tools.typeset_corpus corpora/hld-2006 letters.txt

writes ``sources/pdf/``, ``sources/scan/`` and ``sources/docx/`` and describes the files in
``sources.toml``. It sets what segmenting and parsing found and knows no word of any letter.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path

from tools.typesetting.pieces import Letter, letters
from tools.typesetting.scans import OFFICE, Scanner, scanned
from tools.typesetting.sheets import typeset
from tools.typesetting.style import HOUSE, Style
from tools.typesetting.word import as_word

from hldparse import pipeline
from hldparse.corpus import SourceFile, profile_of
from hldparse.records.blocks import Parsed
from hldparse.records.document import Segmented
from hldparse.records.source import Source

_LISTED = ("round-table-list", "expressions-of-interest")
"""Attachments that are scanned too; the first letter with one is also written as a Word file."""


def letters_of(path: Path) -> tuple[list[Letter], Segmented, Parsed]:
    """Return the letters in the text file at ``path``, ready to be set."""
    setup = pipeline.Setup(profile=profile_of(None), names=pipeline.load_names())
    found = dict(pipeline.stages(SourceFile(path, path.name), setup))
    source, segmented, parsed = found["reading"], found["segmenting"], found["parsing"]
    if not (
        isinstance(source, Source)
        and isinstance(segmented, Segmented)
        and isinstance(parsed, Parsed)
    ):
        raise TypeError(found)
    return list(letters(source, segmented, parsed)), segmented, parsed


def renditions(
    path: Path, style: Style = HOUSE, *, seed: int = 1, scanner: Scanner = OFFICE
) -> dict[str, tuple[str, bytes]]:
    """Return name under sources/ → (how it was made, bytes) for the letters in ``path``."""
    found, segmented, _ = letters_of(path)
    listed = {each.document_id for each in segmented.attachments if each.kind in _LISTED}
    made: dict[str, tuple[str, bytes]] = {}
    for number, letter in enumerate(found):
        pdf = typeset(letter, style)
        name = letter.document_id
        made[f"pdf/{name}.pdf"] = (f"typeset from {path.name} by tools/typeset_corpus.py", pdf)
        if name in listed:
            made[f"scan/{name}.pdf"] = (
                f"pdf/{name}.pdf as pictures of 200 dpi, with skew, specks and JPEG",
                scanned(pdf, seed=seed * 1000 + number, scanner=scanner),
            )
            if not any(each.startswith("docx/") for each in made):
                made[f"docx/{name}.docx"] = (
                    f"written from {path.name} by tools/typeset_corpus.py",
                    as_word(letter),
                )
    return made


def main() -> None:
    """Write the renditions and sources.toml."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("conference", type=Path)
    parser.add_argument("text")
    given = parser.parse_args()
    sources = given.conference / "sources"
    text = sources / given.text
    entries = [(given.text, "", text.read_bytes(), "")]
    for name, (origin, data) in sorted(renditions(text).items()):
        (sources / name).parent.mkdir(exist_ok=True)
        (sources / name).write_bytes(data)
        entries.append((name, origin, data, given.text))
        print(f"{len(data):>9,}  {name}")
    (given.conference / "sources.toml").write_text(
        "\n".join(_entry(*entry) for entry in entries), encoding="utf-8"
    )


def _entry(name: str, origin: str, data: bytes, rendition_of: str) -> str:
    values = {
        "file": name,
        "sha256": hashlib.sha256(data).hexdigest(),
        "origin": origin,
        "rendition_of": rendition_of,
    }
    lines = [f"{key} = {json.dumps(value)}" for key, value in values.items() if value]
    return "[[sources]]\n" + "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
