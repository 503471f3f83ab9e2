"""Which cases the address asks for, and addresses that ask for others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from hldparse.reviewing.items import Facets

FACETS = {
    "state": "State",
    "kind": "Kind",
    "severity": "Severity",
    "edition": "Edition",
    "reviewer": "Reviewer",
}
"""Facets by the name they have in the address, with their headings."""
_IN_COUNTS = {
    "state": "states",
    "kind": "kinds",
    "severity": "severities",
    "edition": "editions",
    "reviewer": "reviewers",
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """One value for each facet, "" for any, and words to look for."""

    state: str = ""
    kind: str = ""
    severity: str = ""
    edition: str = ""
    reviewer: str = ""
    q: str = ""

    @classmethod
    def of(cls, query: Mapping[str, str]) -> Wanted:
        """Return what an address or a form asks for; what it does not name is any."""
        return cls(**{name: query.get(name, "").strip() for name in (*FACETS, "q")})

    @property
    def chosen(self) -> dict[str, str]:
        """What is asked for, by name, without what is any."""
        named = {name: getattr(self, name) for name in (*FACETS, "q")}
        return {name: value for name, value in named.items() if value}

    def query(self, **further: str) -> str:
        """Return the address's part for it, with ``further`` before it."""
        return urlencode({**further, **self.chosen})

    def but(self, name: str, value: str) -> Wanted:
        """Return it with one facet set otherwise."""
        return replace(self, **{name: value})

    def facets(self) -> Facets:
        """Return it as a review takes it."""
        return Facets(
            kinds=_one(self.kind),
            severities=_one(self.severity),
            editions=_one(self.edition),
            states=_one(self.state),
            reviewers=_one(self.reviewer),
            search=self.q,
        )


def counted_as(name: str) -> str:
    """Return the name that a review's counts have for a facet."""
    return _IN_COUNTS[name]


def _one(value: str) -> tuple[str, ...]:
    return (value,) if value else ()
