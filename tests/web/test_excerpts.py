"""Long lines beside a card: cut, the words meant marked."""

from __future__ import annotations

from hldparse.records.evidence import Evidence
from hldparse.reviewing.exhibits import Shown, ShownLine
from hldparse.web.excerpts import Line, excerpt, folded, whole
from hldparse.web.plates import plates

LONG = " ".join(f"{number}. State" for number in range(1, 200))


def words(line: Line, what: str) -> list[str]:
    return [text for kind, text in line.pieces if kind == what]


def test_a_short_line_is_shown_whole() -> None:
    """With its words marked."""
    line = excerpt(ShownLine(7, "- Kenya and Japan", True), [(2, 7)])
    assert line.pieces == (("plain", "- "), ("meant", "Kenya"), ("plain", " and Japan"))
    assert line.narrowly


def test_a_long_line_is_cut_about_each_of_its_words() -> None:
    """Between words, and what is left out is shown as left out."""
    first, second = LONG.index("50. State"), LONG.index("150. State")
    line = excerpt(ShownLine(7, LONG, True), [(second, second + 10), (first, first + 9)])
    assert words(line, "meant") == ["50. State", "150. State"]
    assert words(line, "gap") == ["…"] * 3
    assert sum(len(text) for _, text in line.pieces) < 1_000
    assert {word for text in words(line, "plain") for word in text.split()} <= set(LONG.split())


def test_words_close_together_have_no_gap_between_them() -> None:
    """Nor do parts that overlap come twice."""
    line = excerpt(ShownLine(7, LONG, True), [(100, 110), (105, 120), (140, 150)])
    assert words(line, "meant") == [LONG[100:120], LONG[140:150]]
    assert words(line, "gap") == ["…"]


def test_lines_beside_it_and_lines_of_a_megabyte_are_short() -> None:
    """On the page of the source too."""
    near = excerpt(ShownLine(7, LONG, False))
    assert 150 < len(words(near, "plain")[0]) < 250
    assert words(near, "gap") == ["…"]
    endless = ShownLine(7, "x" * 1_000_000, True)
    assert sum(len(text) for _, text in excerpt(endless).pieces) < 2_000
    assert sum(len(text) for _, text in whole(endless).pieces) < 30_000


def test_a_letter_meant_as_a_whole_is_folded() -> None:
    """But not a list in which the lines meant stand one below the other."""
    letter = [excerpt(ShownLine(number, "Excellency,", True)) for number in range(40)]
    assert folded(letter)[:-1] == tuple(letter[:8])
    assert words(folded(letter)[-1], "gap") == ["… 32 more lines"]
    assert folded(letter[:14]) == tuple(letter[:14])


def shown(start: int | None, stop: int | None) -> Shown:
    return Shown(
        n=1,
        document_id="d",
        document="letter",
        date="",
        edition="",
        text="",
        evidence=Evidence(source="a.txt", page=None, line_start=7, line_end=7),
        lines=(ShownLine(7, "Fiji, Kenya and Japan", True, start, stop),),
    )


def test_two_places_in_one_line_are_both_marked() -> None:
    """One of the whole line takes all of it."""
    (plate,) = plates([shown(0, 4), shown(6, 11)])
    assert words(plate.excerpts[0], "meant") == ["Fiji", "Kenya"]
    (plate,) = plates([shown(0, 4), shown(None, None)])
    assert not plate.excerpts[0].narrowly
