"""The public door: whole conferences, one file, one name, decisions, and what was published.

Each part is loaded when it is first used, and stages by the functions that need them: who asks for
one name waits for nothing else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hldparse.doors import opened_late

if TYPE_CHECKING:
    from hldparse.api.deciding import decide
    from hldparse.api.gate import counted, waiting, waiting_cases
    from hldparse.api.ingesting import Ingested, ingest, ingest_each
    from hldparse.api.names import answers, resolve, resolve_many
    from hldparse.api.publication import brief, conflicts, diff, letters, open, published  # noqa: A004
    from hldparse.api.reviewing import AnsweredMeanwhile, Review, open_review
    from hldparse.api.single import STAGES, read, whole
    from hldparse.api.withdrawing import take_back, undo

_PLACES = {
    "AnsweredMeanwhile": "reviewing",
    "Ingested": "ingesting",
    "Review": "reviewing",
    "STAGES": "single",
    "answers": "names",
    "brief": "publication",
    "conflicts": "publication",
    "counted": "gate",
    "decide": "deciding",
    "diff": "publication",
    "ingest": "ingesting",
    "ingest_each": "ingesting",
    "letters": "publication",
    "open": "publication",
    "open_review": "reviewing",
    "published": "publication",
    "read": "single",
    "resolve": "names",
    "resolve_many": "names",
    "take_back": "withdrawing",
    "undo": "withdrawing",
    "waiting": "gate",
    "waiting_cases": "gate",
    "whole": "single",
}

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

__getattr__, __dir__ = opened_late(__name__, _PLACES)
