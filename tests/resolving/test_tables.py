"""The hard names, a table a family; and every example that the gazetteer's entries bring."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from hldparse.resolving import Resolver

ROOT = Path(__file__).resolve().parents[2]
TABLES = sorted(
    path for path in (ROOT / "tests" / "names").glob("*.tsv") if not path.name.startswith("pairs_")
)
ROWS = [
    pytest.param(*(cell.strip() for cell in line.split("\t")), id=f"{path.stem}-{n}")
    for path in TABLES
    for n, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
    if n > 1 and line.strip()
]


def entries() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for name in ("states.yaml", "observers.yaml", "organisations.yaml"):
        text = (ROOT / "gazetteers" / name).read_text(encoding="utf-8")
        found += yaml.safe_load(text)
    return found


@pytest.mark.parametrize(("printed", "as_of", "expected"), ROWS)
def test_hard_names(resolver: Resolver, printed: str, as_of: str, expected: str) -> None:
    """A printed form is the entity of its row, or ("-") no entity at all."""
    r = resolver.resolve(printed, as_of or None)
    assert (r.entity.entity_id if r.entity else "-") == expected, r.steps


def test_examples_of_the_gazetteer(resolver: Resolver) -> None:
    """Each example of an entry is that entity, each "not" is not."""
    wrong = []
    for entry in entries():
        for text in entry.get("examples") or ():
            r = resolver.resolve(text)
            if r.entity is None or r.entity.entity_id != entry["id"]:
                wrong.append((entry["id"], text, r.steps))
        for text in entry.get("not") or ():
            r = resolver.resolve(text)
            if r.entity is not None and r.entity.entity_id == entry["id"]:
                wrong.append((entry["id"], f"not {text}", r.steps))
    assert wrong == []


def test_every_strong_name_is_found(resolver: Resolver) -> None:
    """A name of the gazetteer, on a date it was in force, is its entity."""
    gazetteer = resolver.gazetteer
    wrong = []
    for name in gazetteer.names:
        if name.rank or name.weak:
            continue
        entity_id = gazetteer.entities[name.entity].entity_id
        r = resolver.resolve(name.text, name.valid_from or None)
        if r.entity is None or r.entity.entity_id != entity_id:
            wrong.append((entity_id, name.text, r.steps))
    assert [row for row in wrong if row[1] not in shared_in_time(resolver)] == []


def shared_in_time(resolver: Resolver) -> set[str]:
    """Return names that have belonged to several entities, one after the other."""
    gazetteer = resolver.gazetteer
    owners: dict[str, set[int]] = {}
    for name in gazetteer.names:
        if name.rank == 0 and not name.weak:
            owners.setdefault(name.text, set()).add(name.entity)
    return {text for text, ids in owners.items() if len(ids) > 1}
