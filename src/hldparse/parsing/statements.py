"""Claims of a letter about the lists it transmits, by the patterns of the profile."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from hldparse.parsing.bodies import Body
from hldparse.records.blocks import Claim, Statement
from hldparse.records.profile import Profile

_TABLES = "tables"
# "1", "III", "B"; not the article "a" nor the "I" of "in which I …" in lower case around it.
_NUMBER = re.compile(r"\b(?:\d{1,3}|[IVX]{1,5}|[B-HJ-Z])\b")


@lru_cache(maxsize=32)
def _patterns(profile: Profile) -> tuple[tuple[Claim, re.Pattern[str]], ...]:
    return tuple(
        (each.claim, re.compile(each.pattern, re.IGNORECASE)) for each in profile.statements
    )


def statements_in(body: Body, profile: Profile) -> Iterator[Statement]:
    """Yield each claim once per sentence, with the tables that a group ``tables`` names."""
    patterns = _patterns(profile)
    for sentence in body.sentences:
        for claim, pattern in patterns:
            match = pattern.search(sentence.text)
            if match is None or not match.group():
                continue
            named = match[_TABLES] or "" if _TABLES in pattern.groupindex else ""
            start = sentence.start + match.start()
            stop = sentence.start + match.end()
            yield Statement(
                claim,
                body.document.document_id,
                body.printed(start, stop),
                tuple(dict.fromkeys(_NUMBER.findall(named))),
                body.evidence(start, stop),
            )
