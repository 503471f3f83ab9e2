"""The places that bear on the conflicts of a dataset, each with the lines around it."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from hldparse.exporting.cases import copies_at
from hldparse.reviewing.exhibits import Shown
from hldparse.reviewing.places import ShownPlaces
from hldparse.text.masking import mask
from hldparse.text.wording import day

if TYPE_CHECKING:
    from hldparse.api.review_lines import Pages
    from hldparse.records.dataset import ConflictEvidenceRow, Dataset
    from hldparse.records.evidence import Evidence


class Exhibits:
    """Looks up places in one dataset; each index is made when it is first needed."""

    def __init__(self, pages: Pages, dataset: Dataset) -> None:
        self._pages = pages
        self._dataset = dataset

    def on(self, conflict_id: str) -> list[ConflictEvidenceRow]:
        """Return the places that bear on a conflict, in order."""
        return sorted(self._by_conflict.get(conflict_id, ()), key=lambda each: each.n)

    def evidence_text(self, conflict_id: str) -> str:
        """Return what is printed where a conflict arises, addresses masked, a line a place."""
        return "\n".join(mask(each.text) for each in self.on(conflict_id))

    def shown(self, exhibit: ConflictEvidenceRow) -> Shown:
        """Return a place that bears on a conflict, as cards show it."""
        shown = self.place(exhibit.evidence, exhibit.text, exhibit.document_id)
        return replace(shown, n=exhibit.n)

    def place(self, evidence: Evidence | None, text: str, document_id: str) -> Shown:
        """Return a place with the lines around it."""
        words, date = self._documents.get(document_id, (document_id, ""))
        return Shown(
            n=1,
            document_id=document_id,
            document=words,
            date=date,
            edition=self._editions.get(document_id, ""),
            text=text,
            evidence=evidence,
            lines=self._pages.around(evidence),
            elsewhere=self._elsewhere.get(evidence, ()),
        )

    def asked_at(self, evidence: Evidence | None) -> tuple[str, ...]:
        """Return the conflicts that show a place, or the line of which it is a part."""
        return self._places.at(evidence)

    @cached_property
    def _places(self) -> ShownPlaces:
        return ShownPlaces(self._dataset.conflict_evidence)

    @cached_property
    def _elsewhere(self) -> dict[Evidence | None, tuple[Evidence, ...]]:
        return {
            place: tuple(copy.evidence for copy in copies if copy.evidence.page is not None)
            for place, copies in copies_at(self._dataset).items()
        }

    @cached_property
    def _by_conflict(self) -> dict[str, list[ConflictEvidenceRow]]:
        found: dict[str, list[ConflictEvidenceRow]] = {}
        for each in self._dataset.conflict_evidence:
            found.setdefault(each.conflict_id, []).append(each)
        return found

    @cached_property
    def _documents(self) -> dict[str, tuple[str, str]]:
        return {
            row.document_id: (
                f"{row.kind} of {day(row.date)}" if row.date else f"{row.kind} without date",
                row.date,
            )
            for row in self._dataset.documents
        }

    @cached_property
    def _editions(self) -> dict[str, str]:
        return {row.document_id: row.edition for row in self._dataset.editions}
