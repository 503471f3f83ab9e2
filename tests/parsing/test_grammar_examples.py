"""The examples of tests/grammar, each with its input and all that is read in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.parsing.pages import read

from hldparse.parsing.sheet import Reading
from hldparse.records.blocks import (
    Contact,
    Entry,
    Panellist,
    ProgrammeItem,
    StatedRule,
    Table,
    Wish,
)

_FOLDER = Path(__file__).parents[1] / "grammar"
_EXAMPLE = re.compile(
    r"^# (?P<title>.+)\n+```input (?P<kind>[\w-]+)(?: by (?P<grammar>.+))?\n"
    r"(?P<input>(?:(?!```).*\n)*)```\n+"
    r"```expected\n(?P<expected>(?:(?!```).*\n)*)```$",
    re.MULTILINE,
)
_PREFERENCE = {1: " first", 2: " second", None: ""}


def _examples() -> Iterator[object]:
    for file in sorted(_FOLDER.glob("*.md")):
        if file.name == "README.md":
            continue
        for found in _EXAMPLE.finditer(file.read_text(encoding="utf-8")):
            name = f"{file.stem}: {found['title']}"
            lines = found["expected"].rstrip("\n")
            yield pytest.param(
                found["kind"],
                found["grammar"] or "",
                found["input"].rstrip("\n"),
                lines.split("\n"),
                id=name,
            )


@pytest.mark.parametrize(("kind", "grammar", "text", "expected"), list(_examples()))
def test_example(kind: str, grammar: str, text: str, expected: list[str]) -> None:
    """What a grammar reads is what its example says, no line more or less."""
    shown = list(_shown(read(kind, text, grammar=grammar)))
    assert shown == [line.rstrip() for line in expected if line.strip()]


def test_every_example_is_found() -> None:
    """No example escapes the test by a slip in its form."""
    for file in _FOLDER.glob("*.md"):
        text = file.read_text(encoding="utf-8")
        fences = len(re.findall(r"^```input ", text, re.MULTILINE))
        assert len(_EXAMPLE.findall(text)) == fences, file.name


def _shown(reading: Reading) -> Iterator[str]:
    for table in reading.tables:
        yield _table(table)
    for entry in reading.entries:
        yield _entry(entry)
    for wish in reading.wishes:
        yield _wish(wish)
    for rule in reading.rules:
        yield _rule(rule)
    for item in reading.programme:
        yield _item(item)
    for one in reading.panellists:
        yield _panellist(one)
    for contact in reading.contacts:
        yield _contact(contact)
    for passage in reading.passages:
        yield f"{passage.kind} {passage.number}".rstrip() + f": {passage.text}"
    for unread in reading.unread:
        yield f"unread: {unread.raw}"


def _table(table: Table) -> str:
    hours = f"{table.start}-{table.end}" if table.start else ""
    when = f"{table.date} {hours}".strip()
    parts = (f"table {table.round_table}", table.theme, when, table.venue, table.chair)
    return " | ".join(parts).rstrip()


def _entry(entry: Entry) -> str:
    line = (
        f"{entry.round_table or '-'} {entry.category}: {_with_breaks(entry)}{_marks(entry.marks)}"
    )
    own = entry.affiliation
    if own:
        organisations = " ; ".join(portion.text for portion in own.organisations)
        countries = " ; ".join(portion.text for portion in own.countries)
        line += f" > {own.title} | {own.name} | {own.role} | {organisations} | {countries}"
    return line.rstrip()


def _with_breaks(entry: Entry) -> str:
    pieces, start = [], 0
    for stop in entry.breaks:
        pieces.append(entry.text[start:stop])
        start = stop + 1
    return " / ".join([*pieces, entry.text[start:]])


def _wish(wish: Wish) -> str:
    text = " / ".join(wish.raw.split("\n")) if "\n" in wish.raw else wish.text
    number = f" {wish.printed_number}." if wish.printed_number else ""
    preference = _PREFERENCE[wish.preference]
    return f"wish {wish.round_table or '-'}: {text}{_marks(wish.marks)}{number}{preference}"


def _rule(rule: StatedRule) -> str:
    low = "?" if rule.minimum is None else rule.minimum
    high = "?" if rule.maximum is None else rule.maximum
    group = f": {rule.regional_group}" if rule.regional_group else ""
    return f"rule {rule.rule} {low}-{high} {rule.counts}{group}"


def _item(item: ProgrammeItem) -> str:
    hours = "-".join(part for part in (item.start, item.end) if part)
    speakers = " ; ".join(speaker.printed for speaker in item.speakers)
    return f"item {item.date} {hours} | {item.session} | {item.title} | {speakers}".rstrip()


def _panellist(one: Panellist) -> str:
    hours = "-".join(part for part in (one.start, one.end) if part)
    order = "chair" if one.chair else str(one.order)
    when = f"{one.panel} ({one.number}) | {one.date} {hours}".rstrip()
    person = one.person
    who = f"{person.title} | {person.name} | {person.role}"
    return f"panel {when} | {one.place} | {order}: {who}".rstrip()


def _contact(contact: Contact) -> str:
    person = contact.person
    reached = " | ".join(
        " ; ".join(several) for several in (contact.emails, contact.phones, contact.faxes)
    )
    who = f"{person.title} | {person.name} | {person.role}"
    return f"contact {who} | {contact.organisation} | {contact.address} | {reached}".rstrip()


def _marks(marks: str) -> str:
    return f" [{marks}]" if marks else ""
