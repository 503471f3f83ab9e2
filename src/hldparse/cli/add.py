"""``hldparse add``: take a file into a conference."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Annotated

import typer

from hldparse.cli.messages import called, say
from hldparse.cli.options import Corpus
from hldparse.errors import UsageError


def command(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="File to copy into sources/.")],
    corpus: Corpus,
    origin: Annotated[
        str, typer.Option("--origin", help="Where it came from: an address, a person, an archive.")
    ] = "",
    date: Annotated[
        str, typer.Option("--date", metavar="DATE", help="When it was added; default: today.")
    ] = "",
    rendition_of: Annotated[
        str,
        typer.Option(
            "--rendition-of", metavar="SOURCE", help="Source that holds the same document."
        ),
    ] = "",
) -> None:
    """Copy a file into a conference's sources/.

    Where it came from is noted in sources.toml.

    \b
    Example:
      hldparse add ~/Downloads/letter.txt --corpus corpora/my-conference --origin "PGA web site"
    """
    from hldparse.corpus import add

    try:
        added = datetime.date.fromisoformat(date) if date else datetime.date.today()
    except ValueError:
        raise UsageError(f"{date} is not a date", hint="write it as 2006-07-18") from None
    entry = add(file, corpus, added=added.isoformat(), origin=origin, rendition_of=rendition_of)
    say(f"added {corpus.as_posix()}/sources/{entry.file}")
    say(f"Read it: {called()} ingest {corpus.as_posix()}")
