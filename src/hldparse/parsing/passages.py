"""The grammar of running text: bodies of letters and notes, and attachments that are prose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hldparse.parsing.contents import contents_in
from hldparse.parsing.known import KnownNames
from hldparse.parsing.markers import split_marks
from hldparse.parsing.passages_emphasis import without_emphasis
from hldparse.parsing.passages_marks import ended, footnote_mark
from hldparse.parsing.passages_pieces import cut, joined
from hldparse.parsing.passages_sorts import Draft, sort
from hldparse.parsing.sheet import Reading, Row, Sheet, rows_of
from hldparse.records.blocks import Passage, PassageKind
from hldparse.records.document import Role

PROSE = frozenset({"information-note", "summary", "panel"})
"""Kinds of attachments that are running text, with lists in it."""
PERHAPS_PROSE = frozenset({"seat-allocation", "other"})
"""Kinds that are read where most of their words stand in sentences."""
_KINDS: dict[Role, PassageKind] = {
    "salutation": "salutation",
    "title": "heading",
    "closing": "closing",
    "signature": "signature",
    "addressees": "addressees",
    "footnote": "footnote",
}
_SAID = ("paragraph", "numbered-paragraph", "list-item")
_FEW = 5
"""Words of the shortest sentence."""
_MANY = 20
"""Words that are a sentence even where its full stop is missing."""
_NAMES_IN_A_ROW = 4
"""As many known names one after the other are a list that some other grammar should have read."""
_NAME_LENGTH = 120


def read_passages(sheet: Sheet) -> Reading:
    """Return the passages of a letter or of an attachment, in printed order; their rows are
    claimed.

    A run of names without a sentence is no passage: its rows are left to be reported as unread.
    """
    drafts = list(_drafts(sheet.rows, sheet))
    kind = sheet.attachment.kind if sheet.attachment else ""
    if kind in PERHAPS_PROSE and not _reads_as_prose(drafts):
        return Reading()
    drafts = _without_lists_of_names(drafts, sheet.names)
    if sheet.attachment is None:
        drafts = sorted([*_parts(sheet), *drafts], key=lambda draft: draft.rows[0].index)
    return Reading(
        passages=tuple(_passage(draft, sheet) for draft in drafts),
        claimed=tuple(row.index for draft in drafts for row in draft.rows),
    )


def _drafts(rows: Sequence[Row], sheet: Sheet) -> Iterator[Draft]:
    """Yield the passages of running text; a table of contents is read by itself."""
    titles = sheet.profile.personal_titles
    titled = sheet.attachment is not None
    contents = contents_in(rows)
    if contents is None:
        yield from sort(cut(rows, titles), titled=titled)
        return
    yield from sort(cut(rows[: contents.start], titles), titled=titled)
    yield Draft("heading", "", [contents.head], [contents.head.text])
    for line in contents.lines:
        yield Draft("contents", line.number, list(line.rows), [line.text])
    yield from sort(cut(rows[contents.stop :], titles))


def _parts(sheet: Sheet) -> Iterator[Draft]:
    """Yield salutation, title, closing, signature, address and footnotes of a letter."""
    for segment in sheet.document.segments:
        kind = _KINDS.get(segment.role)
        rows = list(rows_of(sheet.coverage, (segment.span,))) if kind else []
        if kind is None or not rows:
            continue
        texts = [row.text for row in rows]
        number = ""
        if kind == "footnote":
            mark = footnote_mark(texts[0])
            if mark:
                number = mark.number
                texts[0] = texts[0][mark.start :]
        yield Draft(kind, number, rows, [joined(texts)])


def _reads_as_prose(drafts: Sequence[Draft]) -> bool:
    """Say whether most words stand in sentences."""
    total = said = 0
    for draft in drafts:
        words = sum(len(text.split()) for text in draft.texts)
        total += words
        if draft.kind in _SAID and words >= _FEW and (ended(draft.last) or words >= _MANY):
            said += words
    return said * 2 > total


def _without_lists_of_names(drafts: Sequence[Draft], names: KnownNames) -> list[Draft]:
    kept: list[Draft] = []
    run: list[Draft] = []
    for draft in drafts:
        if _is_name(draft, names):
            run.append(draft)
            continue
        kept += run if len(run) < _NAMES_IN_A_ROW else ()
        run = []
        kept.append(draft)
    return kept + (run if len(run) < _NAMES_IN_A_ROW else [])


def _is_name(draft: Draft, names: KnownNames) -> bool:
    if draft.kind not in ("list-item", "heading", "paragraph") or len(draft.rows) > 2:
        return False
    text = " ".join(draft.texts)
    return len(text) <= _NAME_LENGTH and names.known(split_marks(text)[0].rstrip(";,. "))


def _passage(draft: Draft, sheet: Sheet) -> Passage:
    first, last = draft.rows[0].index, draft.rows[-1].index
    return Passage(
        document_id=sheet.document.document_id,
        attachment_id=sheet.attachment_id,
        kind=draft.kind,
        number=draft.number,
        text=without_emphasis(joined(draft.texts)),
        evidence=sheet.evidence(first, last),
    )
