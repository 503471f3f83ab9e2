"""``hldparse audit``: a blind sample of what nobody asked about, and its rate of errors."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hldparse.cli.messages import called, note, say
from hldparse.cli.options import Gazetteers, PasswordFile
from hldparse.errors import OutputError

if TYPE_CHECKING:
    from hldparse.api import audit_scores
    from hldparse.reviewing.audit import Rate


def command(
    folder: Annotated[
        Path | None,
        typer.Argument(
            metavar="[FOLDER]",
            help="Folder of the conference; default: this one, or the only one in corpora/.",
            show_default=False,
        ),
    ] = None,
    sample: Annotated[int, typer.Option("--sample", min=1, help="Seats to check.")] = 50,
    seed: Annotated[int, typer.Option("--seed", help="The same seed deals the same sample.")] = 1,
    again: Annotated[
        int, typer.Option("--again", min=0, help="Answered questions to be asked again.")
    ] = 5,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Default: the terminal.")
    ] = None,
    score: Annotated[
        Path | None,
        typer.Option("--score", metavar="FILE", help="A filled-in sheet: print what it says."),
    ] = None,
    blind: Annotated[
        bool,
        typer.Option("--blind", help="Leave out how rows were read: the verdict is who it is."),
    ] = False,
    password_file: PasswordFile = None,
    gazetteers: Gazetteers = None,
) -> None:
    """Deal a sample of seats that no conflict shows, to be checked against the letters: a CSV with
    the lines of the source and an empty column "verdict".

    Names read by likeness are half of the sample, as far as there are any, and nothing tells them
    from the others. Some questions answered before are asked again at the end, without their
    answers.

    \b
    Examples:
      hldparse audit corpora/my-conference --sample 50 --seed 7 --out sheet.csv
      hldparse audit corpora/my-conference --blind --out sheet.csv
      hldparse audit corpora/my-conference --score sheet.csv
    """
    from hldparse.api import audit_scores, auditing
    from hldparse.corpus import only_home

    home = only_home() if folder is None else folder
    if score is not None:
        scored = audit_scores.audit_score(
            home, score, gazetteers=gazetteers, password_file=password_file
        )
        _tell(scored)
        return
    text = auditing.audit_sheet(
        home,
        sample=sample,
        seed=seed,
        again=again,
        blind=blind,
        gazetteers=gazetteers,
        password_file=password_file,
    )
    if out is None:
        say(text.rstrip("\n"))
        return
    try:
        out.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise OutputError(f"cannot be written: {error.strerror}", file=str(out)) from error
    say(f"{out.as_posix()}: {text.count(chr(10)) - 1} lines")
    wanted = "who it is (name or id)" if blind else '"right" or "wrong"'
    note(f'Write {wanted} into "verdict"; for a question, the option you would choose.')
    note(f"Then: {called()} audit {home.as_posix()} --score {out.as_posix()}")


def _tell(scored: audit_scores.Scored) -> None:
    say(f"seats that no conflict shows: {_rate(scored.rows)}")
    say(f"  names read as they are known: {_rate(scored.plain)}")
    say(f"  names read by likeness: {_rate(scored.guessed)}")
    if scored.unjudged:
        say(f"without a verdict: {scored.unjudged}")
    if scored.gone:
        say(f"seats that there are no more: {scored.gone}")
    if scored.asked_again:
        say(f"questions asked again: {scored.agreed} of {scored.asked_again} answered as before")
    for seat_id in scored.wrong:
        say(f"wrong: {seat_id} (correct it: {called()} decide seat/{seat_id} OPTION)")
    for conflict_id in scored.disagreed:
        say(f"answered otherwise: {conflict_id}")


def _rate(rate: Rate) -> str:
    if not rate.checked:
        return "none checked"
    return (
        f"{rate.errors} of {rate.checked} wrong, {rate.rate:.1%} "
        f"(95 % interval {rate.low:.1%} to {rate.high:.1%})"
    )
