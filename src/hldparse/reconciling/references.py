"""What letters refer to, ask for and lay down."""

from __future__ import annotations

from hldparse.reconciling.keys import Keys, place, safe
from hldparse.reconciling.readings import Readings
from hldparse.records.blocks import Citation
from hldparse.records.dataset import CitationRow, DeadlineRow, RuleRow


def citations_of(readings: Readings) -> tuple[CitationRow, ...]:
    """Return the citations by document and place, each with the documents that fit it."""
    keys, shelf = Keys(), _shelved(readings)
    rows = []
    for citation in _citations(readings):
        what = citation.cited_symbol or f"{citation.cited_kind}-{citation.cited_date}".strip("-")
        rows.append(
            CitationRow(
                citation_id=keys(f"{citation.document_id}/{safe(what)}"),
                document_id=citation.document_id,
                printed=citation.printed,
                cited_kind=citation.cited_kind,
                cited_date=citation.cited_date,
                cited_symbol=citation.cited_symbol,
                relation=citation.relation,
                document_id_cited="|".join(_cited(shelf, citation)),
                evidence=citation.evidence,
            )
        )
    return tuple(rows)


def _citations(readings: Readings) -> list[Citation]:
    found = [citation for one in readings.resolved for citation in one.parsed.citations]
    rank = _rank(readings)
    found = [citation for citation in found if readings.preferred(citation.document_id)]
    return sorted(found, key=lambda one: (rank[one.document_id], place(one.evidence)))


def _rank(readings: Readings) -> dict[str, int]:
    return {document_id: n for n, document_id in enumerate(readings.documents)}


Shelf = dict[tuple[str, str], list[str]]
"""("date", "list" or "symbol", its value) → the letters or lists of that date, or what has that
symbol, by date."""


def _shelved(readings: Readings) -> Shelf:
    shelf: Shelf = {}
    for document_id, document in readings.documents.items():
        if not readings.preferred(document_id):
            continue
        if document.symbol:
            shelf.setdefault(("symbol", document.symbol), []).append(document_id)
        if document.kind == "letter" and document.date:
            shelf.setdefault(("date", document.date), []).append(document_id)
        if document.kind == "list" and document.date:
            shelf.setdefault(("list", document.date), []).append(document_id)
    return shelf


def _cited(shelf: Shelf, citation: Citation) -> list[str]:
    """Return the documents of the corpus that fit: a letter by its date, others by their symbol.

    Of a letter that is not there its list may be: the one list of that date that stands alone. No
    document cites itself.
    """
    if citation.cited_symbol:
        fitting = shelf.get(("symbol", citation.cited_symbol), [])
    elif citation.cited_kind == "letter":
        fitting = shelf.get(("date", citation.cited_date), [])
        alone = shelf.get(("list", citation.cited_date), [])
        fitting = fitting or (alone if len(alone) == 1 else [])
    else:
        fitting = []
    return [document_id for document_id in fitting if document_id != citation.document_id]


def deadlines_of(readings: Readings) -> tuple[DeadlineRow, ...]:
    """Return the deadlines by document and place."""
    keys = Keys()
    found = [deadline for one in readings.resolved for deadline in one.parsed.deadlines]
    rank = _rank(readings)
    found = [deadline for deadline in found if readings.preferred(deadline.document_id)]
    found.sort(key=lambda deadline: (rank[deadline.document_id], place(deadline.evidence)))
    return tuple(
        DeadlineRow(
            deadline_id=keys(f"{deadline.document_id}/{safe(deadline.date)}"),
            document_id=deadline.document_id,
            date=deadline.date,
            time=deadline.time,
            printed=deadline.printed,
            what=deadline.what,
            reported=deadline.reported,
            evidence=deadline.evidence,
        )
        for deadline in found
    )


def rules_of(readings: Readings) -> tuple[RuleRow, ...]:
    """Return the rules of the seating that are in force, those of the profile first.

    A rule of the profile stands in place of the letters' rules of that sort and group.
    """
    rows: dict[tuple[str, str, str, int | None, int | None], RuleRow] = {}
    keys = Keys()
    for given in readings.profile.rules:
        rows.setdefault(
            (given.rule, given.regional_group, "profile", given.minimum, given.maximum),
            RuleRow(
                rule_id=keys(_rule_id(given.rule, given.regional_group, "profile")),
                rule=given.rule,
                regional_group=given.regional_group,
                minimum=given.minimum,
                maximum=given.maximum,
                counts=given.counts,
                origin="profile",
                document_id="",
                evidence=None,
            ),
        )
    replaced = {key[:2] for key in rows}
    stated_rules = [
        rule
        for one in readings.resolved
        for rule in one.rules
        if readings.preferred(rule.stated.document_id)
    ]
    rank = _rank(readings)
    stated_rules.sort(key=lambda rule: (rank[rule.stated.document_id], place(rule.stated.evidence)))
    for rule in stated_rules:
        stated = rule.stated
        # A group that the gazetteer does not know keeps its printed name.
        group = rule.regional_group or stated.regional_group
        key = (stated.rule, group, stated.document_id, stated.minimum, stated.maximum)
        if (stated.rule, group) in replaced or key in rows:
            continue
        rows[key] = RuleRow(
            rule_id=keys(_rule_id(stated.rule, group, stated.document_id)),
            rule=stated.rule,
            regional_group=group,
            minimum=stated.minimum,
            maximum=stated.maximum,
            counts=stated.counts,
            origin="letter",
            document_id=stated.document_id,
            evidence=stated.evidence,
        )
    return tuple(rows.values())


def _rule_id(rule: str, group: str, origin: str) -> str:
    return f"{rule}/{safe(group) if group else 'all'}/{origin}"
