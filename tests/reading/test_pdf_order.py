"""The reading order of PDFs: columns drawn one after another, and rows typed with tabs."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from hldparse.reading import read

canvas = pytest.importorskip("reportlab.pdfgen.canvas")
pdfmetrics = pytest.importorskip("reportlab.pdfbase.pdfmetrics")

Placed = tuple[float, float, str]


def lines(tmp_path: Path, *pages: list[Placed]) -> list[str]:
    """Return the visible lines of a PDF that draws each page's texts in the order given."""
    stream = io.BytesIO()
    sheet = canvas.Canvas(stream, pagesize=(595, 842))
    for page in pages:
        sheet.setFont("Helvetica", 11)
        for x, y, text in page:
            sheet.drawString(x, y, text)
        sheet.showPage()
    sheet.save()
    file = tmp_path / "list.pdf"
    file.write_bytes(stream.getvalue())
    return [line.text for line in read(file, name="list.pdf").lines if line.text.strip()]


def column(x: float, top: float, texts: list[str]) -> list[Placed]:
    """Return a column of texts; an empty one leaves a gap."""
    return [(x, top - 13 * row, text) for row, text in enumerate(texts) if text]


PERSONS = [
    ["Ms. Ada Moss", "Director", "", "Mr. Ben Reed", "Adviser", "", "Mr. Cy Lake", "Clerk"],
    ["Mr. Dan Field", "Minister of Water", "Ministry", "", "Ms. Eve Hill", "Envoy", "Mission"],
    ["Ms. Fay Stone", "", "Mr. Guy Ford", "Director General", "Ministry of Works", "", "Mr. H"],
]


def test_three_columns_with_gaps_are_read_one_after_another(tmp_path: Path) -> None:
    """Gaps between persons, at other heights in each column, do not cut the columns up."""
    page = [
        placed
        for x, texts in zip((50, 230, 410), PERSONS, strict=True)
        for placed in column(x, 700, texts)
    ]
    assert lines(tmp_path, page) == [text for texts in PERSONS for text in texts if text]


def test_a_column_may_begin_higher_than_the_one_before(tmp_path: Path) -> None:
    """The second column begins beside the heading of the first."""
    page = [
        (50, 740, "NORTH (12 Members)"),
        *column(50, 700, ["Aland", "Borduria", "Carpania"]),
        *column(320, 726, ["Drusselstein", "Elbonia", "Freedonia", "Grandfenwick"]),
    ]
    assert lines(tmp_path, page) == [text for _, _, text in page]


def test_rows_typed_with_tabs_are_read_by_column(tmp_path: Path) -> None:
    """Drawn row after row, yet a list in two columns."""
    left, right = ["Aland", "Borduria", "Carpania"], ["Drusselstein", "Elbonia", "Freedonia"]
    page = [
        placed
        for pair in zip(column(50, 700, left), column(320, 700, right), strict=True)
        for placed in pair
    ]
    assert lines(tmp_path, page) == left + right


def test_a_foot_drawn_first_stands_last(tmp_path: Path) -> None:
    """Some programs draw header and footer before the text."""
    page = [
        (290, 40, "7"),
        (50, 800, "LIST.1"),
        *column(50, 700, ["Aland", "Borduria"]),
        *column(320, 700, ["Carpania", "Drusselstein"]),
    ]
    assert lines(tmp_path, page) == [
        "LIST.1",
        "Aland",
        "Borduria",
        "Carpania",
        "Drusselstein",
        "7",
    ]


def test_a_name_goes_on_behind_an_ampersand(tmp_path: Path) -> None:
    """A line of a column that cannot end there is one with the next; an inverted name is whole."""
    page = [
        *column(50, 700, ["Union of Aland &", "Borduria", "Carpania, Republic of", "Delta"]),
        *column(320, 700, ["Elbonia", "Freedonia", "Grandfenwick"]),
    ]
    assert lines(tmp_path, page)[:3] == [
        "Union of Aland & Borduria",
        "Carpania, Republic of",
        "Delta",
    ]


@pytest.mark.parametrize("marker", ["18.", "(a)", "(iv)", "B.", "•"])
def test_a_hanging_marker_stands_with_its_paragraph(tmp_path: Path, marker: str) -> None:
    """The space behind a marker is wide, and parts no columns."""
    page: list[Placed] = [(60, 700, marker), (96, 700, "The Conference takes note of the list.")]
    assert lines(tmp_path, page) == [f"{marker} The Conference takes note of the list."]


STATES = [
    *(
        "Aland",
        "Borduria",
        "Carpania (Northern Part",
        "of)",
        "Drusselstein",
        "Elbonia",
        "Freedonia",
    ),
    *("Grandfenwick", "Hyrkania", "Illyria", "Jolliginki", "Kumranistan", "Latveria", "Molvania"),
    *("Nambutu", "Orsinia", "Petoria", "Qumar", "Ruritania", "San Serriffe", "Tomania", "Uqbar"),
]


