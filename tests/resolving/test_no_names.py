"""What is spelt as a name and is none, and what a state's name may stand beside."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from hldparse.resolving import Resolver, batch_answer, split_line
from hldparse.resolving.compile import compile_folder
from hldparse.resolving.digest import FILES, SMALL, WORDS
from hldparse.resolving.gazetteer import Gazetteer

HOME = Path(__file__).resolve().parents[2] / "gazetteers"


def codes(resolver: Resolver, text: str, as_of: str = "") -> list[str]:
    """The codes of the states that a text names, those in force on a date where one is given."""
    found: list[str] = batch_answer(text, resolver, as_of or None)["iso3"]
    return found


@pytest.mark.parametrize(
    "text",
    [
        "Granada, Nicaragua",
        "Georgia, USA",
        "Georgia (U.S.)",
        "Armenia, Colombia",
        "Rhodesia and Nyasaland",
        "Holy Land",
        "Arab Republic",
        "States Ex-Yugoslavia",
        "Central African Federation",
        "Kingdom of Norway and Sweden",
        "Austria-Hungary",
        "Arab Republic of",
    ],
)
def test_a_known_phrase_is_no_name(resolver: Resolver, text: str) -> None:
    """Neither as a whole nor parted into what its words name."""
    assert codes(resolver, text) == []


@pytest.mark.parametrize(
    ("word", "name", "iso3"),
    [
        ("jersey", "Jersey", "JEY"),
        ("la reunión", "La Réunion", "REU"),
        ("tunisien", "Tunisien", "TUN"),
    ],
)
def test_a_word_in_small_letters_is_no_name(
    resolver: Resolver, word: str, name: str, iso3: str
) -> None:
    """The same letters with a capital are."""
    assert codes(resolver, word) == []
    assert codes(resolver, name) == [iso3]


def test_both_lists_come_from_files(tmp_path: Path) -> None:
    """A word is kept only where it is a name, a phrase only where it is none."""
    for file in FILES:
        shutil.copy(HOME / file, tmp_path / file)
    (tmp_path / WORDS).write_text("lima peru, new zealand, lima\n", encoding="utf-8")
    (tmp_path / SMALL).write_text("jersey # cloth\nwool\n", encoding="utf-8")
    known = Gazetteer(compile_folder(tmp_path, beneath=False)).no_names
    assert known.has("Lima, Peru", "lima peru")
    assert not known.has("New Zealand", "new zealand")
    assert not known.has("Lima", "lima")
    assert known.has("jersey", "jersey")
    assert not known.has("Jersey", "jersey")
    assert not known.has("wool", "wool")


@pytest.mark.parametrize(
    "text", ["Spain's", "thailand’s", "Ghana Das", "Al Qatar", "in India", "Mr. Ali Oman"]
)
def test_what_a_name_is_part_of(resolver: Resolver, text: str) -> None:
    """A possessive and a person's name are no state."""
    assert codes(resolver, text) == []


@pytest.mark.parametrize(
    ("text", "iso3"),
    [
        ("US Virgin Islands (United States)", ["VIR"]),
        ("Macao, PRC", ["MAC"]),
        ("Gibraltar, UK", ["GIB"]),
        ("Denmark, Iceland", ["DNK", "ISL"]),
        ("Aruba and the Netherlands", ["ABW", "NLD"]),
        ("USA, Puerto Rico & US Virgin Is.", ["USA", "PRI", "VIR"]),
    ],
)
def test_a_territory_before_its_state(resolver: Resolver, text: str, iso3: list[str]) -> None:
    """Is one name; joined by "and", or in a longer list, they are two."""
    assert codes(resolver, text) == iso3


@pytest.mark.parametrize(
    ("text", "iso3"),
    [
        ("Mauritius and Dependencies", "MUS"),
        ("St. Helena and its dependencies", "SHN"),
        ("Serbia (without Kosovo)", "SRB"),
        ("Nauru (Australian administration)", "NRU"),
        ("Kenya (provisional)", "KEN"),
    ],
)
def test_remarks_of_tables(resolver: Resolver, text: str, iso3: str) -> None:
    """What stands behind a name says something of it."""
    assert codes(resolver, text) == [iso3]


@pytest.mark.parametrize(
    "text",
    ["Yugoslavia/Serbia", "USSR/Russia", "Russia-USSR", "Czechoslovakia/Czech Republic"],
)
def test_a_state_beside_its_successor_is_asked_about(resolver: Resolver, text: str) -> None:
    """With a slash or a hyphen between either may be meant, and both are candidates."""
    ((_, _, found),) = split_line(text, resolver=resolver)
    assert found.entity is None
    assert found.ambiguous
    assert len(found.candidates) > 1


