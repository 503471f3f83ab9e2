"""``hldparse brief``: one page for someone with ten minutes."""

from __future__ import annotations

from typing import Annotated

import typer

from hldparse.cli.messages import say
from hldparse.cli.options import OUT, Published


def command(
    out: Published = OUT,
    from_edition: Annotated[
        str, typer.Option("--from", metavar="EDITION", help="Earlier edition.")
    ] = "",
    to_edition: Annotated[
        str, typer.Option("--to", metavar="EDITION", help="Later edition; default: the latest.")
    ] = "",
) -> None:
    """Print one page: what changed, and what is open.

    \b
    Examples:
      hldparse brief
      hldparse brief out/my-conference --from 2030-05-01 --to 2030-06-15
    """
    from hldparse import api

    say(api.brief(out, from_edition=from_edition, to_edition=to_edition).rstrip("\n"))
