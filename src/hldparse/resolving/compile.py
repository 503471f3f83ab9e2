"""Compiles the gazetteer's YAML files into the one JSON that is loaded at run time."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hldparse.resolving import merge, sources
from hldparse.resolving.clashes import check_clashes
from hldparse.resolving.columns import columns
from hldparse.resolving.digest import SMALL, WORDS, digest
from hldparse.resolving.fuzzy import Nearest
from hldparse.resolving.gazetteer import FORMAT, Gazetteer
from hldparse.resolving.keys import without_article
from hldparse.resolving.meant import meant
from hldparse.resolving.tables import (
    ENTITY,
    OF_CLDR,
    TEXT,
    NameRow,
    canonical,
    tables,
)
from hldparse.text.fold import collapse, fold


def compile_folder(folder: Path, *, beneath: bool = True) -> dict[str, Any]:
    """Return the compiled gazetteer of ``folder``; ``beneath=False`` leaves pycountry and CLDR out.

    Raises BadGazetteer where a file is broken or two entities share a strong name at one time.
    """
    read = sources.load(folder)
    entities: list[list[Any]] = []
    names: list[NameRow] = []
    index: dict[str, int] = {}
    for entry in sorted(read["states.yaml"], key=lambda e: str(e["id"])):
        index[entry["id"]] = len(entities)
        entities.append(_state(entry))
        _add_names(names, index[entry["id"]], entry["names"])
    invited = {entry["id"] for entry in read["observers.yaml"]}
    for entry in sorted(
        read["observers.yaml"] + read["organisations.yaml"], key=lambda e: str(e["id"])
    ):
        index[entry["id"]] = len(entities)
        entities.append(_body(entry, "observer" if entry["id"] in invited else entry["kind"]))
        _add_names(names, index[entry["id"]], _body_names(entry))
    check_clashes(names, entities, folder)
    words = sources.words(folder, WORDS)
    if beneath:
        _lay_beneath(entities, names, index, {fold(word) for word in words})
    for row, name in zip(entities, canonical(names, len(entities)), strict=True):
        row.append(name)
    data: dict[str, Any] = {
        "format": FORMAT,
        "digest": digest(folder),
        "entities": entities,
        "names": columns(names),
        **tables(names, entities),
        "meant": {},
        "others": [],
        "apart": [],
        "small": [],
        "of": [[index[e["id"]], index[e["of"]]] for e in read["states.yaml"] if "of" in e],
        "ioc": _olympic(read["states.yaml"], index),
        "groups": _groups(read["regional_groups.yaml"]),
    }
    data["apart"] = _apart(data, words)
    data["small"] = _small(data, sources.words(folder, SMALL))
    data["meant"] = meant(Gazetteer(data))
    data["others"] = _others(data, words + merge.other_places() if beneath else words)
    return data


def _others(data: dict[str, Any], words: list[str]) -> list[str]:
    """Return, folded, those words and names of other places that are near a state's name, so that
    "Luanda" is not taken for a misprint of "Rwanda".
    """
    gazetteer = Gazetteer(data)
    english, further = Nearest(gazetteer), Nearest(gazetteer, further=True)
    found = {fold(word) for word in words if english.near(word) or further.near(word)}
    return sorted(key for key in found if key not in data["keys"])


def _apart(data: dict[str, Any], words: list[str]) -> list[str]:
    """Return, folded, the phrases that are no names though parts of them may be: "Granada,
    Nicaragua"; as they are those with a hyphen, which are none only so: "austria-hungary".
    """
    found = {fold(word) for word in words if "-" not in word}
    joined = {word.strip() for word in words if "-" in word}
    return sorted(joined.union(key for key in found if " " in key and key not in data["keys"]))


def _small(data: dict[str, Any], words: list[str]) -> list[str]:
    """Return, folded, the names that are words in small letters, and have the names counted among
    those that do not settle alone what is meant.
    """
    found = {fold(word) for word in words} & data["keys"].keys()
    spoken = {key for key in data["keys"] if without_article(key) in found}
    names = {n for key in spoken for n in data["keys"][key]}
    data["unsure"] = sorted(names.union(data["unsure"]))
    return sorted(found)


def write(folder: Path) -> bytes:
    """Return the bytes of ``compiled.json`` for ``folder``: the same for the same sources."""
    data = compile_folder(folder)
    lines = []
    for key, value in data.items():
        if isinstance(value, list):
            rows = ",\n".join(_dump(row) for row in value)
            lines.append(f"{_dump(key)}:[\n{rows}\n]")
        elif isinstance(value, dict):
            rows = ",\n".join(f"{_dump(k)}:{_dump(v)}" for k, v in value.items())
            lines.append(f"{_dump(key)}:{{\n{rows}\n}}")
        else:
            lines.append(f"{_dump(key)}:{_dump(value)}")
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode()


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _state(entry: dict[str, Any]) -> list[Any]:
    return [
        entry["id"],
        "state",
        entry["kind"],
        entry.get("iso2") or "",
        entry.get("m49") or "",
        "",
        entry.get("member_since") or "",
        entry.get("member_until") or "",
        list(entry.get("successors") or []),
    ]


def _olympic(states: list[dict[str, Any]], index: dict[str, int]) -> dict[str, int]:
    """Return the entity of each code that Olympic lists print otherwise than ISO 3166-1 has it."""
    return {
        row["code"]: index[entry["id"]]
        for entry in states
        for row in entry.get("codes", {}).get("ioc", ())
    }


def _body(entry: dict[str, Any], kind: str) -> list[Any]:
    return [
        entry["id"], "organisation", kind, "", "", entry.get("acronym") or "", "", "", [],
    ]  # fmt: skip


def _body_names(entry: dict[str, Any]) -> list[dict[str, Any]]:
    names: list[dict[str, Any]] = [{"text": entry["name"], "kind": "short"}]
    if entry.get("acronym"):
        names.append({"text": entry["acronym"], "kind": "acronym"})
    return names + list(entry.get("names") or [])


def _add_names(names: list[NameRow], entity: int, given: list[dict[str, Any]]) -> None:
    seen = set()
    for name in given:
        row = [
            collapse(name["text"]),
            entity,
            name["kind"],
            name.get("from") or "",
            name.get("until") or "",
            name.get("lang") or "en",
            0,
            int(name.get("strength") == "weak"),
        ]
        if tuple(row) not in seen:
            seen.add(tuple(row))
            names.append(row)


def _lay_beneath(
    entities: list[list[Any]], names: list[NameRow], index: dict[str, int], ordinary: set[str]
) -> None:
    """Add the names of pycountry and CLDR, of the latter none that is an ``ordinary`` word:
    "Island" is German for Iceland.
    """
    codes = merge.codes_beneath()
    for iso3, row in sorted(codes.items()):
        if iso3 not in index:
            index[iso3] = len(entities)
            entities.append([iso3, "state", "territory", row["iso2"], row["m49"], "", "", "", []])
            names.append([row["name"], index[iso3], "short", "", "", "en", 1, 0])
        entity = entities[index[iso3]]
        entity[3], entity[4] = entity[3] or row["iso2"], entity[4] or row["m49"]
    known = {(fold(row[TEXT]), row[ENTITY]) for row in names}
    for iso3, text, kind, lang, rank in merge.names_beneath():
        key = (fold(text), index[iso3])
        if rank == OF_CLDR and key[0] in ordinary:
            continue
        if key[0] and key not in known:
            known.add(key)
            names.append([collapse(text), index[iso3], kind, "", "", lang, rank, 0])
    taken = {key for key, _ in known}
    for old in merge.withdrawn():
        if old["id"] not in index and fold(old["name"]) not in taken:
            index[old["id"]] = len(entities)
            entities.append([old["id"], "state", "former", old["iso2"], "", "", "", "", []])
            names.append([old["name"], index[old["id"]], "short", "", old["until"], "en", 1, 0])


def _groups(groups: list[dict[str, Any]]) -> list[list[Any]]:
    rows = []
    for group in groups:
        given = [n if isinstance(n, dict) else {"text": n} for n in group["names"]]
        rows.append(
            [
                group["id"],
                [[n["text"], n.get("from") or "", n.get("until") or ""] for n in given],
                [
                    [
                        m["state"],
                        m.get("from") or "",
                        m.get("until") or "",
                        m.get("basis") or "member",
                    ]
                    for m in group["members"]
                ],
            ]
        )
    return rows
