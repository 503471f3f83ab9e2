"""``hldparse decide``: settle one conflict from the terminal."""

from __future__ import annotations

import datetime
import getpass
from typing import Annotated

import typer

from hldparse.cli.messages import note as warn
from hldparse.cli.messages import say
from hldparse.cli.options import Corpus, Gazetteers


def command(
    conflict_id: Annotated[
        str, typer.Argument(metavar="CONFLICT_ID", help="As hldparse conflicts prints it.")
    ],
    option: Annotated[
        str,
        typer.Argument(
            metavar="OPTION", help="keep:2, split, is:COG, same, waive, unsure …; undo withdraws."
        ),
    ],
    corpus: Corpus,
    note: Annotated[str, typer.Option("--note", help="Why; kept with the decision.")] = "",
    reviewer: Annotated[
        str | None, typer.Option("--reviewer", help="Who decides; default: the user's name.")
    ] = None,
    gazetteers: Gazetteers = None,
) -> None:
    """Settle a conflict; the next ingest applies it.

    The decision is appended to the conference's decisions.jsonl.

    \b
    Examples:
      hldparse decide double-seat/2030-06-15/KEN keep:2 --corpus corpora/my-conference
      hldparse decide double-seat/2030-06-15/KEN undo --corpus corpora/my-conference
    """
    from hldparse import api

    now = datetime.datetime.now().astimezone().isoformat(timespec="seconds")
    who = _user() if reviewer is None else reviewer
    if option == "undo":
        api.undo(conflict_id, corpus, decided_at=now, note=note, reviewer=who)
        say(f"{conflict_id}: withdrawn")
    else:
        row = api.decide(
            conflict_id,
            option,
            corpus,
            decided_at=now,
            note=note,
            reviewer=who,
            gazetteers=gazetteers,
        )
        say(f"{conflict_id}: {option}")
        if row.state == "contested":
            warn("another decision on it says otherwise; none applies until one is withdrawn")
    say(f"Apply it: hldparse ingest {corpus.as_posix()}")


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        # No login name and no entry in the password database, as in containers.
        return ""
