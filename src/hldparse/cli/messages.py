"""What is said on the terminal, safe to print whatever stands in a file or its name."""

from __future__ import annotations

import contextlib
import io
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

# Control characters could move the cursor or change colours; overrides of direction could
# reorder what is read.
_UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

_PROGRAM = "hldparse"


def printable(text: str) -> str:
    r"""Return ``text`` with control characters and overrides of direction as ``\x1b``, ``\u202e``.

    Line breaks and tabs stay.
    """
    return _UNSAFE.sub(lambda match: ascii(match[0])[1:-1], text)


def say(text: str = "") -> None:
    """Print to standard output."""
    sys.stdout.write(printable(text) + "\n")


def note(text: str) -> None:
    """Print to standard error."""
    sys.stderr.write(printable(text) + "\n")
    sys.stderr.flush()


def complain(error: object) -> None:
    """Print an error to standard error."""
    note(f"hldparse: {error}")


def called() -> str:
    """Return how this program is called here: "hldparse", or by its path where it is not found."""
    typed = Path(sys.argv[0])
    if typed.stem != _PROGRAM or shutil.which(_PROGRAM):
        return _PROGRAM
    return typed.as_posix()


def prepare_streams() -> None:
    """Make standard output UTF-8 where it goes into a file or pipe; never fail on a character."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="backslashreplace")
            else:
                stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


@contextlib.contextmanager
def progress(text: str) -> Iterator[Callable[[str], None]]:
    """Show that work goes on, where a person looks at the terminal; give a function to say what."""
    if not sys.stderr.isatty():
        yield lambda text: None
        return
    from rich.console import Console
    from rich.text import Text

    with Console(stderr=True).status(Text(text)) as status:
        yield lambda text: status.update(Text(printable(text)))
