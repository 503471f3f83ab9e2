"""Mentions of running text become entities, as of the date of their document."""

from __future__ import annotations

from typing import Any

import pytest

from hldparse.records.blocks import Mention, Parsed, Passage, SourceFacts
from hldparse.records.document import Attachment, Document
from hldparse.records.evidence import Evidence
from hldparse.records.names import Resolution
from hldparse.records.source import Span
from hldparse.resolving import Resolver, reference_for, resolve_parsed

PLACE = Evidence("a.txt", 1, 1)


def resolved(resolver: Resolver, kind: Any, printed: str, date: str, as_of: str = "") -> Any:
    """The resolution of one mention in a document of ``date``, in an attachment where ``as_of``."""
    document = Document(
        "d", "letter", date, "", "", "en", "", "", "", "", Span(0, 1), (), PLACE
    )  # fmt: skip
    attachment = Attachment("d/x", "d", "other", "", "", as_of, True, Span(0, 1), PLACE)
    parsed = Parsed(
        source=SourceFacts("a.txt", "0", 1, "text", None, 1, 1, 0, 0),
        documents=(document,),
        attachments=(attachment,),
        passages=(Passage("d", "d/x" if as_of else "", "paragraph", "", printed, PLACE),),
        mentions=(Mention(0, kind, printed, "", printed, PLACE),),
    )
    return resolve_parsed(parsed, resolver).mentions[0]


@pytest.mark.parametrize(
    ("kind", "printed", "entity"),
    [
        ("state", "former Yugoslav Republic of Macedonia", "MKD"),
        ("state", "U.S.", "USA"),
        ("state", "Gambia", "GMB"),
        ("organisation", "International Labour Organization (ILO)", "org:ilo"),
        ("organisation", "UN", "org:un"),
    ],
)
def test_known_names(resolver: Resolver, kind: str, printed: str, entity: str) -> None:
    """A name as prose prints it, without article, is the gazetteer's."""
    found = resolved(resolver, kind, printed, "2006-09-08")
    assert isinstance(found, Resolution)
    assert found.entity is not None
    assert found.entity.entity_id == entity


@pytest.mark.parametrize(("date", "as_of", "current"), [
    ("2006-09-08", "", True), ("2020-01-01", "", False), ("2020-01-01", "2006-09-08", True),
])  # fmt: skip
def test_names_are_dated(resolver: Resolver, date: str, as_of: str, current: bool) -> None:
    """A former name is in force by the date of the attachment, else of the document."""
    found = resolved(resolver, "state", "Swaziland", date, as_of)
    assert found.entity.entity_id == "SWZ"
    assert found.in_force is current


@pytest.mark.parametrize(
    "printed", ["Global Migrants Groupe", "World Bonk Group", "Herring Network"]
)
def test_likeness_is_too_little_for_prose(resolver: Resolver, printed: str) -> None:
    """A body that only looks like a known one stays without entity."""
    assert resolved(resolver, "organisation", printed, "2006-09-08").entity is None


@pytest.mark.parametrize("kind", ["person", "symbol", "date", "event"])
def test_other_kinds_have_no_resolution(resolver: Resolver, kind: str) -> None:
    """Persons, symbols, dates and meetings are not asked for in the gazetteer."""
    assert resolved(resolver, kind, "Mali", "2006-09-08") is None


def test_the_reference_holds_what_is_mentioned(resolver: Resolver) -> None:
    """Entities that only running text names are handed on with the others."""
    parsed = Parsed(
        source=SourceFacts("a.txt", "0", 1, "text", None, 1, 1, 0, 0),
        passages=(Passage("d", "", "paragraph", "", "Mali", PLACE),),
        mentions=(Mention(0, "state", "Mali", "", "Mali", PLACE),),
    )
    reference = reference_for([resolve_parsed(parsed, resolver)], resolver.gazetteer)
    assert set(reference.entities) == {"MLI"}