def in_columns(count: int, *, gaps: bool) -> tuple[list[Placed], list[str]]:
    """Return a list in columns under headings said again, and its entries in order."""
    share = -(-len(STATES) // count)
    page: list[Placed] = []
    entries: list[str] = []
    for column in range(count):
        heading = "Member States (continued)" if column else "Member States"
        page.append((50 + 170 * column, 720, heading))
        entries.append(heading)
        top = 700
        for number, name in enumerate(STATES[column * share : (column + 1) * share]):
            page.append((50 + 170 * column, top, name))
            if name == "of)":
                entries[-1] += " of)"
            else:
                entries.append(name)
            top -= 26 if gaps and number % 4 == 3 else 13
    return page, entries


@pytest.mark.parametrize("drawn", ["by column", "by row", "anyhow"])
@pytest.mark.parametrize("gaps", [False, True])
@pytest.mark.parametrize("count", [2, 3])
def test_lists_in_columns_are_read_down_however_drawn(
    tmp_path: Path, count: int, gaps: bool, drawn: str
) -> None:
    """Spaces that part groups in all columns do not end these; a bracket is closed."""
    page, entries = in_columns(count, gaps=gaps)
    if drawn == "by row":
        page.sort(key=lambda each: (-each[1], each[0]))
    if drawn == "anyhow":
        page.sort(key=lambda each: each[2][::-1])
    assert lines(tmp_path, page) == entries


def test_running_text_in_columns_keeps_its_lines(tmp_path: Path) -> None:
    """A paragraph is no wrapped entry, though each of its lines goes on in the next."""
    left = [
        "The Conference, having met in the capital",
        "of Aland from the third to the fifth of May,",
        "takes note of the revised list of participants",
        "that was circulated by the secretariat of the",
        "host country and by its own secretariat.",
    ]
    right = [
        "It invites all Member States to inform the",
        "secretariat of any change in the composition",
        "of their delegations, and of the names of all",
        "the persons who will speak, at the latest on",
        "the day before the opening of the session.",
    ]
    assert lines(tmp_path, [*column(50, 700, left), *column(320, 700, right)]) == left + right


def test_the_spaces_of_a_justified_line_are_no_columns(tmp_path: Path) -> None:
    """The lines around run through them."""
    page: list[Placed] = [
        (60, 713, "The Conference, which met in the capital of Aland on its own,")
    ]
    words = ["takes", "note", "that", "states", "affect", "each"]
    page += [(60.0 + 48 * index, 700, word) for index, word in enumerate(words)]
    page += [(60, 687, "other and contributes to the list of participants of all of them.")]
    assert lines(tmp_path, page)[1] == " ".join(words)


def test_a_title_above_columns_says_nothing_of_their_width(tmp_path: Path) -> None:
    """An entry that filled its column goes on below, however wide the lines above are."""
    wide = "A list of all who take part in the meetings of this and of the coming week"
    first = ["Aland", "Kingdom of the Seven", "and one Isles", "Zembla"]
    page = [
        (50.0, 740.0, wide),
        *column(50, 700, first),
        *column(230, 700, ["Borduria", "Carpania", "Drusselstein"]),
    ]
    assert lines(tmp_path, page)[:4] == [wide, "Aland", " ".join(first[1:3]), "Zembla"]


def test_a_heading_between_columns_ends_these(tmp_path: Path) -> None:
    """It stands over the gutter, in bold: the last column is read before it."""
    stream = io.BytesIO()
    sheet = canvas.Canvas(stream, pagesize=(595, 842))
    for y, texts in ((700, "Aland Borduria Carpania"), (687, "Elbonia Freedonia Genovia")):
        sheet.setFont("Helvetica", 11)
        for x, text in zip((50, 230, 410), texts.split(), strict=True):
            sheet.drawString(x, y, text)
    sheet.setFont("Helvetica-Bold", 11)
    sheet.drawString(280, 671, "Round table 2")
    sheet.setFont("Helvetica", 11)
    sheet.drawString(50, 658, "Latveria")
    sheet.save()
    file = tmp_path / "list.pdf"
    file.write_bytes(stream.getvalue())
    found = [line.text for line in read(file, name="list.pdf").lines if line.text]
    assert found[-3:] == ["Genovia", "Round table 2", "Latveria"]


@pytest.mark.parametrize(
    ("texts", "joined"),
    [
        (["Chad", "Federation of Isles", "(Plurinational State of)", "Mali"], True),
        (["Chad", "Dialogue on Coasts", "(Revised list as of 3 May)", "Mali"], False),
    ],
)
def test_a_bracket_goes_on_with_a_name(tmp_path: Path, texts: list[str], joined: bool) -> None:
    """No entry begins with one; a date in brackets is a line of its own."""
    page = [*column(50, 700, texts), *column(320, 700, ["Elbonia", "Freedonia", "Togo", "Tonga"])]
    found = lines(tmp_path, page)
    assert (" ".join(texts[1:3]) in found) is joined


def test_items_close_beside_each_other_are_parted_where_a_column_begins(tmp_path: Path) -> None:
    """A long item leaves but two spaces to the next, which begins below the items of its column."""
    page: list[Placed] = [
        (50, 726, "Member States"),
        (50, 700, "- Aland"),
        (260, 700, "- Drusselstein"),
        (50, 687, "- Borduria"),
        (260, 687, "- Elbonia"),
        (50, 674, "- Carpania"),
        (260, 674, "- Freedonia"),
        (50, 648, "Observers"),
        (50, 622, "- Grandfenwick and Neighbours United"),
        (260, 622, "- Hav"),
    ]
    assert lines(tmp_path, page)[-2:] == ["- Grandfenwick and Neighbours United", "- Hav"]


def test_a_dash_within_an_item_parts_nothing(tmp_path: Path) -> None:
    """Another item begins there, but no space says that this one ends."""
    dash = 50 + pdfmetrics.stringWidth("- Region I ", "Helvetica", 11)
    page: list[Placed] = [
        (50, 700, "- Aland"),
        (dash, 700, "- Elbonia"),
        (50, 687, "- Borduria"),
        (dash, 687, "- Freedonia"),
        (50, 640, "- Region I - Africa"),
    ]
    assert lines(tmp_path, page)[-1] == "- Region I - Africa"
