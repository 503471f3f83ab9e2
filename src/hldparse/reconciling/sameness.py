"""Which documents of several files are one: by date, kind and how they open."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import combinations

from hldparse.reconciling.doubtful_dates import agree, may_be_misread
from hldparse.records.document import Document
from hldparse.records.resolved import Resolved
from hldparse.records.source import Rendition

_LIKE = 0.9
"""Share of characters in common from which two openings are one: a page recognised with one
character wrong in twenty has 0.95, letters that only begin with the same formula 0.8 at most."""
_SHARP = 0.97
"""The same where neither is a scan: nothing is misread, only words at line ends come apart."""
_DECLARED = 0.6
"""The same where sources.toml says that one file renders the other: bad scans still have it."""
_MARGIN = 0.03
"""By so much the likest document must be liker than the next."""
_LEAST_WORDS = 12
"""Openings of fewer words must be the same."""
_RUN = 3
_LEAST_RUNS = 4
"""Runs of words that like openings share at least."""
_COMMON = 64
"""A run of words in more documents than these tells none from another."""
_READ_EXACTLY: frozenset[Rendition] = frozenset({"text", "html"})
Declared = Mapping[str, str]
"""File → the file that it is said to be a rendition of."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A document as one file has it."""

    document: Document
    path: str
    rendition: Rendition


@dataclass(slots=True, eq=False)
class _Group:
    """Copies of one document; ``into`` is the group that took them over."""

    copies: list[Copy]
    words: list[str] = field(init=False)
    into: _Group | None = None

    def __post_init__(self) -> None:
        self.words = self.copies[0].document.opening.split()

    def lacks(self, copy: Copy) -> bool:
        """Whether no copy is of the form of ``copy``."""
        return all(each.rendition != copy.rendition for each in self.copies)

    def last(self) -> _Group:
        return self if self.into is None else self.into.last()

    @property
    def sharpest(self) -> Copy | None:
        """The copy in which nothing is misread, a text before others; None where all are scans."""
        sharp = [copy for copy in self.copies if copy.rendition != "scan"]
        return min(sharp, key=lambda copy: copy.rendition not in _READ_EXACTLY, default=None)

    @property
    def date(self) -> str:
        """The date that one of the copies has, empty where none has any."""
        return next((copy.document.date for copy in self.copies if copy.document.date), "")

    @property
    def paths(self) -> set[str]:
        return {copy.path for copy in self.copies}


def copies_of(
    resolved: Sequence[Resolved], declared: Declared | None = None
) -> tuple[tuple[Copy, ...], ...]:
    """Return the documents of ``resolved``, those that are one together, ordered by path.

    An id holds date, kind and a hash of the opening, so documents of one id are one, unless they
    have no date and their files are of one form: then they are two states of a list. So are
    those of the same kind and date (or one of them without a date) whose openings are nearly the
    same, where one of them was read from a page or a picture, and where nothing else is as like;
    and a scan whose date differs in a figure that may be misread, where all else is the same.
    Two documents of one file are never one. Where ``declared`` says that a file is a rendition of
    another, less likeness is asked of its documents and those of that file.
    """
    groups: list[_Group] = []
    by_id: dict[str, list[_Group]] = defaultdict(list)
    for one in sorted(resolved, key=lambda one: one.parsed.source.path):
        source = one.parsed.source
        for document in one.parsed.documents:
            copy = Copy(document, source.path, source.rendition)
            same = by_id[document.document_id]
            known = next((group for group in same if document.date or group.lacks(copy)), None)
            if known is None:
                same.append(_Group([copy]))
                groups.append(same[-1])
            else:
                known.copies.append(copy)
    if len(resolved) > 1 and any(
        one.parsed.source.rendition not in _READ_EXACTLY for one in resolved
    ):
        _joined(groups, declared or {})
        _dated_otherwise(groups, {one.parsed.source.path: one for one in resolved})
    return tuple(tuple(group.copies) for group in groups if group.into is None)


