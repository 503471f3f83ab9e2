"""The tables of a compiled gazetteer: its names under every key they are found by."""

from __future__ import annotations

import re
from itertools import islice
from typing import Any

from hldparse.resolving import keys
from hldparse.resolving.letters import lacking
from hldparse.resolving.slips import FURTHER_SHORT, SHORT, budget, further_most, is_long_enough
from hldparse.resolving.words import STATE_WORDS
from hldparse.text.fold import fold

NameRow = list[Any]
"""text, entity, kind, from, until, language, rank, weak"""
TEXT, ENTITY, KIND, FROM, UNTIL, LANG, RANK, WEAK = range(8)
# "Angola PR", "Bolivia (PS)", "Samoa, U.S.", "Samoa, USA", "SW Africa", "China (PRC)"
_INITIALS = re.compile(
    r"[a-z][\s,(]+[A-Z]\.?[A-Z]\.?\)?$|[a-z], [A-Z]{3}$|^[A-Za-z]{1,6} \([A-Z]{3,5}\)$"
    r"|^(?!DR)[A-Z]\.?[A-Z]\.? (?=[A-Z][a-z]+$)"
)
# "Amer Samoa", "Neth.Antil"; not "DPR Korea"
_CUT = re.compile(r"^(?!.*[A-Z]{3}).*\w[ .]+\w")
OF_CLDR = 3
"""Rank of names that only CLDR has."""


def tables(names: list[NameRow], entities: list[list[Any]]) -> dict[str, Any]:
    """Return every table of a gazetteer by its name in the compiled form.

    They are made here, at build time, so that the first name asked for waits for none of them.
    """
    by_key = _keys(names)
    bags = _bags(names, entities)
    near, further = _near(names, entities), _further(names, entities)
    return {
        "ended": [n for n, row in enumerate(names) if row[UNTIL] or row[KIND] == "former"],
        "unsure": [n for n, row in enumerate(names) if row[WEAK] or row[KIND] == "acronym"],
        "keys": by_key,
        "bags": bags,
        "cores": _cores(names, entities),
        "postings": _postings(bags),
        "vocabulary": _vocabulary(by_key, names, entities),
        "near": near,
        "lacking": lacking(near),
        "further": further,
        "further_lacking": lacking(further),
        "bodies": _of_bodies(bags, names, entities),
        "joining": _joining(bags, names),
        "called": _called(names),
        "begun": _begun(by_key),
    }


def canonical(names: list[NameRow], entities: int) -> list[str]:
    """Return the canonical name of each entity: its English short name, the latest of several."""
    own: list[list[NameRow]] = [[] for _ in range(entities)]
    for row in names:
        own[row[ENTITY]].append(row)
    return [_canonical(rows) for rows in own]


def _canonical(rows: list[NameRow]) -> str:
    shorts = [row for row in rows if row[KIND] == "short" and row[LANG] == "en"]
    # Of two that end at one time the first.
    best = max(shorts, key=lambda row: row[UNTIL] or "9999") if shorts else rows[0]
    return str(best[TEXT])


