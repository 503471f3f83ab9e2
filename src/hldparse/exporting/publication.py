"""What an exporter is given, and what it gives back."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from hldparse.records.dataset import TABLES, Dataset

FORMAT = 1
"""Version of the layout of an output folder; raised when a reader of the last one would fail."""
PRIVATE = frozenset({"contacts"})
"""Tables that are written only where contacts are asked for."""


def published_tables(with_contacts: bool) -> tuple[str, ...]:
    """Return the names of the tables that are written, in published order."""
    return tuple(table for table in TABLES if with_contacts or table not in PRIVATE)


@dataclass(frozen=True, slots=True)
class Publication:
    """A conference's dataset on its way into a folder."""

    dataset: Dataset
    conference: str
    """Key of the conference: the name of its folder."""
    title: str
    """Name of the conference for people; empty where none is known."""
    files: tuple[str, ...] = ()
    """All files that the folder will hold."""
    with_contacts: bool = False
    """Whether the tables of ``PRIVATE`` are written as well."""
    not_read: tuple[str, ...] = ()
    """Sources that could not be read, each with the reason and what to do, in plain words."""

    @property
    def tables(self) -> tuple[str, ...]:
        """Names of the tables that are written, in published order."""
        return published_tables(self.with_contacts)

    @property
    def name(self) -> str:
        """Name of the conference for people: the title given, else that of its latest lists."""
        titles = {row.attachment_id: row.title for row in self.dataset.attachments}
        lists = (titles.get(row.attachment_id, "") for row in reversed(self.dataset.editions))
        return self.title or next(filter(None, lists), "")

    @property
    def heading(self) -> str:
        """The name, else the key."""
        return self.name or self.conference

    @property
    def slug(self) -> str:
        """The key in the characters that a data package allows for its name."""
        return re.sub(r"[^a-z0-9._-]+", "-", self.conference.lower()).strip("-._") or "conference"


@dataclass(frozen=True, slots=True)
class Exporter:
    """A form of publication: the names of its files, and the function that fills them."""

    name: str
    files: tuple[str, ...]
    """Files that it always writes."""
    write: Callable[[Publication], Iterator[tuple[str, bytes]]]
    """Yields (file name, content) for every name of ``names``."""
    each_table: str = ""
    """Ending of the files that it writes for each table, ".csv"; empty where there are none."""

    def names(self, tables: tuple[str, ...]) -> tuple[str, ...]:
        """Return the names of the files it writes where these tables are published."""
        each = tables if self.each_table else ()
        return (*(f"{table}{self.each_table}" for table in each), *self.files)
