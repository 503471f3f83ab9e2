"""A name told at a glance is the name that the matcher reads, whatever is printed with it."""

from __future__ import annotations

import pytest

from hldparse.resolving.dating import Dating
from hldparse.resolving.glance import Glance
from hldparse.resolving.loading import load_gazetteer
from hldparse.resolving.match import Matcher
from hldparse.resolving.resolver import KINDS, Resolver
from hldparse.text.fold import fold

PRINTED = (
    "{} (the)", "{}, the", "{} (processed)", "{}, crude", "{} (8)", "{} (2015)", "{} [former]",
    "{} (includes Hong Kong)", "the {}", "{} et al", "{} (north)", "{} and", "{}, Rep. of",
    "Dem. Rep. {}", "{} (Republic of)", "{} is.", "{} (continued)", "{} (land) (sea)", "{}) (x",
    "{}", "{}*", "{} incl. Monaco", "{} excluding Of 5", "{} incl. continued", "{} (formerly UK)",
    "{} (18 of 27 Regions)", "{} (Republic 5)", "{} [Until Republic Of]", "{} (overseas territory)",
)  # fmt: skip
"""Ways to print a name, some of which name something else or nothing."""

GAZETTEER = load_gazetteer()


@pytest.mark.parametrize("printed", PRINTED)
def test_what_is_seen_at_a_glance_is_what_the_matcher_finds(printed: str) -> None:
    matcher, dating = Matcher(GAZETTEER), Dating(GAZETTEER)
    glance = Glance(GAZETTEER, matcher.is_longer)
    for name in GAZETTEER.names[::3]:
        text = printed.format(name.text)
        folded = fold(text)
        owner = glance.owner(text, folded)
        if owner is None:
            continue
        match = matcher.find(text, folded)
        assert match is not None, text
        assert match.level != "free remark", text
        found = dating.settle(text, match, "", KINDS)
        assert found is not None, text
        assert found.entity == GAZETTEER.latest[owner], text


@pytest.mark.parametrize(
    ("text", "iso3"),
    [
        ("Egypt, Arab Rep.", "EGY"),
        ("Bahamas (the)", "BHS"),
        ("Denmark (processed)", "DNK"),
        ("Peru, crude borates", "PER"),
        ("Sudan (former)", "SDN"),
        ("SouthAfrica", "ZAF"),
        ("The Republic of Türkiye", "TUR"),
        ("St. Kitts & Nevis", "KNA"),
        ("USA", "USA"),
        ("Jersey", "JEY"),
        ("Congo (the)", "COG"),
        ("Congo, Dem. Rep.", "COD"),
        ("China (formerly UK)", "CHN"),
        ("Ukraine (18 of 27 Regions)", "UKR"),
        ("UnitedStates (crude)", "USA"),
        ("France incl. Monaco", "FRA"),
    ],
)
def test_common_printings_take_one_glance(text: str, iso3: str) -> None:
    glance = Glance(GAZETTEER, Matcher(GAZETTEER).is_longer)
    owner = GAZETTEER.meant.get(fold(text))
    if owner is None:
        owner = glance.owner(text, fold(text))
    assert owner is not None
    assert GAZETTEER.entities[owner].entity_id == iso3


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Dr. Chad",
        "Korea",
        "Denmark (reenland)",
        "Лівія (former)",
        "China (north)",
        "RumÃ¦nien",
        "us",
        "jersey",
        "us (former)",
        "Yemen [former]",
        "Saint Martin, The",
        "Group of 77 (the)",
    ],
)
def test_what_is_to_be_weighed_is_not_told_at_a_glance(text: str) -> None:
    folded = fold(text)
    assert folded not in GAZETTEER.meant
    assert Glance(GAZETTEER, Matcher(GAZETTEER).is_longer).owner(text, folded) is None


def test_how_it_was_found_is_told_when_asked() -> None:
    found = Resolver().resolve("Denmark (processed)", "2006-07-18")
    assert found.entity is not None
    assert found.entity.iso3 == "DNK"
    assert found.method == "variant"
    assert found.steps[0] == "remark set aside: processed"
    assert found.candidates[0].entity_id == "DNK"
