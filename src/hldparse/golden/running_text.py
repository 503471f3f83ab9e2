"""Running text with what it mentions, sentence by sentence, and no place in a counting order.

A mention names its passage by counting, so a paragraph more would change every mention after it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import cast

from hldparse.records.blocks import Mention, Parsed, Passage
from hldparse.records.dataset import Dataset
from hldparse.records.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Named:
    """A mention without its sentence."""

    kind: str
    printed: str
    value: str
    evidence: Evidence | None
    """None where it is that of the whole passage."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that mentions something."""

    sentence: str
    mentions: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A passage with the sentences that mention something."""

    where: str
    """The attachment, else the document."""
    kind: str
    number: str
    text: str
    evidence: Evidence
    sentences: tuple[Sentence, ...]


def _sentences(passage: Passage, mentions: Iterable[Mention]) -> tuple[Sentence, ...]:
    found: dict[str, list[Named]] = defaultdict(list)
    for each in mentions:
        evidence = each.evidence if each.evidence != passage.evidence else None
        found[each.sentence].append(Named(each.kind, each.printed, each.value, evidence))
    return tuple(Sentence(sentence, tuple(named)) for sentence, named in found.items())


def parsing_read(parsed: Parsed) -> Parsed:
    """Return what parsing found, each passage with its mentions in it; for showing only."""
    by_passage: dict[int, list[Mention]] = defaultdict(list)
    for mention in parsed.mentions:
        by_passage[mention.passage].append(mention)
    paragraphs = tuple(
        Paragraph(
            passage.attachment_id or passage.document_id,
            passage.kind,
            passage.number,
            passage.text,
            passage.evidence,
            _sentences(passage, by_passage[index]),
        )
        for index, passage in enumerate(parsed.passages)
    )
    return replace(parsed, passages=cast("tuple[Passage, ...]", paragraphs), mentions=())


def dataset_read(dataset: Dataset) -> Dataset:
    """Return the dataset without conflicts, which stand in a file of their own, and without the
    sentences of mentions, which stand with the passages that parsing found.

    Of files that hold nothing but further renditions their documents and attachments stay; the
    places of copies and their furniture would be all of the preferred rendition once more.
    """
    mentions = tuple(replace(row, sentence="") for row in dataset.mentions)
    preferred = {row.evidence.source for row in dataset.documents if not row.same_as}
    further = {row.evidence.source for row in dataset.documents if row.same_as} - preferred
    return replace(
        dataset,
        mentions=mentions,
        copies=(),
        furniture=tuple(row for row in dataset.furniture if row.evidence.source not in further),
        conflicts=(),
        conflict_evidence=(),
    )
