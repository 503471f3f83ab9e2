"""Running heads, numbers of pages and repeated headings of paged sources."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from hldparse.corpus import built_in_profile
from hldparse.records.source import Line, Page, Source
from hldparse.segmenting import segment

Placed = tuple[str, float]


def paged(*pages: list[Placed]) -> Source:
    """Return a source of pages; each line is a text and how far down it stands, "" an empty one."""
    made = []
    for number, lines in enumerate(pages, start=1):
        page = [
            Line(at, text, number, (60.0, top, 300.0, top + 10) if text.strip() else None)
            for at, (text, top) in enumerate(([("\f", 0.0)] if number > 1 else []) + lines, start=1)
        ]
        made.append(Page(number, tuple(page)))
    return Source("list.pdf", "0" * 64, 1, "pdf", tuple(made))


def furniture(source: Source) -> list[tuple[str, int | None, str]]:
    """Return kind, page and text of what is furniture, page breaks left out."""
    found = segment(source, built_in_profile()).furniture
    return [
        (each.kind, each.evidence.page, each.raw) for each in found if each.kind != "page-break"
    ]


def body(number: int) -> list[Placed]:
    return [(f"Mr. Participant {number}{row}", 100.0 + 12 * row) for row in range(5)]


def test_a_head_that_is_repeated_is_furniture() -> None:
    """Of two lines, on the right on one page and on the left on the next; the number too."""
    pages = [
        [
            *(("LIST.1/Rev.2", 30.0), ("Ninth session", 42.0), ("", 0.0)),
            *body(number),
            *(("", 0.0), (f"- {number} -", 800.0)),
        ]
        for number in range(1, 6)
    ]
    assert furniture(paged(*pages)) == [
        each
        for number in range(1, 6)
        for each in (
            ("running-head", number, "LIST.1/Rev.2"),
            ("running-head", number, "Ninth session"),
            ("page-number", number, f"- {number} -"),
        )
    ]


def test_numbers_run_on_from_a_larger_document() -> None:
    """An annex may begin with page 18, and its last page has a number like the others."""
    pages = [[*body(number), ("", 0.0), (str(number + 17), 800.0)] for number in range(1, 4)]
    assert [each[2] for each in furniture(paged(*pages))] == ["18", "19", "20"]


def test_a_figure_that_is_no_number_of_the_page_stays() -> None:
    """A sum at the end of the last page."""
    pages = [body(1), body(2), [*body(3), ("", 0.0), ("4711", 800.0)]]
    assert furniture(paged(*pages)) == []


def test_headings_and_rows_at_the_top_of_pages_stay() -> None:
    """Each table begins a page with the same words, a table with the same head."""
    for head in ("Member States", "Round Table 1", "State\tTable", "Participants:"):
        pages = [[(head, 60.0), ("", 0.0), *body(number)] for number in range(1, 6)]
        assert furniture(paged(*pages)) == []


def test_the_same_words_at_other_heights_stay() -> None:
    """A ministry that happens to come first on three pages."""
    pages = [[("Ministry of Water", 40.0 * n), ("", 0.0), *body(n)] for n in range(1, 6)]
    assert furniture(paged(*pages)) == []


def test_a_heading_said_again_is_furniture_below_its_own_list_only() -> None:
    """Not where another table began since, nor without the heading above."""
    pages = [
        [("Round Table 1", 30.0), ("", 0.0), *body(1)],
        [("Round Table 1 (continued)", 30.0), ("", 0.0), *body(2), ("Round Table 2", 400.0)],
        [("Round Table 1 (continued)", 30.0), ("", 0.0), *body(3)],
        [("Southern States (continued)", 30.0), ("", 0.0), *body(4)],
    ]
    assert furniture(paged(*pages)) == [("continuation", 2, "Round Table 1 (continued)")]


def test_text_without_pages_has_no_edges() -> None:
    """What stands first and last in it is content."""
    lines = tuple(Line(n, text) for n, text in enumerate(("LIST.1", "", "A name", "", "7"), 1))
    assert furniture(Source(str(Path("a.txt")), "0" * 64, 1, "text", (Page(None, lines),))) == []


def test_numbers_and_jobs_of_the_only_page_are_furniture() -> None:
    """Of the print shop, of the page, whatever the language; other figures stay."""
    jobs = ("23-10077 (E)", "GE.18-12345(E)", "*1817939*", "K1804471 071218", "B18-00123")
    for text in (*jobs, "1/1", "Página 1 de 1", "Стр. 1"):
        kinds = [each[2] for each in furniture(paged([*body(1), ("", 0.0), (text, 800.0)]))]
        assert kinds == [text]
    for text in ("2", "2018", "12-345", "K18044", "C18-00123"):
        assert furniture(paged([*body(1), ("", 0.0), (text, 800.0)])) == []


def test_a_head_without_figures_on_two_pages_is_furniture() -> None:
    """Only in the very same place, and never a heading of a list or of an annex."""
    for head, top, found in (
        ("Note by the Secretariat", 40.0, 2),
        ("Note by the Secretariat", 44.0, 0),
        ("Observers", 40.0, 0),
        ("Annex", 40.0, 0),
    ):
        pages = [
            [(head, 40.0), ("", 0.0), *body(1)],
            [(head, top), ("", 0.0), *body(2)],
        ]
        assert len(furniture(paged(*pages))) == found


def test_a_foot_by_the_file_itself_is_furniture() -> None:
    """Word files say what the foot of their pages is."""
    lines = (Line(1, "A name"), Line(2, "\f"), Line(3, "Permanent Mission", foot=True))
    source = Source("a.docx", "0" * 64, 1, "docx", (Page(None, lines),))
    assert furniture(source) == [("running-head", None, "Permanent Mission")]


def test_a_symbol_said_again_is_furniture_however_close_to_the_text() -> None:
    """As over a heading that goes on; that of another document heads it, several are a list."""
    pages: list[list[Placed]] = [
        [("A/CONF.301/INF/3", 30.0), ("Provisional list", 42.0), ("", 0.0), *body(1)],
        [("A/CONF.301/INF/3", 30.0), ("Round table 3 (continued)", 66.0), *body(2)],
        [("A/CONF.301/INF/9", 30.0), ("Note by the secretariat", 66.0), *body(3)],
        [("A/CONF.301/INF/3", 30.0), ("A/CONF.301/INF/9", 42.0), *body(4)],
    ]
    assert furniture(paged(*pages)) == [("running-head", 2, "A/CONF.301/INF/3")]


TITLE = "Modalities of the high-level plenary meeting"


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("A/RES/80/112", [(TITLE, 30.0)], [TITLE]),
        ("A/RES/80/112", [(TITLE[:28], 30.0), (TITLE[29:], 42.0)], [TITLE[:28], TITLE[29:]]),
        (TITLE, [("A/RES/80/112", 30.0)], ["A/RES/80/112"]),
        # Not as high as the head of the first page, no title, or too little of it.
        ("A/RES/80/112", [(TITLE, 36.0)], []),
        ("A/RES/80/112", [("Modalities of another meeting altogether", 30.0)], []),
        ("A/RES/80/112", [("Modalities of the", 30.0)], []),
        # The first page has no head that could change sides.
        ("Distr.: General", [(TITLE, 30.0)], []),
        ("Distr.: General", [("A/RES/80/112", 30.0)], []),
    ],
)
def test_a_head_that_changes_sides_on_two_pages_is_told_by_the_title(
    first: str, second: list[Placed], found: list[str]
) -> None:
    """Which the first page says in bold, on with other words; on the next stands the symbol."""
    made = paged([(first, 30.0), (f"80/112. {TITLE} on land", 80.0), *body(1)], [*second, *body(2)])
    pages = [
        replace(
            page,
            lines=tuple(replace(line, prominent=" on land" in line.text) for line in page.lines),
        )
        for page in made.pages
    ]
    heads = furniture(replace(made, pages=tuple(pages)))
    assert [text for _, page, text in heads if page == 2] == found


def test_a_heading_of_a_list_set_as_such_heads_no_page() -> None:
    """However high it stands: it is bold on both pages, or the label of a group."""
    for heading, bold in (
        ("States of the Andes and beyond", True),
        ("Round Table 2: Food for all", False),
    ):
        made = paged(
            [("A/CONF.301/4", 30.0), (heading, 80.0), *body(1)], [(heading, 30.0), *body(2)]
        )
        pages = [
            replace(
                page,
                lines=tuple(
                    replace(line, prominent=line.text == heading and (bold or line.page == 1))
                    for line in page.lines
                ),
            )
            for page in made.pages
        ]
        assert furniture(replace(made, pages=tuple(pages))) == []


def test_a_number_above_a_few_close_lines_is_that_of_the_page() -> None:
    """Where it begins far from the line below; a figure in line with it stays, and a table's."""
    few = (("World Health Organization", 62.0), ("World Bank", 74.0))
    for number, left, found in (
        ("2", 300.0, ["2"]),
        ("- 2 -", 290.0, ["- 2 -"]),
        ("2", 60.0, []),
        ("3", 300.0, []),
        ("Table 2", 300.0, []),
    ):
        source = paged(body(1), [(number, 40.0), *few])
        first, second = source.pages
        lines = tuple(
            replace(line, bbox=(left, 40.0, left + 8, 50.0)) if line.text == number else line
            for line in second.lines
        )
        moved = replace(source, pages=(first, replace(second, lines=lines)))
        assert [each[2] for each in furniture(moved)] == found


@pytest.mark.parametrize(("sure", "kinds"), [(0.9, ["continuation"]), (None, [])])
def test_a_misread_heading_said_again_is_furniture(sure: float | None, kinds: list[str]) -> None:
    """Only where it was recognised: printed so, it is another heading."""
    source = paged(
        [("Round Table 1", 30.0), ("Southern States", 60.0), *body(1)],
        [("Southem States (continued)", 30.0), *body(2)],
    )
    lines = tuple(replace(line, confidence=sure) for line in source.pages[1].lines)
    source = replace(source, pages=(source.pages[0], replace(source.pages[1], lines=lines)))
    assert [kind for kind, *_ in furniture(source)] == kinds
