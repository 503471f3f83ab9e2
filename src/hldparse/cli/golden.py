"""``hldparse golden``: compare what the stages make with what was accepted."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from hldparse.cli.messages import note, say
from hldparse.errors import UsageError

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Compare what is made with what was accepted.",
)
Expected = Annotated[
    Path, typer.Option("--golden", metavar="DIR", help="Folder of accepted outputs.")
]
Corpora = Annotated[
    Path, typer.Option("--corpora", metavar="DIR", help="Folder of the conferences.")
]


@app.command("check")
def check(
    expected: Expected = Path("golden"),
    corpora: Corpora = Path("corpora"),
    conference: Annotated[
        list[str] | None, typer.Argument(metavar="[CONFERENCE]...", help="Default: all of them.")
    ] = None,
) -> int:
    """Print a unified diff of everything that differs; exit with 1 where anything does."""
    from hldparse import golden

    findings = golden.check(expected, corpora, names=tuple(conference or ()))
    for finding in findings:
        say(finding.text)
    bad = sum(finding.fails for finding in findings)
    note(f"golden: {bad} differ" if bad else "golden: nothing differs")
    return 1 if bad else 0


@app.command("accept")
def accept(
    conference: Annotated[
        str, typer.Argument(metavar="[CONFERENCE]", help="Conference to accept.")
    ] = "",
    artefacts: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ARTEFACT]...", help="segmenting, parsing, resolving, dataset, conflicts."
        ),
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="All conferences, all of it.")] = False,
    expected: Expected = Path("golden"),
    corpora: Corpora = Path("corpora"),
) -> int:
    """Take what the stages make now as what is right. Read the diff first.

    \b
    Examples:
      hldparse golden accept my-conference parsing
      hldparse golden accept --all
    """
    from hldparse import golden

    if everything == bool(conference):
        raise UsageError(
            "say what to accept",
            hint="hldparse golden accept CONFERENCE ARTEFACT, or hldparse golden accept --all",
        )
    if conference and not artefacts:
        raise UsageError(
            "say which artefact to accept",
            hint=f"hldparse golden accept {conference} {' '.join(golden.ARTEFACTS)}",
        )
    for path in golden.accept(
        expected, corpora, conference=conference, artefacts=tuple(artefacts or ())
    ):
        say(path.as_posix())
    return 0
