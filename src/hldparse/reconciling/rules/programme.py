"""Programmes of one meeting that two documents print differently."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from hldparse.reconciling.facts import Facts, Finding
from hldparse.reconciling.rules.differences import (
    Difference,
    all_of,
    exhibits_of,
    the_document,
    unmatched,
)
from hldparse.reconciling.rules.lists import preferred_attachments
from hldparse.reconciling.rules.pairing import Pair, paired, same_item
from hldparse.records.blocks import ProgrammeItem
from hldparse.records.dataset import DocumentRow
from hldparse.text.wording import count, day, listing

_SHOWN = 4
"""Differences told in one sentence; the rest is counted."""


@dataclass(frozen=True, slots=True)
class _Programme:
    """A programme as one document prints it."""

    attachment_id: str
    document: DocumentRow
    items: tuple[ProgrammeItem, ...]

    @property
    def days(self) -> frozenset[str]:
        return frozenset(item.date for item in self.items)


def programme_differs(facts: Facts) -> Iterable[Finding]:
    """Report what a later document adds to, leaves out of or changes in the programme of an
    earlier one: items, their hours, and who speaks.

    Programmes are of one meeting where they share a day and half the items of the shorter. A
    person named where the other has only the office is no difference, nor are wordings such as
    "(continued)".
    """
    programmes = _programmes(facts)
    for index, later in enumerate(programmes):
        earlier = next(
            (one for one in reversed(programmes[:index]) if _of_one_meeting(one, later)), None
        )
        if earlier is None:
            continue
        pairs, left_out, added = paired(earlier.items, later.items)
        told = list(_told(pairs, left_out, added))
        if told:
            yield _programme_finding(earlier, later, told)


def _programmes(facts: Facts) -> list[_Programme]:
    documents = {row.document_id: row for row in facts.dataset.documents}
    preferred = {row.attachment_id for row in preferred_attachments(facts)}
    items: dict[str, list[ProgrammeItem]] = defaultdict(list)
    for one in facts.resolved:
        for item in one.parsed.programme:
            if item.attachment_id in preferred and item.document_id in documents:
                items[item.attachment_id].append(item)
    found = [
        _Programme(attachment_id, documents[listed[0].document_id], tuple(listed))
        for attachment_id, listed in items.items()
    ]
    found.sort(key=lambda one: (one.document.date, one.attachment_id))
    return found


def _of_one_meeting(one: _Programme, other: _Programme) -> bool:
    if not one.days & other.days:
        return False
    pairs, _, _ = paired(one.items, other.items)
    return 2 * len(pairs) >= min(len(one.items), len(other.items))


def _told(
    pairs: Sequence[Pair], left_out: Sequence[ProgrammeItem], added: Sequence[ProgrammeItem]
) -> Iterator[Difference]:
    for item in added:
        yield _difference(f"adds {_item(item)}", "+", later=item)
    for item in left_out:
        yield _difference(f"leaves out {_item(item)}", "-", earlier=item)
    for before, after in pairs:
        if _hours(before) != _hours(after):
            words = f"has {_name(after)} at {_hours(after)} in place of {_hours(before)}"
            yield _difference(words, "time", before, after)
        if not same_item(before, after):
            words = f"has {_name(after)} in place of {_name(before)} at {_hours(after)}"
            yield _difference(words, "title", before, after)
        yield from _speakers(before, after)


def _speakers(before: ProgrammeItem, after: ProgrammeItem) -> Iterator[Difference]:
    old, new = unmatched(before.speakers, after.speakers)
    # A programme that names no speakers at all for an item leaves them open.
    if old and new:
        words = f"has {all_of(new)} in place of {all_of(old)} at {_name(after)}"
        yield _difference(words, "speakers", before, after)
    elif new and before.speakers:
        yield _difference(f"adds {all_of(new)} to {_name(after)}", "speakers", before, after)
    elif old and after.speakers:
        yield _difference(f"leaves out {all_of(old)} at {_name(after)}", "speakers", before, after)


def _difference(
    words: str,
    sort: str,
    earlier: ProgrammeItem | None = None,
    later: ProgrammeItem | None = None,
) -> Difference:
    items = [item for item in (earlier, later) if item]
    shown = tuple((item.document_id, _line(item), item) for item in items)
    return Difference(words, shown, "/".join((sort, *(_line(item) for item in items))))


def _line(item: ProgrammeItem) -> str:
    speakers = "; ".join(speaker.printed for speaker in item.speakers)
    what = ": ".join(part for part in (item.session, item.title) if part)
    return " | ".join(part for part in (f"{item.date} {_hours(item)}", what, speakers) if part)


def _hours(item: ProgrammeItem) -> str:
    return "-".join(part for part in (item.start, item.end) if part) or "no hour"


def _name(item: ProgrammeItem) -> str:
    return f'"{_shortened(item.title or item.session)}"'


def _item(item: ProgrammeItem) -> str:
    return f"{_name(item)} ({_hours(item)})" if item.start else _name(item)


def _shortened(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:79].rsplit(' ', 1)[0]}…"


def _programme_finding(
    earlier: _Programme, later: _Programme, told: Sequence[Difference]
) -> Finding:
    days = listing(day(one) for one in sorted(later.days) if one)
    words = [one.words for one in told[:_SHOWN]]
    if len(told) > _SHOWN:
        words.append(f"differs in {count(len(told) - _SHOWN, 'more place')}")
    of_day = f"programme of {days}" if days else "programme"
    subject = f"{later.attachment_id}/{earlier.document.document_id}"
    return Finding(
        kind="programme-differs",
        edition="",
        subject=subject,
        case=subject,
        question=f"The {of_day} in the {the_document(later.document)} {listing(words)}, against "
        f"the one in the {the_document(earlier.document)}: is the change meant?",
        exhibits=exhibits_of(told),
        evidence_key=tuple(one.key for one in told),
    )
