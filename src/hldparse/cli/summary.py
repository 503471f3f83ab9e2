"""What ``hldparse ingest`` says of a conference when it is done, and what to do next."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from hldparse.cli.messages import called, say

if TYPE_CHECKING:
    from hldparse.api import Ingested
    from hldparse.records.dataset import Dataset

_GRAVEST = "error"
_SHOWN = 20
"""Cases that stand in the way are named up to so many."""
_STATES = ("applied", "stale", "contested", "idle")
"""Of decisions; those taken back are not counted."""


def summarise(result: Ingested, dataset: Dataset) -> None:
    """Print what a conference holds, what is to settle, what decisions do, where it was written."""
    seats = sum(seat.status == "seated" for seat in dataset.seats)
    further = sum(bool(row.same_as) for row in dataset.documents)
    documents = _number(len(dataset.documents) - further, "document")
    counts = (
        _number(len(dataset.sources), "source"),
        documents + (f" and {_number(further, 'further rendition')}" if further else ""),
        _number(len(dataset.editions), "edition"),
        _number(seats, "seat"),
    )
    say(result.name)
    say(f"  {', '.join(counts)}")
    say(f"  to settle: {_open_cases(dataset)}")
    if decided := _decisions(dataset):
        say(f"  decisions: {decided}")
    if result.folder is not None:
        say(f"  written to {result.folder.as_posix()}")


def waiting_words(dataset: Dataset, severity: str) -> str:
    """Return "2 cases of severity error wait for a decision (1 open, 1 stale):" and where, older
    lists counted; "" where none does.
    """
    from hldparse import api

    found = api.waiting_cases(dataset, severity)
    if not found:
        return ""
    graver = "" if severity == _GRAVEST else " or graver"
    wait = "waits" if len(found) == 1 else "wait"
    lines = [
        f"{_number(len(found), 'case')} of severity {severity}{graver} {wait} for a decision "
        f"({api.counted(found)}), those of earlier lists included:"
    ]
    lines += (
        f"  {each.conflict_id}  {each.status}  {each.place}".rstrip() for each in found[:_SHOWN]
    )
    if len(found) > _SHOWN:
        lines.append(f"  and {len(found) - _SHOWN} more")
    return "\n".join(lines)


def say_what_next(
    written: list[tuple[Path, Path | None]], password_file: Path | None = None
) -> None:
    """Print the commands that show what was written and settle it, as they can be typed here.

    ``written``: for each conference the folder of its output, and its own where it has one.
    ``password_file`` was needed to read them, and is for what reads them again.
    """
    if not written:
        return
    folder, home = written[0]
    first, program = folder.as_posix(), called()
    commands = [
        (f"{program} brief {first}", "one page: what changed and what is open"),
        (f"{program} conflicts {first}", "every question, with its place in the source"),
        (f"{first}/report.html", "the same, to read in a browser"),
    ]
    if home is not None:
        here = Path.cwd()
        short = home.relative_to(here) if home.is_relative_to(here) else home
        keys = f" --password-file {password_file.as_posix()}" if password_file else ""
        review = f"{program} review {short.as_posix()}{keys}"
        commands.append((review, "settle them, each by one key"))
    width = max(len(command) for command, _ in commands)
    say()
    say("Next:" if len(written) == 1 else f"Next, for each of the {len(written)} conferences:")
    for command, purpose in commands:
        say(f"  {command:{width}}  {purpose}")


def _open_cases(dataset: Dataset) -> str:
    from hldparse.records.dataset import SEVERITIES
    from hldparse.reviewing import cases

    waiting = [case for case in cases(dataset) if case.unsettled]
    now = Counter(case.severity for case in waiting if case.current)
    past = len(waiting) - now.total()
    text = ", ".join(_number(now[each], each) for each in SEVERITIES if now[each]) or "nothing"
    return text + (f"; {past} more only in earlier lists" if past else "")


def _decisions(dataset: Dataset) -> str:
    made = Counter(each.state for each in dataset.decisions if not each.undoes)
    text = ", ".join(f"{made[each]} {each}" for each in _STATES if made[each])
    again = made["stale"] or made["contested"]
    return text + ("; see hldparse conflicts --open --all-editions" if again else "")


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
