"""A conference under review: what the page is made of."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.summit import letter

from hldparse import api
from hldparse.api.reviewing import AnsweredMeanwhile, Review, open_review
from hldparse.errors import UsageError
from hldparse.reviewing import append, new_decision, read_ledger
from hldparse.reviewing.items import Facets

FIRST = letter("5 May 2031", "Tentative", "Austria, Belize, Chad, Kenya", "Ghana, Italy, Kenya")
SECOND = letter("20 May 2031", "Revised", "Austria, Chad, Ghana, Kenya", "Ghana, Italy, Japan")
GHANA = "double-seat/2031-05-20/GHA"
KENYA = "double-seat/2031-05-05/KEN"


def clock() -> Callable[[], str]:
    """Return a clock that a minute passes on each time it is asked."""
    ticks = itertools.count()
    return lambda: f"2031-06-01T{10 + (tick := next(ticks)) // 60}:{tick % 60:02}:00.000+00:00"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    sources = tmp_path / "water" / "sources"
    sources.mkdir(parents=True)
    (sources / "letters.txt").write_text(FIRST + SECOND, encoding="utf-8")
    return tmp_path / "water"


@pytest.fixture
def review(home: Path) -> Review:
    return open_review(home, now=clock())


def settle(review: Review, conflict_id: str, option: str, reviewer: str = "AR") -> str:
    card = review.card(conflict_id)
    return review.answer(conflict_id, option, seen=card.seen, reviewer=reviewer).decision_id


def test_the_latest_list_comes_first_and_graver_cases_before_lesser(review: Review) -> None:
    """Cases of earlier lists only are at the end."""
    items = review.queue()
    assert items[0].conflict_id == GHANA
    current = [item.holds_in_latest for item in items]
    assert current == sorted(current, reverse=True)
    severities = ["error", "warning", "notice"]
    ranks = [severities.index(item.severity) for item in items if item.holds_in_latest]
    assert ranks == sorted(ranks)


def test_a_card_has_answers_evidence_with_context_and_seats(review: Review) -> None:
    """All that is needed to answer it."""
    card = review.card(GHANA)
    assert [choice.option for choice in card.choices][:3] == ["keep:1", "keep:2", "both"]
    shown = card.exhibits[0]
    assert shown.document == "letter of 20 May 2031"
    marked = [line.text for line in shown.lines if line.marked]
    assert marked == ["- Ghana"]
    assert len(shown.lines) > len(marked)
    assert {seat.round_table for seat in card.seats if seat.edition == "2031-05-20"} == {"1", "2"}


def test_consequences_are_told_in_figures(review: Review) -> None:
    """By trying the answer, without writing it."""
    told = review.consequences(GHANA)
    assert told["keep:1"].startswith("table 2 has 2 states, 2 participants")
    assert told["waive"] == ""
    assert not read_ledger(review.folder / "decisions.jsonl").decisions


def test_an_answer_is_on_the_disk_and_applied(review: Review) -> None:
    """With fingerprint, evidence and how it was given; the figures follow."""
    settle(review, GHANA, "keep:1")
    line = read_ledger(review.folder / "decisions.jsonl").decisions[0]
    assert (line.option, line.reviewer, line.given, line.schema) == ("keep:1", "AR", "key", 2)
    assert line.fingerprint
    assert line.evidence == "Ghana\nGhana"
    assert review.card(GHANA).item.state == "decided"
    assert review.progress().decided == 1
    later = api.ingest(review.folder)[0].dataset
    assert later == review.dataset


def test_an_answer_with_old_state_is_refused_and_says_what_was_decided(
    home: Path, review: Review
) -> None:
    """Two tabs, or two programs: the second answer is not written."""
    other = open_review(home, now=clock())
    old = review.card(GHANA).seen
    settle(other, GHANA, "keep:2", "BK")
    with pytest.raises(AnsweredMeanwhile, match="keep:2 by BK") as refused:
        review.answer(GHANA, "keep:1", seen=old, reviewer="AR")
    assert [one.option for one in refused.value.decisions] == ["keep:2"]
    assert len(read_ledger(home / "decisions.jsonl").decisions) == 1
    assert review.card(GHANA).item.reviewers == ("BK",)


@pytest.mark.parametrize("option", ["both", "waive", "keep:2"])
def test_an_answer_contested_from_outside_applies_no_more(review: Review, option: str) -> None:
    """Also where the other one would alter nothing by itself: a seat struck is there again."""
    made = review.answer(GHANA, "keep:1", seen=review.card(GHANA).seen, reviewer="AR")
    fields = {name: getattr(made, name) for name in ("conflict_id", "kind", "fingerprint")}
    other = new_decision(**fields, option=option, reviewer="BK", decided_at="2031-06-02T10:00:00Z")
    append(review.folder / "decisions.jsonl", other)
    card = review.card(GHANA)
    assert card.item.state == "contested"
    assert {seat.status for seat in card.seats} == {"seated"}
    assert review.dataset == api.ingest(review.folder)[0].dataset


def test_the_answer_that_stands_is_not_written_again(review: Review) -> None:
    """Unless a note comes with it, or the evidence is another."""
    first = settle(review, GHANA, "keep:2")
    assert settle(review, GHANA, "keep:2", "BK") == first
    assert len(read_ledger(review.folder / "decisions.jsonl").decisions) == 1
    seen = review.card(GHANA).seen
    noted = review.answer(GHANA, "keep:2", seen=seen, reviewer="BK", note="by telephone")
    assert noted.decision_id != first
    standing = [past.decision for past in review.card(GHANA).history if past.state != "undone"]
    assert [one.note for one in standing if not one.undoes] == ["by telephone"]
    with pytest.raises(AnsweredMeanwhile):
        review.answer(GHANA, "keep:2", seen=seen, reviewer="AR")


def test_another_answer_on_what_was_seen_takes_the_first_back(review: Review) -> None:
    """Nothing is contested by somebody who changed their mind."""
    settle(review, GHANA, "keep:2")
    settle(review, GHANA, "keep:1", "BK")
    card = review.card(GHANA)
    assert [(one.decision.option, one.state) for one in card.history] == [
        ("keep:2", "undone"),
        ("keep:1", "applied"),
    ]
    assert card.item.state == "decided"


def test_undo_opens_the_question_again_and_leaves_later_answers(review: Review) -> None:
    """One old decision is taken back, the later one stands."""
    first = settle(review, GHANA, "keep:1")
    settle(review, KENYA, "both")
    lines, depended = review.undo(first, reviewer="AR")
    assert [one.undoes for one in lines] == [first]
    assert depended == ()
    assert review.card(GHANA).item.state == "open"
    assert review.card(KENYA).item.state == "decided"
    with pytest.raises(UsageError, match="stands"):
        review.undo(first)


def test_undo_warns_of_what_depended_on_it(home: Path) -> None:
    """A double seat that is only there because a name was read as a state that sits elsewhere."""
    text = letter("5 May 2031", "Tentative", "Austria, Chad, Quux Zzyx", "Ghana, Italy, Kenya")
    (home / "sources" / "letters.txt").write_text(text, encoding="utf-8")
    review = open_review(home, now=clock())
    name = next(item for item in review.queue() if item.kind == "unresolved-name")
    first = settle(review, name.conflict_id, "is:KEN")
    later = settle(review, KENYA, "keep:2")
    _, depended = review.undo(first)
    assert [one.decision_id for one in depended] == [later]
    assert later in {one.decision_id for one in read_ledger(home / "decisions.jsonl").decisions}
    assert review.card(name.conflict_id).item.state == "open"


def test_a_changed_line_makes_exactly_one_decision_stale(home: Path) -> None:
    """Asked again with old and new side by side."""
    review = open_review(home, now=clock())
    settle(review, GHANA, "both")
    settle(review, KENYA, "both")
    source = home / "sources" / "letters.txt"
    head, sep, tail = source.read_text(encoding="utf-8").rpartition("- Ghana\n- Italy")
    source.write_text(f"{head}- Ghana**\n- Italy{tail}", encoding="utf-8")
    assert sep
    again = open_review(home, now=clock())
    card = again.card(GHANA)
    assert card.item.state == "stale"
    assert (card.decided_on, card.now) == ("Ghana\nGhana", "Ghana\nGhana**")
    assert again.card(KENYA).item.state == "decided"
    settle(again, GHANA, "both")
    assert again.card(GHANA).item.state == "decided"


def test_bulk_touches_what_it_showed_and_is_undone_as_one(review: Review) -> None:
    """And is refused where the reach is another by then."""
    facets = Facets(kinds=("double-seat",))
    reach = review.reach(facets, "both")
    assert {item.conflict_id for item, _ in reach.answers} == {GHANA, KENYA}
    mine = settle(review, GHANA, "waive")
    with pytest.raises(AnsweredMeanwhile):
        review.bulk(facets, "both", seen=reach.seen)
    review.undo(mine)
    reach = review.reach(facets, "both")
    written = review.bulk(facets, "both", seen=reach.seen, reviewer="AR")
    assert {one.bulk for one in written} == {written[0].bulk}
    assert {one.given for one in written} == {"bulk"}
    lines, _ = review.undo(written[0].decision_id)
    assert len(lines) == len(written)
    assert {review.card(each).item.state for each in (GHANA, KENYA)} == {"open"}


def test_the_later_list_decides_double_seats(review: Review) -> None:
    """Where it has one of the seats alone; the others are left out with a reason."""
    reach = review.reach(Facets(kinds=("double-seat",)), "later")
    assert [(item.conflict_id, option) for item, option in reach.answers] == [(KENYA, "keep:1")]
    assert [item.conflict_id for item, _ in reach.left_out] == [GHANA]


def test_facets_count_each_under_the_others(review: Review) -> None:
    """Choosing a kind does not hide the other kinds' numbers."""
    chosen = Facets(kinds=("double-seat",))
    counts = review.counts(chosen)
    assert sum(counts["states"].values()) == len(review.queue(chosen)) == 2
    assert sum(counts["kinds"].values()) == len(review.queue())
    assert [i.conflict_id for i in review.queue(Facets(search="ghana sits"))] == [GHANA]


