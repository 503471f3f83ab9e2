"""Reads the letters and participant lists of UN conferences and reconciles them.

    import hldparse

    for result in hldparse.ingest("corpora/"):
        print(result.name, len(result.dataset.seats))
    hldparse.resolve("Rep. of Congo", as_of="2006-07-18").entity.iso3   # "COG"

Every name is loaded when it is first used, so that ``from hldparse import resolve`` stays light.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hldparse.doors import opened_late

if TYPE_CHECKING:
    from hldparse.api import Ingested, ingest, open, read, resolve, resolve_many  # noqa: A004
    from hldparse.errors import HldparseError
    from hldparse.records.dataset import ConflictRow as Conflict
    from hldparse.records.dataset import Dataset
    from hldparse.records.decision import Decision

__version__ = "0.1.0"

_PLACES = {
    "Conflict": "records.dataset:ConflictRow",
    "Dataset": "records.dataset",
    "Decision": "records.decision",
    "HldparseError": "errors",
    "Ingested": "api",
    "ingest": "api",
    "open": "api",
    "read": "api",
    "resolve": "api",
    "resolve_many": "api",
}

__all__ = [
    "Conflict",
    "Dataset",
    "Decision",
    "HldparseError",
    "Ingested",
    "__version__",
    "ingest",
    "open",
    "read",
    "resolve",
    "resolve_many",
]

__getattr__, __dir__ = opened_late(__name__, _PLACES)
