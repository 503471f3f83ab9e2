"""What was published: the dataset of an output folder and the views made of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from hldparse.errors import UsageError
from hldparse.records.dataset import Dataset

_MARKER = "datapackage.json"


def open(folder: str | Path) -> Dataset:  # noqa: A001 - hldparse.open, as tarfile.open
    """Return the dataset published in ``folder``, or in its only conference.

    Raises UsageError where there is none, or several to choose from; OutputError where it is not
    one of ours.
    """
    from hldparse import exporting

    return exporting.load(published(Path(folder)))


def published(out: Path) -> Path:
    """Return ``out`` where a conference is published in it, else its one folder with one.

    Raises UsageError where there is none, or several to choose from.
    """
    if (out / _MARKER).is_file():
        return out
    found = sorted(each.parent for each in out.glob(f"*/{_MARKER}") if each.parent.name[0] != ".")
    if len(found) == 1:
        return found[0]
    if not found:
        raise UsageError(
            "no conference is published here",
            file=str(out),
            hint="run hldparse ingest first, or name its output folder",
        )
    names = ", ".join(each.as_posix() for each in found)
    raise UsageError(
        "several conferences are published here", file=str(out), hint=f"name one: {names}"
    )


def brief(dataset: Dataset, *, from_edition: str = "", to_edition: str = "") -> str:
    """Return the page that says what changed and what is open. Raises UsageError for an edition
    that there is not.
    """
    from hldparse import exporting

    return exporting.brief(dataset, from_edition or None, to_edition or None)


def conflicts(
    dataset: Dataset,
    *,
    kinds: Sequence[str] = (),
    severities: Sequence[str] = (),
    edition: str = "",
    all_editions: bool = False,
    only_open: bool = False,
    format: str = "table",  # noqa: A002 - the option is called --format
) -> str:
    """Return the conflicts by case, as ``table``, ``json``, ``csv`` or ``md``."""
    from hldparse import exporting
    from hldparse.reviewing import OPEN

    if edition:
        _known(dataset, edition)
    if only_open:
        rows = tuple(row for row in dataset.conflicts if row.status in OPEN)
        dataset = replace(dataset, conflicts=rows)
    return exporting.render_conflicts(
        dataset,
        kinds=tuple(kinds),
        severities=tuple(severities),
        edition=edition or None,
        all_editions=all_editions,
        format=format,
    )


def diff(dataset: Dataset, earlier: str, later: str) -> str:
    """Return what changed between any two editions. Raises UsageError for an unknown one."""
    from hldparse import exporting, reconciling

    for each in (earlier, later):
        _known(dataset, each)
    changes = reconciling.diff(dataset, earlier, later)
    return exporting.render_diff(dataset, changes, earlier, later)


def _known(dataset: Dataset, edition: str) -> None:
    editions = [each.edition for each in dataset.editions]
    if edition not in editions:
        raise UsageError(
            f"there is no edition {edition}", hint=f"there are {', '.join(editions) or 'none'}"
        )
