"""Reads the letters and participant lists of UN conferences and reconciles them.

    import hldparse

    for result in hldparse.ingest("corpora/"):
        print(result.name, len(result.dataset.seats))
    hldparse.resolve("Rep. of Congo", as_of="2006-07-18").entity.iso3   # "COG"

Every name is loaded when it is first used, so that ``from hldparse import resolve`` stays light.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hldparse.api import Ingested, ingest, open, read, resolve, resolve_many  # noqa: A004
    from hldparse.errors import HldparseError
    from hldparse.records.dataset import ConflictRow as Conflict
    from hldparse.records.dataset import Dataset
    from hldparse.records.decision import Decision

__version__ = "0.1.0"

_DOORS = {
    "Conflict": ("hldparse.records.dataset", "ConflictRow"),
    "Dataset": ("hldparse.records.dataset", "Dataset"),
    "Decision": ("hldparse.records.decision", "Decision"),
    "HldparseError": ("hldparse.errors", "HldparseError"),
    "Ingested": ("hldparse.api", "Ingested"),
    "ingest": ("hldparse.api", "ingest"),
    "open": ("hldparse.api", "open"),
    "read": ("hldparse.api", "read"),
    "resolve": ("hldparse.api", "resolve"),
    "resolve_many": ("hldparse.api", "resolve_many"),
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


def __getattr__(name: str) -> Any:
    if name not in _DOORS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, attribute = _DOORS[name]
    value = getattr(importlib.import_module(module), attribute)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
