"""What a conflict rule sees, and what it says."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from hldparse.records.dataset import Dataset
from hldparse.records.evidence import Evidence
from hldparse.records.profile import Profile
from hldparse.records.resolved import Links, Reference, Resolved


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The dataset as built, before its conflicts, with the readings it was built from."""

    dataset: Dataset
    """All tables but conflicts, conflict_evidence and decisions; struck seats are in it with
    ``status="struck"`` and no rule counts them."""
    resolved: tuple[Resolved, ...]
    links: Links
    reference: Reference
    profile: Profile
    as_read: tuple[Resolved, ...]
    """``resolved`` before any decision."""

    @property
    def latest(self) -> str:
        """The latest edition's id, "" where there is none."""
        return self.dataset.editions[-1].edition if self.dataset.editions else ""


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A place that bears on a finding."""

    document_id: str
    text: str
    evidence: Evidence | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One conflict in one edition, as a rule reports it."""

    kind: str
    """A key of ``CONFLICT_KINDS``."""
    edition: str
    """"" outside editions."""
    subject: str
    """What it is about, in key characters: "KEN", "2/african". With kind and edition it makes the
    stable ``conflict_id``: never a line number, never a count."""
    case: str
    """What is one case over all editions: mostly the subject without what varies by edition."""
    question: str
    """One sentence a person can answer, with names and tables, and figures where they matter."""
    exhibits: tuple[Exhibit, ...]
    evidence_key: tuple[str, ...]
    """What the fingerprint is taken of: raw texts, marks, tables, edition. Never line numbers."""
    entity_ids: tuple[str, ...] = ()
    round_tables: tuple[str, ...] = ()
    suggestion: str = ""
    severity: str = ""
    """"" for the kind's own severity."""


Rule = Callable[[Facts], Iterable[Finding]]
