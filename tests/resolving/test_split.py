"""Lines of several names are taken apart, one name never is."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from hldparse.resolving import Resolver, split_line

DATE = "2006-09-08"
STATE = ("state",)


def ids(resolver: Resolver, text: str, **given_: object) -> list[str]:
    parts = split_line(text, DATE, STATE, resolver=resolver, **given_)  # type: ignore[arg-type]
    return [r.entity.entity_id if r.entity else "-" for _, _, r in parts]


def members(resolver: Resolver) -> list[tuple[str, str]]:
    """Return (id, name) for each short and formal English name of a member in force."""
    gazetteer = resolver.gazetteer
    return [
        (gazetteer.entities[n.entity].entity_id, n.text)
        for n in gazetteer.names
        if n.rank == 0
        and n.lang == "en"
        and n.kind in ("short", "formal")
        and gazetteer.entities[n.entity].kind == "member"
        and n.in_force(DATE)
    ]


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_names_run_together_come_apart(resolver: Resolver, data: st.DataObject) -> None:
    """Any two to four names of members, whatever stands between, are those members in order; but
    for neighbours that are one name together, "Serbia and Montenegro".
    """
    names = st.lists(
        st.sampled_from(members(resolver)), min_size=2, max_size=4, unique_by=lambda m: m[0]
    )
    chosen = data.draw(names)
    pairs = [f"{one} and {other}" for (_, one), (_, other) in pairwise(chosen)]
    assume(not any(resolver.resolve(pair, DATE, STATE).entity for pair in pairs))
    between = data.draw(st.sampled_from([" ", " and ", ", ", "; ", " / ", "/", " & ", ", and "]))
    text = between.join(name for _, name in chosen)
    parts = split_line(text, DATE, STATE, resolver=resolver)
    assert [r.entity.entity_id for _, _, r in parts if r.entity] == [i for i, _ in chosen]
    assert [text[a:b] for a, b, _ in parts] == [name for _, name in chosen]


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_a_wrapped_name_stays_one(resolver: Resolver, data: st.DataObject) -> None:
    """A name broken at any of its words is one part."""
    long = [(i, name) for i, name in members(resolver) if " " in name]
    entity_id, name = data.draw(st.sampled_from(long))
    spaces = [n for n, char in enumerate(name) if char == " "]
    at = data.draw(st.sampled_from(spaces))
    assert ids(resolver, name, breaks=(at,)) == [entity_id]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trinidad and Tobago", ["TTO"]),
        ("Antigua & Barbuda", ["ATG"]),
        ("Bosnia and Herzegovina and Croatia", ["BIH", "HRV"]),
        ("Saint Vincent and the Grenadines", ["VCT"]),
        ("Guinea Bissau", ["GNB"]),
        ("Guinea Guinea-Bissau", ["GIN", "GNB"]),
        ("Republic of Korea Republic of Moldova", ["KOR", "MDA"]),
        ("Iran (Islamic Republic of) Iraq", ["IRN", "IRQ"]),
        ("Korea, Republic of; Japan", ["KOR", "JPN"]),
        ("NigerNigeria", ["NER", "NGA"]),
        ("MaliMaltaMauritania", ["MLI", "MLT", "MRT"]),
        ("Belgium (also on behalf of Luxembourg)", ["BEL", "LUX"]),
        ("Côte d’Ivoire Oman", ["CIV", "OMN"]),
        ("Dominica Dominican Republic", ["DMA", "DOM"]),
        ("Suddan and Burundi", ["SDN", "BDI"]),
        ("Kenya, Tanzenia and Uganda", ["KEN", "TZA", "UGA"]),
        ("Serbia, Montenegro, Seychelles", ["SRB", "MNE", "SYC"]),
        ("Hong Kong, China", ["HKG"]),
        ("North Korea-South Korea", ["PRK", "KOR"]),
        ("Sudan-South Sudan", ["SDN", "SSD"]),
        ("Guinea-Bissau-Senegal", ["GNB", "SEN"]),
        ("Kenya-Uganda-Tanzania", ["KEN", "UGA", "TZA"]),
        ("Austria-Hungary-Italy", ["-"]),
        ("Papua New Guinea-Bissau", ["-"]),
        ("هونغ كونغ، الصين", ["HKG"]),
        ("مصر، المغرب", ["EGY", "MAR"]),
        ("Francia e Italia", ["FRA", "ITA"]),
        ("法国、德国和意大利", ["FRA", "DEU", "ITA"]),
        ("特立尼达和多巴哥", ["TTO"]),
        ("فرنسا وألمانيا", ["FRA", "DEU"]),
        ("ترينيداد وتوباغو وتونس", ["TTO", "TUN"]),
        ("Kenya Johnson", ["-"]),
        ("Mr. Chad Israel", ["-"]),
        ("Embassy of Egypt in Madrid, Spain", ["-"]),
        ("Heads of State or Government", ["-"]),
    ],
)
def test_lines(resolver: Resolver, text: str, expected: list[str]) -> None:
    """Exact names first, misprints second; what is no name stays one unresolved part."""
    assert ids(resolver, text) == expected


def test_two_equally_good_ways_are_no_way(resolver: Resolver) -> None:
    """ "Korea North" + "Macedonia" or "Korea" + "North Macedonia": nobody guesses."""
    ((start, stop, r),) = split_line("Korea North Macedonia", DATE, STATE, resolver=resolver)
    assert (start, stop) == (0, 21)
    assert r.entity is None
    assert r.ambiguous
    assert {"PRK", "KOR", "MKD"} <= {c.entity_id for c in r.candidates}


def test_a_doubtful_name_is_a_part_of_its_own(resolver: Resolver) -> None:
    """A name that two states go by is left open, those beside it are read."""
    korea, japan = split_line("Korea Japan", DATE, STATE, resolver=resolver)
    assert korea[2].entity is None
    assert korea[2].ambiguous
    assert japan[2].entity is not None
    assert japan[2].entity.entity_id == "JPN"


def test_a_dissolved_name_gives_way_to_two_in_force(resolver: Resolver) -> None:
    """Names run together that were once one state's are two where only they were in force."""
    assert ids(resolver, "Serbia Montenegro") == ["SRB", "MNE"]
    assert ids(resolver, "Serbia and Montenegro") == ["SCG"]


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [("", ["SRB", "MNE"]), ("2005-05-05", ["SCG"]), ("2009-05-05", ["SRB", "MNE"])],
)
def test_a_comma_parts_what_a_dash_joins(
    resolver: Resolver, as_of: str, expected: list[str]
) -> None:
    """Two states are listed, unless one had that name on the date."""
    parts = split_line("Serbia, Montenegro", as_of, STATE, resolver=resolver)
    assert [r.entity and r.entity.entity_id for _, _, r in parts] == expected