def test_options_that_cannot_be_meant_are_refused(review: Review) -> None:
    """Before anything is written."""
    seen = review.card(GHANA).seen
    for option in ("keep:9", "keep:<table>", "split", ""):
        with pytest.raises(UsageError):
            review.answer(GHANA, option, seen=seen)
    with pytest.raises(UsageError, match="there is no conflict"):
        review.card("double-seat/2031-05-20/XXX")
    assert not (review.folder / "decisions.jsonl").exists()


def test_apply_says_what_changed_since_the_last_time(review: Review) -> None:
    """Once; then nothing is new."""
    settle(review, GHANA, "keep:1")
    applied = review.apply()
    assert applied.changed == (
        "List of 20 May 2031, table 2: 2 states, 2 participants (3 and 3 before)",
    )
    assert applied.nothing == ()
    assert review.apply().changed == ()


def test_the_sheet_has_who_decided_and_the_figures_before_and_after(review: Review) -> None:
    """Those of the latest list, and of others that changed."""
    settle(review, GHANA, "keep:1")
    sheet = review.sign_off()
    assert sheet.reviewers == (("AR", 1),)
    assert [(f.states, a.states) for f, a in zip(sheet.before, sheet.after, strict=True)] == [
        (4, 4),
        (3, 2),
    ]
    settle(review, KENYA, "keep:1")
    before, after = review.sign_off().before, review.sign_off().after
    assert [row.edition for row in after] == ["2031-05-20", "2031-05-20", "2031-05-05"]
    assert (before[-1].states, after[-1].states) == (3, 2)
    assert sheet.questions[GHANA].startswith("Ghana sits at tables 1 and 2")
    assert len(sheet.waiting) == sheet.progress.waiting


def test_names_are_searched_in_the_gazetteer(review: Review) -> None:
    """By beginning, by word, by code."""
    assert review.search_names("KEN")[0].entity_id == "KEN"
    assert "COD" in {one.entity_id for one in review.search_names("congo")}
    assert review.search_names("  ") == ()


def test_a_decision_from_a_terminal_is_seen(home: Path, review: Review) -> None:
    """Without opening the review again."""
    assert review.card(GHANA).item.state == "open"
    api.decide(GHANA, "keep:2", home, decided_at="2031-06-01T10:00:00+00:00", reviewer="T")
    card = review.card(GHANA)
    assert (card.item.state, card.rows[0].decided) == ("decided", "keep:2")
    assert api.ingest(home)[0].dataset == review.dataset
