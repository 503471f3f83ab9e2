"""What the first corpus says of its programmes, panels and contacts, as published rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from hldparse import pipeline
from hldparse.corpus import find
from hldparse.records.dataset import Dataset

_CORPUS = Path(__file__).parents[2] / "corpora" / "hld-2006"


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    (conference,) = find([_CORPUS]).conferences
    made = pipeline.run(conference, pipeline.setup_for(conference, pipeline.load_names())).dataset
    assert made is not None
    return made


def _questions(dataset: Dataset, kind: str) -> list[str]:
    return [row.question for row in dataset.conflicts if row.kind == kind]


def test_one_question_about_the_programme(dataset: Dataset) -> None:
    """Of two printings of one day, the later has one speaker more; nothing else differs."""
    (question,) = _questions(dataset, "programme-differs")
    assert "adds the Special Representative of the Secretary-General" in question
    assert "note of 27 July 2006" in question


def test_one_question_about_the_panels(dataset: Dataset) -> None:
    """One panellist came to the panel of 4 July; a name with and without accent is one."""
    (question,) = _questions(dataset, "panel-differs")
    assert "4 July 2006" in question
    assert "adds Mrs. Louise Arbour" in question


def test_one_key_for_one_panel(dataset: Dataset) -> None:
    """All announcements of a panel share its key, each person has one id in all of them."""
    assert {row.panel for row in dataset.panellists} == {"2006-06-08", "2006-07-04"}
    ids: dict[str, set[str]] = {}
    for row in dataset.panellists:
        ids.setdefault(row.name.rpartition(" ")[2].replace("\u00ed", "i"), set()).add(row.person_id)
    assert all(len(several) == 1 for several in ids.values())
    assert len(ids) == 9


def test_contacts_are_linked_with_the_persons_of_the_lists(dataset: Dataset) -> None:
    """All twelve speakers to be reached are those of the list in the same letter."""
    proposed = {
        row.person_id
        for row in dataset.persons
        if row.attachment_id.startswith("2006-07-27") and row.attachment_id.endswith("society-list")
    }
    reached = {row.person_id for row in dataset.contacts if row.contact_id.startswith("2006-07-27")}
    assert len(proposed) == 12
    assert reached == proposed


def test_organisations_of_contacts_are_those_of_the_lists(dataset: Dataset) -> None:
    """Two names of one body have one entity."""
    names = {row.printed: row.entity_id for row in dataset.names}
    assert names["Jamaica Employers' Federation"] == names["Jamaican Federation of Employers"]
    assert names["African Foundation for Development (AFFORD)"] == names["AFFORD"]
    assert names["Federation of Kenya Employers"] == names["Federation of Kenyan Employers"]


def test_no_question_arises_from_contacts_alone(dataset: Dataset) -> None:
    """Linking contacts and panellists asks nothing that the lists did not ask."""
    assert _questions(dataset, "name-variant") == []


def test_every_person_named_is_an_entity(dataset: Dataset) -> None:
    """Ids in the three tables refer to entities, keys are unique."""
    entities = {row.entity_id for row in dataset.entities}
    assert {row.person_id for row in dataset.panellists} <= entities
    assert {row.person_id for row in dataset.contacts} <= entities
    for keys in (
        [row.item_id for row in dataset.programme],
        [row.panellist_id for row in dataset.panellists],
        [row.contact_id for row in dataset.contacts],
        [row.appearance_id for row in dataset.persons],
    ):
        assert len(keys) == len(set(keys))
