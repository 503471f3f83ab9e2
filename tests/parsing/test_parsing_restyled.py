"""The first corpus set in other styles is read as before."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from tests.parsing.pages import known_lexicon, profile, source

from hldparse.parsing import parse
from hldparse.records.blocks import Parsed
from hldparse.segmenting import segment

_LETTERS = Path(__file__).parents[2] / "corpora" / "hld-2006" / "sources" / "letters.txt"
_HEADING = r"^(Member States|Permanent Observers|Intergovernmental entities|Non-gov.*sector)$"
_TITLE = r"^(High-level Dialogue on International Migration and Development)"
_STYLES = {
    "one word": (r"^Round Table ", "Roundtable "),
    "another label": (r"^Round Table (\d)$", r"Working Group \1"),
    "a label that no profile knows": (r"^Round Table (\d)$", r"Thematic Segment \1"),
    "emphasised label": (r"^Round Table (\d)$", r"**ROUND TABLE \1**"),
    "round bullets": (r"^- ", "• "),
    "indented bullets": (r"^- ", "    – "),
    "asterisks": (r"^- ", "* "),
    "numbers": (r"^- ", "12. "),
    "no bullets": (r"^- ", ""),
    "headings with colons": (_HEADING, r"\1:"),
    "emphasised headings": (_HEADING, r"**\1**"),
    "headings below a page break": (_HEADING, r" \n\1 (continued)"),
    "another status": (
        r"\((Revised|Tentative) list as of",
        "(Provisional list of participants as at",
    ),
    "status without brackets": (r"^\(((?:Revised|Tentative).*)\)$", r"\1"),
    "title and status on one line": (_TITLE + r"\n\n?\((.*)\)$", r"\1 (\2)"),
    "no blank lines between entries and headings": (r"\n\n(?=- )", "\n"),
    "blank lines between all entries": (r"^(- .*)$", r"\1\n"),
    "page breaks after entries": (r"^(- M.*)$", r"\1\n \n"),
    "theme after the label": (r"^(Round Table \d)\n\n", r"\1: "),
    "date and venue without labels": (r"^(?:Date/Time|Venue): ", ""),
    "other labels": (r"^Venue: ", "Place: "),
    "another conference": (_TITLE, "Special Meeting on Oceans"),
}


@cache
def _text() -> str:
    return _LETTERS.read_text(encoding="utf-8")


def _parsed(text: str) -> Parsed:
    made = source(text)
    return parse(made, segment(made, profile()), profile(), known_lexicon())


@cache
def _as_printed() -> Parsed:
    return _parsed(_text())


def _contents(parsed: Parsed) -> list[object]:
    entries = [(e.round_table, e.category, e.order, e.text, e.marks) for e in parsed.entries]
    wishes = [(w.round_table, w.order, w.text, w.preference) for w in parsed.wishes]
    tables = [(t.round_table, t.theme, t.date, t.start, t.end, t.venue) for t in parsed.tables]
    rules = [(r.rule, r.regional_group, r.minimum, r.maximum) for r in parsed.rules]
    return [*entries, *wishes, *tables, *rules]


@pytest.mark.parametrize("style", _STYLES)
def test_style(style: str) -> None:
    """Entries, wishes, heads of tables and rules do not depend on the style of print."""
    pattern, replacement = _STYLES[style]
    text = re.sub(pattern, replacement, _text(), flags=re.MULTILINE)
    assert text != _text()
    restyled = _parsed(text)
    assert Counter(_contents(restyled)) == Counter(_contents(_as_printed()))
    assert not [item for item in restyled.unread if item.in_participants_list]
