"""What is particular to a conference, as data."""

from __future__ import annotations

from dataclasses import dataclass

from hldparse.records.blocks import Category, Claim, RuleName
from hldparse.records.document import AttachmentKind
from hldparse.records.source import Rendition


@dataclass(frozen=True, slots=True)
class CategoryHeadings:
    """Headings under which a category of participants is listed; the first is preferred."""

    category: Category
    headings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AttachmentHeading:
    """A regular expression that recognises the head of an attachment (searched, any case)."""

    kind: AttachmentKind
    pattern: str


@dataclass(frozen=True, slots=True)
class Announcement:
    """A regular expression for the words with which letters announce an attachment."""

    kind: AttachmentKind
    pattern: str


@dataclass(frozen=True, slots=True)
class StatementPattern:
    """A regular expression for a claim about the lists."""

    claim: Claim
    pattern: str


@dataclass(frozen=True, slots=True)
class ProfileRule:
    """A seating rule that the profile adds or sets in place of the letters' own."""

    rule: RuleName
    regional_group: str = ""
    minimum: int | None = None
    maximum: int | None = None
    counts: str = "participants"


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """How the documents of a conference are laid out. Regular expressions ignore case."""

    name: str
    title: str = ""
    group_labels: tuple[str, ...]
    """Labels of tables with ``{n}`` for number or letter: "Round Table {n}"."""
    list_status: str
    """Regular expression of a list's status line, groups ``status`` and ``date``."""
    categories: tuple[CategoryHeadings, ...]
    lead_ins: tuple[str, ...]
    """Lines that only introduce the lists: "Participants:"."""
    labels: tuple[tuple[str, str], ...]
    """(field, printed label) of a table's head: ("venue", "Venue"), ("when", "Date/Time")."""
    letterheads: tuple[str, ...]
    """Regular expressions of letterheads, matched over lines joined by a space."""
    mastheads: tuple[str, ...]
    salutations: tuple[str, ...]
    closings: tuple[str, ...]
    addressees: tuple[str, ...]
    captions: tuple[str, ...]
    """Captions of pictures: "A handwritten signature …"."""
    continuations: tuple[str, ...]
    """Marks that only say the page goes on: ".../..."."""
    attachment_headings: tuple[AttachmentHeading, ...]
    announcements: tuple[Announcement, ...]
    preference_words: tuple[tuple[str, int], ...]
    """(words of a legend, preference): ("first preference", 1)."""
    interest_without_table: tuple[str, ...]
    """Regular expressions with a group ``names``."""
    statements: tuple[StatementPattern, ...]
    rules: tuple[ProfileRule, ...] = ()
    expected_tables: int | None = None
    """How many tables each edition ought to have."""
    renditions: tuple[Rendition, ...] = ()
    """Forms of a document, the preferred first; those left out follow in the usual order."""
    personal_titles: tuple[str, ...] = ()
    """"Mr.", "Ms.", "H.E.", "Ambassador" …"""
    seating_titles: tuple[str, ...] = ()
    """Regular expressions of words in the title of a list of who sits where, for lists with labels
    of their own ("Group A") or a date behind their title."""
    wish_titles: tuple[str, ...] = ()
    """Regular expressions of words in the title of a table or list of who wishes to sit where."""
