"""One name, or many, without any document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import datetime

    from hldparse.records.names import Resolution
    from hldparse.resolving import Resolver

KINDS = ("state", "organisation")
"""What a name may be: states and territories, organisations and observers."""


def resolve(
    name: str,
    as_of: str | datetime.date | None = None,
    kinds: tuple[str, ...] = KINDS,
    *,
    gazetteers: str | Path | None = None,
) -> Resolution:
    """Return what one printed name means on the date ``as_of`` (None: on any date).

    Never splits and never guesses: see ``Resolution``. ``as_of`` is a date or a day in ISO 8601,
    "2006-07-18"; a year alone raises ValueError, for names change within years. ``gazetteers``
    names a folder in place of the built-in gazetteer. Raises BadGazetteer where that is broken.
    """
    if gazetteers is None:
        return _built_in().resolve(name, as_of, kinds)
    from hldparse import resolving

    gazetteer = resolving.load_gazetteer(Path(gazetteers))
    return resolving.Resolver(gazetteer).resolve(name, as_of, kinds)


def resolve_many(
    names: Iterable[str],
    as_of: str | datetime.date | None = None,
    kinds: tuple[str, ...] = KINDS,
) -> Iterator[Resolution]:
    """Yield what each name means, lazily and in order; the fast way for many."""
    return _built_in().resolve_many(names, as_of, kinds)


def answers(
    lines: Iterable[str],
    *,
    as_of: str | None = None,
    kinds: tuple[str, ...] = KINDS,
    gazetteers: str | Path | None = None,
) -> Iterator[dict[str, Any]]:
    """Yield an object of plain values for each line, lazily and in order.

    Lines of several names are split; a line that begins with ``"`` is a JSON string.
    """
    from hldparse import resolving

    gazetteer = resolving.load_gazetteer(Path(gazetteers) if gazetteers is not None else None)
    resolver = resolving.Resolver(gazetteer)
    for line in lines:
        yield resolving.batch_answer(line, resolver, as_of, kinds)


@lru_cache(maxsize=1)
def _built_in() -> Resolver:
    """Return the resolver of the installed gazetteer, loaded when the first name is asked for."""
    from hldparse.resolving import default_resolver

    return default_resolver()
