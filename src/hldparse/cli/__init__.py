"""The command ``hldparse``: a file a command, each parses, calls one function, and renders."""

from hldparse.cli.app import main

__all__ = ["main"]
