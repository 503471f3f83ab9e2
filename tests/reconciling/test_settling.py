"""Decisions on conflicts, and what they do to the dataset."""

from __future__ import annotations

import pytest
from tests.reconciling.factory import Source, links_of, reconciled

from hldparse.errors import BadLedger
from hldparse.records.dataset import ConflictRow, Dataset
from hldparse.records.decision import Decision
from hldparse.records.resolved import Links, Variant


def decide(
    conflict: ConflictRow, option: str, name: str = "d1", *, at: str = "", undoes: str = ""
) -> Decision:
    return Decision(
        decision_id=name,
        conflict_id=conflict.conflict_id,
        kind="undo" if undoes else conflict.kind,
        option=option,
        fingerprint=conflict.fingerprint,
        decided_at=at,
        undoes=undoes,
    )


def conflict(data: Dataset, conflict_id: str) -> ConflictRow:
    return next(row for row in data.conflicts if row.conflict_id == conflict_id)


def states(data: Dataset) -> dict[str, str]:
    return {row.decision_id: row.state for row in data.decisions}


def run(source: Source, *decisions: Decision, links: Links | None = None) -> Dataset:
    return reconciled(source, links=links, decisions=decisions, rules=None)


def double() -> Source:
    source = Source()
    source.wishes_of("2010-02-01", [("1", "Chad", 1)])
    source.edition("2010-03-01", {"1": ["Chad", "Fiji"], "2": ["Chad", "Mali"], "3": ["Peru"]})
    source.edition("2010-05-03", {"2": ["Chad"]}, "bbbb")
    return source


DOUBLE = "double-seat/2010-03-01/TCD"


def test_keep_strikes_the_other_seats_and_they_count_nowhere() -> None:
    """The struck seat stays in the table; figures, requests and changes go without it."""
    asked = conflict(run(double()), DOUBLE)
    data = run(double(), decide(asked, "keep:2"))
    struck = [row for row in data.seats if row.status == "struck"]
    assert [(row.round_table, row.decision_id) for row in struck] == [("1", "d1")]
    assert [row.participants for row in data.round_tables][:3] == [1, 2, 1]
    assert data.requests[0].outcome == "other-table"
    assert not [row for row in data.changes if row.iso3 == "TCD"]
    settled = conflict(data, DOUBLE)
    assert (settled.status, settled.decision_id) == ("resolved", "d1")
    assert states(data) == {"d1": "applied"}


def test_both_and_waive_and_unsure_settle_without_touching_seats() -> None:
    """The seats stay; the status says how it was settled."""
    asked = conflict(run(double()), DOUBLE)
    for option, status in (("both", "resolved"), ("waive", "waived"), ("unsure", "unsure")):
        data = run(double(), decide(asked, option))
        assert conflict(data, DOUBLE).status == status
        assert all(row.status == "seated" for row in data.seats)


def test_other_evidence_makes_a_decision_stale() -> None:
    """A decision on what is not there any more is asked again and not applied."""
    asked = conflict(run(double()), DOUBLE)
    changed = double()
    changed.state(changed.attachments[1].attachment_id, "3", "Chad", 2)
    data = run(changed, decide(asked, "keep:2"))
    assert conflict(data, DOUBLE).status == "stale"
    assert states(data) == {"d1": "stale"}
    assert all(row.status == "seated" for row in data.seats)


def test_opposite_decisions_are_contested_and_none_is_applied() -> None:
    """The last line does not win silently, in whatever order the lines are merged."""
    asked = conflict(run(double()), DOUBLE)
    pair = (decide(asked, "keep:1", "d1", at="2010-06-01"), decide(asked, "keep:2", "d2"))
    data = run(double(), *pair)
    assert conflict(data, DOUBLE).status == "contested"
    assert states(data) == {"d1": "contested", "d2": "contested"}
    assert run(double(), *reversed(pair)) == data


