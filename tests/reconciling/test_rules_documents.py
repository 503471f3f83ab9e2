"""Letters, attachments, claims, lines and renditions: what the questions say."""

from __future__ import annotations

import pytest
from tests.reconciling.factory import links_of
from tests.reconciling.scenes import Scene, facts_of, findings

from hldparse.reconciling.rules.wording import tables, the_list
from hldparse.text.wording import count, day, listing, opening

FIRST = "2010-03-01"


@pytest.mark.parametrize(
    ("cited", "there"),
    [
        ("2010-05-12", "2010-05-21"),  # digits of the day
        ("2010-05-24", "2010-05-21"),  # within a week
        ("2010-05-04", "2010-04-05"),  # day and month
    ],
)
def test_a_slip_in_a_cited_date_suggests_the_letter_meant(cited: str, there: str) -> None:
    """The letter with the date easily mistaken for the one cited is named and shown."""
    scene = Scene()
    meant = scene.letter(there, "aaaa")
    scene.cites(scene.letter("2010-06-01", "ffff"), cited)
    facts = facts_of(scene)
    (finding,) = findings("reference-mismatch", facts)
    assert day(there) in finding.question
    assert [exhibit.document_id for exhibit in finding.exhibits][1:] == [meant]
    assert findings("missing-reference", facts) == []


def test_a_citation_of_a_resolution_is_no_missing_letter() -> None:
    """Only letters are looked for among the letters."""
    scene = Scene()
    scene.cites(scene.letter("2010-06-01", "ffff"), "2009-12-23", "A/RES/1/1")
    facts = facts_of(scene)
    assert findings("missing-reference", facts) == findings("reference-mismatch", facts) == []


def test_renditions_of_one_letter_do_not_make_a_date_ambiguous() -> None:
    """The scan of a letter is no second letter of its date."""
    text, scan = Scene(), Scene("scan.pdf", "pdf")
    for scene in (text, scan):
        scene.letter("2010-05-21", "aaaa")
    text.cites(text.letter("2010-06-01", "ffff"), "2010-05-21")
    assert findings("ambiguous-reference", facts_of(text, scan)) == []


def test_an_attachment_that_another_rendition_has_is_not_missing() -> None:
    """What the scan of the letter holds is at hand."""
    text, scan = Scene(), Scene("scan.pdf", "pdf")
    text.missing(text.letter(FIRST, "aaaa"), "programme")
    scan.attach(scan.letter(FIRST, "aaaa"), "programme")
    assert findings("attachment-missing", facts_of(text, scan)) == []


def test_a_claim_that_all_are_seated_lists_who_is_not() -> None:
    """The states that asked and sit nowhere are named."""
    scene = Scene()
    scene.wishes_of("2010-02-01", [("1", "Gabon", None), ("2", "Mali", None)])
    letter = scene.edition(FIRST, {"1": ["Chad"]}).partition("/")[0]
    scene.says(letter, "all-who-asked-are-seated", "All have been given\n a seat")
    (finding,) = findings("statement-contradicted", facts_of(scene))
    assert "Gabon and Mali asked and are at no table" in finding.question
    assert '"All have been given a seat"' in finding.question
    assert finding.entity_ids == ("GAB", "MLI")


def test_a_claim_of_vacant_seats_is_held_against_the_tables_it_names() -> None:
    """A full table that the letter calls vacant contradicts it; a table not named does not."""
    scene = Scene()
    scene.range(scene.letter("2010-01-01", "cccc"), None, 2)
    letter = scene.edition(FIRST, {"1": ["Chad", "Fiji"], "2": ["Mali"]}).partition("/")[0]
    scene.says(letter, "seats-are-vacant", "seats remain", ("2",))
    assert findings("statement-contradicted", facts_of(scene)) == []
    scene.statements.clear()
    scene.says(letter, "seats-are-vacant", "seats remain", ("1", "2"))
    (finding,) = findings("statement-contradicted", facts_of(scene))
    assert finding.round_tables == ("1",)


def test_a_claim_of_no_second_seats_lists_who_has_one() -> None:
    """The double seats of states in the letter's own list speak against it."""
    scene = Scene()
    letter = scene.edition(FIRST, {"1": ["Chad", "Fiji"], "2": ["Chad"]}).partition("/")[0]
    scene.says(letter, "no-second-seats")
    (finding,) = findings("statement-contradicted", facts_of(scene))
    assert "Chad sits at tables 1 and 2" in finding.question


def test_a_claim_of_a_letter_without_lists_is_held_against_nothing() -> None:
    """Only the lists that a letter circulates can contradict it."""
    scene = Scene()
    scene.edition(FIRST, {"1": ["Chad"], "2": ["Chad"]})
    scene.says(scene.letter("2010-03-05", "ffff"), "no-second-seats")
    assert findings("statement-contradicted", facts_of(scene)) == []


