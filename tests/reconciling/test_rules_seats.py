"""Seats, counts and wishes: what the questions say, and what is suggested."""

from __future__ import annotations

from dataclasses import replace

from tests.reconciling.factory import REFERENCE, links_of
from tests.reconciling.scenes import Scene, facts_of, findings

from hldparse.records.dataset import CONFLICT_KINDS
from hldparse.records.names import Entity, Membership
from hldparse.records.profile import ProfileRule
from hldparse.records.resolved import Variant

FIRST, SECOND, THIRD = "2010-03-01", "2010-04-02", "2010-05-03"


def test_a_later_edition_suggests_which_seat_to_keep() -> None:
    """Where a later list has one of the two seats that one is suggested, wish or no wish."""
    scene = Scene()
    scene.wishes_of("2010-02-01", [("1", "Chad", 1)])
    scene.edition(FIRST, {"1": ["Chad"], "2": ["Chad"]}, "aaaa")
    scene.edition(SECOND, {"2": ["Chad"]}, "bbbb")
    (finding,) = findings("double-seat", facts_of(scene))
    assert finding.edition == FIRST
    assert finding.suggestion == "keep:2"
    assert "2 April 2010" in finding.question
    assert finding.round_tables == ("1", "2")


def test_a_first_preference_suggests_which_seat_to_keep() -> None:
    """Without a later list the table asked for first is suggested."""
    scene = Scene()
    scene.wishes_of("2010-02-01", [("1", "Chad", 2), ("2", "Chad", 1)])
    scene.edition(FIRST, {"1": ["Chad"], "2": ["Chad"]})
    (finding,) = findings("double-seat", facts_of(scene))
    assert finding.suggestion == "keep:2"


def test_unranked_wishes_suggest_nothing() -> None:
    """Two tables asked for without rank settle nothing."""
    scene = Scene()
    scene.wishes_of("2010-02-01", [("1", "Chad", None), ("2", "Chad", None)])
    scene.edition(FIRST, {"1": ["Chad"], "2": ["Chad"]})
    (finding,) = findings("double-seat", facts_of(scene))
    assert finding.suggestion == ""


def test_one_case_over_the_editions_of_a_double_seat() -> None:
    """A double seat that stands in two editions is two rows of one case."""
    scene = Scene()
    scene.edition(FIRST, {"1": ["Chad"], "2": ["Chad"]}, "aaaa")
    scene.edition(SECOND, {"1": ["Chad"], "3": ["Chad"]}, "bbbb")
    found = findings("double-seat", facts_of(scene))
    assert [finding.edition for finding in found] == [FIRST, SECOND]
    assert {finding.case for finding in found} == {"TCD"}


def test_an_organisation_at_two_tables_is_a_warning() -> None:
    """Only a state has one seat; an organisation may well send two delegations."""
    scene = Scene()
    listed = scene.edition(FIRST, {"1": ["Chad"], "2": ["Fiji"]})
    body = Entity("org:example", "organisation", "Example Body")
    scene.known(listed, "1", "Example Body", body)
    scene.known(listed, "2", "Example Body", body)
    reference = replace(REFERENCE, entities=REFERENCE.entities | {body.entity_id: body})
    (finding,) = findings("double-seat", facts_of(scene, reference=reference))
    assert finding.severity == "warning"
    assert finding.suggestion == ""
    assert CONFLICT_KINDS["double-seat"] == "error"


def test_a_body_named_like_a_state_is_another_participant() -> None:
    """An order named after a country does not give the country a second seat."""
    scene = Scene()
    listed = scene.edition(FIRST, {"1": ["Fiji"], "2": ["Chad"]})
    order = Entity("org:order-of-fiji", "organisation", "Order of Fiji")
    scene.known(listed, "2", "Order of Fiji", order)
    reference = replace(REFERENCE, entities=REFERENCE.entities | {order.entity_id: order})
    assert findings("double-seat", facts_of(scene, reference=reference)) == []


