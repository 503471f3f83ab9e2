"""The stage: names of entries by category, their flags and their places in the source."""

from __future__ import annotations

from typing import Any

import pytest

from hldparse.records.blocks import (
    Affiliation,
    Category,
    Entry,
    Parsed,
    Portion,
    SourceFacts,
    StatedRule,
    Wish,
)
from hldparse.records.document import Attachment
from hldparse.records.evidence import Evidence
from hldparse.records.resolved import Resolved, ResolvedEntry
from hldparse.resolving import Resolver, lexicon, reference_for, resolve_parsed
from hldparse.resolving.places import part_evidence

DATE = "2006-09-08"
LIST = "2006-09-08-letter-abcd/round-table-list"


def entry(raw: str, category: Category = "member-state", **more: Any) -> Entry:
    lines = raw.split("\n")
    text = " ".join(" ".join(lines).replace("*", "").split())
    breaks = []
    at = 0
    for line in lines[:-1]:
        at += len(" ".join(line.replace("*", "").split()))
        breaks.append(at)
        at += 1
    place = more.pop("place", Evidence("a.txt", 10, 9 + len(lines)))
    return Entry(LIST, "1", category, 1, raw, text, "", tuple(breaks), place, **more)


def resolve_entries(resolver: Resolver, *entries: Entry, **more: Any) -> Resolved:
    facts = SourceFacts("a.txt", "0", 1, "text", None, 99, 99, 0, 0)
    attachment = Attachment(
        LIST, "2006-09-08-letter-abcd", "round-table-list", "", "", DATE, True, None,
        Evidence("a.txt", 1, 99),
    )  # fmt: skip
    parsed = Parsed(source=facts, attachments=(attachment,), entries=entries, **more)
    return resolve_parsed(parsed, resolver)


def one(resolver: Resolver, given: Entry) -> ResolvedEntry:
    return resolve_entries(resolver, given).entries[0]


def ids(read: ResolvedEntry) -> list[str]:
    return [p.resolution.entity.entity_id if p.resolution.entity else "-" for p in read.names]


@pytest.mark.parametrize(
    ("raw", "expected", "flags"),
    [
        ("Peru", ["PER"], ()),
        ("Peru Chad", ["PER", "TCD"], ("merged-line",)),
        ("Saint Vincent and\nthe Grenadines", ["VCT"], ("wrapped-line",)),
        ("Peru\nChad", ["PER", "TCD"], ("unmarked-line",)),
        ("Peru Chad\nMali", ["PER", "TCD", "MLI"], ("merged-line", "unmarked-line")),
        ("Peru Burkina\nFaso", ["PER", "BFA"], ("merged-line", "wrapped-line")),
        ("Atlantis\nLemuria", ["-"], ("wrapped-line",)),
    ],
)
def test_flags_of_member_states(
    resolver: Resolver, raw: str, expected: list[str], flags: tuple[str, ...]
) -> None:
    """Names and the lines they stand on are told apart."""
    read = one(resolver, entry(raw))
    assert ids(read) == expected
    assert read.flags == flags


def test_a_part_has_its_own_place(resolver: Resolver) -> None:
    """Of a merged line each name has its characters, of a second line its line."""
    read = one(resolver, entry("Peru*  Chad\nMali", place=Evidence("a.txt", 10, 11, char_start=2)))
    places = [
        (p.evidence.line_start, p.evidence.char_start, p.evidence.char_end) for p in read.names
    ]
    assert places == [(10, 2, 6), (10, 9, 13), (11, 0, 4)]
    assert [p.printed for p in read.names] == ["Peru", "Chad", "Mali"]


def test_pieces_say_where_lines_begin() -> None:
    """Behind a list marker, and over a page break, a part is where it is printed."""
    pieces = (
        Evidence("a.txt", 10, 10, char_start=2, char_end=11),
        Evidence("a.txt", 13, 13, char_start=4, char_end=8),
    )
    whole = Evidence("a.txt", 10, 13)
    raw, text = "Peru Chad\nMali", "Peru Chad Mali"
    assert part_evidence(whole, raw, text, (5, 9), pieces) == Evidence(
        "a.txt", 10, 10, char_start=7, char_end=11
    )
    assert part_evidence(whole, raw, text, (10, 14), pieces) == pieces[1]


