"""Compares what the stages make with what was accepted, and takes it over where told to."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from hldparse import pipeline
from hldparse.corpus import Conference, find, read_manifest
from hldparse.errors import HldparseError, UnreadableSource, UsageError
from hldparse.golden.canonical import canonical
from hldparse.golden.running_text import dataset_read, parsing_read
from hldparse.golden.views import names_read
from hldparse.records.blocks import Parsed
from hldparse.records.dataset import Dataset
from hldparse.records.resolved import Resolved

ARTEFACTS = ("segmenting", "parsing", "resolving", "dataset", "conflicts")
"""What can be accepted: a stage for all sources, or a file for the conference."""
_STAGES = ("segmenting", "parsing", "resolving")
_KNOWN_FAILURES = "known_failures.json"
_NOT_ARTEFACTS = frozenset({_KNOWN_FAILURES, "CHECKED.toml"})


@dataclass(frozen=True, slots=True)
class Finding:
    """One artefact that is not as accepted, or not as wrong as is known."""

    conference: str
    artefact: str
    """Path in golden/<conference>/."""
    text: str
    """A unified diff, or a sentence."""
    fails: bool
    """False for a known failure, which is only reported."""


def check(golden: Path, corpora: Path, *, names: tuple[str, ...] = ()) -> tuple[Finding, ...]:
    """Return every difference between ``golden`` and what the stages make of ``corpora``.

    ``names`` limits it to some conferences. A file in ``golden`` that nothing makes fails, and
    so does an artefact that was never accepted. Raises UsageError for unknown names.
    """
    findings: list[Finding] = []
    conferences = _chosen(corpora, names)
    for conference in conferences.values():
        findings += _compared(golden / conference.name, conference)
    if not names and golden.is_dir():
        findings += [
            Finding(each.name, "", f"{each.name}: accepted, but no such conference", fails=True)
            for each in sorted(golden.iterdir())
            if each.is_dir() and each.name not in conferences
        ]
    return tuple(findings)


def accept(
    golden: Path, corpora: Path, *, conference: str = "", artefacts: tuple[str, ...] = ()
) -> tuple[Path, ...]:
    """Write what the stages make now into ``golden``; return the files that changed.

    Without ``conference`` all of them, without ``artefacts`` all of it; files that nothing makes
    any more are removed then. Raises UsageError for unknown names.
    """
    for each in artefacts:
        if each not in ARTEFACTS:
            raise UsageError(f"no artefact {each}", hint=f"take of {', '.join(ARTEFACTS)}")
    changed: list[Path] = []
    for one in _chosen(corpora, (conference,) if conference else ()).values():
        folder = golden / one.name
        made = {
            name: text
            for name, text in _made(one)
            if not artefacts or name.partition("/")[0].removesuffix(".json") in artefacts
        }
        for name, text in made.items():
            changed += _written(folder / name, text)
        if not artefacts:
            for name in sorted(_accepted(folder) - set(made)):
                (folder / name).unlink()
                changed.append(folder / name)
    return tuple(changed)


def _chosen(corpora: Path, names: tuple[str, ...]) -> dict[str, Conference]:
    known = {each.name: each for each in find([corpora]).conferences}
    for name in names:
        if name not in known:
            raise UsageError(f"no conference is called {name}", hint=f"take of {', '.join(known)}")
    return {name: each for name, each in known.items() if not names or name in names}


def _made(conference: Conference) -> Iterator[tuple[str, str]]:
    """Yield the path and text of each artefact of a conference.

    A file that sources.toml declares a rendition of another has none for its stages: what it
    says is held against that other file, not accepted once more.
    """
    setup = pipeline.setup_for(conference, pipeline.load_names())
    notes = read_manifest(conference.manifest)
    for file in conference.files:
        if file.name in notes and notes[file.name].rendition_of:
            continue
        try:
            for stage, result in pipeline.stages(file, setup):
                if stage in _STAGES:
                    yield f"{stage}/{file.name}.json", canonical(_shown(result))
        except UnreadableSource as error:
            yield f"{_STAGES[0]}/{file.name}.json", canonical({"unreadable": error.message})
    dataset = pipeline.run(conference, setup).dataset or Dataset()
    yield "dataset.json", canonical(dataset_read(dataset))
    only = Dataset(conflicts=dataset.conflicts, conflict_evidence=dataset.conflict_evidence)
    yield "conflicts.json", canonical(only)


def _shown(result: pipeline.StageResult) -> object:
    """Return what a stage made as a person reads it."""
    if isinstance(result, Resolved):
        return names_read(result)
    return parsing_read(result) if isinstance(result, Parsed) else result


def _accepted(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and path.name not in _NOT_ARTEFACTS
    }


def _compared(folder: Path, conference: Conference) -> Iterator[Finding]:
    def finding(artefact: str, text: str, *, fails: bool = True) -> Finding:
        return Finding(conference.name, artefact, text, fails)

    if not folder.is_dir():
        yield finding("", f"{conference.name}: nothing is accepted yet")
        return
    known = _known_failures(folder)
    accepted = _accepted(folder)
    for name, text in _made(conference):
        label = f"golden/{conference.name}/{name}"
        expected = (folder / name).read_text(encoding="utf-8") if name in accepted else None
        accepted.discard(name)
        if expected is None:
            yield finding(name, f"{label}: made, but not accepted")
        elif expected == text and name in known:
            yield finding(name, f"{label}: passes; take it out of {_KNOWN_FAILURES}")
        elif expected != text and name in known:
            yield finding(name, f"{label}: differs, as is known: {known[name]}", fails=False)
        elif expected != text:
            yield finding(name, _difference(expected, text, label))
        known.pop(name, None)
    for name in sorted(accepted):
        yield finding(name, f"golden/{conference.name}/{name}: accepted, but nothing makes it")
    for name in sorted(set(known) - accepted):
        yield finding(name, f"{_KNOWN_FAILURES} of {conference.name}: nothing makes {name}")


def _difference(expected: str, made: str, label: str) -> str:
    lines = difflib.unified_diff(
        expected.splitlines(keepends=True),
        made.splitlines(keepends=True),
        fromfile=label,
        tofile=f"{label} (as made now)",
    )
    return "".join(lines).rstrip("\n")


def _known_failures(folder: Path) -> dict[str, str]:
    """Return the reason by artefact: ``[{"artefact": "dataset.json", "reason": "…"}]``."""
    path = folder / _KNOWN_FAILURES
    if not path.exists():
        return {}
    try:
        return {each["artefact"]: each["reason"] for each in json.loads(path.read_bytes())}
    except (ValueError, KeyError, TypeError) as error:
        raise HldparseError(
            f"not a list of artefacts and reasons: {error!r}",
            file=f"{folder.name}/{_KNOWN_FAILURES}",
            hint='[{"artefact": "dataset.json", "reason": "…"}]',
        ) from None


def _written(path: Path, text: str) -> list[Path]:
    if path.exists() and path.read_text(encoding="utf-8") == text:
        return []
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    return [path]
