"""What lines would hold were they cut otherwise."""

from __future__ import annotations

from pathlib import Path

from tests.web.water import LETTERS, water

from hldparse import pipeline
from hldparse.corpus import find


def test_runs_of_merged_lines_and_unread_lines_are_looked_up(tmp_path: Path) -> None:
    """Those that name somebody, folded; nothing of lines that were read as one name."""
    text = LETTERS.replace("- Bahamas Botswana", "- El Salvador Guinea-Bissau").replace(
        "- to be announced", "- Peru"
    )
    conference = find([water(tmp_path, text)]).conferences[0]
    setup = pipeline.setup_for(conference, pipeline.load_names())
    found = pipeline.read_otherwise(pipeline.gather(conference, setup), setup)
    named = {text: each.entity.entity_id for text, each in found.items() if each.entity}
    assert named["el salvador"] == "SLV"
    assert named["peru"] == "PER"
    assert "salvador guinea" not in named
    assert "austria" not in found
