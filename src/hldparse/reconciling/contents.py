"""Tables of contents held against the sections below them: a checksum that notes bring along."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hldparse.reconciling.contents_entries import Entry, Section, called, entries_of, sections_of
from hldparse.records.dataset import PassageRow

_MOST = 2000
"""Paragraphs of a section; a longer range is a misprint and not counted out."""
# "Annex", "Annexes I and II", "Appendix A": these may be attachments of their own
_ANNEXED = re.compile(r"(?:annex(?:es|e|o|os)?|append(?:ix|ices))\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ContentsMismatch:
    """What a table of contents says and the sections below it do not."""

    entry: PassageRow | None
    """None where a section stands below that the contents do not list."""
    section: PassageRow | None
    """The heading that answers to the entry; None where there is none."""
    stated: str
    """"paragraphs 1–7", or the title."""
    found: str
    """The same as it stands below; "" where there is nothing."""
    paragraphs: bool = False
    """True where it is about the paragraphs of a section, not about its title."""


def check_contents(
    passages: Sequence[PassageRow], *, annexes: int = 0
) -> tuple[ContentsMismatch, ...]:
    """Return where the contents of one note and its sections differ, in printed order.

    ``passages`` are those of the note in order. Each entry must have a heading of its number and
    title, after that of the entry before, and its range must be the numbers of the paragraphs
    below, none missing. ``annexes`` says how many further attachments may answer to an "Annex".
    No contents, or contents none of whose entries is found, give nothing: then they were not read.
    """
    last = max((n for n, row in enumerate(passages) if row.kind == "contents"), default=-1)
    if last < 0:
        return ()
    columns = [row for row in passages if row.kind == "contents"]
    entries = entries_of(columns)
    sections = sections_of(passages, last + 1)
    matched = list(_matched(entries, sections))
    if not any(section for _, section in matched):
        return ()
    depth = _depths(entries)
    known = {section.place for _, section in matched if section is not None}
    ends = _ends(sections, known, len(passages), depth)
    unlisted = (
        ContentsMismatch(None, section.row, "", called(section.row))
        for section in sections
        if section.place not in known and _listable(section, depth)
    )
    return (*_unlike(matched, passages, ends, annexes), *unlisted)


def _matched(
    entries: Sequence[Entry], sections: Sequence[Section]
) -> Iterator[tuple[Entry, Section | None]]:
    """Yield each entry with its section: by number and title, else by title, else by number."""
    position = 0
    for entry in entries:
        rest = range(position, len(sections))
        found = next(
            (n for n in rest if _same_number(entry, sections[n]) and _titled(entry, sections[n])),
            None,
        )
        if found is None:
            found = next((n for n in rest if _titled(entry, sections[n])), None)
        if found is None and entry.row.number:
            # A title that differs must stand where the next section of its sort does.
            same = [n for n in rest if sections[n].scheme == entry.scheme]
            if same and _same_number(entry, sections[same[0]]):
                found = same[0]
        yield entry, None if found is None else sections[found]
        position = position if found is None else found + 1


def _same_number(entry: Entry, section: Section) -> bool:
    return entry.row.number == section.row.number and entry.scheme == section.scheme


def _titled(entry: Entry, section: Section) -> bool:
    if section.title in entry.titles:
        return True
    # "Annex II. Programme" in the contents, "Annex II" above it
    annexed = bool(section.title) and _ANNEXED.match(section.title) is not None
    return annexed and any(f"{title} ".startswith(f"{section.title} ") for title in entry.titles)


def _depths(entries: Sequence[Entry]) -> dict[str, int]:
    """Return how deep each sort of number stands, by the order in which the contents use them."""
    used = dict.fromkeys(entry.scheme for entry in entries if entry.scheme)
    return {"": 0} | {scheme: depth for depth, scheme in enumerate(used)}


def _unlike(
    matched: Sequence[tuple[Entry, Section | None]],
    passages: Sequence[PassageRow],
    ends: dict[int, int],
    annexes: int,
) -> Iterator[ContentsMismatch]:
    explained = _explained(matched)
    spans = _spans(matched, passages, ends)
    for entry, section in matched:
        if section is None:
            if _ANNEXED.match(entry.titles[-1]) and annexes > 0:
                annexes -= 1
                continue
            yield ContentsMismatch(entry.row, None, called(entry.row), "")
            continue
        if not (_titled(entry, section) and _same_number(entry, section)):
            yield ContentsMismatch(entry.row, section.row, called(entry.row), called(section.row))
        wanted, below = spans[section.place]
        if wanted is None or below == list(range(wanted[0], wanted[1] + 1)):
            continue
        within = [spans[n] for n in spans if section.place < n < ends[section.place]]
        causes = explained.union(*(_differing(*span) for span in within))
        if below == sorted(set(below)) and _differing(wanted, below) <= causes:
            continue
        yield ContentsMismatch(entry.row, section.row, _span(wanted), _listed(below), True)


def _explained(matched: Sequence[tuple[Entry, Section | None]]) -> set[int]:
    """Return the paragraphs of sections that are missing: they fall to the section before."""
    numbers: set[int] = set()
    for entry, section in matched:
        wanted = entry.ranges[0]
        if section is None and wanted is not None and wanted[1] - wanted[0] < _MOST:
            numbers.update(range(wanted[0], wanted[1] + 1))
    return numbers


def _spans(
    matched: Sequence[tuple[Entry, Section | None]],
    passages: Sequence[PassageRow],
    ends: dict[int, int],
) -> dict[int, tuple[tuple[int, int] | None, list[int]]]:
    """Return by place of the section the paragraphs stated and those that stand below it."""
    return {
        section.place: (
            _range_of(entry, section),
            _numbers(passages[section.place : ends[section.place]]),
        )
        for entry, section in matched
        if section is not None
    }


def _differing(wanted: tuple[int, int] | None, below: Sequence[int]) -> set[int]:
    if wanted is None or wanted[1] - wanted[0] > _MOST:
        return set()
    return set(below) ^ set(range(wanted[0], wanted[1] + 1))


def _ends(
    sections: Sequence[Section], known: set[int], stop: int, depth: dict[str, int]
) -> dict[int, int]:
    """Return where each section ends: at the next one that is no part of it."""
    ends = {}
    waiting: list[tuple[int, int]] = []
    for section in sections:
        if section.place not in known and not _listable(section, depth):
            continue
        deep = depth.get(section.scheme, 0)
        while waiting and waiting[-1][0] >= deep:
            ends[waiting.pop()[1]] = section.place
        waiting.append((deep, section.place))
    return ends | {place: stop for _, place in waiting}


def _listable(section: Section, depth: dict[str, int]) -> bool:
    """Say whether the contents ought to list a section: its sort of number is in them.

    Figures may number paragraphs, and sections without a number are listed or not.
    """
    return section.scheme in ("roman", "letter") and section.scheme in depth


def _range_of(entry: Entry, section: Section) -> tuple[int, int] | None:
    if section.title in entry.titles:
        return entry.ranges[entry.titles.index(section.title)]
    return entry.ranges[0]


def _numbers(passages: Sequence[PassageRow]) -> list[int]:
    return [
        int(row.number)
        for row in passages
        if row.kind == "numbered-paragraph" and row.number.isdecimal()
    ]


def _span(wanted: tuple[int, int]) -> str:
    first, last = wanted
    return f"paragraph {first}" if first == last else f"paragraphs {first}\u2013{last}"


def _listed(numbers: Sequence[int]) -> str:
    if not numbers:
        return "no numbered paragraph"
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    shown = [f"{run[0]}\u2013{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs]
    return f"paragraph{'s' if len(numbers) > 1 else ''} {', '.join(shown)}"
