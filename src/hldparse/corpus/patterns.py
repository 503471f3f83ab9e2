"""The regular expressions of a profile, tried before any source is read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from hldparse.corpus.faults import Faults

_SINGLE = ("list_status",)
_LISTS = (
    "letterheads",
    "mastheads",
    "salutations",
    "closings",
    "addressees",
    "captions",
    "continuations",
    "interest_without_table",
    "seating_titles",
    "wish_titles",
)
_RECORDS = ("attachment_headings", "announcements", "statements")
# What the grammars ask of a match: "(Revised list as of …)" gives a status and a date.
_GROUPS = {"list_status": ("status", "date"), "interest_without_table": ("names",)}


def check_patterns(values: Mapping[str, Any], place: str, faults: Faults) -> None:
    """Note a fault for each pattern in ``values`` that does not compile, that matches the empty
    text, or that lacks a group its use needs. ``values`` are fields of a Profile.
    """
    for key, at, pattern in _patterns(values):
        where = f"{place}.{at}" if place else at
        try:
            compiled = re.compile(pattern, re.IGNORECASE)
        except (re.error, OverflowError, RecursionError) as error:
            faults.add(where, f"is no regular expression: {error}")
            continue
        faults.found += [
            (where, f"must have a group (?P<{group}>…)")
            for group in _GROUPS.get(key, ())
            if group not in compiled.groupindex
        ]
        if compiled.fullmatch(""):
            faults.add(where, "matches the empty text, and so every line")
    for index, label in enumerate(values.get("group_labels", ())):
        if label.count("{n}") != 1:
            where = f"{place}.group_labels[{index}]" if place else f"group_labels[{index}]"
            faults.add(where, 'must hold {n} once: "Round Table {n}"')


def _patterns(values: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    for key in _SINGLE:
        if key in values:
            yield key, key, values[key]
    for key in _LISTS:
        for index, pattern in enumerate(values.get(key, ())):
            yield key, f"{key}[{index}]", pattern
    for key in _RECORDS:
        for index, record in enumerate(values.get(key, ())):
            yield key, f"{key}[{index}].pattern", record.pattern
