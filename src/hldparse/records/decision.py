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
    """Conflict kind; "correction" for one of a seat, "undo" for an undo."""
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
    evidence: str = ""
    """What was printed where it was decided on, addresses masked: shown beside what is printed
    there once the decision is stale. Of schema 2."""
    bulk: str = ""
    """The same in all decisions that were given at one stroke. Of schema 2."""


_ANY = ("waive", "unsure")
_PLAIN = ("confirmed", "misread", *_ANY)

OPTIONS: dict[str, tuple[str, ...]] = {
    "merged-line": ("split", "whole", "split-at:<n>", *_ANY),
    "unread-line": ("entry", "continuation", "heading", "furniture", *_ANY),
    "unresolved-name": ("is:<entity_id>", "new", "not-a-name", *_ANY),
    "ambiguous-name": ("is:<entity_id>", "new", "not-a-name", *_ANY),
    "double-seat": ("keep:<table>", "both", "strike:<table>", *_ANY),
    "rendition-mismatch": _PLAIN,
    "table-skipped": _PLAIN,
    "duplicate-entry": _PLAIN,
    "name-variant": ("same", "different", "canonical:<spelling>", *_ANY),
    "representative-changed": ("confirmed", "same-person", "misread", *_ANY),
    "over-capacity": _PLAIN,
    "under-capacity": _PLAIN,
    "over-quota": _PLAIN,
    "not-seated": _PLAIN,
    "unasked-table": _PLAIN,
    "reference-mismatch": _PLAIN,
    "attachment-missing": _PLAIN,
    "statement-contradicted": _PLAIN,
    "programme-differs": _PLAIN,
    "panel-differs": _PLAIN,
    "wrapped-line": _PLAIN,
    "out-of-order": _PLAIN,
    "dated-name": _PLAIN,
    "missing-reference": _PLAIN,
    "ambiguous-reference": _PLAIN,
    "preference-anomaly": _PLAIN,
    "contents-differ": _PLAIN,
}
"""Options by kind of conflict, as a decision names them; what stands in <> is filled in."""


def options_on(kind: str, severity: str) -> tuple[str, ...]:
    """Return the options of one conflict. A row of a table of wishes, which is an unread line of
    severity "warning", goes on with no entry."""
    options = OPTIONS.get(kind, ())
    if (kind, severity) == ("unread-line", "warning"):
        return tuple(option for option in options if option != "continuation")
    return options


CORRECTIONS: dict[str, tuple[str, ...]] = {
    "seat": ("is:<entity_id>", "table:<table>", "not-a-seat"),
    "missing": ("at:<source:line>",),
}
"""Options of corrections, which no conflict asks for: of a seat (``seat/<seat_id>``), and of an
entry that was missed (``missing/<seat_id>`` that it should have). Their kind is "correction"."""

READING_KINDS = frozenset(kind for kind, options in OPTIONS.items() if "confirmed" not in options)
"""Kinds whose answers change what a list holds, so that each list asks for itself."""
