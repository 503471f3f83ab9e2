"""The public door: whole conferences, one file, one name, one decision, and what was published.

Each part is loaded when it is first used, and stages by the functions that need them: who asks for
one name waits for nothing else.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hldparse.api.deciding import decide, undo
    from hldparse.api.ingesting import Ingested, ingest, ingest_each, waiting
    from hldparse.api.names import answers, resolve, resolve_many
    from hldparse.api.published import brief, conflicts, diff, letters, open, published  # noqa: A004
    from hldparse.api.single import STAGES, pages, read

_PARTS = {
    "deciding": ("decide", "undo"),
    "ingesting": ("Ingested", "ingest", "ingest_each", "waiting"),
    "names": ("answers", "resolve", "resolve_many"),
    "published": ("brief", "conflicts", "diff", "letters", "open", "published"),
    "single": ("STAGES", "pages", "read"),
}
_PART_OF = {name: part for part, names in _PARTS.items() for name in names}

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
    "pages",
    "published",
    "read",
    "resolve",
    "resolve_many",
    "undo",
    "waiting",
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