def test_parts_say_that_they_were_split(resolver: Resolver) -> None:
    """A part of a merged line has the method "split" and a step that shows the line."""
    parts = split_line("Chad Chile", DATE, STATE, resolver=resolver)
    assert {r.method for _, _, r in parts} == {"split"}
    assert parts[0][2].steps[0] == "one of 2 names that run together: Chad | Chile"


def test_states_and_organisations_do_not_run_together(resolver: Resolver) -> None:
    """An organisation's office in a country is not the organisation and the country, but names on
    two lines are two.
    """
    text = "INTERPOL Chad"
    assert len(split_line(text, DATE, resolver=resolver)) == 1
    assert len(split_line(text, DATE, breaks=(8,), resolver=resolver)) == 2


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_covered_in_order(resolver: Resolver, text: str) -> None:
    """Parts lie within the text, in order, without overlap."""
    parts = split_line(text, DATE, resolver=resolver)
    assert parts
    at = 0
    for start, stop, _ in parts:
        assert at <= start <= stop <= len(text)
        at = stop


@pytest.mark.parametrize("unit", ["Chad ", "x ", "and ", "Guinea, ", "(", "Niger"])
def test_long_lines_end(resolver: Resolver, unit: str) -> None:
    """A long line is one unresolved part or names, whatever it repeats."""
    for size in (299, 1_000_000):
        assert split_line((unit * size)[:size], DATE, resolver=resolver)
