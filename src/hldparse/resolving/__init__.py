"""A printed name becomes an entity, with the steps that led there."""

from __future__ import annotations

from hldparse.resolving.batch import batch_answer
from hldparse.resolving.gazetteer import Gazetteer
from hldparse.resolving.lexicon import lexicon
from hldparse.resolving.loading import load_gazetteer
from hldparse.resolving.otherwise import read_otherwise
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
