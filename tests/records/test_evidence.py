"""Evidence of stretches of running text."""

from hldparse.records.source import Line, Span, evidence_in

LINES = (
    Line(40, "Ms. Ndiaye of Senegal", page=1, bbox=(72, 700, 300, 712)),
    Line(41, "and the representative of", page=1, bbox=(72, 714, 310, 726)),
    Line(1, "Mali", page=2, bbox=(72, 72, 100, 84)),
)


def test_part_of_a_line_keeps_its_characters_and_the_box_of_the_line() -> None:
    place = evidence_in("a.pdf", LINES, Span(0, 1), (14, 21))
    assert (place.line_start, place.line_end, place.char_start, place.char_end) == (40, 40, 14, 21)
    assert place.bbox == (72, 700, 300, 712)


def test_a_stretch_over_lines_stands_for_them_whole() -> None:
    place = evidence_in("a.pdf", LINES, Span(0, 2), (14, 3))
    assert (place.line_start, place.line_end, place.char_start, place.char_end) == (
        40,
        41,
        None,
        None,
    )


def test_a_stretch_over_the_end_of_a_page_ends_with_the_page() -> None:
    place = evidence_in("a.pdf", LINES, Span(1, 3), (4, 4))
    assert (place.page, place.line_start, place.line_end) == (1, 41, 41)
    assert (place.char_start, place.char_end) == (None, None)
