"""``hldparse review``: the page on which reviewers settle the conflicts."""

from __future__ import annotations

import contextlib
import datetime
import sys
import webbrowser
from pathlib import Path
from typing import Annotated

import typer

from hldparse.cli.messages import note, progress, say
from hldparse.cli.options import Gazetteers, PasswordFile


def command(
    folder: Annotated[
        Path | None,
        typer.Argument(
            metavar="FOLDER",
            help="Folder of the conference; default: this one, or the only one in corpora/.",
            show_default=False,
        ),
    ] = None,
    port: Annotated[
        int, typer.Option("--port", min=0, max=65535, help="Port of this machine; 0: any free one.")
    ] = 0,
    reviewer: Annotated[
        str | None, typer.Option("--reviewer", help="Who decides; default: the user's name.")
    ] = None,
    browser: Annotated[
        bool, typer.Option("--browser/--no-browser", help="Open the page in the browser.")
    ] = True,
    password_file: PasswordFile = None,
    gazetteers: Gazetteers = None,
) -> None:
    """Settle conflicts on a page in the browser, each beside its place in the source.

    The page is served to this machine alone, under an address with a token, until Ctrl-C. Each
    answer is written to the conference's decisions.jsonl before the next question is shown.

    \b
    Examples:
      hldparse review corpora/my-conference
      hldparse review --reviewer "A. Reviewer" --port 8600 --no-browser
    """
    from hldparse.cli.decide import user
    from hldparse.corpus import only_home
    from hldparse.web.serving import refuse_without_server, serve

    refuse_without_server()
    from hldparse.api.reviewing import open_review

    home = only_home() if folder is None else folder
    with progress("Reading the conference"):
        review = open_review(home, now=_now, gazetteers=gazetteers, password_file=password_file)

    def ready(address: str) -> None:
        say(f"Review {review.name} at {address}")
        # Whoever reads it through a pipe waits for it.
        sys.stdout.flush()
        note("The address holds a token: keep it to yourself. Ctrl-C ends the page.")
        if browser:
            # Without a browser here the address can still be copied.
            with contextlib.suppress(webbrowser.Error, OSError):
                webbrowser.open(address)

    serve(review, ready=ready, port=port, reviewer=user() if reviewer is None else reviewer)


def _now() -> str:
    # By the second, a decision taken back and made again would be the line that was taken back.
    return datetime.datetime.now().astimezone().isoformat(timespec="milliseconds")
