"""A printed name becomes an entity, with the steps that led there.

Each part is loaded when it is first used: one name waits for nothing that documents need.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hldparse.resolving.batch import batch_answer
    from hldparse.resolving.gazetteer import Gazetteer
    from hldparse.resolving.loading import load_gazetteer
    from hldparse.resolving.otherwise import read_otherwise
    from hldparse.resolving.phrases import lexicon
    from hldparse.resolving.reference import reference_for
    from hldparse.resolving.resolver import (
        KINDS,
        Kind,
        Resolver,
        default_resolver,
        resolve,
        resolve_many,
    )
    from hldparse.resolving.split import split_line
    from hldparse.resolving.stage import resolve_parsed

_PARTS = {
    "batch": ("batch_answer",),
    "gazetteer": ("Gazetteer",),
    "phrases": ("lexicon",),
    "loading": ("load_gazetteer",),
    "otherwise": ("read_otherwise",),
    "reference": ("reference_for",),
    "resolver": ("KINDS", "Kind", "Resolver", "default_resolver", "resolve", "resolve_many"),
    "split": ("split_line",),
    "stage": ("resolve_parsed",),
}
_PART_OF = {name: part for part, names in _PARTS.items() for name in names}

__all__ = [
    "KINDS",
    "Gazetteer",
    "Kind",
    "Resolver",
    "batch_answer",
    "default_resolver",
    "lexicon",
    "load_gazetteer",
    "read_otherwise",
    "reference_for",
    "resolve",
    "resolve_many",
    "resolve_parsed",
    "split_line",
]


def __getattr__(name: str) -> Any:
    part = _PART_OF.get(name)
    if part is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(importlib.import_module(f"{__name__}.{part}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
