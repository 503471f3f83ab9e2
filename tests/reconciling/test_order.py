"""Which entries of a list stand out of an alphabetical order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hldparse.reconciling.order import swapped_pairs


@pytest.mark.parametrize(
    ("printed", "pairs"),
    [
        ("Chad Fiji Kenya Gabon Mali Nauru", ((2, 3),)),
        ("Togo Chad Fiji Gabon Kenya Mali", ((0, 1),)),
        ("Chad Fiji Gabon Kenya Mali Benin", ((4, 5),)),
        ("Chad Fiji Gabon Kenya Mali", ()),
        ("Chad Chad Fiji Gabon Kenya", ()),
    ],
)
def test_one_pair_for_each_entry_out_of_order(
    printed: str, pairs: tuple[tuple[int, int], ...]
) -> None:
    """A list otherwise alphabetical gives the pair that is swapped, wherever it stands."""
    assert swapped_pairs(printed.split()) == pairs


@pytest.mark.parametrize("printed", ["Togo Chad Fiji", "Togo Mali Kenya Gabon Fiji Chad", ""])
def test_a_list_in_no_order_has_no_pairs(printed: str) -> None:
    """Short lists and lists in another order are not judged by the alphabet."""
    assert swapped_pairs(printed.split()) == ()


def test_case_accents_and_a_leading_article_do_not_count_against_a_list() -> None:
    """ "The Gambia" may stand under G or under T, "Éire" under E."""
    under_g = ["Éire", "fiji", "The Gambia", "Ghana", "Mali", "Togo"]
    under_t = ["Éire", "fiji", "Ghana", "Mali", "The Gambia", "Togo"]
    assert swapped_pairs(under_g) == ()
    assert swapped_pairs(under_t) == ()


@given(st.lists(st.text("abcdef", min_size=1, max_size=3), min_size=0, max_size=40))
def test_pairs_are_swapped_and_few(names: list[str]) -> None:
    """Each pair is printed in one order and stands in the other, and one in ten at most is out."""
    pairs = swapped_pairs(names)
    assert len(pairs) <= max(1, len(names) // 10)
    for before, after in pairs:
        assert before < after
        assert names[before] > names[after]
    assert swapped_pairs(sorted(names)) == ()
