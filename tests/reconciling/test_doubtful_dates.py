"""A scan of which a figure of the date was misread is its letter; another edition is another."""

from __future__ import annotations

import pytest
from tests.reconciling.factory import Source, reconciled
from tests.reconciling.test_sameness import MISREAD, OPENING, OTHER

from hldparse.reconciling.doubtful_dates import may_be_misread

NAMES = ["Chad", "Fiji", "Gabon", "Kenya", "Mali", "Nauru", "Oman", "Peru", "Qatar", "Togo"]
ONE_WRONG = OPENING.replace("coastal", "coasta1")


def listing(
    path: str, date: str, names: list[str], *, as_of: str = "", opening: str = OPENING
) -> Source:
    """Return a file with one letter and its list: a scan where it is a PDF."""
    source = Source(path, "scan" if path.endswith(".pdf") else "text", opening=opening)
    attachment = source.attach(source.letter(date, path[:4]), as_of=as_of)
    source.table(attachment, "1")
    for order, name in enumerate(names, 1):
        source.state(attachment, "1", name, order)
    return source


def letters(*sources: Source) -> tuple[int, list[str]]:
    """Return how many letters there are, and what is asked of their renditions."""
    data = reconciled(*sources, rules=None)
    asked = [row.question for row in data.conflicts if row.kind == "rendition-mismatch"]
    return sum(not row.same_as for row in data.documents), asked


TEXT = listing("text.txt", "2010-05-08", NAMES)


def test_a_misread_date_is_asked_about() -> None:
    """Names, order and opening are those of the letter: it has two forms, and a question."""
    count, asked = letters(TEXT, listing("scan.pdf", "2010-05-03", NAMES, opening=ONE_WRONG))
    assert count == 1
    (question,) = asked
    assert question == (
        "The scan of the letter of 8 May 2010 (scan.pdf) has the date of 3 May 2010, and all else "
        "agrees: is it that letter, its date misread?"
    )


def test_a_misread_name_is_no_other_list() -> None:
    """One in ten may be nobody's."""
    scan = listing("scan.pdf", "2010-05-03", ["Cnad", *NAMES[1:]])
    assert letters(TEXT, scan)[0] == 1


@pytest.mark.parametrize(
    "scan",
    [
        listing("scan.pdf", "2010-05-03", [*NAMES[:-1], "Rwanda"]),
        listing("scan.pdf", "2010-05-03", NAMES[:-1]),
        listing("scan.pdf", "2010-05-03", [*NAMES, "Rwanda"]),
        listing("scan.pdf", "2010-05-03", [NAMES[1], NAMES[0], *NAMES[2:]]),
        listing("scan.pdf", "2010-05-03", NAMES, as_of="2010-05-03"),
        listing("scan.pdf", "2010-05-03", NAMES, opening=MISREAD.replace("coasta1", "mountain")),
        listing("scan.pdf", "2010-05-03", NAMES, opening=OTHER),
        listing("scan.pdf", "2010-05-01", NAMES),
        listing("scan.pdf", "2010-06-08", NAMES),
    ],
    ids=["other", "fewer", "more", "order", "as-of", "opening", "letter", "figure", "month"],
)
def test_another_edition_stays_another(scan: Source) -> None:
    """One name, their order, the date of the list, the opening, or a date that no figure was
    misread of: each is enough.
    """
    assert letters(TEXT, scan) == (2, [])


def test_a_letter_of_the_date_of_the_scan_is_nearer() -> None:
    """Where the text of that date is there, the scan is no other letter's."""
    other = listing("othr.txt", "2010-05-03", NAMES[:-1])
    scan = listing("scan.pdf", "2010-05-03", NAMES)
    data = reconciled(TEXT, other, scan)
    assert "2010-05-08-letter-text" not in {row.same_as for row in data.documents}


@pytest.mark.parametrize(
    ("seen", "printed", "likely"),
    [
        ("2006-09-03", "2006-09-08", True),
        ("2006-07-13", "2006-07-18", True),
        ("2008-09-08", "2006-09-08", True),
        ("2006-07-08", "2006-07-18", True),
        ("2006-07-12", "2006-07-13", False),
        ("2006-07-31", "2006-07-18", False),
        ("2006-08-18", "2006-07-18", False),
        ("2008-07-13", "2006-07-18", False),
    ],
)
def test_figures_that_look_alike(seen: str, printed: str, likely: bool) -> None:
    """One figure of the day or the year, or one of two lost; months are words."""
    assert may_be_misread(seen, printed) is likely
