"""A letter that refers to one of which only the list is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from hldparse import Dataset, ingest

LIST = "Forum on Lakes\nList of participants\n{date}\n\nRound table 1\nFinland\nMalawi\nUganda\n"
LETTER = """\
THE PRESIDENT OF THE GENERAL ASSEMBLY

                                        1 July 2011

Excellency,

Further to my letter of 12 June 2011 with the list of participants, I have the honour to inform you
that the Forum on Lakes will open at 10 a.m.

Please accept, Excellency, the assurances of my highest consideration.

                                        Ana Example
"""


def read(folder: Path, *dates: str) -> Dataset:
    sources = folder / "lakes" / "sources"
    sources.mkdir(parents=True)
    (sources / "letter.txt").write_text(LETTER, encoding="utf-8")
    for number, date in enumerate(dates):
        text = LIST.format(date=date).replace("Lakes", f"Lakes {number}")
        (sources / f"list{number}.txt").write_text(text, encoding="utf-8")
    (result,) = ingest(folder / "lakes")
    assert result.dataset is not None
    return result.dataset


def test_the_list_of_that_date_stands_for_its_letter(tmp_path: Path) -> None:
    """The list is what the citation fits, and no letter is said to be missing."""
    data = read(tmp_path, "12 June 2011")
    (citation,) = data.citations
    assert citation.document_id_cited.startswith("2011-06-12-list-")
    assert [each.kind for each in data.conflicts] == []


@pytest.mark.parametrize("dates", [("13 May 2011",), ("12 June 2011", "12 June 2011"), ()])
def test_other_lists_do_not(tmp_path: Path, dates: tuple[str, ...]) -> None:
    """A list of another date is another; of two of that date it is not known which."""
    data = read(tmp_path, *dates)
    assert [each.document_id_cited for each in data.citations] == [""]
    assert "missing-reference" in {each.kind for each in data.conflicts}
