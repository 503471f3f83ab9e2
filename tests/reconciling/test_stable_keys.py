"""Keys do not depend on what else is there, nor on the order in which it is given."""

from __future__ import annotations

from dataclasses import fields

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reconciling.factory import STATES, Source, reconciled

from hldparse.records.dataset import TABLES, Dataset

NAMES = st.lists(st.sampled_from([*STATES, "Atlantis", "Chad Fiji"]), max_size=8)
LISTS = st.dictionaries(st.sampled_from(["1", "2", "III"]), NAMES, min_size=1)


def keys(data: Dataset) -> set[tuple[str, ...]]:
    found = set()
    for name, row_class in TABLES.items():
        key = [one.name for one in fields(row_class) if one.metadata.get("key")]
        rows = [(name, *(str(getattr(row, part)) for part in key)) for row in getattr(data, name)]
        assert len(rows) == len(set(rows)), f"keys of {name} are not unique"
        found.update(rows)
    return found


def corpus(lists: list[dict[str, list[str]]]) -> Source:
    source = Source()
    source.wishes_of("2010-01-15", [("1", "Chad", 1), ("2", "Chad", None), ("", "Peru", None)])
    for n, tables in enumerate(lists):
        listed = source.edition(f"2010-0{n + 2}-01", tables, f"000{n}")
        source.organisation(listed, "1", "Ford Union", "Ann Ode")
    return source


@settings(max_examples=40, deadline=None)
@given(st.lists(LISTS, min_size=1, max_size=3))
def test_an_unrelated_source_changes_no_key(lists: list[dict[str, list[str]]]) -> None:
    """Another file with a letter and a proposal adds keys and takes none away."""
    before = reconciled(corpus(lists), rules=None)
    other = Source("another.txt")
    letter = other.letter("2009-12-01", "ffff")
    proposal = other.attach(letter, "civil-society-list")
    other.organisation(proposal, "1", "Quill Society", "Bea Sole")
    after = reconciled(other, corpus(lists), rules=None)
    assert keys(before) <= keys(after)


@settings(max_examples=20, deadline=None)
@given(st.lists(LISTS, min_size=1, max_size=3))
def test_the_order_of_sources_does_not_matter(lists: list[dict[str, list[str]]]) -> None:
    """The same files give the same dataset, whichever is read first."""
    other = Source("another.txt")
    other.edition("2010-02-15", {"1": ["Chad", "Peru"]}, "ffff")
    source = corpus(lists)
    assert reconciled(source, other, rules=None) == reconciled(other, source, rules=None)


@settings(max_examples=20, deadline=None)
@given(st.lists(LISTS, min_size=1, max_size=3), st.integers(1, 500))
def test_lines_further_down_keep_their_keys(lists: list[dict[str, list[str]]], by: int) -> None:
    """Blank lines at the head of a file move every place and no key, fingerprints included."""
    before = reconciled(corpus(lists), rules=None)
    moved = Source(line=by)
    moved.wishes_of("2010-01-15", [("1", "Chad", 1), ("2", "Chad", None), ("", "Peru", None)])
    for n, tables in enumerate(lists):
        listed = moved.edition(f"2010-0{n + 2}-01", tables, f"000{n}")
        moved.organisation(listed, "1", "Ford Union", "Ann Ode")
    after = reconciled(moved, rules=None)
    assert keys(before) == keys(after)
    assert [row.fingerprint for row in before.conflicts] == [
        row.fingerprint for row in after.conflicts
    ]