def test_undo_brings_the_question_back_and_settles_a_contest() -> None:
    """An undone decision is as if it had not been made; undoing the undo brings it back."""
    asked = conflict(run(double()), DOUBLE)
    first, second = decide(asked, "keep:1", "d1"), decide(asked, "keep:2", "d2")
    undo = decide(asked, "", "u1", undoes="d1")
    data = run(double(), first, undo)
    assert conflict(data, DOUBLE).status == "open"
    assert states(data) == {"d1": "undone", "u1": "applied"}
    assert conflict(run(double(), first, second, undo), DOUBLE).decision_id == "d2"
    again = decide(asked, "", "u2", undoes="u1")
    data = run(double(), first, undo, again)
    assert states(data) == {"d1": "applied", "u1": "undone", "u2": "applied"}


def test_agreeing_decisions_and_later_certainty_are_no_contest() -> None:
    """Two reviewers may agree; "unsure" gives way to an answer."""
    asked = conflict(run(double()), DOUBLE)
    doubt = decide(asked, "unsure", "d0")
    data = run(double(), doubt, decide(asked, "keep:2", "d1"), decide(asked, "keep:2", "d2"))
    assert conflict(data, DOUBLE).decision_id == "d1"
    assert states(data) == {"d0": "idle", "d1": "applied", "d2": "applied"}


def test_a_decision_on_nothing_is_idle() -> None:
    """A conflict that is not found, a table where nobody sits, an undo of nothing."""
    asked = conflict(run(double()), DOUBLE)
    elsewhere = decide(asked, "keep:9", "d1")
    data = run(double(), elsewhere, decide(asked, "", "u1", undoes="none"))
    assert conflict(data, DOUBLE).status == "open"
    assert states(data) == {"d1": "idle", "u1": "idle"}
    other = Source()
    other.edition("2010-03-01", {"1": ["Chad"]})
    assert states(run(other, decide(asked, "keep:2"))) == {"d1": "idle"}


def test_striking_one_of_three_seats_leaves_a_question() -> None:
    """What remains is asked anew, and may be decided anew in the same ledger."""
    source = double()
    source.state(source.attachments[1].attachment_id, "3", "Chad", 2)
    first = decide(conflict(run(source), DOUBLE), "strike:1", "d1")
    data = run(source, first)
    left = conflict(data, DOUBLE)
    assert (left.status, left.round_tables) == ("open", "2|3")
    data = run(source, first, decide(left, "keep:3", "d2"))
    assert states(data) == {"d1": "applied", "d2": "applied"}
    assert conflict(data, DOUBLE).decision_id == "d2"
    seated = [row.round_table for row in data.seats if row.iso3 == "TCD" and not row.decision_id]
    assert seated == ["3", "2"]


def merged() -> Source:
    source = Source()
    source.edition("2010-03-01", {"1": ["Chad Fiji", "Kenya"], "2": ["Chad", "Mali", "Oman"]})
    return source


MERGED = "merged-line/2010-03-01/1/chad-fiji"


def test_split_confirms_and_whole_makes_one_unresolved_name() -> None:
    """One name of two is none the gazetteer knows, and becomes a question of its own."""
    asked = conflict(run(merged()), MERGED)
    data = run(merged(), decide(asked, "split"))
    assert conflict(data, MERGED).status == "resolved"
    assert len([row for row in data.seats if row.round_table == "1"]) == 3
    data = run(merged(), decide(asked, "whole"))
    assert [row.printed for row in data.seats if row.round_table == "1"] == ["Chad Fiji", "Kenya"]
    assert conflict(data, MERGED).status == "resolved"
    assert conflict(data, "unresolved-name/2010-03-01/chad-fiji").status == "open"
    assert not [row for row in data.conflicts if row.kind == "double-seat"]


