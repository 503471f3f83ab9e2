"""Misprinted formal names: held to the words that tell which state it is."""

from __future__ import annotations

import pytest

from hldparse.resolving import Resolver, split_line


@pytest.mark.parametrize(
    "printed",
    [
        "Republic of Altai", "Republic of Karelia", "Republic of Genoa", "Kingdom of Kongo",
        "Republic of Iram", "Isle of May", "Marsh Islands", "Saint Marys",
    ],
)  # fmt: skip
def test_another_place_of_that_kind_is_no_misprint(resolver: Resolver, printed: str) -> None:
    """What a state is called by kind is no evidence for which one it is."""
    assert resolver.resolve(printed).entity is None


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("Repulbic of Irqa", "IRQ"), ("Reublic of Chd", "TCD"), ("Kirigdom of Nepnl", "NPL"),
        ("Democratic Yemem", "YMD"), ("Dominicab Republic", "DOM"), ("Sir Lanka", "LKA"),
        ("thc Kingdom of Nepal", "NPL"), ("Jilippines", "PHL"), ("哥斯达黎甲", "CRI"),
    ],
)  # fmt: skip
def test_slips_in_either_kind_of_word_are_read(
    resolver: Resolver, printed: str, meant: str
) -> None:
    """One slip in the generic and one in the telling words, a misprinted article, a strange first
    letter of a long name.
    """
    found = resolver.resolve(printed).entity
    assert found is not None
    assert found.entity_id == meant


@pytest.mark.parametrize(
    "word",
    ["Island", "Man", "Tunis", "Somali", "Nepali", "Francés", "French Island", "阿尔及利亚人"],
)
def test_words_of_one_language_are_no_names_of_another(resolver: Resolver, word: str) -> None:
    """A word, a town or a people is not taken for what a further language calls a state."""
    assert resolver.resolve(word).entity is None


def test_a_misprint_is_not_parted(resolver: Resolver) -> None:
    """One letter wrong makes no second name, though "Islanda" is one."""
    assert [
        r.entity and r.entity.entity_id
        for _, _, r in split_line("Faroe Islanda", resolver=resolver)
    ] == ["FRO"]


@pytest.mark.parametrize(
    "text",
    [
        "North Africa", "West Korea", "Salvador Dalí", "Federated States", "United Arab",
        "Awa (Papua New Guinea)", "Bisu (Myanmar)", "East Africa", "Mo-Li", "Al Bano", "Hong-Bing",
        "Austrasia", "Norfolk", "Dominika", "Saidi", "N. Cyprus", "Dutch Guinea", "micronésien",
        "Vanuatan", "Dominicus", "Congo, R.", "N. Ireland",
    ],
)  # fmt: skip
def test_what_is_near_and_something_else_is_left_open(resolver: Resolver, text: str) -> None:
    """Another point of the compass, another word for an article, words of a kind alone, what is in
    a state that stands in a bracket, names of persons set as two words, other places, and what is
    made of a name.
    """
    assert resolver.resolve(text).entity is None


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("Iran (Islamic Republic of) [former]", "IRN"),
        ("Congo (Kinshasa) [former Zaire]", "COD"),
        ("Korea (Republic of) (observer)", "KOR"),
        ("Tiawan (China)", "TWN"),
        ("Russian Fedn.", "RUS"),
        ("Protectorate of Uganda", "UGA"),
        ("Jersey (United Kingdom)", "JEY"),
        ("Isle of Man (UK)", "IMN"),
        ("France (Martinique)", "MTQ"),
        ("Germany (GDR)", "DDR"),
        ("República de Nigeria", "NGA"),
        ("Congo (ex-Zaire)", "COD"),
    ],
)
def test_what_stands_beside_a_name_is_weighed(resolver: Resolver, printed: str, meant: str) -> None:
    """A second bracket is a remark as a first one is; a misprint before a bracket is still one; a
    territory may stand beside its state; a name is itself, whatever else is near.
    """
    found = resolver.resolve(printed).entity
    assert found is not None
    assert found.entity_id == meant


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("Kenya (KEN)", "KEN"), ("KE - Kenya", "KEN"), ("404 Kenya", "KEN"), ("Chad TD", "TCD"),
        ("Iran, Islamic Rep. IRN", "IRN"), ("Kenya 1,2", "KEN"), ("Kenya, 2019", "KEN"),
        ("Niger (NGA)", None), ("Georgia GA", None),
    ],
)  # fmt: skip
def test_a_name_may_stand_beside_its_code(
    resolver: Resolver, printed: str, meant: str | None
) -> None:
    """Its own code goes with a name, another one leaves it open."""
    found = resolver.resolve(printed).entity
    assert (found.entity_id if found else None) == meant
