"""One page for someone with ten minutes: what changed, and what somebody has to settle."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from hldparse.errors import UsageError
from hldparse.exporting.briefing_changes import (
    change_lines,
    compared,
    not_compared,
    representative_lines,
)
from hldparse.exporting.briefing_lines import (
    asked_about,
    listed,
    not_met,
    open_questions,
    over_share,
    seats_in_range,
    sitting_twice,
)
from hldparse.exporting.publication import Exporter, Publication
from hldparse.exporting.standing import Standing
from hldparse.exporting.visible import inline, markdown
from hldparse.records.dataset import ChangeRow, Dataset, EditionRow
from hldparse.text.wording import day, list_of

BRIEF = "brief.md"


def _edition(dataset: Dataset, name: str) -> EditionRow:
    for row in dataset.editions:
        if row.edition == name:
            return row
    there = ", ".join(row.edition for row in dataset.editions) or "none"
    raise UsageError(f"there is no edition {name!r}", hint=f"editions there are: {there}")


def _pair(
    dataset: Dataset, from_edition: str | None, to_edition: str | None
) -> tuple[EditionRow | None, EditionRow | None]:
    """Return the edition to start from and the one to report; None where there is none."""
    if to_edition:
        later: EditionRow | None = _edition(dataset, to_edition)
    else:
        later = dataset.editions[-1] if dataset.editions else None
    if from_edition:
        return _edition(dataset, from_edition), later
    if later is None or not later.follows:
        return None, later
    return _edition(dataset, later.follows), later


def _section(heading: str, lines: Iterable[str], nothing: str = "") -> Iterator[str]:
    found = [f"- {line}" for line in lines]
    if not found and not nothing:
        return
    yield ""
    yield f"## {heading}"
    yield ""
    yield from found or [nothing]


def _heading(title: str, later: EditionRow | None, earlier: EditionRow | None) -> Iterator[str]:
    if later is None:
        yield f"# {markdown(title) if title else 'Brief'}: no list of participants yet"
        return
    status = f"{later.status} list" if later.status else "list"
    yield f"# {markdown(title) if title else 'Brief'}: {list_of(later.edition, status)}"
    if earlier is not None:
        yield ""
        former = f"{earlier.status} list" if earlier.status else "list"
        yield f"Held against the {list_of(earlier.edition, former)}."


def _changed(
    standing: Standing,
    earlier: EditionRow | None,
    changes: Sequence[ChangeRow] | None,
) -> Iterator[str]:
    if earlier is None:
        yield from _section("Listed", listed(standing))
        yield from _section("Representatives changed", asked_about((), standing))
        return
    if changes is None:
        changes = standing.changes(earlier.edition)
    if changes is None:
        changes = compared(standing, earlier.edition)
    since = day(earlier.edition)
    told = (*change_lines(changes, standing), *not_compared(standing, earlier.edition))
    yield from _section(f"What changed since {since}", told, "Nothing.")
    lines = representative_lines(changes, standing)
    yield from _section("Representatives changed", (*lines, *asked_about(changes, standing)))


def brief(  # noqa: PLR0913 - which editions, and what the dataset does not say, by name
    dataset: Dataset,
    from_edition: str | None = None,
    to_edition: str | None = None,
    *,
    title: str = "",
    changes: Sequence[ChangeRow] | None = None,
    not_read: Iterable[str] = (),
) -> str:
    """Return one page, in Markdown that reads well as plain text, on ``to_edition`` as against
    ``from_edition``; by default the latest edition and the one before it.

    ``changes`` are those from one to the other, where they are no neighbours and have been worked
    out. ``not_read`` says of each source that could not be read why. Each line names its place in
    the source. Raises UsageError naming the editions there are for an unknown one.
    """
    earlier, later = _pair(dataset, from_edition, to_edition)
    lines = list(_heading(title, later, earlier))
    lines += _section("Could not be read", map(inline, not_read))
    if later is not None:
        standing = Standing(dataset, later)
        lines += _changed(standing, earlier, changes)
        lines += _section("Sits twice", sitting_twice(standing), "Nobody.")
        lines += _section("Groups over their share", over_share(standing))
        lines += _section("Requests not met", not_met(standing))
        ranged = standing.rule("seats-per-table") is not None
        title = "Seats against the range" if ranged else "Seats at each table"
        lines += _section(title, seats_in_range(standing))
    lines += _section("Open questions", open_questions(dataset), "None.")
    return "\n".join(lines) + "\n"


def _write(publication: Publication) -> Iterator[tuple[str, bytes]]:
    page = brief(publication.dataset, title=publication.name, not_read=publication.not_read)
    yield BRIEF, page.encode()


EXPORTER = Exporter("brief", (BRIEF,), _write)