def _keys(names: list[NameRow]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for n, row in enumerate(names):
        found.setdefault(fold(row[TEXT]), []).append(n)
    return {key: _best(ids, names) for key, ids in sorted(found.items()) if key}


def _best(ids: list[int], names: list[NameRow]) -> list[int]:
    """Return the names of a key without those of other entities that only lie beneath."""
    rank = min(names[n][RANK] for n in ids)
    first = {names[n][ENTITY] for n in ids if names[n][RANK] == rank}
    return [n for n in ids if names[n][RANK] == rank or names[n][ENTITY] in first]


def _bags(names: list[NameRow], entities: list[list[Any]]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for n, row in enumerate(names):
        if row[KIND] == "acronym":
            continue
        body = entities[row[ENTITY]][1] == "organisation"
        key = keys.body_bag(keys.spoken(row[TEXT])) if body else keys.bag(keys.spoken(row[TEXT]))
        if key:
            found.setdefault(key, []).append(n)
    return {key: _best(ids, names) for key, ids in sorted(found.items())}


def _cores(names: list[NameRow], entities: list[list[Any]]) -> dict[str, list[int]]:
    """Return names by what is left without "Republic of" and the like, where only one state's
    names leave it: "korea", which two leave, is not among them.
    """
    owners: dict[str, set[int]] = {}
    found: dict[str, list[int]] = {}
    for n, row in enumerate(names):
        if entities[row[ENTITY]][1] != "state" or row[KIND] == "acronym":
            continue
        key = keys.core(keys.spoken(row[TEXT]))
        if key:
            owners.setdefault(key, set()).add(row[ENTITY])
            if not row[WEAK]:
                found.setdefault(key, []).append(n)
    return {key: ids for key, ids in sorted(found.items()) if len(owners[key]) == 1}


def _postings(bags: dict[str, list[int]]) -> dict[str, list[int]]:
    """Return the bags that each word is in, by their place among the bags."""
    found: dict[str, list[int]] = {}
    for place, key in enumerate(bags):
        for word in dict.fromkeys(key.split()):
            found.setdefault(word, []).append(place)
    return dict(sorted(found.items()))


def _of_bodies(
    bags: dict[str, list[int]], names: list[NameRow], entities: list[list[Any]]
) -> list[int]:
    """Return the places of those bags that are of organisations."""
    return [
        place
        for place, ids in enumerate(bags.values())
        if any(entities[names[n][ENTITY]][1] == "organisation" for n in ids)
    ]


def _joining(bags: dict[str, list[int]], names: list[NameRow]) -> list[int]:
    """Return the names, of those found by their words, that have an "and"."""
    found = sorted({n for ids in bags.values() for n in ids})
    return [n for n in found if "and" in keys.words(fold(names[n][TEXT]))]


def _begun(by_key: dict[str, list[int]]) -> dict[str, list[str]]:
    """Return the names, without spaces, that others begin with, and how those go on: "niger" and
    "ia".
    """
    forms = sorted({keys.squeeze(key) for key in by_key})
    found: dict[str, list[str]] = {}
    for at, one in enumerate(forms):
        for other in islice(forms, at + 1, None):
            if not other.startswith(one):
                break
            found.setdefault(one, []).append(other.removeprefix(one))
    return found


def _called(names: list[NameRow]) -> list[int]:
    """Return the entities that are a state, islands or a territory in any of their names."""
    return sorted(
        {
            row[ENTITY]
            for row in names
            if not STATE_WORDS.isdisjoint(keys.words(keys.spoken(row[TEXT])))
        }
    )


def _vocabulary(
    by_key: dict[str, list[int]], names: list[NameRow], entities: list[list[Any]]
) -> list[str]:
    return sorted(
        {
            word
            for key, ids in by_key.items()
            if entities[names[ids[0]][ENTITY]][1] == "state"
            for word in key.split()
        }
    )


def _near(names: list[NameRow], entities: list[list[Any]]) -> dict[str, list[Any]]:
    """Return the English names of states that a misprint is held against, without spaces: what a
    misprint of each may cost, its form in which letters that print alike are one, its names.
    """
    found: dict[str, list[int]] = {}
    for n, row in enumerate(names):
        if row[LANG] != "en" or row[WEAK] or entities[row[ENTITY]][1] != "state":
            continue
        folded = keys.written_out(fold(row[TEXT]))
        if any(len(word) == 1 for word in folded.split()):
            # "S Africa": what is cut so short leaves too little to be near to.
            continue
        if _INITIALS.search(row[TEXT]) or (row[KIND] == "acronym" and _CUT.search(row[TEXT])):
            # "Angola PR" is but two letters from "Angolan", "Amer Samoa" from "Amer Hamza".
            continue
        key = keys.squeeze(folded)
        if len(key) >= SHORT:
            found.setdefault(key, []).append(n)
    return {
        key: [_budget(key, names[ids[0]]), keys.skeleton(key), ids]
        for key, ids in sorted(found.items())
    }


def _further(names: list[NameRow], entities: list[list[Any]]) -> dict[str, list[Any]]:
    """Return the same of long names in the other languages of the United Nations, which may have
    fewer misprints: no list of words tells theirs from a language's own.
    """
    found: dict[str, list[int]] = {}
    for n, row in enumerate(names):
        if row[LANG] not in FURTHER_SHORT or row[WEAK] or row[KIND] == "acronym":
            continue
        if entities[row[ENTITY]][1] == "state" and row[RANK] < OF_CLDR:
            key = keys.squeeze(keys.written_out(fold(row[TEXT])))
            if is_long_enough(key, row[LANG]):
                found.setdefault(key, []).append(n)
    return {
        key: [
            min(further_most(len(key)), _budget(key, names[ids[0]])),
            keys.skeleton(key),
            ids,
        ]
        for key, ids in sorted(found.items())
    }


def _budget(key: str, row: NameRow) -> float:
    acronym = row[KIND] == "acronym" and " " not in row[TEXT]
    distinctive = len(keys.squeeze(keys.core(keys.spoken(row[TEXT])))) or len(key)
    return budget(distinctive, len(key), acronym=acronym)
