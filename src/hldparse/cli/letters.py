"""``hldparse letters``: which letter follows from which, and what is due when."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from hldparse.cli.messages import say
from hldparse.cli.options import OUT, Published


class Form(StrEnum):
    """Forms in which the letters are printed."""

    TREE = "tree"
    JSON = "json"
    MD = "md"


def command(
    out: Published = OUT,
    format: Annotated[Form, typer.Option("--format", help="Form of the output.")] = Form.TREE,  # noqa: A002
) -> None:
    """Print the letters as a tree, each below the one it follows from, and all deadlines.

    \b
    Examples:
      hldparse letters
      hldparse letters out/my-conference --format md > letters.md
    """
    from hldparse import api

    say(api.letters(api.open(out), format=format.value).rstrip("\n"))
