"""One name in, one resolution out: dated, explained, never guessed."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hldparse.resolving import Resolver, split_line


def found(resolver: Resolver, text: str, as_of: str | None = None) -> str:
    entity = resolver.resolve(text, as_of).entity
    return entity.entity_id if entity else "-"


def test_a_name_of_its_time_is_in_force(resolver: Resolver) -> None:
    """The name of the date is canonical on it."""
    r = resolver.resolve("Swaziland", "2006-09-08")
    assert r.entity is not None
    assert (r.entity.entity_id, r.entity.name, r.in_force) == ("SWZ", "Swaziland", True)
    assert (r.method, r.score, r.name_kind) == ("exact", 100.0, "short")


def test_an_old_name_resolves_and_says_so(resolver: Resolver) -> None:
    """A name no longer in force is the same entity, with the step that says until when."""
    r = resolver.resolve("Swaziland", datetime.date(2020, 1, 1))
    assert r.entity is not None
    assert (r.entity.entity_id, r.entity.name, r.in_force) == ("SWZ", "Eswatini", False)
    assert r.steps[-1].startswith("not in force on 2020-01-01, but until 2018")


def test_without_a_date_nothing_is_said_of_force(resolver: Resolver) -> None:
    """No date asked for: in_force is unknown, never judged by today."""
    assert resolver.resolve("Swaziland").in_force is None


def test_dissolved_states_have_their_own_code(resolver: Resolver) -> None:
    """A dissolved state is not one of its successors."""
    assert found(resolver, "Czechoslovakia") == "CSK"
    assert found(resolver, "USSR") == "SUN"
    assert found(resolver, "German Democratic Republic") == "DDR"


def test_a_weak_name_only_suggests(resolver: Resolver) -> None:
    """A name that two states go by gives both as candidates and no entity."""
    r = resolver.resolve("Korea")
    assert r.entity is None
    assert r.ambiguous
    assert {c.entity_id for c in r.candidates} == {"KOR", "PRK"}


def test_between_two_misprints_no_guess(resolver: Resolver) -> None:
    """A misprint as near to one name as to another is left to the reader, with both."""
    r = resolver.resolve("Slovania")
    assert r.entity is None
    assert r.ambiguous
    assert {"SVK", "SVN"} <= {c.entity_id for c in r.candidates}


def test_a_misprint_names_the_runner_up(resolver: Resolver) -> None:
    """The nearest name comes first among the candidates, the next one after it."""
    r = resolver.resolve("Nigerla")
    assert r.entity is not None
    assert (r.entity.entity_id, r.method, r.name_kind) == ("NGA", "fuzzy", "typo")
    assert r.candidates[0].entity_id == "NGA"
    assert r.score < 90


@pytest.mark.parametrize(
    "text",
    [
        "University of Georgia",
        "Embassy of Egypt in Madrid",
        "Bank of Namibia",
        "Ministry of Environment of Guinea-Bissau",
        "Mr. Chad Smith",
        "Ms. India Thompson",
        "Gulf of Guinea",
        "Niger River",
        "Tongan",
        "mail",
        "woman",
        "Republic of",
        "the",
        "Islands",
        "us",
        "who",
        "12.",
        "A/RES/60/227",
        "(continued)",
        "Luanda",
        "Colombo",
        "Rondônia",
        "State of Georgia",
        "Georgia (state)",
        "😀",
        "",
        " ",
        "\x00\x01",
    ],
)
def test_what_is_no_name_is_left_alone(resolver: Resolver, text: str) -> None:
    """A text that holds a name, or is none, is not that name."""
    assert resolver.resolve(text, "2006-09-08", ("state",)).entity is None


def test_kinds_keep_apart(resolver: Resolver) -> None:
    """Malta and the order of its name are never one for the other."""
    assert found(resolver, "Malta") == "MLT"
    assert found(resolver, "Sovereign Military Order of Malta").startswith("org:")
    assert resolver.resolve("Sovereign Military Order of Malta", None, ("state",)).entity is None
    assert resolver.resolve("Malta", None, ("organisation",)).entity is None


def test_many_is_lazy_and_in_order(resolver: Resolver) -> None:
    """A stream is answered as it comes."""

    def stream() -> object:
        yield "Peru"
        yield "Chad"
        raise AssertionError("read too far")

    answers = resolver.resolve_many(stream())  # type: ignore[arg-type]
    first, second = next(answers), next(answers)
    assert [r.entity.entity_id for r in (first, second) if r.entity] == ["PER", "TCD"]


@pytest.mark.parametrize(
    "unit", ["x", "Niger ", "(a) ", "1/", "\u200f", "Republic of ", "-\n", "é"]
)
def test_a_megabyte_is_no_name(resolver: Resolver, unit: str) -> None:
    """Texts far beyond the longest official name are refused unread, shorter ones are read."""
    assert resolver.resolve(unit * (1_000_000 // len(unit))).entity is None
    assert resolver.resolve((unit * 300)[:299]).entity is None


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60))
def test_any_text_has_an_answer(resolver: Resolver, text: str) -> None:
    """Never an exception; an entity comes with a method, a score and steps, none with neither."""
    r = resolver.resolve(text, "2006-09-08")
    assert r.printed == text
    assert (r.entity is None) == (r.method == "")
    assert (r.entity is None) == (r.score == 0.0)
    assert r.steps


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_case_marks_and_spaces_do_not_matter(resolver: Resolver, data: st.DataObject) -> None:
    """A gazetteer name in capitals, with a footnote mark or doubled spaces, is the same entity."""
    gazetteer = resolver.gazetteer
    names = [n for n in gazetteer.names if n.rank == 0 and n.kind in ("short", "formal")]
    name = data.draw(st.sampled_from(names))
    plain = found(resolver, name.text)
    assert found(resolver, name.text.upper()) == plain
    assert found(resolver, f"{name.text}*") == plain
    assert found(resolver, name.text.replace(" ", "  ")) == plain


@pytest.mark.parametrize(
    ("text", "entity_id"),
    [
        ("U. S. A.", "USA"),
        ("former Zaire", "COD"),
        ("Fmr. Yugoslavia", "YUG"),
        ("ex-USSR", "SUN"),
        ("Kyrgyzstan (Kirghizia)", "KGZ"),
        ("Kirghizia / Kyrgyzstan", "KGZ"),
        ("United Arab Emirate", "ARE"),
        ("Salvador, El (continued)", "SLV"),
        ("Jamaica (Ghana)", ""),
        ("Denmark (reenland)", "GRL"),
        ("European Police Office (Europol)", "org:europol"),
    ],
)
def test_forms_that_print_has(resolver: Resolver, text: str, entity_id: str) -> None:
    """Spaced initials, "former", two names of one, acronyms in mixed case; two names of two are
    left open.
    """
    entity = resolver.resolve(text).entity
    assert (entity.entity_id if entity else "") == entity_id


def test_a_misprinted_body_with_its_acronym_is_a_typo(resolver: Resolver) -> None:
    """A long name near a body's, with the body's acronym, is it, and said to be misprinted."""
    found = resolver.resolve("World Metereological Organization (WMO)", None, ("organisation",))
    assert found.entity is not None
    assert found.entity.entity_id == "org:wmo"
    assert (found.method, found.name_kind) == ("fuzzy", "typo")


def test_what_is_remembered_of_a_text_is_no_matter_to_another_date() -> None:
    """A text asked for on several dates, alone and inside lines, resolves as it does when asked
    for once.
    """
    texts = (
        "Swazilnd",
        "Swaziland (contd)",
        "Kingdom of Swaziland*",
        "Burma (Myanmar)",
        "Serbia Montenegro",
        "World Metereological Organization (WMO)",
        "Sudan Swazilnd",
    )
    dates = ("1988-05-03", "2006-09-08", None, "2020-01-01")
    used = Resolver()
    for date in dates:
        for text in texts:
            fresh = Resolver(used.gazetteer)
            assert used.resolve(text, date) == fresh.resolve(text, date)
            own = split_line(text, date, resolver=Resolver(used.gazetteer))
            assert split_line(text, date, resolver=used) == own


@pytest.mark.parametrize("gap", [None, float("nan"), Decimal("nan")])
def test_a_gap_in_a_column_is_no_name(resolver: Resolver, gap: Any) -> None:
    """A table that lacks a value here and there is read to its end."""
    first, missing, last = resolver.resolve_many(["Fiji", gap, "Mali"])
    assert first.entity
    assert last.entity
    assert (missing.printed, missing.entity) == ("", None)
    assert missing.steps == ("no text stands here: the value is missing",)


@pytest.mark.parametrize("value", [5, b"Fiji"])
def test_what_is_no_text_is_refused_by_its_kind(resolver: Resolver, value: Any) -> None:
    """The wrong column was named: said in words, and not from deep within."""
    with pytest.raises(TypeError, match=f"a name is a text, not {type(value).__name__}"):
        resolver.resolve(value)


@pytest.mark.parametrize("day", ["1985", "1985-07", "18 July 2006", "20060718", "2006-02-30"])
def test_what_is_no_day_is_refused(resolver: Resolver, day: str) -> None:
    """Names change within years: a year alone is not silently taken for one of its days."""
    with pytest.raises(ValueError, match=f"as_of is a day such as 2006-07-18, not '{day}'"):
        resolver.resolve("Upper Volta", day)
    with pytest.raises(ValueError, match="as_of is a day"):
        next(resolver.resolve_many(["Upper Volta"], day))
