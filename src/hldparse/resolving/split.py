"""Takes a line apart that holds several names run together, and leaves one name whole."""

from __future__ import annotations

from dataclasses import replace

from hldparse.records.names import Candidate, Resolution
from hldparse.resolving.covers import Cover, Line, Part
from hldparse.resolving.gazetteer import Gazetteer
from hldparse.resolving.listed import is_list
from hldparse.resolving.normalise import LONGEST
from hldparse.resolving.resolver import KINDS, Date, Kind, Resolver, default_resolver, iso
from hldparse.resolving.successions import as_two, is_either, on_date
from hldparse.text.fold import fold

_SURE = ("exact", "normalised")
"""Methods by which a whole line is one name beyond doubt."""
_SEVERAL_WAYS = "several names run together, in more than one way"
_EITHER = "a state and its successor, of which either may be meant"
_HARDLY_MISPRINTED = 80.0
"""Score of a misprint of one letter in ten."""


def split_line(
    text: str,
    as_of: Date = None,
    kinds: tuple[Kind, ...] = KINDS,
    breaks: tuple[int, ...] = (),
    *,
    resolver: Resolver | None = None,
) -> tuple[Part, ...]:
    """Return the names that ``text`` holds, each with its place in it and its resolution.

    A text that is one name is one part, also where parts of it are names ("Trinidad and Tobago").
    Where names run together, with or without "and", comma, semicolon or slash between, each is a
    part, misprints allowed in some of them. ``breaks``: offsets of spaces that were line breaks;
    they settle what would else be two equally good ways to part the line. Two equally good ways
    give one part, unresolved, ``ambiguous`` and with candidates. So does a text that is no name.
    """
    date = iso(as_of)
    resolver = resolver if resolver is not None else default_resolver()
    whole = resolver.resolve(text, date, kinds)
    known = resolver.gazetteer.no_names
    if not text.strip() or len(text) > LONGEST or known.has(text, fold(text)):
        return (_whole(text, whole),)
    listed = is_list(text, whole, resolver, date, kinds)
    if whole.method in _SURE and _is_surely_one(whole) and not listed:
        return (_whole(text, whole),)
    exact = None if listed else resolver.exactly(text, date, kinds)
    named = exact is not None and exact.entity is not None
    line = Line(text, resolver, date, kinds, breaks)
    if exact is not None and named and _is_surely_one(exact):
        return (_whole(text, exact),)
    covers = line.covers()
    if named:
        # "Serbia Montenegro" was one state's name, but not on a date when both were in force.
        covers = [cover for cover in covers if all(r.in_force for _, _, r in cover.parts)]
    if covers and not _is_rather_one(whole, covers, resolver.gazetteer):
        return _decide(line, covers)
    if whole.entity is None and (covers := line.covers(misprints=True)):
        return _decide(line, covers)
    return (_whole(text, whole),)


def _is_surely_one(found: Resolution) -> bool:
    """Whether a name is one on its date, or printed to the letter as it was on another."""
    return found.in_force is not False or found.method == "exact"


def _is_rather_one(whole: Resolution, covers: list[Cover], gazetteer: Gazetteer) -> bool:
    """Whether a line is a name with little misprinted and no two, which are none of the best known:
    "Faroe Islanda" is a name of the Faroe Islands and one of Iceland; or a territory before its
    state, "US Virgin Islands (USA)".
    """
    if whole.entity is not None and whole.method == "variant":
        own = gazetteer.by_id[whole.entity.entity_id]
        state = gazetteer.of.get(own, own)
        both = {whole.entity.entity_id, gazetteer.entities[state].entity_id}
        return all(both.issuperset(cover.entities) for cover in covers)
    if whole.entity is None or whole.method != "fuzzy" or whole.score < _HARDLY_MISPRINTED:
        return False
    return all(cover.cost and whole.entity.entity_id in cover.entities for cover in covers)


def _whole(text: str, resolution: Resolution) -> Part:
    start = len(text) - len(text.lstrip())
    return (start, max(start, len(text.rstrip())), resolution)


def _decide(line: Line, covers: list[Cover]) -> tuple[Part, ...]:
    """Return the parts of the best cover, or one ambiguous part where two are equally good."""
    text, breaks, resolver = line.text, line.breaks, line.resolver

    def rank(cover: Cover) -> tuple[int, int, int]:
        off = sum(1 for start, _, _ in cover.parts[1:] if breaks and start - 1 not in breaks)
        return (off, len(cover.parts), cover.cost)

    ranked = sorted(covers, key=lambda cover: (rank(cover), cover.entities))
    best = ranked[0]
    rivals = [
        cover
        for cover in ranked
        if rank(cover)[:2] == rank(best)[:2]
        and sorted(cover.entities) != sorted(best.entities)
        and (cover.cost == best.cost or (best.cost and cover.doubtful))
    ]
    if line.as_of:
        best = on_date(text, best, resolver, line.as_of, line.kinds)
    elif not rivals and (two := as_two(text, best, resolver, line.kinds)):
        rivals = [two]
    if rivals:
        return (_whole(text, _undecided(text, [best, *rivals], _SEVERAL_WAYS)),)
    if is_either(text, best, resolver.gazetteer):
        return (_whole(text, _undecided(text, [best], _EITHER)),)
    shown = _shown(text, best)
    return tuple((a, b, _as_part(r, len(best.parts), shown)) for a, b, r in best.parts)


def _undecided(text: str, covers: list[Cover], why: str) -> Resolution:
    candidates: dict[str, Candidate] = {}
    for cover in covers:
        for start, stop, r in cover.parts:
            for candidate in r.candidates if r.entity is None else r.candidates[:1]:
                found = Candidate(candidate.entity_id, text[start:stop], candidate.score)
                candidates.setdefault(candidate.entity_id, found)
    ways = " or ".join(_shown(text, cover) for cover in covers[:2])
    steps = (f"{why}: {ways}",)
    return Resolution(text, None, "", 0.0, steps, tuple(candidates.values()), ambiguous=True)


def _shown(text: str, cover: Cover) -> str:
    return " | ".join(text[a:b] for a, b, _ in cover.parts)


def _as_part(resolution: Resolution, count: int, shown: str) -> Resolution:
    step = f"one of {count} names that run together: {shown}"
    steps = (step, *resolution.steps)
    if resolution.method in ("", "fuzzy"):
        return replace(resolution, steps=steps)
    return replace(resolution, method="split", steps=steps)
