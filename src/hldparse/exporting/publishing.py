"""Writes a dataset into a folder in every form, and reads it back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from hldparse.errors import OutputError
from hldparse.exporting import briefing, conflicts_json, datapackage, html, markdown, sqlite
from hldparse.exporting.folder import marker, replace
from hldparse.exporting.masks import masked
from hldparse.exporting.publication import Exporter, Publication, published_tables
from hldparse.exporting.search import NO_FULL_TEXT, full_text_available
from hldparse.records.dataset import Dataset

EXPORTERS: tuple[Exporter, ...] = (
    datapackage.EXPORTER,
    sqlite.EXPORTER,
    conflicts_json.EXPORTER,
    markdown.EXPORTER,
    html.EXPORTER,
    briefing.EXPORTER,
)
"""The forms of publication. A new one is a file with an ``Exporter`` and a line here."""


def _content(publication: Publication) -> Iterator[tuple[str, bytes]]:
    for exporter in EXPORTERS:
        yield from exporter.write(publication)


def export(  # noqa: PLR0913 - what is published, where, and how, by name
    dataset: Dataset,
    folder: Path,
    *,
    conference: str,
    title: str = "",
    with_contacts: bool = False,
    not_read: Iterable[str] = (),
) -> tuple[str, ...]:
    """Write a conference's dataset into ``folder`` in every form of ``EXPORTERS``.

    The folder is replaced whole or not at all; the same dataset gives the same bytes. Unless
    ``with_contacts``, the table of contacts is left out and e-mail addresses and telephone numbers
    are masked in every text. ``not_read`` says of each source that could not be read why, and what
    to do: the reports repeat it. Returns what a user should be told, in plain words. Raises
    OutputError, with nothing half-written left, where the folder is not one of ours or cannot be
    written.
    """
    tables = published_tables(with_contacts)
    publication = Publication(
        dataset=dataset if with_contacts else masked(dataset),
        conference=conference,
        title=title,
        files=tuple(name for exporter in EXPORTERS for name in exporter.names(tables)),
        with_contacts=with_contacts,
        not_read=tuple(not_read),
    )
    replace(folder, _content(publication))
    return () if full_text_available() else (NO_FULL_TEXT,)


def _marked(folder: Path) -> dict[str, object]:
    found = marker(folder)
    if found is None:
        there = folder.is_dir()
        message = "was not written by hldparse" if there else "there is no such folder"
        hint = "name a folder that hldparse ingest wrote, such as out/<conference>"
        raise OutputError(message, file=str(folder), hint=hint)
    return found


def load(folder: Path) -> Dataset:
    """Return the dataset that ``export`` wrote into ``folder`` (masked, where it was masked).

    Raises OutputError, with a remedy, where the folder is missing, foreign, damaged or of another
    version.
    """
    _marked(folder)
    return sqlite.read_database(folder / sqlite.DATABASE)


def title_of(folder: Path) -> str:
    """Return the title of the conference that ``folder`` holds, empty where none is known.

    Raises OutputError where the folder is missing or foreign.
    """
    found = _marked(folder).get("title")
    return found if isinstance(found, str) else ""


def not_read_of(folder: Path) -> tuple[str, ...]:
    """Return what ``export`` was told of sources that could not be read, a line for each.

    Raises OutputError where the folder is missing or foreign.
    """
    found = _marked(folder).get("not_read")
    return tuple(map(str, found)) if isinstance(found, list) else ()
