"""What was published: the dataset of an output folder and the views made of it."""

from __future__ import annotations

from collections.abc import Sequence
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
            hint=_hint(out),
        )
    names = ", ".join(each.as_posix() for each in found)
    raise UsageError(
        "several conferences are published here", file=str(out), hint=f"name one: {names}"
    )


def _hint(out: Path) -> str:
    """Say where the output may be: that of "corpora/hld-2006" is mostly "out/hld-2006"."""
    there = Path("out") / out.name
    if out.name and (there / _MARKER).is_file():
        return f"this is no output folder; its output may be {there.as_posix()}"
    return "run hldparse ingest first, or name its output folder"


def brief(folder: str | Path, *, from_edition: str = "", to_edition: str = "") -> str:
    """Return the page that says what changed and what is open, for a folder as ``open`` takes.

    Without editions the two latest are compared. Raises UsageError, naming those there are, for an
    edition that there is not, and what ``open`` raises.
    """
    from hldparse import exporting, reconciling

    place = published(Path(folder))
    dataset = exporting.load(place)
    changes = None
    if from_edition and dataset.editions:
        # The published changes are those from each edition to the next.
        later = to_edition or dataset.editions[-1].edition
        changes = reconciling.diff(dataset, from_edition, later)
    return exporting.brief(
        dataset,
        from_edition or None,
        to_edition or None,
        title=exporting.title_of(place),
        changes=changes,
        not_read=exporting.not_read_of(place),
    )


def conflicts(
    dataset: Dataset,
    *,
    kinds: Sequence[str] = (),
    severities: Sequence[str] = (),
    edition: str = "",
    all_editions: bool = False,
    only_open: bool = False,
    format: str = "table",  # noqa: A002 - the option is called --format
    corpus: str = "",
) -> str:
    """Return the conflicts by case, as ``table``, ``json``, ``csv`` or ``md``.

    ``only_open`` leaves out what is settled. ``corpus`` is the folder of the conference, which a
    table names in the commands that settle a conflict.
    """
    from hldparse import exporting

    return exporting.render_conflicts(
        dataset,
        kinds=tuple(kinds),
        severities=tuple(severities),
        edition=edition or None,
        all_editions=all_editions,
        only_open=only_open,
        format=format,
        corpus=corpus,
    )


def diff(dataset: Dataset, earlier: str, later: str) -> str:
    """Return what changed between any two editions. Raises UsageError for an unknown one."""
    from hldparse import exporting, reconciling

    changes = reconciling.diff(dataset, earlier, later)
    return exporting.render_diff(dataset, changes, earlier, later)


def letters(dataset: Dataset, *, format: str = "tree") -> str:  # noqa: A002 - the option's name
    """Return which letter follows from which, with what each transmits and asks for, and all
    deadlines, as ``tree``, ``json`` or ``md``.
    """
    from hldparse import exporting

    return exporting.render_letters(dataset, format)
