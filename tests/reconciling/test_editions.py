"""Editions, tables and seats from the lists of letters."""

from __future__ import annotations

from tests.reconciling.factory import Source, links_of, reconciled


def test_editions_are_sorted_and_each_follows_the_one_before() -> None:
    """The newest letter printed first is still the last edition."""
    source = Source()
    source.edition("2010-05-01", {"1": ["Chad"]}, "bbbb")
    source.edition("2010-03-01", {"1": ["Chad"]})
    rows = reconciled(source).editions
    assert [(row.edition, row.follows) for row in rows] == [
        ("2010-03-01", ""),
        ("2010-05-01", "2010-03-01"),
    ]


def test_a_reissue_of_one_day_gets_a_letter() -> None:
    """Two letters with lists as of one day are two editions, in the order of the letters."""
    source = Source()
    for date, opening in (("2010-05-03", "cccc"), ("2010-05-02", "bbbb"), ("2010-05-02", "dddd")):
        letter = source.letter(date, opening)
        listed = source.attach(letter, as_of="2010-05-02")
        source.state(listed, "1", "Chad")
    rows = reconciled(source).editions
    assert [(row.edition, row.document_id[-4:]) for row in rows] == [
        ("2010-05-02", "bbbb"),
        ("2010-05-02-b", "dddd"),
        ("2010-05-02-c", "cccc"),
    ]


def test_a_list_in_parts_is_one_edition() -> None:
    """Two lists of one letter and date that hold different tables belong together."""
    source = Source()
    letter = source.letter("2010-05-03")
    for n, table in enumerate("12", 1):
        part = source.attach(letter, as_of="2010-05-03", n=n)
        source.table(part, table)
        source.state(part, table, "Chad")
    data = reconciled(source)
    assert [row.edition for row in data.editions] == ["2010-05-03"]
    assert [(row.round_table, row.states) for row in data.round_tables] == [("1", 1), ("2", 1)]


def test_a_list_without_any_date_is_known_by_its_document_and_is_not_the_latest() -> None:
    """Undated lists come first: they must not pass for the latest edition."""
    source = Source()
    source.edition("2010-05-03", {"1": ["Chad"]})
    undated = source.attach(source.letter("", "f00d"))
    source.state(undated, "1", "Fiji")
    assert [row.edition for row in reconciled(source).editions] == ["undated-f00d", "2010-05-03"]


def test_every_name_is_a_seat_and_run_together_names_are_several() -> None:
    """Names on one line are seats of their own, positions count seats, the flag says so."""
    source = Source()
    source.edition("2010-05-03", {"1": ["Chad Fiji", "Kenya"]})
    seats = reconciled(source).seats
    assert [(row.seat_id, row.position, row.raw, row.flags) for row in seats] == [
        ("2010-05-03/1/member-state/TCD", 1, "Chad Fiji", "merged-line"),
        ("2010-05-03/1/member-state/FJI", 2, "Chad Fiji", "merged-line"),
        ("2010-05-03/1/member-state/KEN", 3, "Kenya", ""),
    ]


def test_unresolved_and_repeated_names_keep_their_seats() -> None:
    """An unknown name sits under a slug of what is printed, a second seat under a number."""
    source = Source()
    source.edition("2010-05-03", {"1": ["Chad", "Chad", "Atlantis"]})
    seats = reconciled(source).seats
    assert [row.seat_id.rpartition("/")[2] for row in seats] == ["TCD", "TCD-2", "~atlantis"]
    assert (seats[2].entity_id, seats[2].name, seats[2].method, seats[2].score) == (
        "",
        "",
        "",
        None,
    )


def test_names_are_those_in_force_at_the_edition() -> None:
    """A state bears the name that it had on the edition's date."""
    source = Source()
    source.edition("2010-03-01", {"1": ["Kenya"]})
    source.edition("2010-05-03", {"1": ["Kenya"]}, "bbbb")
    assert [row.name for row in reconciled(source).seats] == ["Kenya Colony", "Kenya"]


def test_swapped_states_are_flagged_and_unsorted_categories_are_not() -> None:
    """Only lists of states are meant to be alphabetical."""
    source = Source()
    names = ["Chad", "Fiji", "Kenya", "Gabon", "Mali", "Nauru"]
    listed = source.edition("2010-05-03", {"1": names})
    for order, name in enumerate(names, 1):
        source.state(listed, "1", name, order, "permanent-observer")
    out = [row for row in reconciled(source).seats if row.flags == "out-of-order"]
    assert [(row.category, row.iso3) for row in out] == [
        ("member-state", "KEN"),
        ("member-state", "GAB"),
    ]


def test_the_seat_is_the_organisations_and_the_person_stands_beside_it() -> None:
    """A person listed for an organisation has the organisation's seat in its row."""
    source = Source()
    listed = source.edition("2010-05-03", {"1": []})
    source.organisation(listed, "1", "Ford Union", "Ann Ode", 1)
    source.organisation(listed, "1", "", "Bea Sole", 2)
    links = links_of(
        {"Ford Union": "org:ford-union"},
        {("Ann Ode", "Ford Union"): "person:ann-ode", ("Bea Sole", ""): "person:bea-sole"},
    )
    data = reconciled(source, links=links)
    assert [(row.entity_id, row.entity_type, row.method) for row in data.seats] == [
        ("org:ford-union", "organisation", "new"),
        ("person:bea-sole", "person", "new"),
    ]
    assert [(row.person_id, row.seat_id) for row in data.persons] == [
        ("person:ann-ode", data.seats[0].seat_id),
        ("person:bea-sole", data.seats[1].seat_id),
    ]
    assert data.persons[0].appearance_id.endswith("/1/ann-ode")
    entities = {row.entity_id for row in data.entities}
    assert {"org:ford-union", "person:ann-ode", "person:bea-sole"} <= entities


def test_a_person_of_a_list_of_proposals_has_no_seat() -> None:
    """Being proposed is not being seated."""
    source = Source()
    proposal = source.attach(source.letter("2010-02-01"), "civil-society-list")
    source.organisation(proposal, "1", "Ford Union", "Ann Ode")
    data = reconciled(source, links=links_of({"Ford Union": "org:ford-union"}))
    assert data.seats == ()
    assert [(row.edition, row.round_table, row.seat_id) for row in data.persons] == [("", "1", "")]


def test_persons_come_in_printed_order() -> None:
    """Table by table, as the list prints them."""
    source = Source()
    listed = source.edition("2010-05-03", {"1": []})
    for table in "12":
        for order in (1, 2):
            source.organisation(
                listed, table, f"Union {table}{order}", f"Ann {table}{order}", order
            )
    assert [row.name for row in reconciled(source).persons] == [
        "Ann 11",
        "Ann 12",
        "Ann 21",
        "Ann 22",
    ]
