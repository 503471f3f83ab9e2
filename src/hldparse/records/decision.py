"""A reviewer's decision, as a line of the ledger."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One line of decisions.jsonl. Append-only: an undo is one more line."""

    schema: int = 1
    decision_id: str
    """Hash of the other fields: the same line merged twice is one decision."""
    conflict_id: str
    kind: str
    """Conflict kind; "undo" for an undo."""
    option: str
    """As ``hldparse decide`` takes it: "keep:2", "is:COG", "split", "waive"."""
    parameters: dict[str, str] = field(default_factory=dict)
    note: str = ""
    reviewer: str = ""
    decided_at: str = ""
    """ISO 8601 with offset; given by the front door, never read from the clock here."""
    given: str = "terminal"
    """How it was given: key, suggestion, bulk, terminal."""
    tool_version: str = ""
    fingerprint: str = ""
    """Of the evidence decided on; another fingerprint makes the decision stale."""
    undoes: str = ""
    """decision_id of the decision undone."""
