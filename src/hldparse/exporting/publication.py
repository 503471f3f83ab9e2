"""What an exporter is given, and what it gives back."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from hldparse.records.dataset import Dataset

FORMAT = 1
"""Version of the layout of an output folder; raised when a reader of the last one would fail."""


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
    write: Callable[[Publication], Iterator[tuple[str, bytes]]]
    """Yields (file name, content) for every name of ``files``."""
