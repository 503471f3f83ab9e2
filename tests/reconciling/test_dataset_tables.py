"""References, rules, entities, groups, names and unread lines as published."""

from __future__ import annotations

from tests.reconciling.factory import Source, reconciled

from hldparse.records.profile import ProfileRule


def test_citations_name_every_letter_that_fits() -> None:
    """One letter of the date is the one cited, two are both, none is none; never the citing one."""
    source = Source()
    source.letter("2010-01-01", "aaaa")
    source.letter("2010-02-01", "bbbb")
    source.letter("2010-02-01", "cccc")
    citing = source.letter("2010-03-01", "dddd")
    for date in ("2010-01-01", "2010-02-01", "2010-02-28", "2010-03-01"):
        source.cites(citing, date)
    source.cites(citing, symbol="A/RES/1/2")
    rows = reconciled(source).citations
    assert {row.citation_id: row.document_id_cited for row in rows} == {
        f"{citing}/letter-2010-01-01": "2010-01-01-letter-aaaa",
        f"{citing}/letter-2010-02-01": "2010-02-01-letter-bbbb|2010-02-01-letter-cccc",
        f"{citing}/letter-2010-02-28": "",
        f"{citing}/letter-2010-03-01": "",
        f"{citing}/A-RES-1-2": "",
    }


def test_rules_keep_their_letters_and_the_profile_overrides() -> None:
    """A rule of the profile stands in place of the letters' of that sort and group."""
    source = Source()
    first, second = source.letter("2010-01-01"), source.letter("2010-02-01", "bbbb")
    source.rule(first, "group-seats-per-table", 4, "african")
    source.rule(second, "group-seats-per-table", 5, "african")
    source.rule(second, "one-seat-per-state", 1)
    rows = reconciled(source).rules
    assert [(row.rule_id, row.maximum, row.origin) for row in rows] == [
        (f"group-seats-per-table/african/{first}", 4, "letter"),
        (f"group-seats-per-table/african/{second}", 5, "letter"),
        (f"one-seat-per-state/all/{second}", 1, "letter"),
    ]
    ours = ProfileRule("group-seats-per-table", "african", None, 6, "states")
    rows = reconciled(source, profile_rules=(ours,)).rules
    assert [(row.rule_id, row.maximum) for row in rows] == [
        ("group-seats-per-table/african/profile", 6),
        (f"one-seat-per-state/all/{second}", 1),
    ]


def test_only_entities_that_occur_are_published_with_groups_and_spellings() -> None:
    """A gazetteer is not copied into the dataset; occurrences count lists and wishes."""
    source = Source()
    source.wishes_of("2010-02-01", [("1", "Chad", 1)])
    source.edition("2010-03-01", {"1": ["Chad", "Fiji", "Atlantis"]})
    data = reconciled(source)
    assert [row.entity_id for row in data.entities] == ["FJI", "TCD"]
    assert [(row.entity_id, row.regional_group) for row in data.groups] == [("TCD", "african")]
    assert [(row.printed, row.occurrences, row.documents) for row in data.names] == [
        ("Fiji", 1, 1),
        ("Chad", 2, 2),
    ]


def test_unread_lines_keep_ids_from_their_text() -> None:
    """The same text twice in a file gets a number, whatever else stands there."""
    source = Source()
    listed = source.edition("2010-03-01", {"1": ["Chad"]})
    for raw in ("xyz", "xyz", "zyx"):
        source.unread_line(listed, "1", raw)
    ids = [row.unread_id for row in reconciled(source).unread]
    assert len(set(ids)) == 3
    assert ids[1] == f"{ids[0]}-2"
    assert all(one.startswith("letters.txt/") for one in ids)
