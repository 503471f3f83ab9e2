"""Markers of lists that an engine took for other signs."""

from __future__ import annotations

from collections.abc import Iterable

from hldparse.reading.scan_markers import with_markers
from hldparse.reading.words import Word

NAMES = ("Chad", "Fiji", "Peru", "Togo", "Oman")


def listed(markers: Iterable[str], *, left: float = 72.0) -> list[Word]:
    words = []
    for row, (marker, name) in enumerate(zip(markers, NAMES, strict=False)):
        top = 100.0 + 14 * row
        words += [
            Word(marker, (left, top + 2, left + 5, top + 8), 0.8),
            Word(name, (left + 12, top, left + 40, top + 10), 0.95),
        ]
    return words


def markers(words: list[Word]) -> list[str]:
    return [word.text for word in with_markers(words)][::2]


def test_bullets_taken_for_other_signs_are_bullets() -> None:
    """A list of them is one list, whatever sign each was taken for."""
    assert markers(listed("+*»¢—")) == ["•"] * 5


def test_dashes_stay_and_rule_over_what_was_misread_among_them() -> None:
    """Most of a list says what its markers are."""
    assert markers(listed("--»--")) == ["-"] * 5
    assert markers(listed("-----")) == ["-"] * 5


def test_a_dash_with_a_speck_at_it_is_a_dash() -> None:
    """ ".-" under two dashes or more begins an entry, as these do; quotation marks begin none, and
    marks that a legend explains stay."""
    assert markers(listed(["-", "-", ".-", "-", "~"])) == ["-"] * 5
    assert markers(listed(["-", "-", '"', '"', '"'])) == ["-", "-", '"', '"', '"']
    assert markers(listed([".-", "&", "-", "-"])) == ["-", "&", "-", "-"]
    assert markers(listed(["*", "**", "*", "*"])) == ["*", "**", "*", "*"]


def test_bullets_of_a_short_list_in_columns_are_bullets() -> None:
    """Each column has one or two; two on a whole page may be a sum."""
    assert markers(listed("+") + listed("«+", left=300.0)) == ["•"] * 3
    assert markers(listed("+") + listed("+", left=300.0)) == ["+"] * 2
    assert markers(listed("--»--") + listed("+", left=300.0)) == ["-"] * 5 + ["+"]


def test_a_bullet_taken_for_a_letter_is_a_bullet() -> None:
    """Where most of those in line with it are markers; letters alone number a list."""
    assert markers(listed(["+", "e", "¢", "•", "o"])) == ["•"] * 5
    assert markers(listed(["a", "e", "•", "c", "o"])) == ["a", "e", "•", "c", "o"]


def test_every_second_bullet_may_be_a_round_letter() -> None:
    """With three bullets or more among them, whatever else is more."""
    seen = ["+", "e", "e.", "+", "e", "e", "•", "e", "e", "e"]
    names = [f"{name}{row}" for row in range(2) for name in NAMES]
    words = []
    for row, (marker, name) in enumerate(zip(seen, names, strict=True)):
        top = 100.0 + 14 * row
        words += [
            Word(marker, (72.0, top + 2, 77.0, top + 8), 0.8),
            Word(name, (84.0, top, 112.0, top + 10), 0.95),
        ]
    assert markers(words) == ["•"] * 10


def test_signs_that_head_no_list_stay() -> None:
    """Two legends of marks, asterisks alone, and a sum are no bullets."""
    assert markers(listed("+*")) == ["+", "*"]
    assert markers(listed("*****")) == ["*"] * 5
    inside = [Word("Aid", (40.0, 100.0 + 14 * row, 68.0, 110.0 + 14 * row)) for row in range(5)]
    words = listed("+++++") + inside
    assert [word.text for word in with_markers(words)][:10:2] == ["+"] * 5


def test_a_number_gets_its_stop_back_where_its_neighbours_count() -> None:
    """ "4," between "3." and "5." is "4."; a figure that counts nothing is left."""
    assert markers(listed(("2.", "3.", "4,", "5."))) == ["2.", "3.", "4.", "5."]
    assert markers(listed(("1", "2.", "3."))) == ["1.", "2.", "3."]
    assert markers(listed(("2.", "3.", "9;", "5."))) == ["2.", "3.", "9;", "5."]


def test_noise_is_left_as_it_is() -> None:
    """Thousands of signs are not compared with each other."""
    words = [
        Word("+", (float(x), float(y), x + 3.0, y + 3.0)) for x in range(60) for y in range(60)
    ]
    assert with_markers(words) == words


def test_a_bullet_taken_for_an_asterisk_is_told_by_its_height() -> None:
    """An asterisk is raised; what stands at half the height of a capital is none."""
    words = listed("••")
    for top, mark in ((133.5, "•"), (129.0, "*")):
        sign = Word("*", (300.0, top, 303.0, top + 3), 0.9)
        name = Word("Timor", (306.0, 130.0, 340.0, 140.0), 0.96)
        assert markers([*words, sign, name])[-1] == mark


def test_a_bullet_grown_together_with_its_entry_is_cut_free() -> None:
    """Where bullets stand above it; a sign before a letter is else what is printed."""
    grown = [Word("¢Mr", (72.0, 128.0, 90.0, 138.0), 0.8)]
    found = with_markers(listed("••") + grown)
    assert [word.text for word in found[-2:]] == ["•", "Mr"]
    assert found[-2].box[2] == found[-1].box[0]
    assert with_markers(listed("--") + grown)[-1].text == "¢Mr"


def test_a_marker_has_a_column_before_it() -> None:
    """Words that end some way before a marker are of another column; a sum stands closer."""
    for right, mark in ((282.0, "•"), (296.0, "+")):
        before = Word("farming", (240.0, 100.0, right, 110.0), 0.96)
        found = with_markers([*listed("•••"), before, *listed("+", left=300.0)])
        assert found[-2].text == mark


def test_a_worn_dash_grown_together_with_its_entry_is_cut_free() -> None:
    """Among dashes "~Mr" is an item; in a list without markers the sign is a speck."""
    grown = Word("~Mali", (72.0, 128.0, 90.0, 138.0), 0.8)
    assert [word.text for word in with_markers([*listed("--"), grown])[-2:]] == ["-", "Mali"]
    plain = [
        Word(name, (72.5, top, 100.0, top + 10.0), 0.96)
        for name, top in (("Malawi", 114.0), ("Malta", 142.0))
    ]
    assert with_markers([*plain, grown])[-1].text == "Mali"
    assert with_markers([plain[0], grown])[-1].text == "~Mali"
    speck = Word("-", (64.0, 132.0, 66.0, 134.0), 0.7)
    mali = Word("Mali", (72.0, 128.0, 90.0, 138.0), 0.9)
    assert speck not in with_markers([*plain, speck, mali])
