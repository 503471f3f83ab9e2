"""Conflicts and changes as text for a terminal, a spreadsheet, a program or a page."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Literal

from hldparse.errors import UsageError
from hldparse.exporting.answers import answer_lines, legend
from hldparse.exporting.briefing_changes import (
    Escape,
    change_lines,
    not_compared,
    representative_lines,
)
from hldparse.exporting.cases import Case, Held, chosen
from hldparse.exporting.columns import Cell, cells, columns
from hldparse.exporting.conflicts_json import dumped
from hldparse.exporting.datapackage import csv_text
from hldparse.exporting.markdown import case_lines
from hldparse.exporting.standing import Standing
from hldparse.exporting.visible import markdown, visible
from hldparse.exporting.wording import CATEGORY_NAMES, place
from hldparse.records.dataset import ChangeRow, Dataset
from hldparse.text.wording import count, day

FORMATS = ("table", "json", "csv", "md")
Format = Literal["table", "json", "csv", "md"]
_WIDTH = 100
_EXHIBITS = 8
"""Places shown in a terminal; the other formats give all."""


def _check(format_: str) -> None:
    if format_ not in FORMATS:
        there = ", ".join(FORMATS)
        raise UsageError(f"there is no format {format_!r}", hint=f"formats are: {there}")


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(
        visible(text),
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=indent,
        break_on_hyphens=False,
        break_long_words=False,
    )


def _held_lines(held: Held, corpus: str) -> Iterator[str]:
    row = held.row
    edition = day(row.edition) if row.edition else "outside the lists"
    yield f"{row.severity.upper():8} {row.kind} · {edition} · {row.status}"
    yield from _wrapped(row.question, "  ")
    for exhibit in held.exhibits[:_EXHIBITS]:
        where = place(exhibit.evidence)
        yield from _wrapped(f"{where}  {exhibit.text}".strip(), "    ")
    if len(held.exhibits) > _EXHIBITS:
        yield f"    and {count(len(held.exhibits) - _EXHIBITS, 'more place')}"
    yield from (f"  {line}" for line in answer_lines(held, corpus))


def _table(found: Sequence[Case], corpus: str) -> str:
    if not found:
        return "No conflicts.\n"
    blocks = []
    for case in found:
        lines: list[str] = []
        for held in case.held:
            lines += _held_lines(held, corpus)
        blocks.append("\n".join(lines))
    rows = sum(len(case.held) for case in found)
    total = f"{count(len(found), 'case')}, {count(rows, 'row')}."
    if meanings := "\n".join(legend(found)):
        blocks.append(meanings)
    return "\n\n".join((*blocks, total)) + "\n"


def _csv(found: Iterable[Case]) -> str:
    names: list[Cell] = [column.name for column in columns("conflicts")]
    rows: list[list[Cell]] = [[*names, "places", "texts"]]
    for case in found:
        for held in case.held:
            where = "|".join(place(exhibit.evidence) for exhibit in held.exhibits)
            texts = "|".join(exhibit.text for exhibit in held.exhibits)
            rows.append([*cells("conflicts", held.row), where, texts])
    return csv_text(rows)


def _markdown(found: Sequence[Case]) -> str:
    lines = ["# Conflicts", ""]
    if not found:
        lines.append("None.")
    for case in found:
        lines += [*case_lines(case), ""]
    return "\n".join(lines).rstrip() + "\n"


def _only(case: Case, all_editions: bool) -> Case:
    """Return the case with the one row that matters most, unless all are asked for."""
    return case if all_editions else Case(case.case_id, (case.asking,))


def render_conflicts(  # noqa: PLR0913 - a filter for each option of the command
    dataset: Dataset,
    *,
    kinds: Collection[str] = (),
    severities: Collection[str] = (),
    edition: str | None = None,
    all_editions: bool = False,
    only_open: bool = False,
    format: str = "table",  # noqa: A002 - the option is called --format
    corpus: str = "",
) -> str:
    """Return the conflicts by case, the latest edition first, in one of ``FORMATS``.

    Empty ``kinds`` and ``severities`` mean all. Without ``edition`` and ``all_editions`` only cases
    that hold in the latest edition are shown, by their latest row. ``only_open`` leaves out what
    is settled. ``corpus`` is the folder that the table names in its commands. Raises UsageError,
    naming those there are, for an unknown kind, severity, edition or format.
    """
    _check(format)
    found = [
        _only(case, all_editions)
        for case in chosen(
            dataset,
            kinds=kinds,
            severities=severities,
            edition=edition,
            all_editions=all_editions,
            only_open=only_open,
        )
    ]
    if format == "json":
        return dumped(found)
    if format == "csv":
        return _csv(found)
    return _markdown(found) if format == "md" else _table(found, corpus)


def _diff_lines(
    dataset: Dataset,
    changes: Sequence[ChangeRow],
    from_edition: str,
    to_edition: str,
    escape: Escape,
) -> Iterator[str]:
    edition = next(row for row in dataset.editions if row.edition == to_edition)
    standing = Standing(dataset, edition)
    yield from change_lines(changes, standing, escape)
    for line in representative_lines(changes, standing, escape):
        yield f"{CATEGORY_NAMES['civil-society']}, representative changed: {line}"
    yield from not_compared(standing, from_edition, escape)


def render_diff(
    dataset: Dataset,
    changes: Sequence[ChangeRow],
    from_edition: str,
    to_edition: str,
    *,
    format: str = "table",  # noqa: A002 - the option is called --format
) -> str:
    """Return ``changes`` from one edition to another in one of ``FORMATS``.

    Raises UsageError for an unknown edition or format.
    """
    _check(format)
    there = [row.edition for row in dataset.editions]
    for name in (from_edition, to_edition):
        if name not in there:
            hint = f"editions there are: {', '.join(there) or 'none'}"
            raise UsageError(f"there is no edition {name!r}", hint=hint)
    names: list[Cell] = [column.name for column in columns("changes")]
    rows = [cells("changes", row) for row in changes]
    if format == "csv":
        return csv_text([names, *rows])
    if format == "json":
        objects = [dict(zip(map(str, names), row, strict=True)) for row in rows]
        text = json.dumps(objects, ensure_ascii=False, indent=1) + "\n"
        return text.encode("utf-8", "backslashreplace").decode("utf-8")
    escape = markdown if format == "md" else visible
    lines = list(_diff_lines(dataset, changes, from_edition, to_edition, escape)) or [
        "Nothing changed."
    ]
    heading = f"From {day(from_edition)} to {day(to_edition)}"
    if format == "md":
        return "\n".join((f"# {heading}", "", *(f"- {line}" for line in lines))) + "\n"
    return "\n".join((heading, *(piece for line in lines for piece in _wrapped(line, "  ")))) + "\n"
