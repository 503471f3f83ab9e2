"""A small summit of our own: letters with lists of two tables, as text."""

from __future__ import annotations

from pathlib import Path

LETTER = """\
THE PRESIDENT OF THE GENERAL ASSEMBLY

{date}

Excellency,

I have the pleasure to transmit herewith the lists of the round tables of the Summit on Water.

Please accept, Excellency, the assurances of my highest consideration.

Maria Example

All Permanent Representatives and
Permanent Observers to the United Nations
New York

"""
TABLE = """\
Summit on Water
({status} list as of {date})

Round Table {number}

Theme of table {number}

Date/Time: Monday, 2 June 2031, 10.00 am-1.00 pm

Venue: Conference Room {number}

Participants:

Member States

{states}

"""
OBSERVERS = """\
Permanent Observers

- Holy See

"""


def letter(date: str, status: str, *tables: str) -> str:
    """Return a letter with one table for each list of states, separated by commas."""
    text = LETTER.format(date=date)
    for number, states in enumerate(tables, 1):
        listed = "\n".join(f"- {each.strip()}" for each in states.split(","))
        text += TABLE.format(status=status, date=date, number=number, states=listed)
        text += OBSERVERS if number == 1 else ""
    return text


FIRST = letter("5 May 2031", "Tentative", "Austria, Belize, Chad, Kenya", "Ghana, Italy, Japan")
SECOND = letter("20 May 2031", "Revised", "Austria, Chad, Ghana, Kenya", "Ghana, Italy, Japan")


def files_of(folder: Path) -> dict[str, bytes]:
    """Return every file below ``folder`` with its content."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
