"""Which of the rules of the seating are in force for an edition."""

from __future__ import annotations

from hldparse.reconciling.facts import Exhibit, Facts
from hldparse.reconciling.rules.lists import editions_by_id
from hldparse.records.dataset import RuleRow

# A decision goes before the profile, the profile before the letters.
_RANK = {"decision": 2, "profile": 1, "letter": 0}


def rules_in_force(facts: Facts, edition: str, rule: str) -> dict[str, RuleRow]:
    """Return the rules of one sort in force on an edition's date, by regional group ("" for all).

    Of several that letters state the latest on or before the edition holds; a rule that only a
    later letter states is not in force.
    """
    row = editions_by_id(facts).get(edition)
    as_of = row.as_of if row is not None else edition
    dates = {document.document_id: document.date for document in facts.dataset.documents}
    best: dict[str, tuple[tuple[int, str], RuleRow]] = {}
    for candidate in facts.dataset.rules:
        date = dates.get(candidate.document_id, "")
        if candidate.rule != rule or (candidate.origin == "letter" and date > as_of):
            continue
        rank = (_RANK.get(candidate.origin, 0), date)
        held = best.get(candidate.regional_group)
        if held is None or rank >= held[0]:
            best[candidate.regional_group] = (rank, candidate)
    return {group: rule_row for group, (_, rule_row) in best.items()}


def rule_exhibits(facts: Facts, rule: RuleRow) -> tuple[Exhibit, ...]:
    """Return the words that state a rule; none for a rule of the profile or of a decision."""
    if rule.evidence is None:
        return ()
    for resolved in facts.resolved:
        for item in resolved.rules:
            stated = item.stated
            if stated.rule == rule.rule and stated.evidence == rule.evidence:
                return (Exhibit(rule.document_id, stated.printed, stated.evidence),)
    return (Exhibit(rule.document_id, "", rule.evidence),)
