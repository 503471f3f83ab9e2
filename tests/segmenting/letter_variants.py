"""Letters made up by a seed: other names, offices, dates, layouts; and what must be read."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

from hldparse.records.source import Line, Page, Source

_NAMES = [
    "Ada Byron",
    "Ambassador Tomás de la Vega",
    "H.E. Mr. Oluwaseun Adébáyò",
    "Jean-Marc d'Orsay",
    "Sir Edmund O'Hara",
    "KIM MIN-JUN",
    "Ms. Aïcha bint Yusuf Al-Rashid",
    "J. R. van den Berg",
]
_OFFICES = [
    (
        "THE PRESIDENT\nOF THE\nECONOMIC AND SOCIAL COUNCIL",
        "President of the Economic and Social Council",
    ),
    ("THE SECRETARY-GENERAL", "Secretary-General"),
    ("The Chair of the Preparatory Committee", "Chair of the Preparatory Committee"),
    (
        "UNITED NATIONS\n\nTHE PRESIDENT OF THE GENERAL ASSEMBLY",
        "President of the General Assembly",
    ),
    ("VICE-PRESIDENT OF THE CONFERENCE", "Vice-President of the Conference"),
    ("", ""),
]
_ROLES = [
    "",
    "Acting President",
    "Co-Chair of the Committee",
    "Permanent Representative of Arcadia",
]
_ADDRESSES = [
    (
        "To all Permanent Missions and\nObserver Missions to the United Nations\nVienna",
        "To all Permanent Missions and Observer Missions to the United Nations",
        "Vienna",
    ),
    ("All the Permanent Representatives", "All the Permanent Representatives", ""),
    (
        "All Member States and\nHeads of Delegations\nAddis Ababa",
        "All Member States and Heads of Delegations",
        "Addis Ababa",
    ),
    ("", "", ""),
]
_SALUTATIONS = ["Excellency,", "Excellencies,", "Dear Colleagues,", "Your Excellency,", "Sir,"]
_CLOSINGS = [
    "Please accept, Excellency, the assurances of my highest consideration.",
    "Accept, Excellencies, the renewed assurances\nof my highest consideration.",
    "Yours sincerely,",
    "With kind regards,",
]
_DAYS = ["{day} {month} {year}", "{weekday}, {day} {month} {year}", "{month} {day}, {year}",
         "{day} {month}, {year}", "Geneva, {day} {month} {year}"]  # fmt: skip
_PARAGRAPHS = [
    "I have the honour to inform you that the preparations for the Forum on Water go on well.",
    "The meeting will take place in the large hall, where all delegations will find\n"
    "their places marked; the doors will be opened in good time.",
    "Due consideration has been given to the balance of the groups.",
    "- The use of rivers and lakes\n- The use of rain",
    "I take this opportunity to thank the Committee for its work since the last session.",
]
_STATUSES = {"Tentative": "tentative", "Provisional": "tentative", "Revised": "revised",
             "Updated": "revised", "Final": "final"}  # fmt: skip
_BREAKS = [" ", "\f", "   "]


@dataclass(frozen=True)
class Expected:
    """What one letter must be read as."""

    date: str
    signatory: str
    role: str
    addressees: str
    place: str
    status: str
    """"" where no list is attached."""


def letters(seed: int, count: int = 5) -> tuple[str, list[Expected]]:
    """Return the text of ``count`` letters, and what they are."""
    chance = random.Random(seed)  # noqa: S311 - a seed for tests
    made = [_letter(chance) for _ in range(count)]
    return "\n\n\n\n".join(text for text, _ in made), [each for _, each in made]


def source_of(text: str) -> Source:
    """Return ``text`` as a source."""
    lines = tuple(Line(number, line) for number, line in enumerate(text.split("\n"), start=1))
    return Source("made/up.txt", "0" * 64, len(text), "text", (Page(None, lines),))


def _letter(chance: random.Random) -> tuple[str, Expected]:
    day = date(1999, 1, 1) + timedelta(days=chance.randrange(9000))
    head, office = chance.choice(_OFFICES)
    name, role = chance.choice(_NAMES), chance.choice(_ROLES)
    block, addressees, place = chance.choice(_ADDRESSES)
    status = chance.choice([*_STATUSES, ""])
    printed_day = _printed(day, chance)
    announcement = (
        f"I have the pleasure to circulate the {status.lower()} lists for the round tables."
        if status
        else "Nothing else is to be said."
    )
    paragraphs = [announcement, *chance.sample(_PARAGRAPHS, 3)]
    where = chance.choice(["head", "middle", "page", "end"]) if block else ""
    if where == "middle":
        paragraphs.insert(2, block)
    if where == "page":
        page = chance.choice(_BREAKS)
        paragraphs.insert(2, chance.choice([f"{page}\n{block}", f"{block}\n\n{page}"]))
    signature = "\n".join(part for part in (name, role) if part)
    caption = chance.choice(
        ["", 'A handwritten signature, appearing to read "A. B.".', "[Signature]"]
    )
    parts = [
        head,
        printed_day,
        block if where == "head" else "",
        chance.choice(_SALUTATIONS),
        *paragraphs,
        chance.choice(_CLOSINGS),
        caption,
        chance.choice(["", "\n"]) + signature,
        block if where == "end" else "",
        _list(day, status, chance) if status else "",
    ]
    text = "\n\n".join(part for part in parts if part)
    return text, Expected(
        day.isoformat(), name, role or office, addressees, place, _STATUSES.get(status, "")
    )


def _printed(day: date, chance: random.Random) -> str:
    return chance.choice(_DAYS).format(
        day=day.day, month=day.strftime("%B"), year=day.year, weekday=day.strftime("%A")
    )


def _list(day: date, status: str, chance: random.Random) -> str:
    printed = f"{day.day} {day.strftime('%B')} {day.year}"
    line = chance.choice(
        [
            f"({status} list as of {printed})",
            f"**{status} list of participants as at {printed}**",
            f"{status} list of participants, {printed}",
        ]
    )
    title = "Forum on Water and Sanitation"
    join = chance.choice(["\n", "\n\n"])
    tables = [
        f"{title}{join}{line}\n\nRound Table {number}\n\nMember States\n\n- Chad\n- Peru"
        for number in range(1, chance.randint(2, 5))
    ]
    return "\n\n".join(tables)
