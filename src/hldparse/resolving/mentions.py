"""Mentions in running text become entities, as of the dates of their documents."""

from __future__ import annotations

from dataclasses import replace

from hldparse.records.blocks import Parsed
from hldparse.records.names import Resolution
from hldparse.resolving.resolver import Kind, Resolver

_KINDS: dict[str, tuple[Kind, ...]] = {"state": ("state",), "organisation": ("organisation",)}


def resolve_mentions(parsed: Parsed, resolver: Resolver) -> tuple[Resolution | None, ...]:
    """Return one resolution for each of ``parsed.mentions``, None where its kind has no entity.

    A body is taken for one of the gazetteer only where the name is known: likeness is enough for a
    list, where a body must be meant, and too little for running text.
    """
    dates = {each.document_id: each.date for each in parsed.documents}
    dates |= {each.attachment_id: each.as_of for each in parsed.attachments if each.as_of}
    found: list[Resolution | None] = []
    for mention in parsed.mentions:
        kinds = _KINDS.get(mention.kind)
        if kinds is None:
            found.append(None)
            continue
        passage = parsed.passages[mention.passage]
        as_of = dates.get(passage.attachment_id) or dates.get(passage.document_id, "")
        resolution = resolver.resolve(mention.printed, as_of or None, kinds)
        if resolution.method == "fuzzy":
            step = "only alike: too little in running text"
            resolution = replace(
                resolution, entity=None, method="", score=0.0, steps=(*resolution.steps, step)
            )
        found.append(resolution)
    return tuple(found)
