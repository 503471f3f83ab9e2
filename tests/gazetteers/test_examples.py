"""Every printed form an entry brings as an example resolves to it, and no refused form does."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from hldparse.resolving.compile import compile_folder
from hldparse.resolving.gazetteer import Gazetteer
from hldparse.resolving.resolver import Resolver

GAZETTEERS = Path(__file__).parents[2] / "gazetteers"


def entries() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for name in ("states", "observers", "organisations"):
        text = (GAZETTEERS / f"{name}.yaml").read_text(encoding="utf-8")
        found += yaml.load(text, Loader=yaml.CSafeLoader)
    return found


@pytest.fixture(scope="module")
def resolver() -> Resolver:
    """A resolver on the sources as they stand, not on a compiled form that may be older."""
    return Resolver(Gazetteer(compile_folder(GAZETTEERS)))


def found(resolver: Resolver, text: str, day: str = "") -> str:
    entity = resolver.resolve(text, day or None).entity
    return entity.entity_id if entity else ""


def last_day(name: dict[str, Any]) -> str:
    """A day on which the name was in force, "" where any day will do."""
    if "until" in name:
        return (date.fromisoformat(name["until"]) - timedelta(days=1)).isoformat()
    return str(name.get("from", ""))


def test_examples_resolve_to_their_entry(resolver: Resolver) -> None:
    """Adding a variant and proving it are one edit."""
    examples = [(e["id"], text) for e in entries() for text in e.get("examples", ())]
    assert len(examples) > 150
    assert [(key, text) for key, text in examples if found(resolver, text) != key] == []


def test_refused_forms_do_not_resolve_to_their_entry(resolver: Resolver) -> None:
    """Near neighbours stay apart."""
    refused = [(e["id"], text) for e in entries() for text in e.get("not", ())]
    assert len(refused) > 100
    assert [(key, text) for key, text in refused if found(resolver, text) == key] == []


def test_strong_names_resolve_while_in_force(resolver: Resolver) -> None:
    """Each listed name, asked for on a day when it was in force, is its entry's."""
    wrong = [
        (entry["id"], name["text"])
        for entry in entries()
        for name in entry.get("names", ())
        if name.get("strength") != "weak"
        and found(resolver, name["text"], last_day(name)) != entry["id"]
    ]
    assert wrong == []


def test_canonical_names_of_bodies_resolve(resolver: Resolver) -> None:
    """Name and acronym of a body are its own."""
    wrong = [
        (entry["id"], entry[key])
        for entry in entries()
        for key in ("name", "acronym")
        if key in entry and found(resolver, entry[key]) != entry["id"]
    ]
    assert wrong == []


def test_weak_names_alone_do_not_settle(resolver: Resolver) -> None:
    """A weak name that two entries hold is never taken for one of them."""
    held: dict[str, set[str]] = {}
    strong: set[str] = set()
    for entry in entries():
        strong |= {entry[key] for key in ("name", "acronym") if key in entry}
        for name in entry.get("names", ()):
            if name.get("strength") == "weak":
                held.setdefault(name["text"], set()).add(entry["id"])
            else:
                strong.add(name["text"])
    shared = {text for text, ids in held.items() if len(ids) > 1 and text not in strong}
    assert "Korea" in shared
    assert {text for text in shared if found(resolver, text)} == set()
