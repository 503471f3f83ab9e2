"""Panels for which a later announcement names others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from hldparse.reconciling.facts import Facts, Finding
from hldparse.reconciling.keys import safe
from hldparse.reconciling.panels import announced, keys_of
from hldparse.reconciling.rules.differences import (
    Difference,
    all_of,
    exhibits_of,
    the_document,
    unmatched,
)
from hldparse.records.blocks import Panellist, Speaker
from hldparse.records.dataset import DocumentRow
from hldparse.text.wording import day, listing


def panel_differs(facts: Facts) -> Iterable[Finding]:
    """Report panellists whom a later announcement of a panel adds or leaves out, and another
    chair. Spellings of one name are no difference.
    """
    documents = {row.document_id: row for row in facts.dataset.documents}
    preferred = (row.document_id for row in documents.values() if not row.same_as)
    found = announced(facts.resolved, preferred)
    keys = keys_of(found)
    panels: dict[str, dict[tuple[str, str], list[Panellist]]] = defaultdict(dict)
    for one in found:
        where = (one.document_id, one.attachment_id)
        panels[keys[one]].setdefault(where, []).append(one)
    for key, groups in panels.items():
        # A sentence that only says who chairs announces no panellists.
        full = [group for group in groups.values() if any(not one.chair for one in group)]
        for before, after in pairwise(full):
            finding = _panel_finding(key, documents, before, after)
            if finding:
                yield finding


def _panel_finding(
    key: str,
    documents: dict[str, DocumentRow],
    before: Sequence[Panellist],
    after: Sequence[Panellist],
) -> Finding | None:
    told = list(_panel_told(before, after))
    if not told:
        return None
    earlier, later = before[0], after[0]
    first, second = documents[earlier.document_id], documents[later.document_id]
    when = f" of {day(later.date)}" if later.date else f' "{later.panel}"'
    subject = "/".join((safe(key), later.attachment_id or later.document_id, first.document_id))
    return Finding(
        kind="panel-differs",
        edition="",
        subject=subject,
        case=subject,
        question=f"The panel{when}, as the {the_document(second)} announces it, "
        f"{listing(one.words for one in told)}, against the {the_document(first)}: is the change "
        "meant?",
        exhibits=exhibits_of(told),
        evidence_key=tuple(one.key for one in told),
    )


def _panel_told(before: Sequence[Panellist], after: Sequence[Panellist]) -> Iterator[Difference]:
    old, new = unmatched(
        [one.person for one in before if not one.chair],
        [one.person for one in after if not one.chair],
    )
    if new:
        yield _of_panel(f"adds {all_of(new)}", "+", after, new)
    if old:
        yield _of_panel(f"leaves out {all_of(old)}", "-", before, old)
    chairs = [one.person for one in before if one.chair], [one.person for one in after if one.chair]
    gone, come = unmatched(*chairs)
    if gone and come:
        both = [*before, *after]
        words = f"has {all_of(come)} in the chair in place of {all_of(gone)}"
        yield _of_panel(words, "chair", both, [*gone, *come])


def _of_panel(
    words: str, sort: str, group: Sequence[Panellist], persons: Sequence[Speaker]
) -> Difference:
    shown = tuple(
        (one.document_id, one.person.printed, one) for one in group if one.person in persons
    )
    return Difference(words, shown, "/".join((sort, *(one.printed for one in persons))))
