"""``hldparse show``: what a stage makes of one file."""

from __future__ import annotations

import json
import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from hldparse.cli.messages import say
from hldparse.cli.options import MAX_BYTES, Gazetteers, MaxBytes, PasswordFile
from hldparse.text.masking import mask

# A key or a text in JSON: "raw": "Tel. …"
_STRING = re.compile(r'"(?:[^"\\]|\\.)*+"(?P<key>:?)')


class Stage(StrEnum):
    """Stages of one source, in order."""

    READING = "reading"
    SEGMENTING = "segmenting"
    PARSING = "parsing"
    RESOLVING = "resolving"


def command(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="One source.")],
    stage: Annotated[
        Stage, typer.Option("--stage", help="Stage to stop after.")
    ] = Stage.SEGMENTING,
    max_bytes: MaxBytes = MAX_BYTES,
    password_file: PasswordFile = None,
    gazetteers: Gazetteers = None,
    with_contacts: Annotated[
        bool, typer.Option("--with-contacts", help="Show e-mail addresses and telephone numbers.")
    ] = False,
) -> None:
    """Print what a stage makes of one file, as JSON.

    Look here to see why a line is missed or misread.

    \b
    Examples:
      hldparse show corpora/my-conference/sources/letters.txt --stage parsing
      hldparse show letter.txt --stage reading
    """
    from hldparse import api, golden

    result = api.whole(
        file,
        stage=stage.value,
        max_bytes=max_bytes,
        gazetteers=gazetteers,
        password_file=password_file,
    )
    shown = golden.canonical(result).rstrip("\n")
    say(shown if with_contacts else _STRING.sub(_masked, shown))


def _masked(string: re.Match[str]) -> str:
    if string["key"]:
        return string[0]
    return json.dumps(mask(json.loads(string[0])), ensure_ascii=False)