def test_renditions_that_differ_say_in_what() -> None:
    """The names that only one rendition has are given with its form, table by table."""
    text, scan = Scene(), Scene("scan.pdf", "pdf")
    text.edition(FIRST, {"1": ["Chad", "Fiji"], "2": ["Mali"]})
    scan.edition(FIRST, {"1": ["Chad", "Gabon"], "2": ["Mali"]})
    (finding,) = findings("rendition-mismatch", facts_of(text, scan))
    assert 'only the text has "Fiji"; only the PDF has "Gabon"' in finding.question
    assert finding.edition == FIRST
    assert finding.round_tables == ("1",)


def three(*tables: dict[str, list[str]]) -> tuple[Scene, ...]:
    """Return one list as a text, a PDF and a scan, with these names."""
    scenes = (Scene(), Scene("a.pdf", "pdf"), Scene("b.pdf", "scan"))
    for scene, names in zip(scenes, tables, strict=True):
        scene.edition(FIRST, names)
    return scenes


def test_a_list_is_asked_about_once_however_many_renditions_differ() -> None:
    """Each name stands once in the question, with all the forms that have it."""
    scenes = three(
        {"1": ["Chad", "Fiji"], "2": ["Mali"]},
        {"1": ["Chad"], "2": ["Mali"]},
        {"1": ["Chad"], "2": ["Mali", "Peru"]},
    )
    (finding,) = findings("rendition-mismatch", facts_of(*scenes))
    assert finding.question == (
        "The text, the PDF and the scan of the list of 1 March 2010 differ at table 1 (only the "
        'text has "Fiji"), at table 2 (only the scan has "Peru"): which is right?'
    )
    assert [item.text for item in finding.exhibits] == ["Fiji", "Peru"]
    assert finding.round_tables == ("1", "2")


def test_a_name_that_a_scan_misread_is_no_difference() -> None:
    """A printed name that nobody knows and that is nearly one of the other list is that one."""
    chad = {"1": ["Chad", "Fiji"]}
    assert (
        findings("rendition-mismatch", facts_of(*three(chad, chad, {"1": ["Chad", "Fi1i"]}))) == []
    )
    (finding,) = findings(
        "rendition-mismatch", facts_of(*three(chad, {"1": ["Chad", "Fi1i"]}, chad))
    )
    assert 'only the PDF has "Fi1i"' in finding.question


def test_a_known_name_in_place_of_another_is_a_difference_in_a_scan_too() -> None:
    """Two states that look alike are two states."""
    scenes = three({"1": ["Mali"]}, {"1": ["Mali"]}, {"1": ["Oman"]})
    (finding,) = findings("rendition-mismatch", facts_of(*scenes))
    assert 'only the text has "Mali"; only the scan has "Oman"' in finding.question


def test_a_mark_that_one_rendition_lacks_is_shown() -> None:
    """The same name with and without its mark is another wish."""
    text, scan = Scene(), Scene("b.pdf", "scan")
    text.wishes_of(FIRST, [("1", "Chad", 1)])
    scan.wishes_of(FIRST, [("1", "Chad", None)])
    (finding,) = findings("rendition-mismatch", facts_of(text, scan))
    assert 'only the text has "Chad*"; only the scan has "Chad"' in finding.question


def test_a_long_difference_is_counted() -> None:
    """A question names so many as can be read; the evidence has all."""
    names = ["Chad", "Fiji", "Gabon", "Kenya", "Mali", "Nauru", "Oman", "Peru", "Qatar", "Rwanda"]
    scenes = three({"1": names}, {"1": names}, {"1": names[:1]})
    (finding,) = findings("rendition-mismatch", facts_of(*scenes))
    assert "and in 1 further name: which is right?" in finding.question
    assert len(finding.exhibits) == 9


def test_a_list_whose_date_was_misread_is_still_held_against_the_text() -> None:
    """The one list of its kind in a letter is the same list."""
    text, scan = Scene(), Scene("b.pdf", "scan")
    text.edition(FIRST, {"1": ["Chad", "Fiji"]})
    listed = scan.attach(scan.letter(FIRST), as_of="2010-03-07")
    scan.state(listed, "1", "Chad")
    (finding,) = findings("rendition-mismatch", facts_of(text, scan))
    assert 'only the text has "Fiji"' in finding.question


def test_a_line_in_two_renditions_is_asked_about_once() -> None:
    """Findings on entries are those of the preferred rendition."""
    text, scan = Scene(), Scene("scan.pdf", "pdf")
    for scene in (text, scan):
        scene.unread_line(scene.edition(FIRST, {"1": ["Chad Fiji", "Atlantis"]}), "1", "?")
    facts = facts_of(text, scan)
    for kind in ("merged-line", "unresolved-name", "unread-line"):
        (finding,) = findings(kind, facts)
        assert {item.evidence.source for item in finding.exhibits if item.evidence} == {
            "letters.txt"
        }


