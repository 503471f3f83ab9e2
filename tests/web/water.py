"""A made-up conference whose letters raise a question of every kind that has a view of its own."""

from __future__ import annotations

from pathlib import Path

_OPENING = """\
THE PRESIDENT OF THE GENERAL ASSEMBLY

{date}

Excellency,

I have the pleasure to transmit herewith the lists of the round tables of the Summit on Water.

{rules}

Please accept, Excellency, the assurances of my highest consideration.

Maria Example

All Permanent Representatives and
Permanent Observers to the United Nations
New York

"""
_RULES = """\
Each round table shall have at most nine seats. Seats for Member States are allocated as follows:

(i) Group of African States: three (3) seats
(ii) Group of Asia-Pacific States: two (2) seats
(iii) Group of Eastern European States: two (2) seats
(iv) Group of Latin American and Caribbean States (GRULAC): two (2) seats
(v) Group of Western European and Other States (WEOG): two (2) seats

Each Member State is entitled to one seat only."""
_TABLE = """\
Summit on Water
({status} list as of {date})

Round Table {number}

{theme}

Date/Time: Monday, 2 June 2031, 10.00 am-1.00 pm

Venue: Conference Room {number}

Participants:

"""
_THEMES = ("Water for people", "Water for food", "Water and cities")
List = dict[str, tuple[str, ...]]

FIRST: tuple[List, ...] = (
    {
        "Member States": (
            "Austria",
            "Bahamas Botswana",
            "Chad",
            "Congo",
            "Denmark",
            "Ghana",
            "Kenya",
            "Wakandia",
        ),
        "Permanent Observers": ("Holy See",),
        "Civil Society": (
            "Ms. Ana Rivers, Clean Rivers Network",
            "Mr. John Brook, Water Watch International",
        ),
    },
    {
        "Member States": (
            "Belize",
            "Ghana",
            "Guinee",
            "Italy",
            "Japan",
            "see also the annex below",
        ),
        "Civil Society": ("Ms. Lena Wells, International Wells Foundation",),
    },
    {"Member States": ("Canada", "Fiji", "Malta", "Niger", "Poland", "Sudan", "Togo", "Zambia")},
)
SECOND: tuple[List, ...] = (
    {
        "Member States": (
            "Algeria", "Austria", "Bahamas Botswana", "Chad", "Congo", "Denmark", "Ghana", "Kenya",
            "Norway", "Wakandia",
        ),
        "Permanent Observers": ("Holy See",),
        "Civil Society": (
            "Mr. Paul Stream, Clean Rivers Network",
            "Mr. Jon Brook, Water Watch International",
        ),
    },
    {
        "Member States": (
            "Belize", "Ghana", "Guinee", "Italy", "Japan", "Korea", "Nigera",
            "(subject to confirmation by the regional group)",
        ),
        "Civil Society": (
            "Ms. Lena Wells, Internat. Wells Foundation",
            "Mr. Omar Field, Water Watch Internatonal",
        ),
        "Guests of the Chair": ("Japan Broadcasting Choir", "to be announced"),
    },
    {
        "Member States": (
            "Canada", "Fiji", "Kenya", "Malta", "Niger", "Poland", "Sudan", "Togo", "Zambia",
        ),
    },
)  # fmt: skip


def letter(date: str, status: str, tables: tuple[List, ...], rules: str = "") -> str:
    """Return a letter with its lists."""
    text = _OPENING.format(date=date, rules=rules)
    for number, (theme, groups) in enumerate(zip(_THEMES, tables, strict=True), 1):
        text += _TABLE.format(status=status, date=date, number=number, theme=theme)
        for heading, entries in groups.items():
            listed = "\n".join(f"- {each}" for each in entries)
            text += f"{heading}\n\n{listed}\n\n"
    return text


LETTERS = letter("5 May 2031", "Tentative", FIRST, _RULES) + letter(
    "20 May 2031", "Revised", SECOND
)


def water(folder: Path, text: str = LETTERS) -> Path:
    """Write the conference below ``folder`` and return its own folder."""
    sources = folder / "water" / "sources"
    sources.mkdir(parents=True, exist_ok=True)
    (sources / "letters.txt").write_text(text, encoding="utf-8")
    return folder / "water"
