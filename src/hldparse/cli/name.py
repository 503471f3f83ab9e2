"""``hldparse name``: what a printed name means, and why."""

from __future__ import annotations

import codecs
import datetime
import io
import itertools
import json
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from hldparse.cli.messages import note, say
from hldparse.cli.options import Gazetteers
from hldparse.errors import UsageError

if TYPE_CHECKING:
    from hldparse.records.names import Resolution

_KINDS = ("state", "organisation")


def command(
    name: Annotated[str, typer.Argument(metavar="NAME", help="One name as printed.")] = "",
    as_of: Annotated[
        str, typer.Option("--as-of", metavar="DATE", help="Date the name is meant on: 2006-07-18.")
    ] = "",
    kinds: Annotated[
        str, typer.Option("--kinds", help="What it may be: state, organisation, or both by comma.")
    ] = "state,organisation",
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    batch: Annotated[
        bool, typer.Option("--batch", help="Read a name per line, write a JSON object per line.")
    ] = False,
    gazetteers: Gazetteers = None,
) -> None:
    """Say which state or organisation a name means.

    Each step is told; where it is unclear there is no answer, and the candidates are named.

    \b
    Examples:
      hldparse name "Rep. of Congo" --as-of 2006-07-18
      hldparse name --batch < column.txt > answers.jsonl
    """
    from hldparse import api

    date, wanted = _date(as_of), _kinds(kinds)
    if batch:
        if name:
            raise UsageError("--batch reads names from standard input", hint="leave NAME out")
        for answer in api.answers(_lines(), as_of=date, kinds=wanted, gazetteers=gazetteers):
            sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
            sys.stdout.flush()
        return
    if not name:
        raise UsageError("no name was given", hint='hldparse name "Rep. of Congo", or --batch')
    resolution = api.resolve(name, as_of=date, kinds=wanted, gazetteers=gazetteers)
    if as_json:
        say(json.dumps(_plain(resolution), ensure_ascii=False))
    else:
        answers = api.answers([name], as_of=date, kinds=wanted, gazetteers=gazetteers)
        _explain(resolution, as_of, _parts(next(answers)) if resolution.entity is None else [])


def _lines() -> Iterator[str]:
    """Yield standard input line by line as it comes, in UTF-8 or UTF-16 by its first bytes.

    A line that is not UTF-8 is read as Windows writes Western European text, with one notice.
    """
    stream = sys.stdin.buffer
    first = stream.readline()
    if first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        # As a redirection in PowerShell and "Unicode text" of a spreadsheet are written.
        text = (first + stream.read()).decode("utf-16", "replace")
        yield from io.StringIO(text, newline=None)
        return
    foreign = False
    for number, line in enumerate(itertools.chain((first,) if first else (), stream), 1):
        plain = line.removeprefix(codecs.BOM_UTF8) if number == 1 else line
        try:
            text = plain.decode("utf-8")
        except UnicodeDecodeError:
            text = plain.decode("cp1252", "replace")
            if not foreign:
                note(f"line {number} is not UTF-8; it and others like it are read as cp1252")
            foreign = True
        yield text.rstrip("\r\n")


def _date(text: str) -> str | None:
    if not text:
        return None
    try:
        return datetime.date.fromisoformat(text).isoformat()
    except ValueError:
        raise UsageError(f"{text} is not a date", hint="write it as 2006-07-18") from None


def _kinds(text: str) -> tuple[str, ...]:
    wanted = tuple(each.strip() for each in text.split(",") if each.strip())
    if not wanted or not set(wanted) <= set(_KINDS):
        raise UsageError(f"--kinds {text} is not known", hint=f"take {' or '.join(_KINDS)}")
    return wanted


def _plain(resolution: Resolution) -> dict[str, Any]:
    entity = resolution.entity
    return {
        "name": resolution.printed,
        "iso3": [entity.iso3] if entity and entity.iso3 else [],
        "entity_ids": [entity.entity_id] if entity else [],
        "entity": entity.name if entity else "",
        "method": resolution.method,
        "score": resolution.score,
        "in_force": resolution.in_force,
        "ambiguous": resolution.ambiguous,
        "steps": list(resolution.steps),
        "candidates": [
            {"entity_id": each.entity_id, "name": each.name, "score": each.score}
            for each in resolution.candidates
        ],
    }


def _parts(answer: dict[str, Any]) -> list[str]:
    """Return the ids of the names that are run together in one, empty where it is not so."""
    return list(answer["entity_ids"]) if answer["method"] == "split" else []


def _explain(resolution: Resolution, as_of: str, parts: list[str]) -> None:
    entity = resolution.entity
    say(resolution.printed)
    if entity is None:
        why = "could be several" if resolution.ambiguous else "not known"
        say(f"  no answer: {why}")
        if parts:
            say(f"  it may be {len(parts)} names, which --batch keeps apart: {', '.join(parts)}")
    else:
        say(f"  means {entity.name} ({entity.entity_id}), {entity.entity_type}")
        if resolution.in_force is not None:
            say(f"  in force on {as_of}: {'yes' if resolution.in_force else 'no'}")
        say(f"  {resolution.method}, score {resolution.score:g}")
    for number, step in enumerate(resolution.steps, 1):
        say(f"  {number}. {step}")
    if resolution.candidates:
        say("  candidates:")
    for each in resolution.candidates:
        say(f"    {each.entity_id}  {each.name}  {each.score:g}")
