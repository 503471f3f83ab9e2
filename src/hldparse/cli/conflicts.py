"""``hldparse conflicts``: every question, by case."""

from __future__ import annotations

import difflib
from collections.abc import Collection
from enum import StrEnum
from typing import Annotated

import typer

from hldparse.cli.messages import say
from hldparse.cli.options import OUT, Published, Severity
from hldparse.errors import UsageError


class Format(StrEnum):
    """Forms in which conflicts are printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    MD = "md"


def command(
    out: Published = OUT,
    kind: Annotated[
        list[str] | None,
        typer.Option("--kind", metavar="KIND", help="Only this kind: double-seat, over-quota …"),
    ] = None,
    severity: Annotated[
        list[Severity] | None,
        typer.Option(
            "--severity", metavar="SEVERITY", help="Only this severity: error, warning or notice."
        ),
    ] = None,
    edition: Annotated[
        str, typer.Option("--edition", metavar="EDITION", help="Only what holds in this edition.")
    ] = "",
    all_editions: Annotated[
        bool,
        typer.Option("--all-editions", help="Also cases that no longer hold in the latest one."),
    ] = False,
    only_open: Annotated[
        bool, typer.Option("--open", help="Only what nobody has settled yet.")
    ] = False,
    format: Annotated[Format, typer.Option("--format", help="Form of the output.")] = Format.TABLE,  # noqa: A002
) -> None:
    """List every conflict by case, with its evidence.

    \b
    Examples:
      hldparse conflicts --severity error
      hldparse conflicts --kind double-seat --kind over-quota --all-editions
      hldparse conflicts --format csv > conflicts.csv
    """
    from hldparse import api
    from hldparse.corpus import home_of
    from hldparse.records.dataset import CONFLICT_KINDS

    kinds = kind or []
    for each in kinds:
        _refuse_unknown(each, CONFLICT_KINDS)
    folder = api.published(out)
    home = home_of(folder.resolve().name)
    text = api.conflicts(
        api.open(folder),
        kinds=kinds,
        severities=[each.value for each in severity or []],
        edition=edition,
        all_editions=all_editions,
        only_open=only_open,
        format=format.value,
        corpus="" if home is None else home.as_posix(),
    )
    say(text.rstrip("\n"))


def _refuse_unknown(kind: str, known: Collection[str]) -> None:
    if kind not in known:
        near = difflib.get_close_matches(kind, known, n=1)
        hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(known)}"
        raise UsageError(f"no kind of conflict is called {kind}", hint=hint)
