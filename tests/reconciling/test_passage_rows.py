"""The table of passages: order and keys."""

from __future__ import annotations

from tests.reconciling.factory import links_of
from tests.reconciling.scenes import Scene, facts_of

from hldparse.records.dataset import PassageRow


def _passages(*scenes: Scene) -> tuple[PassageRow, ...]:
    return facts_of(*scenes, links=links_of()).dataset.passages


def _scene(*texts: str, file: str = "letters.txt", form: str = "text") -> Scene:
    scene = Scene(file, form)  # type: ignore[arg-type]
    letter = scene.letter("2012-05-03")
    for text in texts:
        scene.reads(letter, "paragraph", "", text)
    return scene


def test_keys_come_from_what_is_said() -> None:
    """A paragraph put in before changes no key; the same words twice have two keys."""
    before = {row.text: row.passage_id for row in _passages(_scene("One.", "Two."))}
    after = _passages(_scene("None.", "One.", "Two.", "Two."))
    assert [row.order for row in after] == [1, 2, 3, 4]
    assert {row.text: row.passage_id for row in after[:3]} | before == {
        row.text: row.passage_id for row in after[:3]
    }
    assert after[3].passage_id == f"{after[2].passage_id}-2"
    assert after[0].passage_id.startswith(f"{after[0].document_id}/paragraph-")


def test_a_further_rendition_is_not_read_twice() -> None:
    """What two files print is in the table once, from the preferred one."""
    rows = _passages(_scene("One."), _scene("0ne.", file="scan.pdf", form="scan"))
    assert [row.text for row in rows] == ["One."]
