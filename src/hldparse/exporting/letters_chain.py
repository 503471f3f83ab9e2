"""Which letter follows from which: the citations as a tree by date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from hldparse.records.dataset import (
    AttachmentRow,
    CitationRow,
    Dataset,
    DeadlineRow,
    DocumentRow,
)

_FOLLOWS = ("further-to", "recalls")
"""Relations by which a letter goes on from another; what is merely cited does not count."""


@dataclass(slots=True)
class Link:
    """A letter in the chain."""

    row: DocumentRow
    depth: int = 0
    """How many letters stand above it."""
    follows: str = ""
    """document_id of the letter it follows from; "" for a root."""
    others: tuple[str, ...] = ()
    """document_ids of further letters of that date which fit the citation as well."""
    absent: list[str] = field(default_factory=list)
    """Dates of letters that it recalls and that are not in the corpus, in order."""
    transmits: list[AttachmentRow] = field(default_factory=list)
    asks: list[DeadlineRow] = field(default_factory=list)
    """Deadlines that it sets, in order of date."""
    followed_by: list[str] = field(default_factory=list)
    """document_ids of the letters that follow from it, in order of date."""


def chain(dataset: Dataset) -> tuple[Link, ...]:
    """Return the letters and notes with what each one follows from, in the order of the tree.

    A letter follows from the latest letter that it recalls or is further to; where several letters
    of that date fit, from the only one sent to the same place, else from the first of them. Further
    renditions of a letter are left out.
    """
    rows = [row for row in dataset.documents if not row.same_as]
    rows.sort(key=lambda row: (row.date, row.document_id))
    links = {row.document_id: Link(row) for row in rows}
    rank = {document_id: n for n, document_id in enumerate(links)}
    cited = defaultdict(list)
    for citation in dataset.citations:
        if citation.cited_kind == "letter" and citation.relation in _FOLLOWS:
            cited[citation.document_id].append(citation)
    for attachment in dataset.attachments:
        if attachment.document_id in links:
            links[attachment.document_id].transmits.append(attachment)
    for deadline in dataset.deadlines:
        if deadline.document_id in links and not deadline.reported:
            links[deadline.document_id].asks.append(deadline)
    for link in links.values():
        link.asks.sort(key=lambda deadline: (deadline.date, deadline.time))
        _follow(link, cited[link.row.document_id], links, rank)
    for document_id, link in links.items():
        if link.follows:
            links[link.follows].followed_by.append(document_id)
    return tuple(_in_order(links))


def _follow(
    link: Link, citations: list[CitationRow], links: dict[str, Link], rank: dict[str, int]
) -> None:
    """Set what a letter follows from, and what it recalls that is not there."""
    own = rank[link.row.document_id]
    best: list[str] = []
    for citation in citations:
        fitting = [each for each in citation.document_id_cited.split("|") if each in rank]
        # Nothing follows from what came later: so the chain has no circles.
        earlier = [each for each in fitting if rank[each] < own]
        if not fitting and citation.cited_date:
            link.absent.append(citation.cited_date)
        if earlier and (not best or links[earlier[-1]].row.date > links[best[-1]].row.date):
            best = earlier
    link.absent = sorted(set(link.absent))
    if not best:
        return
    place = link.row.addressee_place
    same = [each for each in best if place and links[each].row.addressee_place == place]
    chosen = same[0] if len(same) == 1 else best[0]
    link.follows = chosen
    link.others = tuple(each for each in best if each != chosen)


def _in_order(links: dict[str, Link]) -> Iterator[Link]:
    """Yield each root with all that follows from it, by date."""
    waiting = [link for link in reversed(links.values()) if not link.follows]
    while waiting:
        link = waiting.pop()
        yield link
        for document_id in reversed(link.followed_by):
            links[document_id].depth = link.depth + 1
            waiting.append(links[document_id])
