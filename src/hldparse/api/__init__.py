"""The public door: whole conferences, one file, one name, one decision, and what was published.

Stages are imported by the functions that need them.
"""

from hldparse.api.deciding import decide, undo
from hldparse.api.ingesting import Ingested, ingest, ingest_each, waiting
from hldparse.api.names import answers, resolve, resolve_many
from hldparse.api.published import brief, conflicts, diff, letters, open, published  # noqa: A004
from hldparse.api.single import STAGES, read

__all__ = [
    "STAGES",
    "Ingested",
    "answers",
    "brief",
    "conflicts",
    "decide",
    "diff",
    "ingest",
    "ingest_each",
    "letters",
    "open",
    "published",
    "read",
    "resolve",
    "resolve_many",
    "undo",
    "waiting",
]
