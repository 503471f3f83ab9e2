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
    remember: Annotated[
        bool,
        typer.Option("--remember", help="Read this spelling so wherever the conference prints it."),
    ] = False,
    printed: Annotated[
        str,
        typer.Option(
            "--printed", metavar="NAME", help="For missing/…: the name as it is printed there."
        ),
    ] = "",
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

    \b
    undo also takes the id of one decision, as hldparse decisions list prints it: that one is
    withdrawn, a bulk decision as a whole.

    \b
    What no conflict asks for can be corrected too, by the ids of seats.csv:
      hldparse decide seat/2030-06-15/2/member-state/NER is:NGA
      hldparse decide seat/2030-06-15/2/member-state/KEN table:4
      hldparse decide seat/2030-06-15/2/member-state/~page-2 not-a-seat
      hldparse decide missing/2030-06-15/2/member-state/CHL at:letters.txt:812
    """
    from hldparse import api
    from hldparse.corpus import only_home

    corpus = only_home() if corpus is None else corpus
    # By the second, a decision taken back and made again would be the line that was taken back.
    now = datetime.datetime.now().astimezone().isoformat(timespec="milliseconds")
    who = user() if reviewer is None else reviewer
    if option == "undo":
        taken = api.take_back(
            conflict_id,
            corpus,
            decided_at=now,
            note=note,
            reviewer=who,
            gazetteers=gazetteers,
            password_file=password_file,
        )
        for each in dict.fromkeys(line.conflict_id for line in taken.lines):
            say(f"{each}: withdrawn")
        if taken.depended:
            warn("These decisions stand, but do nothing without it; look at them again:")
            for one in taken.depended:
                warn(f"  {one.conflict_id} {one.option} ({one.decision_id})")
    else:
        parameters = {"remember": "yes"} if remember else {}
        if printed:
            parameters["printed"] = printed
        row = api.decide(
            conflict_id,
            option,
            corpus,
            decided_at=now,
            note=note,
            reviewer=who,
            parameters=parameters,
            gazetteers=gazetteers,
            password_file=password_file,
        )
        known = row.decided_at != now
        say(f"{conflict_id}: {option}{', as it was decided before' if known else ''}")
        if row.state == "contested":
            warn(
                "another decision on it says otherwise, so none applies until one is withdrawn\n"
                f"Withdraw all: {called()} decide {conflict_id} undo --corpus {corpus.as_posix()}"
            )
            return
    say(f"Apply it: {called()} ingest {corpus.as_posix()}")


def user() -> str:
    """Return the name of who is logged in; "" where there is none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        # No login name and no entry in the password database, as in containers.
        return ""
