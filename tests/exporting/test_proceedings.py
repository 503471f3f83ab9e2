"""Programmes, panels and running text in the reports."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from hldparse.exporting.proceedings import panels, programmes, running_text
from hldparse.exporting.wording import hours
from hldparse.records.dataset import Dataset


def test_the_latest_programme_comes_first(dataset: Dataset) -> None:
    """The versions of a day stand together, in the order of their documents' dates."""
    (view,) = programmes(dataset)
    assert view.heading == "Programme of 12 July 2006"
    assert [version.source for version in view.versions] == [
        "letter of 8 September 2006",
        "letter of 22 June 2006",
    ]
    assert [len(version.items) for version in view.versions] == [2, 1]


def test_items_without_a_day_stand_by_their_attachment(dataset: Dataset) -> None:
    """Programmes that name no day are not mixed."""
    rows = tuple(
        dataclasses.replace(row, date="", attachment_id=f"{row.document_id}/programme")
        for row in dataset.programme
    )
    found = programmes(dataclasses.replace(dataset, programme=rows))
    assert [view.heading for view in found] == ["Programme without a date"] * 2


def test_a_panel_tells_who_was_added_or_left_out(dataset: Dataset) -> None:
    """By person, with the places; the chair is the one last named."""
    (view,) = panels(dataset)
    assert view.heading == "Panel of 4 July 2006, 16:30, Geneva"
    assert [row.name for row in view.panellists] == ["Mr. Pablo Ceriani"]
    assert view.chair == "H.E. Mr. C D"
    assert view.changes == (
        "letter of 8 September 2006, held against the letter of 22 June 2006: "
        "added Mr. Pablo Ceriani (letters.txt:1300); "
        "left out Ms. Sajida Ally (letters.txt:1400)",
    )


def test_a_note_is_told_from_its_letter(dataset: Dataset) -> None:
    """What an attachment announces is not said to stand in the letter."""
    first, second = dataset.panellists
    noted = dataclasses.replace(first, attachment_id=dataset.attachments[0].attachment_id)
    silent = dataclasses.replace(noted, chair="")
    (view,) = panels(dataclasses.replace(dataset, panellists=(silent, second)))
    assert view.source == "round table list with the letter of 8 September 2006"
    assert view.chair == second.chair
    assert view.changes[0].startswith(f"{view.source}, held against the letter of 22 June 2006: ")


def test_another_spelling_is_no_change(dataset: Dataset) -> None:
    """One person is one person, known by its key or else by its folded name."""
    first, second = dataset.panellists
    same = dataclasses.replace(second, name="Mr. P. Ceriáni", person_id=first.person_id)
    (view,) = panels(dataclasses.replace(dataset, panellists=(first, same)))
    assert view.changes == ()
    unknown = tuple(
        dataclasses.replace(row, person_id="", name=name)
        for row, name in ((first, "Juan Somavía"), (same, "Juan Somavia"))
    )
    (view,) = panels(dataclasses.replace(dataset, panellists=unknown))
    assert view.changes == ()


def test_running_text_is_counted(dataset: Dataset) -> None:
    """By kind, the most frequent first; nothing where there is none."""
    assert running_text(dataset) == (
        "3 passages: salutation 1, paragraph 1, numbered-paragraph 1",
        "2 mentions: state 1, symbol 1",
    )
    assert running_text(Dataset()) == ()


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("10:00", "13:00", "10:00–13:00"),
        ("10:00", "", "from 10:00"),
        ("", "13:00", "until 13:00"),
        ("", "", ""),
    ],
)
def test_hours(start: str, end: str, expected: str) -> None:
    """A time that is not printed is not made up."""
    assert hours(start, end) == expected


def test_both_reports_show_them(folder: Path) -> None:
    """Items, speakers and changes stand in both, markup of the documents obeyed in neither."""
    text = (folder / "report.md").read_text("utf-8")
    assert "## Programmes\n\n### Programme of 12 July 2006\n" in text
    assert (
        "| 10:00–13:00 | Opening | Opening \\| of \\<all> | Ms. A B, Chair; The Mayor "
        "| letters.txt:1100 |"
    ) in text
    assert "Earlier, in the letter of 22 June 2006: 1 item (letters.txt:1200)." in text
    assert "### Panel of 4 July 2006, 16:30, Geneva\n" in text
    assert "- Mr. Pablo Ceriani, Director (letters.txt:1300)\n" in text
    assert "left out Ms. Sajida Ally (letters.txt:1400)" in text
    assert "## Running text\n\n- 3 passages: " in text
    page = (folder / "report.html").read_text("utf-8")
    assert "Opening | of &lt;all&gt;" in page
    assert "Ms. A B, Chair<br>The Mayor" in page
    assert "Earlier, in the letter of 22 June 2006 (1 item)" in page
    assert "left out Ms. Sajida Ally (letters.txt:1400)" in page
    for section in ("programmes", "panels", "running-text"):
        assert f'<section id="{section}">' in page
