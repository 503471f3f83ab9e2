"""The one conference that a folder means, and its ledger."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hldparse.errors import UsageError

if TYPE_CHECKING:
    from hldparse.corpus import Conference


def conference_of(corpus: str | Path) -> tuple[Conference, Path]:
    """Return the one conference that ``corpus`` means, and its ledger.

    Raises UsageError where it means several, or a loose file, which has no ledger.
    """
    from hldparse.corpus import find

    conferences = find([corpus]).conferences
    if len(conferences) > 1:
        names = ", ".join(each.name for each in conferences)
        raise UsageError(
            "several conferences are in this folder",
            file=str(corpus),
            hint=f"name one of them: {names}",
        )
    path = conferences[0].ledger
    if path is None:
        raise UsageError(
            "a loose file has no ledger",
            file=str(corpus),
            hint="put it into a folder: hldparse add FILE --corpus FOLDER",
        )
    return conferences[0], path