def test_a_person_for_two_organisations_at_two_tables_is_a_warning() -> None:
    """One person at two tables is asked about once, by the person."""
    scene = Scene()
    listed = scene.edition(FIRST, {"1": ["Chad"], "2": ["Fiji"]})
    scene.organisation(listed, "1", "One Union", "Ann Example")
    scene.organisation(listed, "2", "Two Union", "Ann Example")
    links = links_of(
        {"One Union": "org:one", "Two Union": "org:two"},
        {("Ann Example", "One Union"): "person:a", ("Ann Example", "Two Union"): "person:a"},
    )
    (finding,) = findings("double-seat", facts_of(scene, links=links))
    assert finding.subject == "person:a"
    assert finding.severity == "warning"


def test_a_person_with_a_double_seated_organisation_is_not_asked_about_again() -> None:
    """The organisation's case says it already."""
    scene = Scene()
    listed = scene.edition(FIRST, {"1": ["Chad"], "2": ["Fiji"]})
    scene.organisation(listed, "1", "One Union", "Ann Example")
    scene.organisation(listed, "2", "One Union", "Ann Example")
    links = links_of({"One Union": "org:one"}, {("Ann Example", "One Union"): "person:a"})
    (finding,) = findings("double-seat", facts_of(scene, links=links))
    assert finding.subject == "org:one"


def test_two_persons_of_one_organisation_are_no_duplicate() -> None:
    """A delegation of two at one table is no entry listed twice; an unnamed repetition is."""
    scene = Scene()
    listed = scene.edition(FIRST, {"1": ["Chad"]})
    scene.organisation(listed, "1", "One Union", "Ann Example", 1)
    scene.organisation(listed, "1", "One Union", "Bea Other", 2)
    persons = {("Ann Example", "One Union"): "person:a", ("Bea Other", "One Union"): "person:b"}
    links = links_of({"One Union": "org:one"}, persons)
    assert findings("duplicate-entry", facts_of(scene, links=links)) == []
    scene.organisation(listed, "1", "One Union", "", 3)
    assert len(findings("duplicate-entry", facts_of(scene, links=links))) == 1


def test_a_wish_twice_in_one_column_is_a_duplicate() -> None:
    """Wishes for several tables are none."""
    scene = Scene()
    scene.wishes_of("2010-02-01", [("1", "Chad", None), ("1", "Chad", None), ("2", "Chad", None)])
    (finding,) = findings("duplicate-entry", facts_of(scene))
    assert finding.edition == ""
    assert finding.round_tables == ("1",)


def test_capacity_counts_all_categories_and_says_so() -> None:
    """The question has the number, its composition and the range's end."""
    scene = Scene()
    scene.range(scene.letter("2010-01-01", "cccc"), 2, 3)
    listed = scene.edition(FIRST, {"1": ["Chad", "Fiji", "Mali"]})
    scene.organisation(listed, "1", "One Union")
    (finding,) = findings("over-capacity", facts_of(scene, links=links_of({"One Union": "org:o"})))
    assert "4 participants (3 member states and 1 of civil society)" in finding.question
    assert "at most 3" in finding.question
    assert len(finding.exhibits) == 2


def test_capacity_of_states_counts_states_alone() -> None:
    """A range said to be of states leaves the other categories out."""
    scene = Scene()
    scene.range(scene.letter("2010-01-01", "cccc"), 1, 1, "states")
    listed = scene.edition(FIRST, {"1": ["Chad"]})
    scene.organisation(listed, "1", "One Union")
    facts = facts_of(scene, links=links_of({"One Union": "org:o"}))
    assert findings("over-capacity", facts) == []


def test_the_latest_rule_on_or_before_an_edition_holds() -> None:
    """A range that a later letter sets does not bear on earlier lists."""
    scene = Scene()
    scene.range(scene.letter("2010-01-01", "cccc"), None, 1)
    scene.edition(FIRST, {"1": ["Chad", "Fiji"]}, "aaaa")
    scene.range(scene.letter("2010-03-20", "dddd"), None, 2)
    scene.edition(SECOND, {"1": ["Chad", "Fiji"]}, "bbbb")
    found = findings("over-capacity", facts_of(scene))
    assert [finding.edition for finding in found] == [FIRST]


