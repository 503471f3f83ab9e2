"""The first corpus, read through: counts and rows taken from the file by reading it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from tests.parsing.pages import known_lexicon, profile

from hldparse.parsing import parse
from hldparse.reading import read
from hldparse.records.blocks import Category, Parsed
from hldparse.records.source import Source
from hldparse.segmenting import segment

_LETTERS = Path(__file__).parents[2] / "corpora" / "hld-2006" / "sources" / "letters.txt"
_ORDER: tuple[Category, ...] = (
    "member-state",
    "permanent-observer",
    "intergovernmental-entity",
    "civil-society",
)
# Edition: entries of the four categories at each table, counted in the file.
_ENTRIES = {
    "2006-08-11": {"1": (36, 1, 4, 3), "2": (33, 3, 4, 3), "3": (39, 1, 4, 3), "4": (27, 3, 4, 3)},
    "2006-08-29": {"1": (39, 2, 4, 3), "2": (38, 3, 4, 3), "3": (44, 2, 4, 3), "4": (30, 3, 4, 3)},
    "2006-09-08": {"1": (41, 3, 4, 3), "2": (38, 3, 5, 3), "3": (44, 2, 5, 3), "4": (33, 5, 4, 3)},
}


@pytest.fixture(scope="module")
def made() -> Source:
    return read(_LETTERS, name="letters.txt")


@pytest.fixture(scope="module")
def parsed(made: Source) -> Parsed:
    return parse(made, segment(made, profile()), profile(), known_lexicon())


def test_entries_of_each_table(parsed: Parsed) -> None:
    """Each edition has the entries the file prints, by table and category, in printed order."""
    counts = Counter((e.attachment_id, e.round_table, e.category) for e in parsed.entries)
    for as_of, tables in _ENTRIES.items():
        (edition,) = [
            a.attachment_id
            for a in parsed.attachments
            if a.as_of == as_of and a.kind == "round-table-list"
        ]
        for table, expected in tables.items():
            assert tuple(counts[edition, table, category] for category in _ORDER) == expected
        assert sum(n for key, n in counts.items() if key[0] == edition) == sum(
            map(sum, tables.values())
        )


def test_heads_of_tables(parsed: Parsed) -> None:
    """All twelve heads give theme, date, times and venue, and no chair."""
    assert len(parsed.tables) == 12
    for table in parsed.tables:
        early = table.round_table in ("1", "2")
        assert table.date == ("2006-09-14" if early else "2006-09-15")
        assert (table.start, table.end) == (("15:00", "18:00") if early else ("10:00", "13:00"))
        assert table.venue == f"Conference Room {6 if table.round_table in ('1', '3') else 5}"
        assert not table.chair
    themes = {table.theme for table in parsed.tables if table.round_table == "3"}
    assert themes == {
        "Multidimensional aspects of international migration and development, including remittances"
    }


def test_wrapped_and_merged_lines(parsed: Parsed) -> None:
    """One state on two lines is one entry with its break; two on one line are one entry too."""
    (wrapped,) = [entry for entry in parsed.entries if entry.breaks]
    assert wrapped.raw == "The former Yugoslav\nRepublic of Macedonia"
    assert wrapped.text[wrapped.breaks[0]] == " "
    assert (wrapped.evidence.line_start, wrapped.evidence.line_end) == (884, 885)
    assert [e.order for e in parsed.entries if e.text == "Bahamas Botswana"] == [3]


def test_twelve_proposed_representatives(parsed: Parsed) -> None:
    """The proposals stand at their tables with their marks; the legend is no entry."""
    proposals = [e for e in parsed.entries if e.attachment_id.endswith("/civil-society-list")]
    assert [e.round_table for e in proposals] == [n for n in "1234" for _ in range(3)]
    assert [e.marks for e in proposals] == ["", "*", "", "", "*", "*", "*", "*", "*", "*", "*", "*"]
    assert {e.evidence.line_start for e in proposals if e.marks} & {1330, 1332, 1336} == set()
    own = proposals[3].affiliation
    assert own is not None
    assert own.role == "President"
    assert [p.text for p in own.organisations] == [
        "Tamaynut Association",
        "IPACC (Indigenous Peoples African Coordinating Committee)",
    ]


def test_countries_of_civil_society(parsed: Parsed) -> None:
    """Every entry of civil society has a country, the one with a slash has two."""
    civil = [entry.affiliation for entry in parsed.entries if entry.affiliation]
    assert len(civil) == 36 + 12
    assert all(own.countries and own.organisations for own in civil)
    several = {tuple(p.text for p in own.countries) for own in civil if len(own.countries) > 1}
    assert several == {("Switzerland", "Hong Kong SAR, China")}


def test_persons_only_where_titles_stand(parsed: Parsed) -> None:
    """The tentative lists name organisations alone, the revised ones and the proposals persons."""
    named = Counter(
        entry.attachment_id[:10]
        for entry in parsed.entries
        if entry.affiliation and entry.affiliation.name
    )
    assert named == {"2006-08-29": 12, "2006-09-08": 12, "2006-07-27": 12}


def test_wishes(parsed: Parsed, made: Source) -> None:
    """Both pages of the table are read column by column, and the note's interest without one."""
    assert Counter(wish.round_table for wish in parsed.wishes) == {
        "1": 30,
        "2": 24,
        "3": 24,
        "4": 23,
        "": 2,
    }
    for table, last in (("1", 30), ("2", 24), ("3", 24), ("4", 23)):
        mine = [wish for wish in parsed.wishes if wish.round_table == table]
        assert [wish.printed_number for wish in mine] == list(range(1, last + 1))
        assert [wish.order for wish in mine] == list(range(1, last + 1))
    preferences = Counter((wish.marks, wish.preference) for wish in parsed.wishes)
    assert preferences == {("", None): 68, ("*", 1): 18, ("**", 2): 17}
    assert [wish.text for wish in parsed.wishes[-2:]] == ["Italy", "USA"]
    for wish in parsed.wishes:
        line = made.lines[wish.evidence.line_start - 1].text
        assert line[wish.evidence.char_start : wish.evidence.char_end] == wish.raw


def test_rules(parsed: Parsed) -> None:
    """The range of seats, five regional groups, and one seat per state in three letters."""
    stated = [(r.rule, r.regional_group, r.minimum, r.maximum, r.counts) for r in parsed.rules]
    assert stated[-6:] == [
        ("seats-per-table", "", 40, 48, "participants"),
        ("group-seats-per-table", "African States", None, 11, "states"),
        ("group-seats-per-table", "Asian States", None, 11, "states"),
        ("group-seats-per-table", "Eastern European States", None, 5, "states"),
        ("group-seats-per-table", "Latin American and Caribbean States", None, 7, "states"),
        ("group-seats-per-table", "Western European and other States", None, 6, "states"),
    ]
    assert [rule[0] for rule in stated[:-6]] == ["one-seat-per-state"] * 3
    assert [r.evidence.line_start for r in parsed.rules] == [15, 354, 675, 1743, *range(1747, 1752)]


def test_every_line_is_accounted_for(parsed: Parsed, made: Source) -> None:
    """Claimed, furniture and unread lines are all non-blank lines, and none is unread in a list."""
    facts = parsed.source
    assert facts.claimed + facts.furniture + facts.unread == sum(not n.blank for n in made.lines)
    listed = sum(item.evidence.line_end - item.evidence.line_start + 1 for item in parsed.unread)
    assert listed == facts.unread
    assert not [item for item in parsed.unread if item.in_participants_list]
