"""``hldparse decisions``: the ledger listed, exported, merged and checked."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hldparse.cli.messages import called, note, say
from hldparse.cli.options import PasswordFile
from hldparse.cli.statuses import DONE, WAITING
from hldparse.errors import OutputError

if TYPE_CHECKING:
    from hldparse.reviewing.cards import Past

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="List, check, export and merge decisions; decide in bulk; print the sheet to sign.",
)
Folder = Annotated[
    Path | None,
    typer.Argument(
        metavar="[FOLDER]",
        help="Folder of the conference; default: this one, or the only one in corpora/.",
        show_default=False,
    ),
]


class Form(StrEnum):
    """Forms in which a ledger is exported."""

    JSONL = "jsonl"
    PROV = "prov"


@app.command("list")
def listed(
    folder: Folder = None,
    state: Annotated[
        list[str] | None,
        typer.Option(
            "--state",
            metavar="STATE",
            help="Only these: applied, stale, contested, idle, undone.",
        ),
    ] = None,
    password_file: PasswordFile = None,
) -> None:
    """Print each decision with what becomes of it, in the order of the ledger."""
    from hldparse.api import ledgers

    ledger = ledgers.judged(_home(folder), password_file=password_file)
    for notice in ledger.notices:
        note(notice)
    for one in ledger.decided:
        if not state or one.state in state:
            say(_line(one))


@app.command("export")
def export(
    folder: Folder = None,
    format: Annotated[  # noqa: A002 - the option's name
        Form, typer.Option("--format", help="jsonl: the ledger; prov: PROV-JSON, for archives.")
    ] = Form.JSONL,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Default: the terminal.")
    ] = None,
    password_file: PasswordFile = None,
) -> None:
    """Write all decisions, each once."""
    from hldparse.api import ledgers

    text = ledgers.exported(_home(folder), format.value, password_file=password_file)
    if out is None:
        say(text.rstrip("\n"))
        return
    try:
        out.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise OutputError(f"cannot be written: {error.strerror}", file=str(out)) from error


@app.command("import")
def imported(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Another decisions.jsonl.")],
    folder: Folder = None,
) -> int:
    """Append what another ledger has and this one has not.

    Decisions that contradict each other are contested and asked again: exit status 3.
    """
    from hldparse.api import ledgers

    found = ledgers.imported(_home(folder), file)
    for notice in found.notices:
        note(notice)
    say(f"{found.new} new, {found.known} known before")
    if not found.contested:
        return DONE
    note(f"{len(found.contested)} decisions contradict each other, and none of them applies:")
    for one in found.contested:
        note(f"  {_line(one)}")
    note(f"Withdraw them and decide again: {called()} decide CONFLICT_ID undo")
    return WAITING


@app.command("check")
def check(folder: Folder = None, password_file: PasswordFile = None) -> int:
    """Read the ledger, and tell what must be looked at again: exit status 3 where anything must.

    Of a stale decision the evidence is shown as it was and as it is.
    """
    from hldparse.api import ledgers

    ledger = ledgers.judged(_home(folder), password_file=password_file)
    for notice in ledger.notices:
        note(notice)
    for one in ledger.again:
        say(_line(one))
        if one.state == "stale":
            decision = one.decision
            say(f"  decided on: {_side(decision.evidence) or 'not kept'}")
            say(f"  now:        {_side(ledger.now.get(decision.conflict_id, '')) or 'not there'}")
    counted: dict[str, int] = {}
    for one in ledger.decided:
        counted[one.state] = counted.get(one.state, 0) + 1
    said = ", ".join(f"{number} {name}" for name, number in sorted(counted.items()))
    say(said or "no decisions")
    return WAITING if ledger.again else DONE


def _home(folder: Path | None) -> Path:
    from hldparse.corpus import only_home

    return only_home() if folder is None else folder


def _line(one: Past) -> str:
    decision = one.decision
    what = f"undoes {decision.undoes}" if decision.undoes else decision.option
    words = [
        f"{one.state:9}",
        decision.decision_id,
        decision.decided_at or "-",
        decision.reviewer or "-",
        decision.conflict_id,
        what,
    ]
    text = "  ".join(words)
    # Whatever stands in a line of a ledger, its decision is one line here.
    return _side(f"{text}  ({decision.note})" if decision.note else text)


def _side(text: str) -> str:
    return " / ".join(text.splitlines())
