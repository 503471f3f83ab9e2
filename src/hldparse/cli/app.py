"""The commands together, and what becomes of an error: one message and an exit status."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Sequence
from typing import Annotated, Any

import typer

from hldparse.cli import (
    add,
    audit,
    brief,
    conflicts,
    decide,
    decisions,
    decisions_bulk,
    decisions_sheet,
    diff,
    golden,
    ingest,
    letters,
    name,
    review,
    show,
)
from hldparse.cli.messages import complain, prepare_streams
from hldparse.cli.statuses import INTERRUPTED, INTERRUPTION, UNWRITTEN, status_of
from hldparse.errors import HldparseError

# Typer carries Click's exceptions with it or takes them from Click, by version; both have the
# base class of all usage errors above this one.
_ClickException: Any = next(
    each for each in typer.BadParameter.__mro__ if each.__name__ == "ClickException"
)

app = typer.Typer(
    name="hldparse",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for _module in (ingest, brief, conflicts, review, decide, audit, letters, diff, name, show, add):
    app.command(_module.__name__.rpartition(".")[2])(_module.command)
decisions.app.command("bulk")(decisions_bulk.command)
decisions.app.command("sheet")(decisions_sheet.command)
app.add_typer(decisions.app, name="decisions")
app.add_typer(golden.app, name="golden")


def _version(wanted: bool) -> None:
    if wanted:
        from hldparse import __version__

        typer.echo(f"hldparse {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """From the letters and lists of a conference to one dataset, and what is wrong in it.

    \b
    First steps:
      hldparse ingest corpora/           read every conference there, write out/<conference>/
      hldparse brief                     one page: what changed, who sits twice, what is open
      hldparse conflicts                 every question, with its place in the source
      hldparse review                    settle them one by one, on a page in the browser
      hldparse letters                   which letter follows from which, and what is due when
      hldparse name "Rep. of Congo"      what one name means, and why
    """


def _silence() -> None:
    """Let nothing more be written to standard output, at the end of the process neither."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _unheard() -> int:
    """End quietly where the reader went away, as "head" does: nobody is left to tell."""
    _silence()
    return 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status (see docs: 0, 1, 2, 3, 4, 130)."""
    prepare_streams()
    try:
        result = app(args=arguments, prog_name="hldparse", standalone_mode=False)
        sys.stdout.flush()
    except HldparseError as error:
        complain(error)
        return status_of(error)
    except (KeyboardInterrupt, typer.Abort):
        result = INTERRUPTED
    except BrokenPipeError:
        return _unheard()
    except SystemExit as leave:
        # Newer versions of Typer leave so by themselves where the reader went away.
        if not isinstance(leave.__context__, BrokenPipeError):
            raise
        return _unheard()
    except OSError as error:
        if error.filename is not None:
            raise
        # Standard output goes to a full disk; errors on files of ours name the file.
        complain(f"the answer cannot be written: {error.strerror} (free some space)")
        _silence()
        return UNWRITTEN
    except _ClickException as error:
        error.show()
        return int(error.exit_code)
    if result == INTERRUPTED:
        # Newer versions of Typer make this status of an interrupt by themselves.
        complain(INTERRUPTION)
    return int(result or 0)
