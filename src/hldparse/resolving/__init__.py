"""A printed name becomes an entity, with the steps that led there.

Each part is loaded when it is first used: one name waits for nothing that documents need.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hldparse.doors import opened_late

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

_PLACES = {
    "Gazetteer": "gazetteer",
    "KINDS": "resolver",
    "Kind": "resolver",
    "Resolver": "resolver",
    "batch_answer": "batch",
    "default_resolver": "resolver",
    "lexicon": "phrases",
    "load_gazetteer": "loading",
    "read_otherwise": "otherwise",
    "reference_for": "reference",
    "resolve": "resolver",
    "resolve_many": "resolver",
    "resolve_parsed": "stage",
    "split_line": "split",
}

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

__getattr__, __dir__ = opened_late(__name__, _PLACES)
