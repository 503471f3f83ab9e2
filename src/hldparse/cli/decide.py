"""``hldparse decide``: settle one conflict from the terminal."""

from __future__ import annotations

import datetime
import getpass
from pathlib import Path
from typing import Annotated

import typer

from hldparse.cli.messages import called, say
from hldparse.cli.messages import note as warn
from hldparse.cli.options import Gazetteers, PasswordFile


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
    corpus: Annotated[
        Path | None,
        typer.Option(
            "--corpus",
            metavar="FOLDER",
            help="Folder of the conference; default: this one, or the only one in corpora/.",
        ),
    ] = None,
    note: Annotated[str, typer.Option("--note", help="Why; kept with the decision.")] = "",
    reviewer: Annotated[
        str | None, typer.Option("--reviewer", help="Who decides; default: the user's name.")
    ] = None,
    password_file: PasswordFile = None,
    gazetteers: Gazetteers = None,
) -> None:
    """Settle a conflict; the next ingest applies it.

    The decision is appended to the conference's decisions.jsonl. What each option means is told
    at the end of hldparse conflicts.

    \b
    Examples:
      hldparse decide double-seat/2030-06-15/KEN keep:2 --corpus corpora/my-conference
      hldparse decide over-quota/2030-06-15/1/african waive --note "agreed by telephone"
      hldparse decide double-seat/2030-06-15/KEN undo --corpus corpora/my-conference
    """
    from hldparse import api
    from hldparse.corpus import only_home

    corpus = only_home() if corpus is None else corpus
    # By the second, a decision taken back and made again would be the line that was taken back.
    now = datetime.datetime.now().astimezone().isoformat(timespec="milliseconds")
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
            password_file=password_file,
        )
        say(f"{conflict_id}: {option}")
        if row.state == "contested":
            warn(
                "another decision on it says otherwise, so none applies until one is withdrawn\n"
                f"Withdraw both: {called()} decide {conflict_id} undo --corpus {corpus.as_posix()}"
            )
            return
    say(f"Apply it: {called()} ingest {corpus.as_posix()}")


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        # No login name and no entry in the password database, as in containers.
        return ""
