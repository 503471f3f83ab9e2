"""Mentions of the real letters, with facts read in the file."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tests.parsing.pages import known_lexicon, profile

from hldparse.parsing import parse
from hldparse.reading import read
from hldparse.records.blocks import Mention, Parsed
from hldparse.records.source import Source
from hldparse.segmenting import segment

LETTERS = Path(__file__).parents[2] / "corpora" / "hld-2006" / "sources" / "letters.txt"


@cache
def _read() -> tuple[Source, Parsed]:
    source = read(LETTERS, name="letters.txt", max_bytes=10**9)
    return source, parse(source, segment(source, profile()), profile(), known_lexicon())


def _of(kind: str) -> list[Mention]:
    return [each for each in _read()[1].mentions if each.kind == kind]


def test_states_of_the_letters() -> None:
    """The bodies and notes name Mali, Tunisia, the Holy See and Palestine, and no other state."""
    assert {each.printed for each in _of("state")} == {"Mali", "Tunisia", "Holy See", "Palestine"}


def test_resolutions_of_the_first_letter() -> None:
    """The letter of 21 April refers to two resolutions in one phrase."""
    first = [each for each in _of("symbol") if each.evidence.line_start == 1935]
    assert [(each.printed, each.value) for each in first] == [
        ("resolutions 60/227", "A/RES/60/227"),
        ("60/228", "A/RES/60/228"),
    ]


def test_panels_have_their_days() -> None:
    """Both panel discussions have the day that the letters give them, wherever they give it."""
    days = {(each.printed.lower(), each.value) for each in _of("event") if each.value}
    assert ("first panel discussion", "2006-06-08") in days
    assert ("second panel discussion", "2006-07-04") in days
    assert not any(name == "first panel discussion" and day != "2006-06-08" for name, day in days)


def test_characters_are_those_of_the_line() -> None:
    """Where a mention has characters, the line of the source has the printed words there."""
    source, parsed = _read()
    lines = {line.number: line.text for line in source.lines}
    exact = 0
    for each in parsed.mentions:
        place = each.evidence
        if place.char_start is not None:
            assert place.line_start == place.line_end
            printed = lines[place.line_start][place.char_start : place.char_end]
            assert printed == each.printed
            exact += 1
    assert exact >= 0.97 * len(parsed.mentions)


def test_each_mention_is_in_its_sentence_and_passage() -> None:
    """The sentence holds the printed words, and the passage holds the sentence."""
    _, parsed = _read()
    assert len(parsed.mentions) > 350
    for each in parsed.mentions:
        assert each.printed in each.sentence
        assert each.sentence in parsed.passages[each.passage].text
