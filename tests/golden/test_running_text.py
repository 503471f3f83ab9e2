"""Running text in accepted outputs: what a reader looks for, and small differences."""

from __future__ import annotations

import difflib
from dataclasses import replace

from hldparse.golden import canonical
from hldparse.golden.running_text import dataset_read, parsing_read
from hldparse.golden.views import names_read
from hldparse.records.blocks import Mention, Parsed, Passage, SourceFacts
from hldparse.records.dataset import Dataset, MentionRow
from hldparse.records.evidence import Evidence
from hldparse.records.names import Entity, Resolution
from hldparse.records.resolved import Resolved

FACTS = SourceFacts("a.txt", "0" * 64, 1, "text", None, 9, 9, 0, 0)
ENTITY = Entity("TCD", "state", "Chad")


def passage(line: int, text: str) -> Passage:
    return Passage("letter", "", "paragraph", "", text, Evidence("a.txt", line, line))


def mention(index: int, printed: str, sentence: str, start: int) -> Mention:
    place = Evidence("a.txt", index + 1, index + 1, char_start=start, char_end=start + len(printed))
    return Mention(index, "state", printed, "", sentence, place)


PARSED = Parsed(
    source=FACTS,
    passages=(passage(1, "Chad speaks. Nobody asks."), passage(2, "Chad and Mali ask.")),
    mentions=(
        mention(0, "Chad", "Chad speaks.", 0),
        mention(1, "Chad", "Chad and Mali ask.", 0),
        mention(1, "Mali", "Chad and Mali ask.", 9),
    ),
)


def test_mentions_stand_with_their_sentences() -> None:
    """A sentence is written once, with all it mentions; one without mentions is in the text."""
    text = canonical(parsing_read(PARSED))
    assert text.count('"sentence": "Chad and Mali ask."') == 1
    assert '{"kind": "state", "printed": "Mali", "evidence": "a.txt:2[9:13]"}' in text
    assert text.count('"sentence"') == 2
    assert '"mentions": []' not in text


def test_a_paragraph_more_changes_no_other_line() -> None:
    """No mention is known by a number that counts."""
    more = replace(
        PARSED,
        passages=(passage(9, "Excellency,"), *PARSED.passages),
        mentions=tuple(replace(each, passage=each.passage + 1) for each in PARSED.mentions),
    )
    before, after = (canonical(parsing_read(each)).splitlines() for each in (PARSED, more))
    changed = [
        line
        for line in difflib.unified_diff(before, after, n=0, lineterm="")
        if line[:1] in "+-" and line[:3] not in ("+++", "---")
    ]
    assert len(changed) == 1
    assert "Excellency" in changed[0]


def test_entities_of_mentions_are_shown() -> None:
    """Each with its place; what no entity is looked for is left out."""
    found = Resolution("Chad", ENTITY, "exact", 100.0, ("exact name",))
    resolved = Resolved(parsed=PARSED, mentions=(found, None, found))
    shown = names_read(resolved).mentions
    assert [(each.printed, each.entity) for each in shown] == [("Chad", "TCD"), ("Mali", "TCD")]
    assert [each.evidence for each in shown] == [
        PARSED.mentions[0].evidence,
        PARSED.mentions[2].evidence,
    ]


def test_the_dataset_repeats_no_sentence() -> None:
    """Rows of mentions stay a line."""
    row = MentionRow(
        mention_id="p/state/chad",
        passage_id="p",
        kind="state",
        printed="Chad",
        entity_id="TCD",
        value="",
        sentence="Chad speaks. " * 60,
        evidence=Evidence("a.txt", 1, 1),
    )
    lines = canonical(dataset_read(Dataset(mentions=(row,)))).splitlines()
    assert [line for line in lines if "p/state/chad" in line and "a.txt:1" in line]