def test_split_at_counts_words() -> None:
    """ "split-at:1" cuts after the first word; a cut beyond the last word cannot be made."""
    asked = conflict(run(merged()), MERGED)
    data = run(merged(), decide(asked, "split-at:1"))
    assert [row.printed for row in data.seats][:2] == ["Chad", "Fiji"]
    assert [row.iso3 for row in data.seats][:2] == ["TCD", "FJI"]
    assert {row.method for row in data.seats[:2]} == {"decision"}
    assert states(run(merged(), decide(asked, "split-at:2"))) == {"d1": "idle"}


def test_decisions_follow_one_another() -> None:
    """A name decided on after a merged line was taken as one is read in the same run."""
    whole = decide(conflict(run(merged()), MERGED), "whole", "d1")
    name = conflict(run(merged(), whole), "unresolved-name/2010-03-01/chad-fiji")
    data = run(merged(), decide(name, "is:TGO", "d2"), whole)
    seat = data.seats[0]
    assert (seat.iso3, seat.printed, seat.method, seat.decision_id) == (
        "TGO",
        "Chad Fiji",
        "decision",
        "d2",
    )
    assert states(data) == {"d1": "applied", "d2": "applied"}
    assert [row.method for row in data.names if row.entity_id == "TGO"] == ["decision"]


def test_names_are_settled_in_every_list_of_the_edition() -> None:
    """is, new and not-a-name; an entity nobody knows leaves the question open."""
    source = Source()
    source.edition("2010-03-01", {"1": ["Guinee", "Chad"], "2": ["Guinee", "Mali"]})
    asked = conflict(run(source), "ambiguous-name/2010-03-01/guinee")
    data = run(source, decide(asked, "is:GIN"))
    assert [row.iso3 for row in data.seats] == ["GIN", "TCD", "GIN", "MLI"]
    assert conflict(data, asked.conflict_id).status == "resolved"
    assert "GIN" in {row.entity_id for row in data.entities}
    data = run(source, decide(asked, "new"))
    assert data.seats[0].entity_id == "org:guinee"
    assert "org:guinee" in {row.entity_id for row in data.entities}
    data = run(source, decide(asked, "not-a-name"))
    assert [row.iso3 for row in data.seats] == ["TCD", "MLI"]
    data = run(source, decide(asked, "is:ZZZ"))
    assert (conflict(data, asked.conflict_id).status, states(data)) == ("open", {"d1": "idle"})


def variants() -> tuple[Source, Links]:
    source = Source()
    listed = source.edition("2010-03-01", {"1": ["Chad"]})
    source.organisation(listed, "1", "Ford Union", order=1)
    source.organisation(listed, "2", "Ford Unity", order=1)
    asked = Variant(
        "organisation",
        ("Ford Union", "Ford Unity"),
        ("org:ford-union", "org:ford-unity"),
        90.0,
        False,
        "near",
    )
    organisations = {"Ford Union": "org:ford-union", "Ford Unity": "org:ford-unity"}
    return source, links_of(organisations, variants=(asked,))


def test_spellings_become_one_entity_or_stay_two() -> None:
    """same joins them (and they sit twice then), canonical also names them, different ends it."""
    source, links = variants()
    asked = next(row for row in run(source, links=links).conflicts if row.kind == "name-variant")
    data = run(source, decide(asked, "same"), links=links)
    assert {row.entity_id for row in data.seats if not row.iso3} == {"org:ford-union"}
    assert conflict(data, asked.conflict_id).status == "resolved"
    assert conflict(data, "double-seat/2010-03-01/org:ford-union").severity == "warning"
    data = run(source, decide(asked, "canonical:The Ford Unity"), links=links)
    assert {row.name for row in data.seats if not row.iso3} == {"The Ford Unity"}
    data = run(source, decide(asked, "different"), links=links)
    assert len({row.entity_id for row in data.seats}) == 3
    assert conflict(data, asked.conflict_id).status == "resolved"


