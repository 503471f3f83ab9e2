"""Values of a TOML file as the types of a record, with a fault for each that does not fit."""

from __future__ import annotations

import dataclasses
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from hldparse.corpus.faults import Faults


def read_as(hint: Any, value: object, place: str, faults: Faults) -> Any:
    """Return ``value`` as ``hint``: str, int, Literal, X | None, tuples and dataclasses of them.

    Where it does not fit, a fault is noted at ``place`` and the result has no meaning.
    """
    origin = get_origin(hint)
    if origin is tuple:
        return _tuple(get_args(hint), value, place, faults)
    if origin is Literal:
        if value not in get_args(hint):
            allowed = ", ".join(map(str, get_args(hint)))
            faults.add(place, f"{value!r} is not known; known are {allowed}")
        return value
    if origin in (Union, UnionType):
        # Only "X | None" occurs, and TOML has no null: a value that is there is an X.
        return read_as(get_args(hint)[0], value, place, faults)
    if dataclasses.is_dataclass(hint):
        return _record(hint, value, place, faults)
    # True is an int in Python, never in a profile.
    if not isinstance(value, hint) or (hint is int and isinstance(value, bool)):
        wanted = {str: "text in quotes", int: "a whole number"}[hint]
        faults.add(place, f"must be {wanted}, not {value!r:.60}")
    return value


def _tuple(items: tuple[Any, ...], value: object, place: str, faults: Faults) -> tuple[Any, ...]:
    if not isinstance(value, list):
        faults.add(place, "must be a list in square brackets")
        return ()
    hints = items[:1] * len(value) if items[-1] is Ellipsis else items
    if len(hints) != len(value):
        faults.add(place, f"must have {len(hints)} items, not {len(value)}")
        return ()
    return tuple(
        read_as(hint, item, f"{place}[{index}]", faults)
        for index, (hint, item) in enumerate(zip(hints, value, strict=True))
    )


def _record(kind: Any, value: object, place: str, faults: Faults) -> Any:
    if not isinstance(value, dict):
        faults.add(place, f"must be a table, headed [[{place.split('[', maxsplit=1)[0]}]]")
        return None
    hints = get_type_hints(kind)
    before = len(faults.found)
    read = {}
    for key, item in value.items():
        if key in hints:
            read[key] = read_as(hints[key], item, f"{place}.{key}", faults)
        else:
            faults.unknown(place, key, hints)
    for each in dataclasses.fields(kind):
        if each.default is dataclasses.MISSING and each.name not in value:
            faults.add(place, f"{each.name} is missing")
    return kind(**read) if len(faults.found) == before else None
