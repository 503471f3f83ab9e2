"""What the rules find becomes the table of conflicts, in the order in which it is read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from hldparse.reconciling.facts import Facts, Finding, Rule
from hldparse.reconciling.keys import Keys, digest, natural
from hldparse.records.dataset import (
    CONFLICT_KINDS,
    ConflictEvidenceRow,
    ConflictRow,
    Dataset,
)

_KIND_ORDER = {kind: n for n, kind in enumerate(CONFLICT_KINDS)}


@dataclass(frozen=True, slots=True)
class Conflict:
    """A finding with its row, before it is known whether its case holds in the latest edition."""

    finding: Finding
    row: ConflictRow


def fingerprint(finding: Finding) -> str:
    """Return 16 hexadecimal digits that change only when the evidence of a finding does."""
    return digest("\x1f".join((finding.kind, *finding.evidence_key)), 16)


def found(facts: Facts, rules: Sequence[Rule]) -> dict[str, Conflict]:
    """Return what the rules find, by conflict_id, all open.

    One finding reported twice is one conflict; two of one subject get a number appended.
    """
    iso3 = {row.entity_id: row.iso3 for row in facts.dataset.entities if row.iso3}
    keys = Keys()
    conflicts: dict[str, Conflict] = {}
    seen = set()
    for rule in rules:
        for finding in rule(facts):
            key = (finding.kind, finding.edition, finding.subject)
            print_ = fingerprint(finding)
            if (key, print_) in seen:
                continue
            seen.add((key, print_))
            row = _row(finding, keys("/".join(part for part in key if part)), print_, iso3)
            conflicts[row.conflict_id] = Conflict(finding, row)
    return conflicts


def _row(finding: Finding, conflict_id: str, print_: str, iso3: Mapping[str, str]) -> ConflictRow:
    states = (iso3.get(entity_id, "") for entity_id in finding.entity_ids)
    return ConflictRow(
        conflict_id=conflict_id,
        case_id=f"{finding.kind}/{finding.case}",
        kind=finding.kind,
        severity=finding.severity or CONFLICT_KINDS[finding.kind],
        status="open",
        edition=finding.edition,
        holds_in_latest=not finding.edition,
        entity_ids="|".join(finding.entity_ids),
        iso3="|".join(dict.fromkeys(state for state in states if state)),
        round_tables="|".join(finding.round_tables),
        question=finding.question,
        suggestion=finding.suggestion,
        fingerprint=print_,
        decision_id="",
    )


def tables_of(
    dataset: Dataset, conflicts: Iterable[Conflict]
) -> tuple[tuple[ConflictRow, ...], tuple[ConflictEvidenceRow, ...]]:
    """Return the rows of conflicts and of their evidence, in published order.

    The latest edition and what is outside editions first, then edition by edition back; in each
    by kind, causes before consequences, then by table and entity.
    """
    latest = dataset.editions[-1].edition if dataset.editions else ""
    age = {row.edition: n for n, row in enumerate(reversed(dataset.editions))}
    conflicts = sorted(
        conflicts,
        key=lambda one: (
            age.get(one.row.edition, 0),
            _KIND_ORDER[one.row.kind],
            natural(one.row.round_tables),
            natural(one.finding.subject),
            one.row.conflict_id,
        ),
    )
    standing = {one.row.case_id for one in conflicts if one.row.edition in ("", latest)}
    rows = tuple(replace(one.row, holds_in_latest=one.row.case_id in standing) for one in conflicts)
    evidence = tuple(
        ConflictEvidenceRow(
            conflict_id=one.row.conflict_id,
            n=n,
            document_id=exhibit.document_id,
            text=exhibit.text,
            evidence=exhibit.evidence,
        )
        for one in conflicts
        for n, exhibit in enumerate(one.finding.exhibits, 1)
    )
    return rows, evidence
