"""Programmes, panels and contacts made by chance: other names, labels, orders, gaps, hours."""

from __future__ import annotations

from random import Random

FIRST = ("Ana", "Ben", "Cat", "Dan", "Eve", "Fay", "Gus", "Hal", "Ida", "Jon", "Kim", "Lea")
LAST = ("Example", "Other", "Third", "de la Prueba", "Beispiel", "van Voorbeeld", "Esempio-Prova")
ROLES = ("Director-General", "Executive Secretary", "Vice President", "Professor of Law", "Adviser")
BODIES = (
    "Example Fund", "Example Network for Water", "Council of Examples", "Example Inc.",
    "University of Examples", "Federation of Example Unions", "Institute for Examples (IFEX)",
)  # fmt: skip
TOWNS = (
    ("12 Example Street", "Nairobi, Kenya"), ("P.O. Box 12", "Kingston", "Jamaica"),
    ("c.p. 1200", "1211 Geneva 20", "Switzerland"), ("3 rue des Exemples", "75007 Paris", "France"),
)  # fmt: skip
TITLES = ("Water and soil", "Cities, and how to pay for them", "The rights of all who migrate")
SESSIONS = ("Segment {}", "Session {}:", "SESSION {} \u2013", "Panel {}.", "Part {}")

Contacts = list[tuple[str, str, str, tuple[str, ...], tuple[str, ...], tuple[str, ...]]]
"""Name, organisation, address, e-mails, telephones, faxes."""


def person(rng: Random, number: int) -> tuple[str, str]:
    """Return a title and a name that no other number has."""
    name = f"{FIRST[number % len(FIRST)]} {rng.choice(LAST)}"
    return rng.choice(("Mr.", "Ms", "Dr.", "H.E. Ms.", "Mrs")), name


def contacts(seed: int) -> tuple[str, Contacts]:
    """Return a list of contacts and what must be read in it."""
    rng = Random(seed)  # noqa: S311 - no secret
    titled = rng.random() < 0.7
    spaced = titled and rng.random() < 0.3
    between = rng.choice(([""], ["", ""], ["", "", ""]))
    lines = ["Contact information", ""]
    expected: Contacts = []
    for number in range(rng.randint(2, 8)):
        title, name = person(rng, number)
        body, town = rng.choice(BODIES), rng.choice(TOWNS)
        phone, fax = f"+41 22 555 01 {number:02d}", f"+41 22 555 02 {number:02d}"
        mail = f"person{number}@example.org"
        reached = [
            rng.choice(("E-mail: ", "Email: ", "e-mail : ", "")) + mail,
            rng.choice(("Tel: ", "Phone: ", "T - ", "Tel. No. ", "Mobile: ")) + phone,
            rng.choice(("Fax: ", "F - ", "Fax No. ", "Facsimile: ")) + fax,
        ]
        rng.shuffle(reached)
        block = [f"{title} {name}" if titled else name, body, *town, *reached]
        for line in block:
            lines.append(line)
            if spaced:
                lines.append("")
        lines += between
        expected.append((name, body, ", ".join(town), (mail,), (phone,), (fax,)))
    return "\n".join(lines), expected


def programme(seed: int) -> tuple[str, list[tuple[str, str, str, int]]]:
    """Return a programme of 7 May 2012 and its (start, end, title, number of speakers)."""
    rng = Random(seed)  # noqa: S311 - no secret
    style = rng.choice(("{h}:{m:02d} \u2013 {g}:{n:02d}", "{h}:{m:02d}-{g}:{n:02d}", "cut", "ampm"))
    stars = rng.random() < 0.3
    session = rng.choice(SESSIONS)
    lines = ["Programme of the meeting on water", "7 May 2012", ""]
    expected = []
    for number in range(rng.randint(2, 7)):
        hour, minute, end = 9 + number, rng.choice((0, 15, 30)), 10 + number
        title = rng.choice(TITLES)
        label = session.format(number + 1)
        told = f"**{label} {title}**" if stars else f"{label} {title}"
        lines += _hours(style, hour, minute, end, told)
        count = rng.randint(0, 2)
        for n in range(count):
            who, name = person(rng, n)
            lines.append(f"Statement by {who} {name}, {rng.choice(ROLES)}")
        lines.append("")
        expected.append((f"{hour:02d}:{minute:02d}", f"{end:02d}:00", title, count))
    return "\n".join(lines), expected


def _hours(style: str, hour: int, minute: int, end: int, told: str) -> list[str]:
    if style in ("cut", "ampm"):
        first = _twelve(hour, minute)
        second = _twelve(end, 0)
        return [f"{first}-", f"{second} {told}"] if style == "cut" else [f"{first}-{second} {told}"]
    return [f"{style.format(h=hour, m=minute, g=end, n=0)} {told}"]


def _twelve(hour: int, minute: int) -> str:
    half = "a.m." if hour < 12 else "p.m."
    shown = hour if hour <= 12 else hour - 12
    return f"{shown}.{minute:02d} {half}" if minute else f"{shown} {half}"


def panel(seed: int) -> tuple[str, str, list[tuple[str, str]], str]:
    """Return a text with a panel on 9 May 2012, the kind it stands in, its members and chair."""
    rng = Random(seed)  # noqa: S311 - no secret
    members = []
    for number in range(rng.randint(1, 6)):
        title, name = person(rng, number)
        members.append((f"{title} {name}", name, f"{rng.choice(ROLES)}, {rng.choice(BODIES)}"))
    told = "The third panel discussion will be held on 9 May 2012 at Example Hall."
    listed = [f"{who}, {role}" for who, _, role in members]
    expected = [(name, role) for _, name, role in members]
    if rng.random() < 0.5:
        gap = rng.choice(("\n", "\n\n"))
        opening = rng.choice(
            (
                "The panellists for the third panel will be:",
                "I am glad to say that the speakers of the third panel discussion are as follows:",
            )
        )
        text = f"{told}\n\n{opening}\n\n{gap.join(listed)}\n\nI look forward to it."
        return text, "body", expected, ""
    marker = rng.choice(("1. ", "- ", "\u2022 ", "(a) "))
    chair = f"{rng.choice(('Chair', 'Moderator', 'Chairperson'))}: Mr. Zed Chair, Host"
    heading = rng.choice(("Panel 3", "Panel III", "**Third panel**", "Third panel discussion"))
    label = rng.choice(("Panellists:", "Panelists", "**Speakers:**"))
    block = [heading, "", chair, "", label, "", *(marker + line for line in listed)]
    return f"{told}\n\n" + "\n".join(block), "information-note", expected, "Zed Chair"
