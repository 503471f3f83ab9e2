"""Options that several commands share, each described once."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Severity(StrEnum):
    """How grave a conflict is."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


Published = Annotated[
    Path,
    typer.Argument(
        metavar="OUT",
        help="Output folder, or one conference in it; default: ./out.",
        show_default=False,
    ),
]
Gazetteers = Annotated[
    Path | None,
    typer.Option(
        "--gazetteers", metavar="DIR", help="Folder of gazetteers in place of the built-in ones."
    ),
]
MaxBytes = Annotated[
    int,
    typer.Option("--max-bytes", min=1, metavar="N", help="Largest source to read, in bytes."),
]
PasswordFile = Annotated[
    Path | None,
    typer.Option("--password-file", metavar="FILE", help="Passwords of locked PDFs, one a line."),
]
Corpus = Annotated[
    Path,
    typer.Option("--corpus", metavar="FOLDER", help="Folder of the conference."),
]
OUT = Path("out")
MAX_BYTES = 200_000_000
