"""Names of participants with who represents them behind: "Jamaica - H.E. Mr. A B, Minister"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hldparse.parsing.civil_society import affiliation
from hldparse.parsing.entries import entry_text
from hldparse.parsing.enumeration import enumeration
from hldparse.parsing.known import KnownNames
from hldparse.parsing.markers import split_marks
from hldparse.parsing.offices import is_office, role_before_link

# What may stand between a name and who represents it
_BEHIND = re.compile(r"\s+[-\u2013\u2014]\s*|\s*[:,(]\s*|[\u2013\u2014]\s*|\s+")
_REPRESENTED = re.compile(
    r"(?:represented by|repr[ée]sent[ée]e? par|representad[oa] por)\s+", re.IGNORECASE
)
_LONGEST = 300
_FEWEST = 2


def name_end(text: str, names: KnownNames, person: re.Pattern[str]) -> int:
    """Return where the known name ends that ``text`` begins with, a person or an office being
    behind it; 0 for any other text, also for one that as a whole is a known name.
    """
    # Of "Canada (Mr. A B)" the brackets are asked about first: without them it is a known name.
    if len(text) > _LONGEST or (not text.endswith(")") and names.known(split_marks(text)[0])):
        return 0
    for gap in _BEHIND.finditer(text):
        if not names.known(split_marks(text[: gap.start()])[0]):
            continue
        behind = text[gap.end() :]
        led = _REPRESENTED.match(behind)
        behind = behind[led.end() :] if led else behind
        # A single space parts a name from an office in many a name.
        if person.match(behind) or (gap[0] != " " and _is_role(behind)):
            return gap.start()
    return 0


def named_text(
    lines: Sequence[str], names: KnownNames, person: re.Pattern[str]
) -> tuple[str, str, tuple[int, ...]]:
    """Return an entry's text, its marks and where lines broke, without who represents it."""
    stop = name_end(lines[0], names, person)
    if stop:
        return entry_text([lines[0][:stop]], names)
    text, marks, breaks = entry_text(lines, names)
    stop = name_end(text, names, person)
    if not stop:
        return text, marks, breaks
    own, further = split_marks(text[:stop])
    return own, further + marks, tuple(each for each in breaks if each < len(own))


def begins_with_name(text: str, names: KnownNames, person: re.Pattern[str]) -> bool:
    """Say whether ``text`` is a known name, alone or with who represents it."""
    return names.known(split_marks(text)[0]) or name_end(text, names, person) > 0


def begins_with_place(text: str, names: KnownNames, person: re.Pattern[str]) -> bool:
    """Say whether ``text`` is a state or territory, alone or with who represents it."""
    own = text[: name_end(text, names, person)] or text
    return names.place(split_marks(own)[0])


def is_known_body(text: str, names: KnownNames, person: re.Pattern[str]) -> bool:
    """Say whether ``text`` is a known organisation with its country, or with who is of it."""
    found = affiliation(text, names, person)
    return bool(found.organisations) and names.organisation(found.organisations[0].text)


def names_run_in(text: str, names: KnownNames) -> bool:
    """Say whether a line is names one behind the other; the last may go on below."""
    if len(text) > _LONGEST or ("," not in text and ";" not in text):
        return False
    found = enumeration(text.rstrip(" .;,"), names)
    return len(found) >= _FEWEST and all(each.known for each in found[:-1])


def _is_role(text: str) -> bool:
    first = re.split(r"[,;()]", text, maxsplit=1)[0].strip()
    role = role_before_link(first)
    return bool(first) and (is_office(first) or (role is not None and bool(role[0])))
