"""What passages mention, with entities where it is certain who is meant."""

from __future__ import annotations

import re
from collections import defaultdict

from hldparse.reconciling.keys import Keys, Place, place, slug
from hldparse.reconciling.passages import passage_ids
from hldparse.reconciling.readings import Readings
from hldparse.records.blocks import Mention
from hldparse.records.dataset import MentionRow
from hldparse.records.names import Resolution
from hldparse.text.fold import fold

# "H.E. Mr. ", "Ambassador ": before a person's name
_TITLES = re.compile(
    r"(?:(?:H\.\s?E\.?|Mr|Mrs|Ms|Miss|Mme|Dr|Prof|Professor|Sir|Dame|Ambassador|Archbishop|Bishop|"
    r"Monsignor|Msgr|Rev|Hon|Sra?|Judge|Justice)\b\.?\s+)+"
)


def mentions_of(readings: Readings) -> tuple[MentionRow, ...]:
    """Return a row for each mention in a published passage, in the order of the passages."""
    ids = passage_ids(readings)
    order = {passage_id: n for n, passage_id in enumerate(ids.values())}
    persons = _persons(readings)
    found: list[tuple[tuple[int, int, Place], str, Mention, Resolution | None]] = []
    for one in readings.resolved:
        path = one.parsed.source.path
        resolutions = one.mentions or (None,) * len(one.parsed.mentions)
        for n, mention in enumerate(one.parsed.mentions):
            passage_id = ids.get((path, mention.passage))
            if passage_id is not None:
                rank = (order[passage_id], n, place(mention.evidence))
                found.append((rank, passage_id, mention, resolutions[n]))
    found.sort(key=lambda each: each[0])
    keys = Keys()
    return tuple(
        MentionRow(
            mention_id=keys(f"{passage_id}/{mention.kind}/{slug(mention.printed)}"),
            passage_id=passage_id,
            kind=mention.kind,
            printed=mention.printed,
            entity_id=_entity_id(mention, resolution, readings, persons),
            value=mention.value,
            sentence=mention.sentence,
            evidence=mention.evidence,
        )
        for _, passage_id, mention, resolution in found
    )


def _entity_id(
    mention: Mention,
    resolution: Resolution | None,
    readings: Readings,
    persons: dict[str, set[str]],
) -> str:
    if mention.kind == "person":
        named = persons.get(fold(_TITLES.sub("", mention.printed)), set())
        return next(iter(named)) if len(named) == 1 else ""
    if resolution is None:
        return ""
    if resolution.entity is not None:
        return resolution.entity.entity_id
    if mention.kind != "organisation":
        return ""
    # A body that no gazetteer holds may be one that sits at a table.
    linked = readings.linked(mention.printed)
    return linked.entity_id if linked else ""


def _persons(readings: Readings) -> dict[str, set[str]]:
    """Return the persons of lists, panels and contacts by their folded names."""
    found: dict[str, set[str]] = defaultdict(set)
    for (name, _), entity_id in readings.links.persons.items():
        found[fold(name)].add(entity_id)
    return found