def test_a_rule_of_the_profile_overrides_the_letters() -> None:
    """The profile is a person's word and goes before what was read."""
    scene = Scene()
    scene.range(scene.letter("2010-01-01", "cccc"), None, 1)
    scene.edition(FIRST, {"1": ["Chad", "Fiji"]})
    facts = facts_of(scene, profile_rules=(ProfileRule("seats-per-table", maximum=5),))
    assert findings("over-capacity", facts) == []


def test_a_surplus_is_named() -> None:
    """The question about a group's share gives figures and the names that make up the group."""
    scene = Scene()
    scene.rule(scene.letter("2010-01-01", "cccc"), "group-seats-per-table", 2, "african")
    scene.edition(FIRST, {"3": ["Chad", "Fiji", "Gabon", "Mali"]})
    (finding,) = findings("over-quota", facts_of(scene))
    assert "Table 3" in finding.question
    assert "3 African States, and 2 are foreseen" in finding.question
    assert "Chad, Gabon and Mali" in finding.question
    assert finding.subject == finding.case == "3/african"


def test_a_membership_must_be_valid_when_the_list_was_made() -> None:
    """A state that joined a group later does not count in it; one member for elections does."""
    scene = Scene()
    scene.rule(scene.letter("2010-01-01", "cccc"), "group-seats-per-table", 1, "african")
    scene.edition(FIRST, {"1": ["Chad", "Fiji", "Oman"]})
    later = Membership("FJI", "african", "2011-01-01", "", "member")
    ended = Membership("OMN", "african", "", "2009-01-01", "member")
    quiet = replace(REFERENCE, memberships=(*REFERENCE.memberships, later, ended))
    assert findings("over-quota", facts_of(scene, reference=quiet)) == []
    electoral = Membership("FJI", "african", "2000-01-01", "", "for electoral purposes only")
    other = Membership("FJI", "asian", "1970-01-01", "", "takes part; elsewhere in elections")
    fires = replace(REFERENCE, memberships=(*REFERENCE.memberships, other, electoral))
    (finding,) = findings("over-quota", facts_of(scene, reference=fires))
    assert finding.entity_ids == ("TCD", "FJI")
    assert "which one of Chad and Fiji (for electoral purposes only) moves" in finding.question


def test_a_state_listed_twice_at_a_table_counts_once_in_its_group() -> None:
    """A duplicate entry is its own question, no surplus."""
    scene = Scene()
    scene.rule(scene.letter("2010-01-01", "cccc"), "group-seats-per-table", 1, "african")
    scene.edition(FIRST, {"1": ["Chad", "Fiji", "Chad"]})
    assert findings("over-quota", facts_of(scene)) == []


def test_a_request_no_longer_met_says_where_the_seat_was() -> None:
    """Who asked and was dropped is asked about in each edition that leaves them out."""
    scene = Scene()
    scene.wishes_of("2010-02-01", [("1", "Kenya", 1), ("2", "Kenya", 2)])
    scene.edition(FIRST, {"2": ["Kenya"]}, "aaaa")
    scene.edition(SECOND, {"2": ["Chad"]}, "bbbb")
    (finding,) = findings("not-seated", facts_of(scene))
    assert finding.edition == SECOND
    assert "tables 1 as first preference and 2 as second" in finding.question
    assert "it was at table 2" in finding.question
    assert len(finding.exhibits) == 3


def test_interest_without_a_table_can_go_unheard() -> None:
    """A state that named no table and sits nowhere is asked about, too."""
    scene = Scene()
    scene.wishes_of("2010-02-01", [("", "Kenya", None)])
    scene.edition(FIRST, {"1": ["Chad"]})
    (finding,) = findings("not-seated", facts_of(scene))
    assert "without naming a table" in finding.question


def test_anomalies_of_one_state_are_one_question() -> None:
    """A second preference beside unmarked wishes gives one finding, with all of its wishes."""
    scene = Scene()
    scene.wishes_of("2010-02-01", [("1", "Kenya", None), ("2", "Kenya", None), ("3", "Kenya", 2)])
    (finding,) = findings("preference-anomaly", facts_of(scene))
    assert "tables 1 and 2 without a mark" in finding.question
    assert "table 3 as second preference beside tables 1 and 2 unmarked" in finding.question
    assert len(finding.exhibits) == 3