def test_parts_of_a_list_belong_to_its_edition() -> None:
    """A letter that attaches its tables one by one has one edition, and so have its lines."""
    scene = Scene()
    letter = scene.letter(FIRST)
    for n, table in enumerate(("1", "2"), 1):
        part = scene.attach(letter, as_of=FIRST, n=n)
        scene.table(part, table)
        scene.state(part, table, "Chad Fiji" if table == "2" else "Mali")
        scene.unread_line(part, table, f"line {table}")
    facts = facts_of(scene)
    (merged,) = findings("merged-line", facts)
    assert merged.edition == FIRST
    assert [finding.edition for finding in findings("unread-line", facts)] == [FIRST, FIRST]


def test_equal_unread_lines_are_one_question() -> None:
    """The same line twice at one table is one finding that shows both places."""
    scene = Scene()
    listed = scene.edition(FIRST, {"1": ["Chad"]})
    scene.unread_line(listed, "1", "one line")
    scene.unread_line(listed, "1", "one line")
    (finding,) = findings("unread-line", facts_of(scene))
    assert len(finding.exhibits) == 2


def test_an_unread_row_of_wishes_is_asked_about() -> None:
    """A wish may hide there; it is less than a seat that is not listed."""
    scene = Scene()
    scene.unread_wish(scene.wishes_of("2010-02-01", [("1", "Chad", None)]), "Kenya\t2\t1")
    (finding,) = findings("unread-line", facts_of(scene))
    assert finding.question == (
        'In a table of wishes "Kenya 2 1" was not read (no tick): what is it? '
        "As an entry it is a wish that names no table, whatever is marked in it."
    )
    assert (finding.edition, finding.severity) == ("", "warning")


def test_a_long_unread_line_is_cut_in_the_question_alone() -> None:
    """A question stays readable; the evidence is whole."""
    scene = Scene()
    raw = "word " * 100_000
    scene.unread_line(scene.edition(FIRST, {"1": ["Chad"]}), "1", raw)
    (finding,) = findings("unread-line", facts_of(scene))
    assert len(finding.question) < 300
    assert len(finding.subject) < 100
    assert finding.exhibits[0].text == raw


def test_a_name_unknown_at_two_tables_is_one_question() -> None:
    """One case for a name, in wishes and editions; one row for each edition."""
    scene = Scene()
    scene.wishes_of("2010-02-01", [("1", "Atlantis", None)])
    scene.edition(FIRST, {"1": ["Atlantis"], "2": ["Atlantis"]})
    found = findings("unresolved-name", facts_of(scene))
    assert [finding.edition for finding in found] == [FIRST, ""]
    assert {finding.case for finding in found} == {"atlantis"}
    assert found[0].round_tables == ("1", "2")


def test_a_group_that_no_key_is_known_of_is_asked_about() -> None:
    """A share of seats that cannot be counted must not vanish."""
    scene = Scene()
    scene.unknown_group(scene.letter("2010-01-01"), "Polar States")
    (finding,) = findings("unresolved-name", facts_of(scene))
    assert '"Polar States"' in finding.question


def test_names_run_together_in_a_wish_are_asked_about_outside_editions() -> None:
    """Wishes belong to no edition."""
    scene = Scene()
    asked = scene.attach(scene.letter("2010-02-01"), "expressions-of-interest")
    scene.merged_wish(asked, "1", ["Chad", "Fiji"])
    (finding,) = findings("merged-line", facts_of(scene))
    assert finding.edition == ""
    assert "table of wishes" in finding.question


def test_an_unmarked_line_taken_as_an_entry_is_shown() -> None:
    """A line without its marker that became a seat is not passed over in silence."""
    scene = Scene()
    listed = scene.edition(FIRST, {"1": ["Mali"]})
    scene.flagged(listed, "1", ["Chad", "Fiji"], "unmarked-line")
    facts = facts_of(scene)
    (finding,) = findings("wrapped-line", facts)
    assert "entries of their own" in finding.question
    assert findings("merged-line", facts) == []


def test_an_old_name_says_what_was_in_force() -> None:
    """The question names the entity as it was called then."""
    scene = Scene()
    listed = scene.edition(FIRST, {"1": ["Chad"]})
    scene.dated(listed, "1", "Old Kenya", "Kenya")
    (finding,) = findings("dated-name", facts_of(scene, links=links_of()))
    assert '"Old Kenya"' in finding.question
    assert "Kenya Colony was" in finding.question


def test_words_of_a_question() -> None:
    """Dates, lists and counts read as people write them."""
    assert day("2010-05-03") == "3 May 2010"
    assert day("undated-ab12") == "undated-ab12"
    assert day("") == ""
    assert the_list("2010-05-03") == "the list of 3 May 2010"
    assert the_list("2010-05-03-b") == "the list of 3 May 2010, issue b"
    assert the_list("undated-ab12") == the_list("") == "the undated list"
    assert listing(["A"]) == "A"
    assert listing(["A", "B", "C"], "or") == "A, B or C"
    assert tables(("2",)) == "table 2"
    assert tables(("2", "10")) == "tables 2 and 10"
    assert opening(tables(("-",))) == "The one table"
    assert count(1, "entity", "entities") == "1 entity"
    assert count(2, "entity", "entities") == "2 entities"
