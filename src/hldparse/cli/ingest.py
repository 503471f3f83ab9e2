"""``hldparse ingest``: from files to datasets."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hldparse.cli.messages import called, complain, note, progress
from hldparse.cli.options import MAX_BYTES, OUT, Gazetteers, MaxBytes, PasswordFile, Severity
from hldparse.cli.statuses import UNREAD, WAITING, gravest, status_of
from hldparse.cli.summary import say_what_next, summarise, waiting_words

if TYPE_CHECKING:
    from hldparse.api import Ingested


def command(
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="PATH", help="Conference folders, loose folders or files."),
    ],
    out: Annotated[
        Path, typer.Option("--out", metavar="DIR", help="Where the conferences' folders go.")
    ] = OUT,
    fail_on: Annotated[
        Severity | None,
        typer.Option("--fail-on", help="Exit with 3 where conflicts as grave are open."),
    ] = None,
    require_reviewed: Annotated[
        Severity | None,
        typer.Option(
            "--require-reviewed", help="Write nothing, and exit with 3, where they are open."
        ),
    ] = None,
    with_contacts: Annotated[
        bool,
        typer.Option(
            "--with-contacts",
            help="Write the table of contacts; mask no e-mail addresses and telephone numbers.",
        ),
    ] = False,
    model: Annotated[
        str,
        typer.Option(
            "--model",
            metavar="NAME",
            help="spaCy model you have installed, to find more persons and bodies in letters.",
            show_default=False,
        ),
    ] = "",
    max_bytes: MaxBytes = MAX_BYTES,
    password_file: PasswordFile = None,
    gazetteers: Gazetteers = None,
) -> int:
    """Read conferences; write a dataset and conflict report each.

    \b
    A PATH is a conference where it holds a folder sources/; a folder of conferences; or any
    folder or file of letters. Each conference is written to DIR/<its name>, whole or not at all.

    \b
    Examples:
      hldparse ingest corpora/
      hldparse ingest letters.txt --out /tmp/letters
      hldparse ingest corpora/ --fail-on error

    \b
    Exit status: 0 done; 1 a source could not be read; 2 usage, or a bad profile, gazetteer or
    ledger; 3 open conflicts, where asked to fail on them; 4 output cannot be written.
    """
    from hldparse import api

    results = api.ingest_each(
        paths,
        out=out,
        max_bytes=max_bytes,
        gazetteers=gazetteers,
        with_contacts=with_contacts,
        require_reviewed=require_reviewed or "",
        model=model,
        password_file=password_file,
    )
    statuses: list[int] = []
    # Paths alone: datasets kept till the end would grow with the number of conferences.
    written: list[tuple[Path, Path | None]] = []
    with progress("reading") as tell:
        for result in results:
            tell(result.name)
            statuses += _report(result, fail_on, require_reviewed)
            if result.folder is not None:
                written.append((result.folder, result.home))
    say_what_next(written, password_file)
    return gravest(statuses)


def _report(
    result: Ingested, fail_on: Severity | None, require_reviewed: Severity | None
) -> list[int]:
    """Print what came of one conference; return the exit statuses it asks for."""
    statuses = []
    for notice in result.notices:
        note(f"{result.name}: {notice}")
    for failure in result.failures:
        complain(f"{result.name}: {failure}")
        statuses.append(UNREAD)
    if result.error is not None:
        complain(f"{result.name}: not written: {result.error}")
        statuses.append(status_of(result.error))
    elif result.dataset is None:
        complain(f"{result.name}: not written, as none of its sources could be read")
    if result.dataset is None:
        return statuses
    if result.withheld and require_reviewed is not None:
        complain(f"{result.name}: not written: {waiting_words(result.dataset, require_reviewed)}")
        note(f"Settle them: {called()} review {_home(result)}")
        statuses.append(WAITING)
    if fail_on is not None and (said := waiting_words(result.dataset, fail_on)):
        complain(f"{result.name}: {said}")
        statuses.append(WAITING)
    summarise(result, result.dataset)
    return statuses


def _home(result: Ingested) -> str:
    return "FOLDER" if result.home is None else result.home.as_posix()
