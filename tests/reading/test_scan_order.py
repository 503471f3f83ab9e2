"""Words on a page → lines in reading order."""

from __future__ import annotations

from hldparse.reading.scan_order import lines_of
from hldparse.reading.scan_wraps import unwrapped
from hldparse.reading.words import Rules, Word


def words(*placed: tuple[str, float, float]) -> list[Word]:
    """Return words of 10 points' height, 5 points a letter, at x and y."""
    return [Word(text, (x, y, x + 5 * len(text), y + 10), 0.9) for text, x, y in placed]


def test_columns_are_read_one_after_the_other() -> None:
    """A list in two columns, its heading across both, the last row of one column only."""
    page = words(
        ("Member", 10, 0), ("States", 45, 0),
        ("Chad", 10, 30), ("Peru", 200, 30),
        ("Fiji", 10, 42), ("Togo", 200, 42),
        ("Mali", 10, 54),
    )  # fmt: skip
    found = [line.text for line in lines_of(page, 1)]
    assert found == ["Member States", "", "Chad", "Fiji", "Mali", "Peru", "Togo"]


def test_a_ruled_table_is_rows_with_tabs() -> None:
    """Cells of several lines stay together."""
    page = words(("1", 10, 5), ("2", 110, 5), ("Chad", 10, 25), ("Fiji", 10, 37), ("Peru", 110, 25))
    found = lines_of(page, 1, Rules((0, 20, 50), (0, 100, 200)))
    assert [line.text for line in found if line.text] == ["1\t2", "Chad Fiji\tPeru"]


def test_a_further_page_begins_with_a_break_and_lines_are_numbered() -> None:
    """Each line has its number on the page, its box and its least certainty."""
    first, second = lines_of(words(("Chad", 10, 10)), 2)
    assert (first.text, first.number, first.page) == ("\f", 1, 2)
    assert (second.number, second.bbox, second.confidence) == (2, (10, 10, 30, 20), 0.9)


def test_hanging_lines_go_with_their_item() -> None:
    """A line flush with the marker is one of its own."""
    page = words(("-", 10, 0), ("Long", 20, 0), ("name", 20, 12), ("Flush", 10, 24))
    assert [line.text for line in unwrapped(lines_of(page, 1))] == ["- Long name", "Flush"]


def test_a_page_without_words_has_no_lines() -> None:
    """An empty page is no error here."""
    assert lines_of([], 3) == ()


def test_a_page_of_short_lists_keeps_the_space_between_its_parts() -> None:
    """Most lines stand apart on it; those that stand close are lines of one list all the same."""
    tops, top = [], 0.0
    for lines in (1, 1, 2, 1, 1, 2, 1, 2, 1, 1, 2, 1):
        tops += [top + 12 * line for line in range(lines)]
        top += 12 * lines + 8
    found = lines_of(words(*((f"Line{n}", 10.0, y) for n, y in enumerate(tops))), 1)
    texts = [line.text for line in found]
    assert texts.count("") == 11
    assert texts[4:7] == ["Line2", "Line3", ""]


def test_a_centred_title_with_a_wide_space_is_one_line() -> None:
    """An engine that leaves the first letter of a word out of its box leaves a gap."""
    page = words(
        ("Conference", 141, 0), ("on", 194, 0), ("Cities", 207, 0),
        ("Provisional", 110, 12), ("list", 168, 12), ("as", 191, 12), ("of", 204, 12),
        ("4", 217, 12), ("January", 233.5, 12),
    )  # fmt: skip
    found = [line.text for line in lines_of(page, 1)]
    assert found == ["Conference on Cities", "Provisional list as of 4 January"]
