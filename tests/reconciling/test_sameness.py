"""Documents of several files that are one, and such as are not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.reconciling.factory import PROFILE, Source, reconciled

from hldparse.reconciling.renditions import preferred
from hldparse.reconciling.sameness import copies_of
from hldparse.records.source import Rendition

OPENING = (
    "further to the letter of 3 may regarding participation in the working groups of the regional "
    "conference on coastal fisheries on 7 and 8 june i have the pleasure to circulate a revised "
    "list of participants for the six working groups including the observers and other entities"
)
MISREAD = OPENING.replace("letter", "1etter").replace("coastal", "coasta1").replace("the ", "tne ")
OTHER = OPENING.replace("a revised list of participants for", "the programme and the speakers of")


def files(*openings: tuple[str, Rendition, str], date: str = "2010-05-03") -> list[Source]:
    """Return a file for each (path, form, opening), with one letter in it."""
    found = []
    for path, rendition, opening in openings:
        source = Source(path, rendition, opening=opening)
        source.letter(date, path[:4])
        found.append(source)
    return found


def groups(sources: list[Source]) -> list[list[str]]:
    found = copies_of([source.resolved() for source in sources])
    return sorted(sorted(copy.path for copy in copies) for copies in found)


def test_a_scan_with_misread_letters_is_the_letter() -> None:
    """An opening in which one character in twenty is wrong is the same opening."""
    found = groups(files(("aaaa.txt", "text", OPENING), ("bbbb.pdf", "scan", MISREAD)))
    assert found == [["aaaa.txt", "bbbb.pdf"]]


def test_a_scan_goes_with_the_letter_that_is_likest() -> None:
    """Of two letters of a day that begin alike, each scan goes with its own."""
    sources = files(
        ("aaaa.txt", "text", OPENING),
        ("bbbb.txt", "text", OTHER),
        ("cccc.pdf", "scan", MISREAD),
        ("dddd.pdf", "scan", OTHER.replace("letter", "1etter")),
    )
    assert groups(sources) == [["aaaa.txt", "cccc.pdf"], ["bbbb.txt", "dddd.pdf"]]


def test_two_texts_that_begin_alike_are_two_letters() -> None:
    """What was read exactly and differs is no misreading."""
    found = groups(files(("aaaa.txt", "text", OPENING), ("bbbb.txt", "text", MISREAD)))
    assert found == [["aaaa.txt"], ["bbbb.txt"]]


def test_two_letters_of_one_file_are_never_one() -> None:
    """A file does not hold a letter twice because a page was misread."""
    scan = Source("a.pdf", "scan", opening=OPENING)
    scan.letter("2010-05-03", "aaaa")
    scan.opening = MISREAD
    scan.letter("2010-05-03", "bbbb")
    assert groups([scan, *files(("cccc.txt", "text", OTHER))]) == [
        ["a.pdf"],
        ["a.pdf"],
        ["cccc.txt"],
    ]


def test_letters_of_two_dates_are_two() -> None:
    """A formula that opens every letter makes them no renditions of each other."""
    first = files(("aaaa.txt", "text", OPENING))
    second = files(("bbbb.pdf", "scan", OPENING), date="2010-05-10")
    assert groups(first + second) == [["aaaa.txt"], ["bbbb.pdf"]]


def test_a_scan_whose_date_is_not_read_goes_with_the_only_like_letter() -> None:
    """No date is no other date; where letters of two dates are as like, nothing is guessed."""
    text = files(("aaaa.txt", "text", OPENING))
    scan = files(("bbbb.pdf", "scan", MISREAD), date="")
    assert groups(text + scan) == [["aaaa.txt", "bbbb.pdf"]]
    again = files(("cccc.txt", "text", OPENING), date="2010-05-10")
    assert groups(text + scan + again) == [["aaaa.txt"], ["bbbb.pdf"], ["cccc.txt"]]


def test_a_bad_scan_that_is_declared_goes_with_its_letter() -> None:
    """Where sources.toml says what a file renders, a third of the characters may be wrong."""
    bad = "".join("x" if n % 4 == 1 and sign != " " else sign for n, sign in enumerate(OPENING))
    resolved = [
        each.resolved()
        for each in files(
            ("aaaa.txt", "text", OPENING), ("bbbb.pdf", "scan", bad), ("cccc.pdf", "scan", bad)
        )
    ]
    paths = [{copy.path for copy in copies} for copies in copies_of(resolved)]
    assert {"aaaa.txt"} in paths
    declared = {"bbbb.pdf": "aaaa.txt", "cccc.pdf": "gone.txt"}
    found = [{copy.path for copy in copies} for copies in copies_of(resolved, declared)]
    assert any({"aaaa.txt", "bbbb.pdf"} <= each for each in found)


def test_two_undated_files_of_one_form_are_two_documents() -> None:
    """Two states of a list open alike and have no date; a text and its PDF are one all the same."""
    sources = files(
        ("aaaa.pdf", "pdf", OPENING),
        ("bbbb.pdf", "pdf", OPENING),
        ("cccc.txt", "text", OPENING),
        date="",
    )
    for source in sources:
        source.documents[0] = replace(source.documents[0], document_id="undated-list-0000")
    data = reconciled(*sources)
    assert [(row.document_id, row.same_as) for row in data.documents] == [
        ("undated-list-0000", ""),
        ("undated-list-0000-2", ""),
        ("undated-list-0000~pdf", "undated-list-0000"),
    ]


def test_short_openings_must_be_the_same() -> None:
    """A few words are like others by chance."""
    short = "list of participants"
    found = groups(files(("aaaa.txt", "text", short), ("bbbb.pdf", "scan", short)))
    assert found == [["aaaa.txt"], ["bbbb.pdf"]]


def test_many_letters_that_open_alike_are_not_compared_each_with_each() -> None:
    """A thousand files with one formula stay a thousand documents, and the answer comes at once."""
    many = [(f"{n:04}.pdf", "scan", OPENING) for n in range(1000)]
    assert len(groups(files(*many))) == 1000  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("order", "kept"),
    [((), "text"), (("scan",), "scan"), (("pdf", "scan", "text"), "pdf"), (("html",), "text")],
)
def test_the_profile_says_which_form_is_preferred(order: tuple[Rendition, ...], kept: str) -> None:
    """Forms that it leaves out follow in the usual order."""
    sources = files(
        ("aaaa.txt", "text", OPENING),
        ("bbbb.pdf", "scan", MISREAD),
        ("cccc.pdf", "pdf", OPENING),
    )
    data = reconciled(*sources, profile=replace(PROFILE, renditions=order))
    assert {row.rendition for row in data.documents if not row.same_as} == {kept}
    assert len({row.same_as for row in data.documents} - {""}) == 1
    assert sum(row.document_id.endswith(f"~{row.rendition}") for row in data.documents) == 2


def test_names_of_a_further_rendition_are_no_further_names() -> None:
    """What a scan misread is left out where spellings are linked; the rest of its file stays."""
    text, scan = files(("aaaa.txt", "text", OPENING), ("bbbb.pdf", "scan", MISREAD))
    for source in (text, scan):
        table = source.attach(source.documents[0].document_id)
        source.organisation(table, "1", "Harbour Union" if source is text else "Harb0ur Un1on")
    own = scan.letter("2010-05-09", "zzzz")
    scan.organisation(scan.attach(own), "1", "Net Makers")
    kept = preferred([text.resolved(), scan.resolved()])
    assert [[each.entry.raw for each in one.entries] for one in kept] == [
        ["Harbour Union"],
        ["Net Makers"],
    ]
