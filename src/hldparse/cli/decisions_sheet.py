"""``hldparse decisions sheet``: who decided what, and the figures before and after."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hldparse.cli.messages import progress, say
from hldparse.cli.options import Gazetteers, PasswordFile

if TYPE_CHECKING:
    from hldparse.reviewing.cards import Past
    from hldparse.reviewing.sums import SignOff


def command(
    folder: Annotated[
        Path | None,
        typer.Argument(
            metavar="[FOLDER]",
            help="Folder of the conference; default: this one, or the only one in corpora/.",
            show_default=False,
        ),
    ] = None,
    password_file: PasswordFile = None,
    gazetteers: Gazetteers = None,
) -> None:
    """Print the sheet to sign: how far the review is, who decided what, and what it changed."""
    from hldparse.api.reviewing import open_review
    from hldparse.corpus import only_home

    home = only_home() if folder is None else folder
    with progress("Reading the conference"):
        review = open_review(home, now=str, gazetteers=gazetteers, password_file=password_file)
    for line in _lines(review.sign_off()):
        say(line)


def _lines(sheet: SignOff) -> Iterator[str]:
    done = sheet.progress
    yield sheet.title or sheet.conference
    yield f"{done.decided} of {done.total} cases decided, {done.waiting} wait"
    yield from _figures(sheet)
    yield ""
    yield "Who decided:"
    for who, number in sheet.reviewers:
        yield f"  {who or 'not named'}: {number}"
    yield ""
    yield "What was decided:"
    for past in sheet.decided:
        yield f"  {_decided(sheet, past)}"
    if sheet.waiting:
        yield ""
        yield "Waiting:"
        for item in sheet.waiting:
            yield f"  {item.question} ({item.state})"


def _figures(sheet: SignOff) -> Iterator[str]:
    before = {(row.edition, row.round_table): row for row in sheet.before}
    yield ""
    yield "List, table: states and participants, before and after:"
    for row in sheet.after:
        old = before.get((row.edition, row.round_table))
        was = f"{old.states}, {old.participants}" if old else "-"
        yield f"  {row.edition}, {row.round_table}: {was} -> {row.states}, {row.participants}"


def _decided(sheet: SignOff, past: Past) -> str:
    decision = past.decision
    question = sheet.questions.get(decision.conflict_id, decision.conflict_id)
    words = f"{question} {decision.option}, by {decision.reviewer or 'not named'}"
    words += f", {decision.decided_at}"
    if past.state != "applied":
        words += f" ({past.state})"
    return " / ".join((f"{words}: {decision.note}" if decision.note else words).splitlines())