def test_a_person_under_two_names_has_not_been_replaced() -> None:
    """same-person joins the two; the change and the question are gone."""
    source = Source()
    for date, person, opening in (
        ("2010-03-01", "Ann Ode", "aaaa"),
        ("2010-05-03", "Anna Maria Ode", "bbbb"),
    ):
        listed = source.edition(date, {"1": ["Peru"]}, opening)
        source.organisation(listed, "1", "Ford Union", person)
    links = links_of(
        {"Ford Union": "org:ford-union"},
        {
            ("Ann Ode", "Ford Union"): "person:ann-ode",
            ("Anna Maria Ode", "Ford Union"): "person:anna-maria-ode",
        },
    )
    plain = run(source, links=links)
    asked = next(row for row in plain.conflicts if row.kind == "representative-changed")
    assert [row.change for row in plain.changes] == ["representative-changed"]
    data = run(source, decide(asked, "same-person"), links=links)
    assert {row.person_id for row in data.persons} == {"person:ann-ode"}
    assert data.changes == ()
    assert conflict(data, asked.conflict_id).status == "resolved"


def unread() -> Source:
    source = Source()
    listed = source.edition("2010-03-01", {"1": ["Chad"], "2": ["Mali", "Fiji"]})
    source.state(listed, "1", "Cape", 2)
    source.unread_line(listed, "1", "- Kenya *")
    return source


@pytest.mark.parametrize(
    ("option", "printed", "counts"),
    [
        ("entry", ["Chad", "Cape", "Kenya"], (1, 0, 0)),
        ("continuation", ["Chad", "Cape - Kenya"], (1, 0, 0)),
        ("heading", ["Chad", "Cape"], (1, 0, 0)),
        ("furniture", ["Chad", "Cape"], (0, 1, 0)),
    ],
)
def test_unread_lines_become_what_they_are_said_to_be(
    option: str, printed: list[str], counts: tuple[int, int, int]
) -> None:
    """Every line is still exactly one of claimed, furniture, unread."""
    plain = run(unread())
    asked = next(row for row in plain.conflicts if row.kind == "unread-line")
    data = run(unread(), decide(asked, option))
    assert [row.printed for row in data.seats if row.round_table == "1"] == printed
    before, after = plain.sources[0], data.sources[0]
    moved = (
        after.claimed - before.claimed,
        after.furniture - before.furniture,
        after.unread,
    )
    assert moved == counts
    assert data.unread == ()
    assert conflict(data, asked.conflict_id).status == "resolved"
    if option == "entry":
        seat = data.seats[2]
        assert (seat.iso3, seat.raw, seat.method) == ("", "Kenya *", "")


def test_an_entry_read_elsewhere_is_read_the_same() -> None:
    """A line made an entry takes the reading that its name has in other lists."""
    source = unread()
    source.wishes_of("2010-02-01", [("1", "Kenya", None)])
    asked = next(row for row in run(source).conflicts if row.kind == "unread-line")
    data = run(source, decide(asked, "entry"))
    assert [(row.iso3, row.decision_id) for row in data.seats if row.printed == "Kenya"] == [
        ("KEN", "d1")
    ]


@pytest.mark.parametrize(
    ("option", "hint"),
    [("keep", "keep:<table>"), ("keep:", "both"), ("split", "strike:<table>"), ("", "waive")],
)
def test_an_option_that_there_is_not_is_a_bad_ledger(option: str, hint: str) -> None:
    """The message names the decision and the options there are."""
    asked = conflict(run(double()), DOUBLE)
    with pytest.raises(BadLedger, match="d1") as error:
        run(double(), decide(asked, option))
    assert hint in error.value.hint


def test_a_circle_of_undos_is_a_bad_ledger() -> None:
    """Two lines cannot take each other back."""
    asked = conflict(run(double()), DOUBLE)
    circle = (decide(asked, "", "u1", undoes="u2"), decide(asked, "", "u2", undoes="u1"))
    with pytest.raises(BadLedger, match="circle"):
        run(double(), *circle)