def test_a_tick_in_doubt_is_asked_about_and_no_second_wish() -> None:
    """The sure wish beside it is not said to be one of two without a mark; each tick in doubt is a
    question of its own.
    """
    for doubted in ([0], [1], [0, 1]):
        scene = Scene()
        scene.wishes_of("2010-02-01", [("1", "Kenya", None), ("3", "Kenya", None)])
        for index in doubted:
            read = scene.wishes[index]
            scene.wishes[index] = replace(read, wish=replace(read.wish, marks="✓?"))
        found = findings("preference-anomaly", facts_of(scene))
        assert [finding.round_tables for finding in found] == [(("1", "3")[i],) for i in doubted]
        for finding in found:
            (table,) = finding.round_tables
            assert f"a mark at table {table} of a table of wishes that may" in finding.question
            assert finding.subject.endswith(f"/{table}")
            assert len(finding.exhibits) == 1


def test_a_changed_representative_stays_in_question_while_it_stands() -> None:
    """Both editions that keep another person than the one proposed are rows of one case."""
    scene = Scene()
    proposed = scene.attach(scene.letter("2010-02-01", "cccc"), "civil-society-list")
    scene.organisation(proposed, "1", "One Union", "Ann Example")
    for date, opening, name in ((FIRST, "dddd", ""), (SECOND, "eeee", "Bea Other")):
        scene.organisation(scene.edition(date, {"1": ["Chad"]}, opening), "1", "One Union", name)
    listed = scene.edition(THIRD, {"1": ["Chad"]}, "ffff")
    scene.organisation(listed, "1", "One Union", "Bea Other")
    persons = {("Ann Example", "One Union"): "person:a", ("Bea Other", "One Union"): "person:b"}
    facts = facts_of(scene, links=links_of({"One Union": "org:one"}, persons))
    found = findings("representative-changed", facts)
    assert [finding.edition for finding in found] == [SECOND, THIRD]
    assert {finding.case for finding in found} == {"org:one"}
    assert "Ms. Ann Example" in found[0].question
    assert "1 February 2010" in found[0].question


def test_a_spelling_in_doubt_is_not_a_change_as_well() -> None:
    """Where two spellings may be one person that is the question, and the only one."""
    scene = Scene()
    for date, opening, name in ((FIRST, "aaaa", "Ann Example"), (SECOND, "bbbb", "An Example")):
        scene.organisation(scene.edition(date, {"1": ["Chad"]}, opening), "1", "One Union", name)
    ids = ("person:ann-example", "person:an-example")
    persons = {("Ann Example", "One Union"): ids[0], ("An Example", "One Union"): ids[1]}
    doubt = Variant("person", ("Ann Example", "An Example"), ids, 88.0, False, "letters")
    links = links_of({"One Union": "org:one"}, persons, (doubt,))
    facts = facts_of(scene, links=links)
    assert findings("representative-changed", facts) == []
    assert len(findings("name-variant", facts)) == 1


def test_swapped_names_keep_their_case_over_editions() -> None:
    """One pair in three editions is one case; unsorted categories are none."""
    scene = Scene()
    names = ["Chad", "Fiji", "Kenya", "Gabon", "Mali", "Nauru"]
    for date, opening in ((FIRST, "aaaa"), (SECOND, "bbbb")):
        listed = scene.edition(date, {"1": names}, opening)
        for order, name in enumerate(reversed(names), 1):
            scene.state(listed, "1", name, order, "permanent-observer")
    found = findings("out-of-order", facts_of(scene))
    assert [finding.edition for finding in found] == [FIRST, SECOND]
    assert {finding.case for finding in found} == {"1/kenya/gabon"}


def test_columns_of_wishes_are_checked_for_order() -> None:
    """Marks and numbers do not count as letters of the name."""
    scene = Scene()
    names = ["Chad", "Fiji", "Kenya", "Gabon", "Mali", "Nauru"]
    scene.wishes_of("2010-02-01", [("2", name, 1) for name in names])
    (finding,) = findings("out-of-order", facts_of(scene))
    assert finding.edition == ""
    assert '"Kenya" stands before "Gabon"' in finding.question
    assert finding.round_tables == ("2",)
