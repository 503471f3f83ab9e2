"""Names that could not be read, or can be read in several ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hldparse.reconciling.facts import Exhibit, Facts, Finding
from hldparse.reconciling.keys import slug
from hldparse.reconciling.rules.lists import Printed, printed_entries
from hldparse.records.names import Candidate
from hldparse.records.resolved import NamePart, Variant
from hldparse.text.wording import day, listing

# Categories whose names are a closed set, wishes ("") with them: civil society is open, where
# an unknown organisation is a new one and no question.
_CLOSED = frozenset({"", "member-state", "permanent-observer", "intergovernmental-entity"})

# A suggestion needs a candidate that is near and alone.
_NEAR = 80.0
_MARGIN = 8.0
_SHOWN_CANDIDATES = 3
_SURE = 0.9
"""Confidence from which a recognised name is as good as one that was read."""
_SHOWN_EXHIBITS = 20


@dataclass(frozen=True, slots=True)
class _Name:
    part: NamePart
    item: Printed

    @property
    def exhibit(self) -> Exhibit:
        return Exhibit(self.item.document_id, self.item.raw, self.part.evidence)


def _closed_names(facts: Facts) -> Iterator[_Name]:
    for item in printed_entries(facts):
        if item.category in _CLOSED:
            for part in item.names:
                yield _Name(part, item)


def unresolved_name(facts: Facts) -> Iterable[Finding]:
    """Report states, observers, UN bodies and regional groups that the gazetteer does not hold."""
    yield from _questions(
        "unresolved-name",
        (
            name
            for name in _closed_names(facts)
            if name.part.resolution.entity is None and not name.part.resolution.ambiguous
        ),
    )
    yield from _unknown_groups(facts)


def ambiguous_name(facts: Facts) -> Iterable[Finding]:
    """Report names of a closed set that fit several entities too closely to choose."""
    return _questions(
        "ambiguous-name",
        (
            name
            for name in _closed_names(facts)
            if name.part.resolution.entity is None and name.part.resolution.ambiguous
        ),
    )


def _questions(kind: str, names: Iterable[_Name]) -> Iterator[Finding]:
    groups: dict[tuple[str, str], list[_Name]] = defaultdict(list)
    for name in names:
        groups[name.item.edition, slug(name.part.printed)].append(name)
    for (edition, subject), found in groups.items():
        first = found[0]
        candidates = first.part.resolution.candidates
        places = listing(dict.fromkeys(name.item.where for name in found))
        tables = dict.fromkeys(name.item.round_table for name in found if name.item.round_table)
        yield Finding(
            kind=kind,
            edition=edition,
            subject=subject,
            case=subject,
            question=f'Who is "{first.part.printed}"{_seen(found)} in {places}'
            f"{_guesses(candidates)}?",
            exhibits=tuple(name.exhibit for name in found[:_SHOWN_EXHIBITS]),
            evidence_key=tuple(part for name in found for part in name.item.key),
            entity_ids=tuple(
                dict.fromkeys(item.entity_id for item in candidates[:_SHOWN_CANDIDATES])
            ),
            round_tables=tuple(tables),
            suggestion=_suggestion(candidates) if kind == "unresolved-name" else "",
        )


def _seen(names: list[_Name]) -> str:
    """Return how sure an engine was of a name that it recognised; nothing where it was read."""
    sure = [name.part.evidence.confidence for name in names]
    least = min((each for each in sure if each is not None), default=1.0)
    return f" (recognised from a picture, {round(100 * least)} % sure)" if least < _SURE else ""


def _guesses(candidates: tuple[Candidate, ...]) -> str:
    distinct = {item.entity_id: item.name for item in reversed(candidates)}
    names = [f"{name} ({entity})" for entity, name in reversed(distinct.items())]
    return f": {listing(names[:_SHOWN_CANDIDATES], 'or')}" if names else ""


def _suggestion(candidates: tuple[Candidate, ...]) -> str:
    if not candidates or candidates[0].score < _NEAR:
        return ""
    best = candidates[0]
    others = [item.score for item in candidates if item.entity_id != best.entity_id]
    return f"is:{best.entity_id}" if best.score - max(others, default=0.0) >= _MARGIN else ""


def _unknown_groups(facts: Facts) -> Iterator[Finding]:
    for resolved in facts.resolved:
        for rule in resolved.rules:
            stated = rule.stated
            if rule.regional_group or not stated.regional_group:
                continue
            subject = f"group/{slug(stated.regional_group)}/{stated.document_id}"
            yield Finding(
                kind="unresolved-name",
                edition="",
                subject=subject,
                case=subject,
                question=f'Which regional group is "{stated.regional_group}", for which the '
                f"letter states a share of seats?",
                exhibits=(Exhibit(stated.document_id, stated.printed, stated.evidence),),
                evidence_key=(stated.printed,),
            )


def dated_name(facts: Facts) -> Iterable[Finding]:
    """Report names that were not in force on the date of the list that prints them."""
    groups: dict[tuple[str, str], list[_Name]] = defaultdict(list)
    for item in printed_entries(facts):
        for part in (*item.names, *item.countries):
            if part.resolution.in_force is False and part.resolution.entity is not None:
                groups[item.edition, slug(part.printed)].append(_Name(part, item))
    for (edition, subject), found in groups.items():
        first = found[0]
        entity = first.part.resolution.entity
        if entity is None:
            continue
        date = first.item.date
        name = facts.reference.names_at.get((entity.entity_id, date), entity.name)
        yield Finding(
            kind="dated-name",
            edition=edition,
            subject=subject,
            case=subject,
            question=f'"{first.part.printed}" in {first.item.where} was not the name in force '
            f"{f'on {day(date)}' if date else 'then'} ({name} was): is {name} meant?",
            exhibits=tuple(name.exhibit for name in found[:_SHOWN_EXHIBITS]),
            evidence_key=tuple(part for name in found for part in name.item.key),
            entity_ids=(entity.entity_id,),
            round_tables=tuple(
                dict.fromkeys(name.item.round_table for name in found if name.item.round_table)
            ),
            suggestion="confirmed",
        )


def name_variant(facts: Facts) -> Iterable[Finding]:
    """Report spellings that may be one organisation or person, kept apart meanwhile."""
    asked = [variant for variant in facts.links.variants if not variant.certain]
    if not asked:
        return
    exhibits = _places(facts, {name for variant in asked for name in variant.spellings})
    for variant in asked:
        spellings = sorted(dict.fromkeys(variant.spellings))
        # One name in two organisations has one spelling, and is told apart by its entities.
        names = spellings if len(spellings) > 1 else list(variant.entity_ids)
        subject = "/".join((variant.entity_type, *(slug(name) for name in names)))
        yield Finding(
            kind="name-variant",
            edition="",
            subject=subject,
            case=subject,
            question=_same(variant, spellings),
            exhibits=tuple(
                exhibit for spelling in spellings for exhibit in exhibits.get(spelling, ())
            )[:_SHOWN_EXHIBITS],
            evidence_key=(variant.entity_type, *spellings, *variant.entity_ids),
            entity_ids=variant.entity_ids,
        )


def _same(variant: Variant, spellings: list[str]) -> str:
    what = "person" if variant.entity_type == "person" else "organisation"
    reason = f" ({variant.reason})" if variant.reason else ""
    if len(variant.entity_ids) == 1:
        return f'Is the {what} "{spellings[0]}" spelt so{reason}?'
    if len(spellings) == 1:
        return f'Is "{spellings[0]}" one {what} wherever the name stands{reason}?'
    names = listing(f'"{name}"' for name in spellings)
    return f"Are {names} one {what}{reason}?"


def _places(facts: Facts, wanted: set[str]) -> dict[str, list[Exhibit]]:
    """Return where each spelling of an organisation or person stands, persons first."""
    found: dict[str, list[Exhibit]] = defaultdict(list)
    taken = set()
    for row in facts.dataset.persons:
        for spelling in wanted.intersection((row.name, *row.affiliations.split("|"))):
            found[spelling].append(Exhibit(row.document_id, row.raw, row.evidence))
            taken.add((spelling, row.evidence))
    for item in printed_entries(facts):
        for part in item.names:
            if part.printed in wanted and (part.printed, item.evidence) not in taken:
                found[part.printed].append(item.exhibit)
    return found
