"""A conference's profile: its own profile.toml laid over the built-in one for UN letters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from functools import cache
from pathlib import Path
from typing import Any, get_type_hints

from hldparse.corpus.faults import Faults, toml_of
from hldparse.corpus.patterns import check_patterns
from hldparse.corpus.shapes import read_as
from hldparse.records.profile import CategoryHeadings, Profile

_BUILT_IN = Path(__file__).parent.parent / "profiles" / "un-letters.toml"
_EXTEND = "extend"


def profile_of(path: Path | None) -> Profile:
    """Return the profile that the file at ``path`` makes of the built-in one.

    ``key = …`` replaces; under ``[extend]`` a list is added to the built-in list. Without a file
    the built-in profile itself is returned. Raises BadProfile with every fault and its place:
    unknown keys, wrong types, unknown categories, kinds and claims, broken patterns.
    """
    built_in = built_in_profile()
    if path is None or not path.exists():
        return built_in
    faults = Faults(path)
    data = toml_of(path)
    extra = data.pop(_EXTEND, {})
    if not isinstance(extra, dict):
        faults.add(_EXTEND, "must be a table of lists: [extend]")
        extra = {}
    replaced = _read(data, "", faults, also=(_EXTEND,))
    added = _read(extra, _EXTEND, faults, lists_only=True)
    check_patterns(replaced, "", faults)
    check_patterns(added, _EXTEND, faults)
    faults.raise_any("the built-in profile, un-letters.toml of hldparse, shows every key")
    profile = replace(built_in, **replaced)
    profile = replace(
        profile, **{key: getattr(profile, key) + value for key, value in added.items()}
    )
    return replace(profile, categories=_one_per_category(profile.categories))


@cache
def built_in_profile() -> Profile:
    """Return the profile for letters of the United Nations."""
    faults = Faults(_BUILT_IN)
    values = _read(toml_of(_BUILT_IN), "", faults)
    faults.raise_any("the installation is damaged: install hldparse again")
    return Profile(**values)


@cache
def _hints() -> dict[str, Any]:
    return get_type_hints(Profile)


def _read(
    data: Mapping[str, Any],
    place: str,
    faults: Faults,
    *,
    also: tuple[str, ...] = (),
    lists_only: bool = False,
) -> dict[str, Any]:
    """Return the fields that ``data`` states, as the record's types; leave out faulty ones."""
    values = {}
    known = tuple(each.name for each in fields(Profile))
    for key, value in data.items():
        at = f"{place}.{key}" if place else key
        if key not in known:
            faults.unknown(place, key, (*known, *also))
        elif lists_only and not isinstance(value, list):
            faults.add(at, "only a list can be extended")
        elif lists_only and not isinstance(getattr(built_in_profile(), key), tuple):
            faults.add(at, f"is no list; set {key} itself, outside of [extend]")
        else:
            before = len(faults.found)
            read = read_as(_hints()[key], value, at, faults)
            if len(faults.found) == before:
                values[key] = read
    return values


def _one_per_category(categories: tuple[CategoryHeadings, ...]) -> tuple[CategoryHeadings, ...]:
    """Join the headings of a category that is named twice, as an extension does."""
    joined: dict[str, CategoryHeadings] = {}
    for each in categories:
        known = joined.get(each.category)
        headings = each.headings if known is None else known.headings + each.headings
        joined[each.category] = CategoryHeadings(each.category, tuple(dict.fromkeys(headings)))
    return tuple(joined.values())
