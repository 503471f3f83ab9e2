"""``hldparse decisions bulk``: one answer to many questions, shown before it is written."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hldparse.cli.messages import called, progress, say
from hldparse.cli.messages import note as warn
from hldparse.cli.options import Gazetteers, PasswordFile, Severity

if TYPE_CHECKING:
    from hldparse.reviewing.items import Reach


def command(
    option: Annotated[
        str,
        typer.Argument(
            metavar="OPTION",
            help="waive, both, confirmed …; suggestion: what each suggests; "
            "later: a double seat by the later list.",
        ),
    ],
    folder: Annotated[
        Path | None,
        typer.Argument(
            metavar="[FOLDER]",
            help="Folder of the conference; default: this one, or the only one in corpora/.",
            show_default=False,
        ),
    ] = None,
    kind: Annotated[
        list[str] | None, typer.Option("--kind", metavar="KIND", help="Only this kind.")
    ] = None,
    severity: Annotated[
        list[Severity] | None, typer.Option("--severity", help="Only this severity.")
    ] = None,
    edition: Annotated[
        list[str] | None, typer.Option("--edition", metavar="EDITION", help="Only this edition.")
    ] = None,
    search: Annotated[
        str, typer.Option("--search", metavar="WORDS", help="Only questions with these words.")
    ] = "",
    note: Annotated[str, typer.Option("--note", help="Why; kept with each decision.")] = "",
    reviewer: Annotated[
        str | None, typer.Option("--reviewer", help="Who decides; default: the user's name.")
    ] = None,
    yes: Annotated[
        bool, typer.Option("--yes", help="Write them; without it they are only shown.")
    ] = False,
    password_file: PasswordFile = None,
    gazetteers: Gazetteers = None,
) -> None:
    """Answer all questions that wait and match, at one stroke that is undone as one.

    \b
    Examples:
      hldparse decisions bulk later --kind double-seat
      hldparse decisions bulk confirmed --kind over-quota --note "as agreed" --yes
    """
    from hldparse.api.reviewing import open_review
    from hldparse.cli.decide import user
    from hldparse.corpus import only_home
    from hldparse.reviewing.items import Facets

    home = only_home() if folder is None else folder
    with progress("Reading the conference"):
        review = open_review(home, now=_now, gazetteers=gazetteers, password_file=password_file)
    facets = Facets(
        kinds=tuple(kind or ()),
        severities=tuple(each.value for each in severity or ()),
        editions=tuple(edition or ()),
        search=search,
    )
    reach = review.reach(facets, option)
    _show(reach)
    if not yes:
        warn(f"{len(reach.answers)} answers, not written: say --yes to write them.")
        return
    who = user() if reviewer is None else reviewer
    written = review.bulk(facets, option, seen=reach.seen, reviewer=who, note=note)
    warn(f"{len(written)} decisions written.")
    warn(
        f"Withdraw all: {called()} decide {written[0].decision_id} undo --corpus {home.as_posix()}"
    )


def _show(reach: Reach) -> None:
    for item, answer in reach.answers:
        say(f"{item.conflict_id}  {answer}")
    for item, why in reach.left_out:
        warn(f"left out: {item.conflict_id}: {why}")


def _now() -> str:
    return datetime.datetime.now().astimezone().isoformat(timespec="milliseconds")
