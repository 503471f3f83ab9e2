"""The public door: whole conferences, one file, one name, decisions, and what was published.

Each part is loaded when it is first used, and stages by the functions that need them: who asks for
one name waits for nothing else.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hldparse.api.deciding import decide
    from hldparse.api.gate import counted, waiting, waiting_cases
    from hldparse.api.ingesting import Ingested, ingest, ingest_each
    from hldparse.api.names import answers, resolve, resolve_many
    from hldparse.api.publication import brief, conflicts, diff, letters, open, published  # noqa: A004
    from hldparse.api.reviewing import AnsweredMeanwhile, Review, open_review
    from hldparse.api.single import STAGES, read, whole
    from hldparse.api.withdrawing import take_back, undo

_PARTS = {
    "deciding": ("decide",),
    "gate": ("counted", "waiting", "waiting_cases"),
    "ingesting": ("Ingested", "ingest", "ingest_each"),
    "names": ("answers", "resolve", "resolve_many"),
    "publication": ("brief", "conflicts", "diff", "letters", "open", "published"),
    "reviewing": ("AnsweredMeanwhile", "Review", "open_review"),
    "single": ("STAGES", "read", "whole"),
    "withdrawing": ("take_back", "undo"),
}
_PART_OF = {name: part for part, names in _PARTS.items() for name in names}

__all__ = [
    "STAGES",
    "AnsweredMeanwhile",
    "Ingested",
    "Review",
    "answers",
    "brief",
    "conflicts",
    "counted",
    "decide",
    "diff",
    "ingest",
    "ingest_each",
    "letters",
    "open",
    "open_review",
    "published",
    "read",
    "resolve",
    "resolve_many",
    "take_back",
    "undo",
    "waiting",
    "waiting_cases",
    "whole",
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
