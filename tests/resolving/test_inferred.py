"""The category of entries under no heading, by whom their names mean on the list's date."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.resolving.test_stage_of_names import LIST, entry, resolve_entries

from hldparse.records.blocks import Affiliation, Entry, Portion, Unread
from hldparse.records.document import Attachment
from hldparse.records.evidence import Evidence
from hldparse.records.resolved import Resolved
from hldparse.resolving import Resolver, resolve_parsed


def bare(raw: str, **more: object) -> Entry:
    return replace(entry(raw), category_from="name", **more)  # type: ignore[arg-type]


def seats(resolved: Resolved) -> list[tuple[str, str, tuple[str, ...]]]:
    """Return category, entity ids and flags of each entry, as "cat id"."""
    return [
        (
            read.entry.category,
            "|".join(
                part.resolution.entity.entity_id for part in read.names if part.resolution.entity
            ),
            read.flags,
        )
        for read in resolved.entries
    ]


@pytest.mark.parametrize(
    ("printed", "category"),
    [
        ("Chad", "member-state"),
        ("Serbia and Montenegro", "member-state"),
        ("Holy See", "permanent-observer"),
        ("Palestine", "permanent-observer"),
        ("African Union", "intergovernmental-entity"),
        ("World Bank", "intergovernmental-entity"),
        ("International Committee of the Red Cross", "intergovernmental-entity"),
        ("International Chamber of Commerce", "intergovernmental-entity"),
        ("Amnesty International", "civil-society"),
    ],
)
def test_by_whom_it_means(resolver: Resolver, printed: str, category: str) -> None:
    """Members, observers, bodies with a standing invitation or of states, and all others."""
    ((found, entities, flags),) = seats(resolve_entries(resolver, bare(printed)))
    assert found == category
    assert entities
    assert flags[-1] == "inferred-category"


def test_a_member_only_from_its_admission_on(resolver: Resolver) -> None:
    """Switzerland was an observer until 2002; Montenegro joined in June 2006."""
    (before,) = seats(resolved_on("2001-05-01", resolver, bare("Switzerland")))
    (after,) = seats(resolved_on("2003-05-01", resolver, bare("Switzerland")))
    assert (before[0], after[0]) == ("permanent-observer", "member-state")


def resolved_on(date: str, resolver: Resolver, *entries: Entry) -> Resolved:
    parsed = resolve_entries(resolver, *entries).parsed
    attachment: Attachment = replace(parsed.attachments[0], as_of=date)
    return resolve_parsed(replace(parsed, attachments=(attachment,), entries=entries), resolver)


@pytest.mark.parametrize(
    ("printed", "category", "why"),
    [
        ("Reef Keepers Network", "civil-society", "nobody known"),
        ("Hong Kong", "permanent-observer", "neither a member"),
        ("Group of 77", "permanent-observer", "neither a member"),
    ],
)
def test_who_is_none_of_these_is_asked(
    resolver: Resolver, printed: str, category: str, why: str
) -> None:
    """No seat is made; the line is unread, with the category it has if it is an entry."""
    resolved = resolve_entries(resolver, bare("Chad"), bare(printed, order=2))
    (left,) = resolved.parsed.unread
    assert [read.entry.text for read in resolved.entries] == ["Chad"]
    assert [each.text for each in resolved.parsed.entries] == ["Chad"]
    assert (left.raw, left.category, left.round_table) == (printed, category, "1")
    assert (left.attachment_id, left.in_participants_list) == (LIST, True)
    assert why in left.reason


def test_lines_are_counted_once(resolver: Resolver) -> None:
    """A line goes from claimed to unread, once for two cells of one row."""
    places = [Evidence("a.txt", 10, 10, None, 0, 6), Evidence("a.txt", 10, 10, None, 7, 13)]
    cells = [
        replace(bare(raw), evidence=place)
        for raw, place in zip(("Zzyzx Club", "Qwerty Guild"), places, strict=True)
    ]
    resolved = resolve_entries(resolver, *cells)
    source = resolved.parsed.source
    assert (source.claimed, source.unread) == (98, 1)
    assert len(resolved.parsed.unread) == 2


def test_a_misprint_is_asked_as_a_name(resolver: Resolver) -> None:
    """What two states may be meant by stays an entry whose name is asked about."""
    ((category, entities, flags),) = seats(resolve_entries(resolver, bare("Korea")))
    assert (category, entities, flags) == ("member-state", "", ("inferred-category",))


def test_a_body_with_its_country_is_one_seat(resolver: Resolver) -> None:
    """ "Amnesty International, United Kingdom" seats the body, not the state."""
    text = "Amnesty International, United Kingdom"
    taken = Affiliation("", "", "", (Portion(text[:21], 0, 21),), (Portion(text[23:], 23, 37),))
    resolved = resolve_entries(resolver, bare(text, affiliation=taken))
    (read,) = resolved.entries
    assert read.entry.category == "civil-society"
    assert [part.printed for part in read.names] == ["Amnesty International"]
    assert [part.printed for part in read.countries] == ["United Kingdom"]


def test_names_run_together_are_seated_each_by_its_own(resolver: Resolver) -> None:
    """ "Chad, Holy See" on one line: a member and an observer."""
    found = seats(resolve_entries(resolver, bare("Chad, Holy See")))
    assert [(category, entity) for category, entity, _ in found] == [
        ("member-state", "TCD"),
        ("permanent-observer", "VAT"),
    ]


@pytest.mark.parametrize(
    ("raw", "category"),
    [
        ("- Chad*", "member-state"),
        ("Kirgyzstan", "member-state"),
        ("African Union", "intergovernmental-entity"),
        ("Reef Keepers Network", "civil-society"),
    ],
)
def test_a_line_left_unread_has_the_category_of_its_name(
    resolver: Resolver, raw: str, category: str
) -> None:
    """So that a reviewer who says that it is an entry gets the seat it has."""
    line = Unread(raw, "", Evidence("a.txt", 3, 3), True, "1", LIST, category_from="name")
    other = replace(line, category_from="")
    resolved = resolve_entries(resolver, unread=(line, other))
    assert [each.category for each in resolved.parsed.unread] == [category, ""]
