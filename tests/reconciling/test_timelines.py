"""What changes from one edition to another."""

from __future__ import annotations

import pytest
from tests.reconciling.factory import Source, links_of, reconciled

from hldparse.errors import UsageError
from hldparse.reconciling import diff


def changes(*editions: dict[str, list[str]]) -> list[tuple[str, str, str, str]]:
    source = Source()
    for n, tables in enumerate(editions):
        source.edition(f"2010-0{n + 1}-01", tables, f"000{n}")
    rows = reconciled(source).changes
    return [(row.change, row.iso3, row.from_round_table, row.to_round_table) for row in rows]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ({}, {"1": ["Chad"]}, [("added", "TCD", "", "1")]),
        ({"1": ["Chad"]}, {}, [("no-longer-listed", "TCD", "1", "")]),
        ({"1": ["Chad"]}, {"2": ["Chad"]}, [("moved", "TCD", "1", "2")]),
        ({"1": ["Chad"]}, {"1": ["Chad"]}, []),
        ({"1": ["Chad"]}, {"1": ["Chad"], "2": ["Chad"]}, [("second-seat-added", "TCD", "", "2")]),
        (
            {"1": ["Chad"], "2": ["Chad"]},
            {"2": ["Chad"]},
            [("second-seat-dropped", "TCD", "1", "")],
        ),
        ({"1": ["Atlantis"]}, {"2": ["Atlantis"]}, []),
    ],
)
def test_changes_of_one_state(
    before: dict[str, list[str]],
    after: dict[str, list[str]],
    expected: list[tuple[str, str, str, str]],
) -> None:
    """Each change has its word and its tables; a name not resolved cannot be followed."""
    # An edition in which nobody sits still needs a table.
    assert changes({"9": ["Peru"], **before}, {"9": ["Peru"], **after}) == expected


def test_who_comes_back_has_returned() -> None:
    """A state of an edition before the previous one is not new."""
    rows = changes({"1": ["Chad", "Peru"]}, {"1": ["Peru"]}, {"1": ["Chad", "Fiji", "Peru"]})
    assert rows[1:] == [("added", "FJI", "", "1"), ("returned", "TCD", "", "1")]


def test_change_ids_name_edition_entity_and_tables() -> None:
    """The key of a change is made of what it says."""
    source = Source()
    source.edition("2010-01-01", {"1": ["Chad"]})
    source.edition("2010-02-01", {"2": ["Chad"]}, "bbbb")
    (row,) = reconciled(source).changes
    assert row.change_id == "2010-02-01/TCD/member-state/moved/1-2"
    assert row.from_seat_id == "2010-01-01/1/member-state/TCD"


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Ann Ode", "Bea Sole", ["representative-changed"]),
        ("", "Bea Sole", []),
        ("Ann Ode", "", []),
    ],
)
def test_a_representative_changes_only_between_two_named_persons(
    before: str, after: str, expected: list[str]
) -> None:
    """An organisation listed first without a name has nobody to change."""
    source = Source()
    for date, person, opening in (("2010-01-01", before, "aaaa"), ("2010-02-01", after, "bbbb")):
        listed = source.edition(date, {"1": ["Peru"]}, opening)
        source.organisation(listed, "1", "Ford Union", person)
    data = reconciled(source, links=links_of({"Ford Union": "org:ford-union"}))
    assert [row.change for row in data.changes] == expected


def test_diff_between_any_two_editions() -> None:
    """Editions need not be neighbours; an unknown one is named with those there are."""
    source = Source()
    for n, tables in enumerate([{"1": ["Chad"]}, {"2": ["Chad"]}, {"3": ["Chad"]}]):
        source.edition(f"2010-0{n + 1}-01", tables, f"000{n}")
    data = reconciled(source)
    (row,) = diff(data, "2010-01-01", "2010-03-01")
    assert (row.change, row.from_round_table, row.to_round_table) == ("moved", "1", "3")
    with pytest.raises(UsageError, match="2010-02-01"):
        diff(data, "2010-01-01", "2011-01-01")
