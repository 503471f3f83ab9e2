"""``hldparse diff``: what changed between any two editions."""

from __future__ import annotations

from typing import Annotated

import typer

from hldparse.cli.messages import say
from hldparse.cli.options import OUT, Published


def command(
    earlier: Annotated[str, typer.Argument(metavar="EARLIER", help="Earlier edition.")],
    later: Annotated[str, typer.Argument(metavar="LATER", help="Later edition.")],
    out: Published = OUT,
) -> None:
    """Print who came, moved or left between two editions.

    \b
    Example:
      hldparse diff 2030-05-01 2030-06-15
    """
    from hldparse import api

    say(api.diff(api.open(out), earlier, later).rstrip("\n"))
