"""Whatever a source holds, parsing answers with records whose lines add up."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.parsing.pages import (
    attachment,
    document,
    known_lexicon,
    page_breaks,
    profile,
    source,
)

from hldparse.parsing import parse
from hldparse.records.blocks import Parsed
from hldparse.records.document import Segmented
from hldparse.records.evidence import Evidence
from hldparse.records.source import Span

_KINDS = (
    "round-table-list",
    "civil-society-list",
    "expressions-of-interest",
    "seat-allocation",
    "information-note",
    "programme",
)
_PIECES = st.sampled_from(
    [
        "Round Table 1",
        "10 a.m.-",
        "11.30 a.m. Segment 1 Water",
        "Statement by Ms. Ana Example, Chair, and Mr. Ben Other",
        "Panellists:",
        "Chair: H.E. Mr. Ben Other, President",
        "The second panel will be held in Geneva on 4 July 2011:",
        "Contacts:",
        "Tel: +41 22 555 01 17 (cell), ana@example.org (assistant)",
        "round table ii: theme",
        "Member States",
        "Observers:",
        "Non-governmental organizations, civil society",
        "(Revised list as of 3 May 2011)",
        "- Chad",
        "Chad*",
        "* First preference",
        "1. Chad 2. Chile**",
        "Ms. Ana Example, President, WEN, Chad",
        "African States: 11 Member States;",
        "Note: • Chad has expressed interest but not yet submitted any preference",
        "Venue: Room 3",
        "•",
        "***",
        "",
        " ",
        "\t",
        "<p>Round Table 1</p>\t<p>Round Table 2</p>",
        "| Round Table 1 | Round Table 2 |",
        "a, b & c, LLP, (x, (y), Chad",
        "Contents",
        "II. Means\t3\u20137\t3",
        "II- MEANS",
        "4. The Committee met. It sat",
        "in lower case",
        "\u00b9 A/99/12.",
        "**8.** *The",
    ]
)
_LINES = st.lists(st.one_of(_PIECES, st.text(max_size=40).map(lambda t: t.replace("\n", " "))))


def _parsed(kind: str, lines: list[str]) -> Parsed:
    made = source("\n".join(["Dear all,", "", *lines]))
    span = Span(2, len(made.lines))
    segmented = Segmented(
        documents=(document(len(made.lines), body=(Span(0, 2),)),),
        attachments=(attachment(kind, span),) if len(span) else (),
        furniture=page_breaks(made),
    )
    parsed = parse(made, segmented, profile(), known_lexicon())
    facts = parsed.source
    assert facts.claimed + facts.furniture + facts.unread == sum(not n.blank for n in made.lines)
    visible = {line.number for line in made.lines if not line.blank}
    ends = {(item.evidence.line_start, item.evidence.line_end) for item in parsed.unread}
    assert visible.issuperset(line for pair in ends for line in pair)
    # An entry may go on behind an empty line, which is nobody's.
    found = [place for item in parsed.unread for place in _places(item.evidence)]
    places = sorted(place for place in found if place[0] in visible)
    assert len({line for line, _, _ in places}) == facts.unread
    for (line, _, stop), (other, start, _) in pairwise(places):
        assert line != other or stop <= start
    return parsed


def _places(evidence: Evidence) -> Iterator[tuple[int, float, float]]:
    """Yield where each line of ``evidence`` begins and ends: one line may hold several cells."""
    first, last = evidence.line_start, evidence.line_end
    for line in range(first, last + 1):
        start = evidence.char_start if line == first else None
        stop = evidence.char_end if line == last else None
        yield line, start or 0, math.inf if stop is None else stop


@settings(deadline=None, max_examples=60)
@given(kind=st.sampled_from(_KINDS), lines=_LINES)
@example(
    kind="round-table-list",
    lines=[
        "<p>Round Table 1</p>\t<p>Round Table 2</p>",
        "4. The Committee met. It sat",
        "II. Means\t3\u20137\t3",
    ],
)
@example(kind="round-table-list", lines=["- Chad", "", "a, b & c, LLP, (x, (y), Chad"])
def test_lines_add_up(kind: str, lines: list[str]) -> None:
    """Any lines in any attachment: no exception, and every line is accounted for once."""
    parsed = _parsed(kind, lines)
    for entry in parsed.entries:
        assert entry.text == " ".join(entry.text.split())
        assert all(entry.text[stop] == " " for stop in entry.breaks)
        if entry.affiliation:
            for portion in (*entry.affiliation.organisations, *entry.affiliation.countries):
                assert entry.text[portion.start : portion.stop] == portion.text


_LONG = 80_000


@pytest.mark.parametrize("kind", _KINDS)
@pytest.mark.parametrize(
    "line",
    [
        "- " + "A " * _LONG,
        "(" * _LONG,
        "<" * _LONG,
        "<p " * _LONG,
        "* " * _LONG,
        "*" * _LONG,
        "1. " * _LONG,
        "1. Chad " * (_LONG // 4),
        "Chad, " * (_LONG // 4),
        "African, " * (_LONG // 4) + "States: 11",
        "Round Table " * (_LONG // 8),
        " " * _LONG + "x",
        "\t" * _LONG + "x",
        "a" * _LONG,
        "Mr. " * (_LONG // 2),
        "all states " * (_LONG // 8),
        "each round table up to 40 " * (_LONG // 8),
        "- Ms. A B" + ", President of X and of the Y" * (_LONG // 16),
        "[1]" * _LONG,
    ],
    ids=lambda line: line[:12].strip() or "white",
)
def test_a_line_without_end(kind: str, line: str) -> None:
    """A line of a hundred kilobytes and more of the worst sort is read like any other."""
    head = ["Round Table 1", "", "Member States" if kind != "civil-society-list" else ""]
    parsed = _parsed(kind, [*head, "- Chad", line, "- Chile"])
    assert parsed.source.lines == 8


@pytest.mark.parametrize("kind", _KINDS)
@pytest.mark.parametrize(
    "line",
    [
        "- Chad",
        "Chad",
        "x",
        "Round Table 1",
        "Member States",
        "1. Chad",
        "a and",
        "*",
        "Mr. A",
        "African States: 11 seats",
        "African States: 11",
    ],
)
def test_a_list_without_end(kind: str, line: str) -> None:
    """Eight thousand lines of one sort are read like a few."""
    head = ["Round Table 1", "", "Member States", "", "- Chile"]
    parsed = _parsed(kind, [*head, *[line] * 8_000])
    assert parsed.source.lines == 8_007
