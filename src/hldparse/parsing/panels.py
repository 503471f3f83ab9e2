"""The grammar of panels: who sits on them, in blocks of a note or after a sentence of a letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hldparse.parsing.panel_blocks import Block, announced, labelled
from hldparse.parsing.panel_chairs import chairs_told, may_say_who_chairs
from hldparse.parsing.panel_days import Panel, panel_of, panels_told
from hldparse.parsing.sheet import Reading, Sheet
from hldparse.parsing.speakers import Persons
from hldparse.records.blocks import Panellist, Speaker
from hldparse.records.evidence import Evidence

# The same without word boundaries, and without "i", which has forms that only patterns know
_OPENINGS = ("panel", "pan\u00e9l", "speaker", "ponente", "ntervenant")
_OPENING = re.compile(
    r"\b(?:panel|panell?ist|pan[\u00e9e]list|speaker|ponente|intervenant)", re.IGNORECASE
)
_ASSISTED = re.compile(
    r",?\s+(?:assisted|accompanied|seconded) by\s|,?\s+assist[\u00e9e]e?s? (?:de|par)\s"
)


def read_panels(sheet: Sheet) -> Reading:
    """Return the panellists and chairs of the panels that a letter or note announces.

    A panel's day, hours and place are those printed with it, else those that the sentences of the
    letter and its notes give for it: by ordinal ("Panel 2" is "the second panel discussion"), by
    place ("Panel in Geneva") or because they speak of one panel only.
    """
    rows = sheet.rows
    lowered = "\n".join(row.text for row in rows).casefold()
    if not any(hint in lowered for hint in _OPENINGS):
        return Reading()
    if not any(_OPENING.search(row.text) for row in rows):
        return Reading()
    persons = Persons(sheet.profile)
    blocks = [*labelled(rows, persons), *announced(rows, persons)]
    tells = not sheet.attachment and may_say_who_chairs(lowered)
    chairings = list(chairs_told(sheet.texts.body, persons)) if tells else []
    if not blocks and not chairings:
        return Reading()
    told = panels_told(sheet.texts)
    found: list[Panellist] = []
    for chairing in chairings:
        panel = panel_of(chairing.sentence, chairing.sentence, told, sheet.document.date)
        found.append(_panellist(sheet, panel, chairing.person, 0, chairing.evidence))
    for block in blocks:
        panel = panel_of(block.label, block.context, told, sheet.document.date)
        found += _panellists(sheet, block, panel, persons)
    found.sort(key=lambda one: (one.evidence.page or 0, one.evidence.line_start, one.order))
    return Reading(
        panellists=tuple(found),
        claimed=tuple(row.index for block in blocks for row in block.rows),
    )


def _panellists(sheet: Sheet, block: Block, panel: Panel, persons: Persons) -> Iterator[Panellist]:
    for who, first, last in block.chairs:
        for speaker in _chairs(who, persons):
            place = sheet.evidence(first.index, last.index)
            yield _panellist(sheet, panel, speaker, 0, place)
    for order, (who, first, last) in enumerate(block.members, start=1):
        speaker = persons.speaker(who, bare=True)
        place = sheet.evidence(first.index, last.index)
        yield _panellist(sheet, panel, speaker, order, place)


def _chairs(who: str, persons: Persons) -> Iterator[Speaker]:
    """Yield who chairs: the first, and others named with "and"; who only assists does not."""
    main = _ASSISTED.split(who, maxsplit=1)[0]
    for speaker in persons.several(main):
        yield persons.speaker(main, bare=True) if not speaker.name else speaker


def _panellist(
    sheet: Sheet, panel: Panel, person: Speaker, order: int, place: Evidence
) -> Panellist:
    return Panellist(
        document_id=sheet.document.document_id,
        attachment_id=sheet.attachment_id,
        panel=panel.label,
        date=panel.date,
        start=panel.start,
        end=panel.end,
        place=panel.place,
        chair=order == 0,
        order=order,
        person=person,
        evidence=place,
        number=panel.ordinal,
    )
