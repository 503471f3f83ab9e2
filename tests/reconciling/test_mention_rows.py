"""The table of mentions: keys, entities, order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tests.reconciling.factory import links_of
from tests.reconciling.scenes import Scene

from hldparse.corpus.profiles import built_in_profile
from hldparse.reconciling.mentions import mentions_of
from hldparse.reconciling.readings import Readings
from hldparse.records.blocks import Mention
from hldparse.records.dataset import MentionRow
from hldparse.records.evidence import Evidence
from hldparse.records.names import Entity, Resolution
from hldparse.records.resolved import Links, Reference, Resolved

MALI = Entity("MLI", "state", "Mali", "MLI")


def _rows(
    *texts: tuple[str, Sequence[tuple[str, str, Entity | None]]],
    links: Links | None = None,
    same_as: dict[str, str] | None = None,
) -> tuple[MentionRow, ...]:
    """Rows for paragraphs, each with its mentions (kind, printed, entity)."""
    scene = Scene("letters.txt")
    letter = scene.letter("2012-05-03")
    mentions: list[Mention] = []
    found: list[Resolution | None] = []
    for n, (text, named) in enumerate(texts):
        scene.reads(letter, "paragraph", "", text)
        for kind, printed, entity in named:
            at: Any = kind
            mentions.append(
                Mention(n, at, printed, "", text, Evidence("letters.txt", n + 1, n + 1))
            )
            exact = Resolution(printed, entity, "exact", 100.0, ()) if entity else None
            found.append(exact or Resolution(printed, None, "", 0.0, ()))
    made = scene.resolved()
    parsed = replace(made.parsed, mentions=tuple(mentions))
    resolved = Resolved(parsed=parsed, mentions=tuple(found))
    reference = Reference(entities={"MLI": MALI}, memberships=(), group_names={}, names_at={})
    readings = Readings(
        resolved=(resolved,),
        links=links or links_of(),
        reference=reference,
        profile=built_in_profile(),
        same_as={letter: "other"} if same_as else {},
    )
    return mentions_of(readings)


def test_each_mention_has_a_row_in_its_passage() -> None:
    """The second mention of a name in a passage has a key of its own, the first keeps its key."""
    one = _rows(("Mali.", [("state", "Mali", MALI)]))
    two = _rows(
        ("Before.", []),
        ("Mali.", [("state", "Mali", MALI), ("state", "Mali", MALI)]),
    )
    assert [row.entity_id for row in two] == ["MLI", "MLI"]
    assert two[0].mention_id == one[0].mention_id
    assert two[0].mention_id == f"{two[0].passage_id}/state/mali"
    assert two[1].mention_id == f"{two[0].mention_id}-2"


def test_a_person_is_linked_where_only_one_has_the_name() -> None:
    """Titles and accents make no difference; of two persons of one name none is meant."""
    text = ("x", [("person", "H.E. Mr. Li Wéi", None), ("person", "Ana Sá", None)])
    links = links_of(
        persons={
            ("Li Wei", "A"): "person:li-wei",
            ("Ana Sá", "A"): "person:ana-sa",
            ("Ana Sá", "B"): "person:ana-sa-b",
        }
    )
    assert [row.entity_id for row in _rows(text, links=links)] == ["person:li-wei", ""]


def test_a_body_at_a_table_is_known_in_prose() -> None:
    """A body that no gazetteer holds is that of the lists where it is printed alike."""
    text = ("x", [("organisation", "Herring Network", None), ("organisation", "Cod Network", None)])
    links = links_of(organisations={"Herring Network": "org:herring-network"})
    assert [row.entity_id for row in _rows(text, links=links)] == ["org:herring-network", ""]


def test_a_further_rendition_mentions_nothing_twice() -> None:
    """Passages that are not published have no mentions."""
    assert _rows(("Mali.", [("state", "Mali", MALI)]), same_as={"a": "b"}) == ()
