"""The letters as a tree: what each one transmits and asks for, and all deadlines in order."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from hldparse.exporting.letters_chain import Link, chain
from hldparse.exporting.letters_json import json_of_letters
from hldparse.exporting.visible import inline, markdown, visible
from hldparse.exporting.wording import place
from hldparse.records.dataset import AttachmentRow, Dataset, DeadlineRow
from hldparse.text.wording import count, day, listing, opening

WIDTH = 100
"""Columns of the plain text."""
_STEP = "   "
_DEEPEST = 12
"""Levels that are indented; deeper ones stand at this one, so that there is room for words."""
_LABEL = 11
"""Columns of the words before what a letter transmits or asks for."""
_KINDS = {
    "round-table-list": "lists of participants",
    "civil-society-list": "list of civil society",
    "contacts": "contacts",
    "expressions-of-interest": "table of expressions of interest",
    "seat-allocation": "allocation of seats",
    "programme": "programme",
    "panel": "panel",
    "information-note": "information note",
    "summary": "summary",
    "other": "attachment",
}


def render_letters(dataset: Dataset, form: str = "tree") -> str:
    """Return the letters and their deadlines as ``tree`` (plain text), ``json`` or ``md``.

    A letter stands below the latest one that it recalls or is further to.
    """
    return _FORMS[form](dataset, chain(dataset))


def _head(link: Link) -> str:
    """Return date, sender and place: "3 May 2012, A. Example, Chair, to Geneva"."""
    row = link.row
    parts = [day(row.date) or "undated"]
    if row.kind != "letter":
        parts.append(row.kind)
    parts += [part for part in (row.signatory, row.signatory_role) if part]
    if row.addressee_place:
        parts.append(f"to {row.addressee_place}")
    return ", ".join(parts)


def _what(attachment: AttachmentRow) -> str:
    kind = _KINDS.get(attachment.kind, attachment.kind)
    status = f"{attachment.status} " if attachment.status else ""
    dated = f" as of {day(attachment.as_of)}" if attachment.as_of else ""
    title = f" \u201c{attachment.title}\u201d" if attachment.title else ""
    return f"{status}{kind}{dated}{title}"


def _when(deadline: DeadlineRow) -> str:
    return f"{day(deadline.date)}{f', {deadline.time}' if deadline.time else ''}"


def _details(link: Link, others: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Yield label and words of what a letter says, transmits and asks for."""
    if link.others:
        fit = listing(others[other] for other in link.others)
        yield "follows", f"the letter above; {fit}, of the same date, fits as well"
    for date in link.absent:
        yield "recalls", f"a letter of {day(date)}, which is not among the sources"
    for attachment in link.transmits:
        if attachment.present:
            yield "transmits", f"{_what(attachment)} ({place(attachment.evidence)})"
        else:
            yield "missing", f"{_what(attachment)}, announced and not there"
    for deadline in link.asks:
        words = f"{_when(deadline)}: {opening(deadline.what)} ({place(deadline.evidence)})"
        yield "due by", words


def _tree(dataset: Dataset, links: Sequence[Link]) -> str:
    lines = [_summary(links)]
    others = _places(links)
    for link in links:
        indent = _STEP * min(link.depth, _DEEPEST)
        if not link.depth:
            lines.append("")
        branch = f"{indent[:-3]}\u2514\u2500 " if link.depth else ""
        lines += _wrapped(f"{_head(link)} ({place(link.row.evidence)})", branch, indent + _STEP)
        for label, words in _details(link, others):
            first = f"{indent}{_STEP}{label:<{_LABEL}}"
            lines += _wrapped(words, first, " " * len(first))
    lines += ["", "Deadlines"]
    for when, deadlines in _deadlines(dataset, links):
        lines += ["", when]
        for words in deadlines:
            lines += _wrapped(words, f"{_STEP}", f"{_STEP}{_STEP}")
    if lines[-1] == "Deadlines":
        lines.append(f"{_STEP}none")
    return "\n".join(lines) + "\n"


def _summary(links: Sequence[Link]) -> str:
    dates = [link.row.date for link in links if link.row.date]
    span = f", {day(min(dates))} to {day(max(dates))}" if dates else ""
    letters = sum(1 for link in links if link.row.kind == "letter")
    others = len(links) - letters
    more = f" and {count(others, 'other document')}" if others else ""
    return f"{count(letters, 'letter')}{more}{span}"


def _wrapped(text: str, first: str, others: str) -> list[str]:
    return textwrap.wrap(
        visible(text),
        WIDTH,
        initial_indent=first,
        subsequent_indent=others,
        break_long_words=False,
        break_on_hyphens=False,
    ) or [first.rstrip()]


def _deadlines(dataset: Dataset, links: Sequence[Link]) -> Iterator[tuple[str, list[str]]]:
    """Yield each date, in order, with what is due and which letters only recall it."""
    rows = {link.row.document_id: link.row for link in links}
    found = [one for one in dataset.deadlines if one.document_id in rows]
    found.sort(key=lambda one: (one.date, one.time, one.reported, rows[one.document_id].date))
    for (date, time), due in groupby(found, key=lambda one: (one.date, one.time)):
        said = []
        for one in due:
            letter = f"{rows[one.document_id].kind} of {day(rows[one.document_id].date)}"
            verb = "recalled in the" if one.reported else "set in the"
            said.append(f"{opening(one.what)} ({verb} {letter}, {place(one.evidence)})")
        yield f"{day(date)}{f', {time}' if time else ''}", said


def _markdown(dataset: Dataset, links: Sequence[Link]) -> str:
    lines = ["# Letters", "", f"{_summary(links)}.", ""]
    others = _places(links)
    for link in links:
        # Four spaces a level; deeper ones would be read as code.
        indent = "    " * min(link.depth, _DEEPEST)
        lines.append(f"{indent}- **{inline(_head(link))}** ({inline(place(link.row.evidence))})")
        lines += [
            f"{indent}    - {label}: {inline(words)}" for label, words in _details(link, others)
        ]
    lines += ["", "# Deadlines", ""]
    for when, deadlines in _deadlines(dataset, links):
        lines.append(f"- **{markdown(when)}**")
        lines += [f"    - {markdown(words)}" for words in deadlines]
    return "\n".join(lines) + "\n"


def _places(links: Sequence[Link]) -> dict[str, str]:
    """Return words for each letter as another one: "that to Geneva (letters.txt:3-40)"."""
    named = {}
    for link in links:
        row = link.row
        where = f"that to {row.addressee_place}" if row.addressee_place else "the other"
        named[row.document_id] = f"{where} ({place(row.evidence)})"
    return named


_FORMS: dict[str, Callable[[Dataset, Sequence[Link]], str]] = {
    "tree": _tree,
    "json": json_of_letters,
    "md": _markdown,
}
LETTER_FORMS = tuple(_FORMS)
"""Forms in which the letters are shown."""
