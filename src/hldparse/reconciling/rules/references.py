"""Letters that are cited, and whether they are at hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from hldparse.reconciling.facts import Exhibit, Facts, Finding
from hldparse.records.dataset import CitationRow, DocumentRow
from hldparse.text.wording import day, listing

_NEAR_DAYS: Final = 7


def reference_mismatch(facts: Facts) -> Iterable[Finding]:
    """Report letters cited under a date that none has, while one has a date easily mistaken for
    it: within a week, with the day's digits swapped, or with day and month swapped.
    """
    for citation, document, near in _unmatched(facts):
        if not near:
            continue
        dates = listing(dict.fromkeys(day(row.date) for row in near), "or")
        yield _finding(
            "reference-mismatch",
            facts,
            citation,
            f"The {document.kind} of {day(document.date)} cites a letter of "
            f"{day(citation.cited_date)}, a date that no letter here has: is the letter of "
            f"{dates} meant?",
            near,
        )


def missing_reference(facts: Facts) -> Iterable[Finding]:
    """Report letters that are cited and are not among the sources."""
    for citation, document, near in _unmatched(facts):
        if not near:
            yield _finding(
                "missing-reference",
                facts,
                citation,
                f"The {document.kind} of {day(document.date)} cites a letter of "
                f"{day(citation.cited_date)} that is not among the sources: can it be had?",
                (),
            )


def ambiguous_reference(facts: Facts) -> Iterable[Finding]:
    """Report cited dates that several letters have."""
    documents = _documents(facts)
    for citation, document in _citing(facts, documents):
        # Renditions of one letter are one letter.
        fitting = {
            row.same_as or row.document_id: documents.get(row.same_as, row)
            for row in map(documents.get, citation.document_id_cited.split("|"))
            if row is not None
        }
        if len(fitting) < 2:
            continue
        letters = listing((_described(row) for row in fitting.values()), "or")
        yield _finding(
            "ambiguous-reference",
            facts,
            citation,
            f"The {document.kind} of {day(document.date)} cites a letter of "
            f"{day(citation.cited_date)}, and {len(fitting)} letters have that date: is it "
            f"{letters}?",
            tuple(fitting.values()),
        )


def _documents(facts: Facts) -> dict[str, DocumentRow]:
    return {row.document_id: row for row in facts.dataset.documents}


def _citing(
    facts: Facts, documents: dict[str, DocumentRow]
) -> Iterator[tuple[CitationRow, DocumentRow]]:
    """Yield dated citations of letters once per citing letter, whatever its renditions."""
    for citation in facts.dataset.citations:
        document = documents.get(citation.document_id)
        if document is None or document.same_as:
            continue
        if citation.cited_kind == "letter" and citation.cited_date:
            yield citation, document


def _unmatched(
    facts: Facts,
) -> Iterator[tuple[CitationRow, DocumentRow, tuple[DocumentRow, ...]]]:
    documents = _documents(facts)
    letters: dict[str, list[DocumentRow]] = defaultdict(list)
    for row in documents.values():
        if row.kind == "letter" and row.date and not row.same_as:
            letters[row.date].append(row)
    for citation, document in _citing(facts, documents):
        if citation.document_id_cited:
            continue
        near = (
            row
            for date in _mistaken_for(citation.cited_date)
            for row in sorted(letters.get(date, ()), key=lambda row: row.document_id)
        )
        yield (
            citation,
            document,
            tuple(
                row
                for row in near
                if row.document_id != document.document_id
                and (not document.date or row.date <= document.date)
            ),
        )


def _mistaken_for(cited: str) -> list[str]:
    """Return the dates that a date may be a slip for, in order.

    "2012-05-13" may be "2012-05-31" (digits), "2012-03-05" may be "2012-05-03" (day and month),
    and each a date of a week before or after.
    """
    try:
        given = date.fromisoformat(cited)
    except ValueError:
        return []
    found = {
        date.fromordinal(given.toordinal() + days).isoformat()
        for days in range(-_NEAR_DAYS, _NEAR_DAYS + 1)
        if days and 1 <= given.toordinal() + days <= date.max.toordinal()
    }
    year, month, number = cited.split("-")
    found |= {f"{year}-{month}-{number[::-1]}", f"{year}-{number}-{month}"}
    return sorted(found - {cited})


def _described(row: DocumentRow) -> str:
    """Return what tells a letter from another of its date: whom it went to, or its title."""
    place = f" to {row.addressee_place}" if row.addressee_place else ""
    whom = f"the letter{place or (f' to {row.addressees}' if row.addressees else '')}"
    title = f' "{row.title}"' if row.title else ""
    return f"{whom}{title} ({row.document_id})"


def _finding(
    kind: str,
    facts: Facts,
    citation: CitationRow,
    question: str,
    cited: Iterable[DocumentRow],
) -> Finding:
    subject = f"{citation.document_id}/{citation.cited_date}"
    return Finding(
        kind=kind,
        edition="",
        subject=subject,
        case=subject,
        question=question,
        exhibits=(
            Exhibit(citation.document_id, citation.printed, citation.evidence),
            *(Exhibit(row.document_id, row.title or day(row.date), row.evidence) for row in cited),
        ),
        evidence_key=(
            citation.printed,
            citation.cited_date,
            *(row.document_id for row in cited),
        ),
    )