def test_a_whole_entry_keeps_its_evidence() -> None:
    """Where the name is the entry nothing is recomputed."""
    place = Evidence("a.txt", 3, 4)
    assert part_evidence(place, "Costa\nRica", "Costa Rica", (0, 10)) is place


def test_observers(resolver: Resolver) -> None:
    """States that are no members and organisations observe; a member does not."""
    entries = [
        entry(text, "permanent-observer")
        for text in ("Holy See", "African Union", "Sovereign Military Order of Malta", "Malta")
    ]
    read = resolve_entries(resolver, *entries).entries
    found = [ids(r)[0] for r in read]
    assert found[0] == "VAT"
    assert all(i.startswith("org:") for i in found[1:3])
    assert found[3] == "-"
    assert "MLT" in [c.entity_id for c in read[3].names[0].resolution.candidates]


def test_an_unknown_body_has_no_entity(resolver: Resolver) -> None:
    """An intergovernmental entity the gazetteer does not know stays as printed."""
    read = one(resolver, entry("Union of Harbour Painters (UHP)", "intergovernmental-entity"))
    assert ids(read) == ["-"]
    assert read.names[0].printed == "Union of Harbour Painters (UHP)"


def test_civil_society(resolver: Resolver) -> None:
    """The first organisation holds the seat, others and the countries stand beside it."""
    text = "Ms. A B, Harbour Union, ILO, Switzerland"
    affiliation = Affiliation(
        "Ms.", "A B", "",
        (Portion("Harbour Union", 9, 22), Portion("ILO", 24, 27)),
        (Portion("Switzerland", 29, 40),),
    )  # fmt: skip
    read = one(resolver, entry(text, "civil-society", affiliation=affiliation))
    assert [p.printed for p in read.names] == ["Harbour Union"]
    assert [p.printed for p in read.further] == ["ILO"]
    assert [p.resolution.entity.iso3 for p in read.countries if p.resolution.entity] == ["CHE"]
    place = read.countries[0].evidence
    assert (place.char_start, place.char_end) == (29, 40)


def test_a_person_without_organisation_is_its_own_name(resolver: Resolver) -> None:
    """A seat is never lost for want of an organisation."""
    affiliation = Affiliation("Ms.", "A B", "", (), ())
    read = one(resolver, entry("Ms. A B", "civil-society", affiliation=affiliation))
    assert [p.printed for p in read.names] == ["Ms. A B"]


def test_wishes_and_rules(resolver: Resolver) -> None:
    """Wishes resolve as states, groups of rules as keys."""
    place = Evidence("a.txt", 5, 5, char_start=20, char_end=30)
    wish = Wish(LIST, "1", 1, "Swaziland*", "Swaziland", "*", 4, 1, place)
    rule = StatedRule(
        "group-seats-per-table", "African States", None, 11, "states", "d", "p", place
    )
    read = resolve_entries(resolver, wishes=(wish,), rules=(rule,))
    resolution = read.wishes[0].names[0].resolution
    assert resolution.entity is not None
    assert (resolution.entity.entity_id, resolution.in_force) == ("SWZ", True)
    assert read.wishes[0].names[0].evidence is place
    assert read.rules[0].regional_group == "african"


def test_reference_holds_what_occurs(resolver: Resolver) -> None:
    """Entities named, their groups, and their names on each date; nothing else."""
    read = resolve_entries(resolver, entry("Swaziland"), entry("Cape Verde"))
    reference = reference_for([read], resolver.gazetteer, ["2006-09-08", "2020-01-01"])
    assert set(reference.entities) == {"SWZ", "CPV"}
    assert reference.entities["SWZ"].name == "Eswatini"
    assert reference.names_at["SWZ", "2006-09-08"] == "Swaziland"
    assert {m.regional_group for m in reference.memberships} == {"african"}
    assert reference.group_names["african"] == "African States"


def test_lexicon_knows_places_and_bodies(resolver: Resolver) -> None:
    """The grammars ask by folded name, with and without the article."""
    known = lexicon(resolver.gazetteer)
    assert {"hong kong sar china", "usa", "the philippines", "philippines"} <= known.places
    assert "world bank" in known.organisations
    assert "world bank" not in known.places
    assert known.longest >= 8
