"""No two entities share a strong name at one time."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hldparse.errors import BadGazetteer
from hldparse.resolving.tables import ENTITY, FROM, TEXT, UNTIL, WEAK, NameRow
from hldparse.text.fold import fold

_OPEN = "9999"


def check_clashes(names: list[NameRow], entities: list[list[Any]], folder: Path) -> None:
    """Raise BadGazetteer for a strong name that two entities have at one time."""
    strong: dict[str, list[NameRow]] = {}
    for row in names:
        if row[WEAK]:
            continue
        for other in strong.setdefault(fold(row[TEXT]), []):
            if other[ENTITY] != row[ENTITY] and _overlap(row, other):
                owner = entities[other[ENTITY]][0]
                raise BadGazetteer(
                    f"{row[TEXT]!r} is a strong name of {owner} at the same time",
                    file=str(folder),
                    place=entities[row[ENTITY]][0],
                    hint='date the names, or mark one "strength: weak"',
                )
        strong[fold(row[TEXT])].append(row)


def _overlap(a: NameRow, b: NameRow) -> bool:
    return bool(a[FROM] < (b[UNTIL] or _OPEN) and b[FROM] < (a[UNTIL] or _OPEN))