def test_two_states_that_are_no_successors_stay_two(resolver: Resolver) -> None:
    """A slash alone is no doubt."""
    assert codes(resolver, "Ghana/Nigeria") == ["GHA", "NGA"]


def test_a_list_that_ends_in_a_former_state(resolver: Resolver) -> None:
    """The date tells whether its last name is one or two; without one it is asked about."""
    text = "Croatia, Serbia and Montenegro"
    assert codes(resolver, text, "2005-01-01") == ["HRV", "SCG"]
    assert codes(resolver, text, "2010-01-01") == ["HRV", "SRB", "MNE"]
    ((_, _, found),) = split_line(text, resolver=resolver)
    assert found.ambiguous
    assert {c.entity_id for c in found.candidates} == {"HRV", "SCG", "SRB", "MNE"}
    assert codes(resolver, "Senegal Serbia and Montenegro Seychelles") == ["SEN", "SCG", "SYC"]


def test_a_former_state_without_its_and(resolver: Resolver) -> None:
    """Beside other names its two halves may be two states, unless the date tells."""
    text = "Serbia Montenegro Croatia"
    assert codes(resolver, text, "2005-01-01") == ["SCG", "HRV"]
    assert codes(resolver, text, "2010-01-01") == ["SRB", "MNE", "HRV"]
    ((_, _, found),) = split_line(text, resolver=resolver)
    assert found.ambiguous
    assert {c.entity_id for c in found.candidates} == {"HRV", "SCG", "SRB", "MNE"}
    assert codes(resolver, "Romania Serbia and Montenegro") == ["ROU", "SCG"]


@pytest.mark.parametrize(
    ("text", "iso3"),
    [("Yemen, S.", ["YMD"]), ("Yemen's", []), ("Angolan", []), ("Samoan", [])],
)
def test_short_forms_make_no_misprints(resolver: Resolver, text: str, iso3: list[str]) -> None:
    """Initials beside a name ("Angola PR") leave too little to be near to."""
    assert codes(resolver, text) == iso3


@pytest.mark.parametrize("text", ["Ma Li", "Su Dan", "Ken Ya", "Ben Inn", "Bella Rus", "La Pau"])
def test_two_words_are_no_short_name(resolver: Resolver, text: str) -> None:
    """They are set as words; a space within one leaves a small letter behind it."""
    assert codes(resolver, text) == []


@pytest.mark.parametrize("text", ["Amer Hamza", "Saint-Pierre", "Cyprus tree"])
def test_what_tables_cut_short_is_near_to_nothing(resolver: Resolver, text: str) -> None:
    """ "Amer Samoa" and "St Pierre Mq" are read as printed alone."""
    assert codes(resolver, text) == []


@pytest.mark.parametrize(
    ("text", "iso3"),
    [("Su dan", "SDN"), ("Viet Nan", "VNM"), ("KEN YA", "KEN"), ("The Sopalia", "SOM")],
)
def test_a_space_within_a_short_name(resolver: Resolver, text: str, iso3: str) -> None:
    assert codes(resolver, text) == [iso3]


@pytest.mark.parametrize(
    "text", ["Plurinational State of", "Federative Republic of", "Democratic People's Republic of"]
)
def test_the_first_line_of_a_name_is_none(resolver: Resolver, text: str) -> None:
    assert codes(resolver, text) == []


def test_a_point_of_the_compass_is_no_other_word(resolver: Resolver) -> None:
    assert codes(resolver, "Germany Kent") == []
    assert codes(resolver, "Germany Wcst") == ["DEU"]


def test_an_adjective_alone_only_suggests(resolver: Resolver) -> None:
    found = resolver.resolve("Saudi")
    assert found.entity is None
    assert [candidate.entity_id for candidate in found.candidates] == ["SAU"]


@pytest.mark.parametrize(
    ("text", "iso3"),
    [
        ("France, French Guiana, Martinique", ["FRA", "GUF", "MTQ"]),
        ("China, Hong Kong, Macao", ["CHN", "HKG", "MAC"]),
        ("China, Hong Kong SAR, Colombia", ["HKG", "COL"]),
        ("United Kingdom and Bermuda", ["GBR", "BMU"]),
        ("United States and Puerto Rico", ["USA", "PRI"]),
        ("Iraq-Iran", ["IRQ", "IRN"]),
        ("Guinea-Bissau Guyana", ["GNB", "GUY"]),
        ("Austria, Hungary", ["AUT", "HUN"]),
        ("Syrian Arab Rp", ["SYR"]),
        ("Korea DP Rep", ["PRK"]),
    ],
)
def test_a_state_beside_its_territories_and_its_like(
    resolver: Resolver, text: str, iso3: list[str]
) -> None:
    assert codes(resolver, text) == iso3