def _joined(groups: list[_Group], declared: Declared) -> None:
    """Join the groups that are like, the likest first."""
    pairs = sorted((*_pairs(groups), *_declared(groups, declared)), key=lambda pair: -pair[0])
    near: dict[int, list[tuple[float, _Group]]] = defaultdict(list)
    for score, one, other in pairs:
        near[id(one)].append((score, other))
        near[id(other)].append((score, one))
    for score, one, other in pairs:
        first, second = one.last(), other.last()
        enough = _DECLARED if _are_declared(one, other, declared) else _LIKE
        if score < enough or first is second or not _may_be_one(first, second):
            continue
        rivals = (
            rival
            for mine, at, theirs in ((first, one, second), (second, other, first))
            for rival, group in near[id(at)]
            if group.last() not in {mine, theirs}
            and _may_be_one(mine, group.last())
            # One that may itself be the same document once more competes with nothing.
            and not _may_be_one(theirs, group.last())
        )
        if score >= max(rivals, default=0.0) + _MARGIN:
            first.copies += second.copies
            first.copies.sort(key=lambda copy: copy.path)
            second.into = first


def _dated_otherwise(groups: Sequence[_Group], resolved: Mapping[str, Resolved]) -> None:
    """Join a scan with the one letter that it is but for a figure of its date.

    Not where another document of the scan's own date opens like it.
    """
    left = [group for group in groups if group.into is None and group.date]
    pairs = [
        (scan, letter, printed)
        for scan in left
        if scan.sharpest is None
        for letter in left
        if (printed := letter.sharpest) is not None
        and may_be_misread(scan.date, printed.document.date)
        and letter.lacks(scan.copies[0])
        and scan.copies[0].document.kind == printed.document.kind
        and not scan.paths & letter.paths
        and _like(scan.words, letter.words, _SHARP)
        and agree(_read_from(scan.copies[0], resolved), _read_from(printed, resolved))
    ]
    for scan, letter, _ in pairs:
        rivals = sum(scan in pair or letter in pair for pair in pairs)
        own = any(
            other is not scan and other.date == scan.date and _like(scan.words, other.words)
            for other in left
        )
        if rivals == 1 and not own:
            letter.copies += scan.copies
            letter.copies.sort(key=lambda copy: copy.path)
            scan.into = letter


def _read_from(copy: Copy, resolved: Mapping[str, Resolved]) -> tuple[Document, Resolved]:
    return copy.document, resolved[copy.path]


def _pairs(groups: list[_Group]) -> Iterator[tuple[float, _Group, _Group]]:
    """Yield pairs worth a look with their likeness, without comparing each with each."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, group in enumerate(groups):
        kind = group.copies[0].document.kind
        for run in {
            tuple(group.words[at : at + _RUN]) for at in range(len(group.words) - _RUN + 1)
        }:
            holders[kind, *run].append(index)
    shared = Counter(
        pair
        for indices in holders.values()
        if 1 < len(indices) <= _COMMON
        for pair in combinations(indices, 2)
    )
    for (one, other), runs in sorted(shared.items()):
        if runs >= _LEAST_RUNS and _may_be_one(groups[one], groups[other]):
            yield _like(groups[one].words, groups[other].words), groups[one], groups[other]


def _declared(
    groups: Sequence[_Group], declared: Declared
) -> Iterator[tuple[float, _Group, _Group]]:
    """Yield the pairs of documents in files of which one is said to render the other."""
    by_path: dict[str, list[_Group]] = defaultdict(list)
    for group in groups:
        for path in group.paths:
            by_path[path].append(group)
    for path, original in declared.items():
        for one in by_path.get(path, ()):
            for other in by_path.get(original, ()):
                if one is not other and _may_be_one(one, other):
                    yield _like(one.words, other.words, _DECLARED), one, other


def _are_declared(one: _Group, other: _Group, declared: Declared) -> bool:
    return any(declared.get(path) in other.paths for path in one.paths) or any(
        declared.get(path) in one.paths for path in other.paths
    )


def _may_be_one(one: _Group, other: _Group) -> bool:
    if one.copies[0].document.kind != other.copies[0].document.kind or one.paths & other.paths:
        return False
    if one.date and other.date and one.date != other.date:
        return False
    undated = not (one.date or other.date)
    if min(len(one.words), len(other.words)) < _LEAST_WORDS or (
        undated and not all(map(one.lacks, other.copies))
    ):
        return False
    first, second = one.sharpest, other.sharpest
    if first is None or second is None:
        return True
    if {first.rendition, second.rendition} <= _READ_EXACTLY:
        return False
    return _like(first.document.opening.split(), second.document.opening.split()) >= _SHARP


def _like(one: list[str], other: list[str], least: float = _LIKE - _MARGIN) -> float:
    """Return the share of characters that two openings have in common, up to the shorter's end;
    0 where it is less than ``least``.
    """
    length = min(len(one), len(other))
    # The one that is cut off earlier must not look unlike for that.
    first, second = " ".join(one[:length]), " ".join(other[:length])
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= least else 0.0
