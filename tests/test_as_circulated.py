"""The letters of the first corpus as they circulate: one document in up to four forms."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from dataclasses import asdict
from pathlib import Path

import pytest

from hldparse import corpus, pipeline
from hldparse.corpus import read_manifest, read_recognised
from hldparse.exporting.cases import cases
from hldparse.exporting.conflicts_json import dumped
from hldparse.records.dataset import Dataset
from hldparse.reviewing import new_decision

CORPUS = Path(__file__).parent.parent / "corpora" / "hld-2006"


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    (conference,) = corpus.find([CORPUS]).conferences
    run = pipeline.run(conference, pipeline.setup_for(conference, pipeline.load_names()))
    assert run.failures == ()
    assert run.dataset is not None
    return run.dataset


def test_each_file_is_known_as_the_letter_it_holds(dataset: Dataset) -> None:
    """Kind, date, title, signatory and addressees are those of the text; the text is preferred."""
    own = {"document_id", "rendition", "same_as", "evidence"}
    letters = {row.document_id: row for row in dataset.documents if row.rendition == "text"}
    further = [row for row in dataset.documents if row.rendition != "text"]
    assert len(further) == len(dataset.sources) - 1
    for row in further:
        letter = letters[row.same_as]
        assert Path(row.evidence.source).stem == letter.document_id
        if row.rendition == "pdf":
            shown = {key: value for key, value in asdict(row).items() if key not in own}
            assert shown == {key: value for key, value in asdict(letter).items() if key not in own}
    assert not any(row.same_as for row in letters.values())


def test_every_seat_and_wish_has_its_copies(dataset: Dataset) -> None:
    """A reviewer finds the page of each seat in every form that its letter circulated in."""
    forms: dict[str, set[str]] = defaultdict(set)
    for document in dataset.documents:
        if document.same_as:
            forms[document.same_as].add(document.rendition)
    rendition = {row.document_id: row.rendition for row in dataset.documents}
    found: dict[str, list[str]] = defaultdict(list)
    for copy in dataset.copies:
        found[copy.seat_id or copy.preference_id].append(rendition[copy.document_id])
        assert (copy.evidence.bbox is None) == (rendition[copy.document_id] == "docx")
    letter_of = {row.edition: row.document_id for row in dataset.editions}
    for seat in dataset.seats:
        assert sorted(found[seat.seat_id]) == sorted(forms[letter_of[seat.edition]])
    for wish in dataset.preferences:
        assert sorted(found[wish.preference_id]) == sorted(forms[wish.document_id])


def test_renditions_ask_nothing_more(dataset: Dataset) -> None:
    """What the forms agree on is asked once, from the text; they disagree on nothing."""
    assert not [row.question for row in dataset.conflicts if row.kind == "rendition-mismatch"]
    assert {
        row.evidence.source for row in dataset.conflict_evidence if row.evidence is not None
    } == {"letters.txt"}


def test_a_question_leads_to_the_pages(dataset: Dataset) -> None:
    """conflicts.json gives with each seat in doubt the box on the page of every paged form."""
    (case,) = (case for case in cases(dataset) if case.lead.kind == "merged-line")
    (row,) = json.loads(dumped([case]))["cases"][0]["rows"]
    (shown,) = row["evidence"]
    assert shown["source"] == "letters.txt"
    paged = {each["source"]: each["page"] for each in shown["copies"] if "bbox" in each}
    assert f"pdf/{shown['document_id']}.pdf" in paged
    assert all(page > 1 for page in paged.values())


def test_every_file_is_described(dataset: Dataset) -> None:
    """sources.toml says of each how it was made, and of which text it is a rendition."""
    notes = read_manifest(CORPUS / "sources.toml")
    assert {row.source: row.sha256 for row in dataset.sources} == {
        name: note.sha256 for name, note in notes.items()
    }
    for name, note in notes.items():
        assert (note.rendition_of == "letters.txt") == (name != "letters.txt")
        assert bool(note.origin) == (name != "letters.txt")


def test_no_engine_is_needed() -> None:
    """What was recognised of each scan lies beside it, whole and of these very bytes."""
    scans = sorted((CORPUS / "sources" / "scan").iterdir())
    assert scans
    for scan in scans:
        kept, notice = read_recognised(CORPUS / "recognised", f"scan/{scan.name}")
        assert kept is not None, notice
        assert kept.sha256 == hashlib.sha256(scan.read_bytes()).hexdigest()
        assert len(kept.pages) == kept.count


def test_a_decision_on_the_text_sets_no_renditions_apart() -> None:
    """What a reviewer makes of a line of the text is no difference between it and its PDF."""
    (conference,) = corpus.find([CORPUS]).conferences
    setup = pipeline.setup_for(conference, pipeline.load_names())
    gathered = pipeline.gather(conference, setup)
    before = pipeline.reconciled(gathered, setup, ())
    (asked,) = (row for row in before.conflicts if row.kind == "merged-line")
    decision = new_decision(
        conflict_id=asked.conflict_id,
        kind=asked.kind,
        option="whole",
        parameters={},
        note="",
        reviewer="R",
        decided_at="2031-06-01T10:00:00+00:00",
        fingerprint=asked.fingerprint,
        evidence="",
        given="terminal",
        tool_version="0",
    )
    after = pipeline.reconciled(gathered, setup, (decision,))
    assert [row.state for row in after.decisions] == ["applied"]
    assert not [row for row in after.conflicts if row.kind == "rendition-mismatch"]
