"""The command ``hldparse``: a file a command, each parses, calls one function, and renders."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status (see docs: 0, 1, 2, 3, 4, 130).

    The commands are loaded here, so that Ctrl-C ends in the same way while they are.
    """
    try:
        from hldparse.cli.app import main as run
    except KeyboardInterrupt:
        from hldparse.cli.messages import complain
        from hldparse.cli.statuses import INTERRUPTED, INTERRUPTION

        complain(INTERRUPTION)
        return INTERRUPTED
    return run(arguments)
