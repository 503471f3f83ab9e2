"""Answers that hold for more than the list they are given on."""

from __future__ import annotations

from tests.reconciling.factory import Source
from tests.reconciling.test_settling import conflict, decide, run, states

from hldparse.records.decision import Decision


def misspelt() -> Source:
    source = Source()
    source.edition("2010-03-01", {"1": ["Chad", "Atlantis"]})
    source.edition("2010-05-03", {"1": ["Chad", "Atlantis"], "2": ["Peru"]}, "bbbb")
    return source


EARLIER = "unresolved-name/2010-03-01/atlantis"
LATER = "unresolved-name/2010-05-03/atlantis"


def test_a_name_is_answered_once_for_all_lists() -> None:
    """The same words in another list are read by the same decision, and not asked about."""
    asked = conflict(run(misspelt()), LATER)
    data = run(misspelt(), decide(asked, "is:FJI"))
    assert {row.edition: row.entity_id for row in data.seats if row.printed == "Atlantis"} == {
        "2010-03-01": "FJI",
        "2010-05-03": "FJI",
    }
    assert {conflict(data, each).decision_id for each in (EARLIER, LATER)} == {"d1"}


def test_a_waiver_is_carried_nowhere() -> None:
    """What only settles a question settles that of its own list."""
    asked = conflict(run(misspelt()), LATER)
    data = run(misspelt(), decide(asked, "waive"))
    assert (conflict(data, LATER).status, conflict(data, EARLIER).status) == ("waived", "open")


def test_a_list_with_an_answer_of_its_own_keeps_it() -> None:
    """An answer on the later list does not touch what was said of the earlier one."""
    before = run(misspelt())
    data = run(
        misspelt(),
        decide(conflict(before, LATER), "is:FJI"),
        decide(conflict(before, EARLIER), "not-a-name", "d2"),
    )
    assert [row.edition for row in data.seats if row.entity_id == "FJI"] == ["2010-05-03"]
    assert states(data) == {"d1": "applied", "d2": "applied"}


def test_two_answers_are_carried_to_no_third_list() -> None:
    """Where the lists disagree the third asks for itself."""
    source = misspelt()
    source.edition("2010-06-01", {"1": ["Atlantis"]}, "cccc")
    before = run(source)
    data = run(
        source,
        decide(conflict(before, LATER), "is:FJI"),
        decide(conflict(before, EARLIER), "is:PER", "d2"),
    )
    assert conflict(data, "unresolved-name/2010-06-01/atlantis").status == "open"


def test_a_split_is_confirmed_for_the_same_line_in_all_lists() -> None:
    """One line printed in two lists is one question."""
    source = Source()
    source.edition("2010-03-01", {"1": ["Chad Fiji"]})
    source.edition("2010-05-03", {"1": ["Chad Fiji"]}, "bbbb")
    merged = [row for row in run(source).conflicts if row.kind == "merged-line"]
    assert len(merged) == 2
    data = run(source, decide(merged[0], "split"))
    assert {row.status for row in data.conflicts if row.kind == "merged-line"} == {"resolved"}


def remembering(source: Source) -> Decision:
    asked = conflict(run(source), LATER)
    return Decision(
        decision_id="d1",
        conflict_id=asked.conflict_id,
        kind=asked.kind,
        option="is:FJI",
        parameters={"remember": "yes", "spelling": "Atlantis"},
        fingerprint=asked.fingerprint,
    )


def test_a_remembered_spelling_is_read_in_wishes_too() -> None:
    """Wherever the conference prints it, not in lists alone."""
    source = misspelt()
    source.wishes_of("2010-02-01", [("1", "Atlantis", 1)])
    data = run(source, remembering(source))
    assert [row.entity_id for row in data.preferences] == ["FJI"]
    assert states(data) == {"d1": "applied"}


def test_a_remembered_spelling_outlives_its_question() -> None:
    """The list on which it was decided is gone; another that prints it is read by it."""
    decision = remembering(misspelt())
    source = Source()
    source.edition("2010-07-01", {"1": ["Chad", "Atlantis"]})
    data = run(source, decision)
    assert "FJI" in {row.entity_id for row in data.seats}
    assert states(data) == {"d1": "applied"}


def test_a_remembered_spelling_that_is_printed_nowhere_is_idle() -> None:
    """It is kept in case it comes back."""
    decision = remembering(misspelt())
    source = Source()
    source.edition("2010-07-01", {"1": ["Chad"]})
    assert states(run(source, decision)) == {"d1": "idle"}


def test_remembering_is_no_other_answer() -> None:
    """Two reviewers who say the same agree, whether one of them has it remembered or not."""
    decision = remembering(misspelt())
    asked = conflict(run(misspelt()), LATER)
    data = run(misspelt(), decision, decide(asked, "is:FJI", "d2"))
    assert states(data) == {"d1": "applied", "d2": "applied"}
