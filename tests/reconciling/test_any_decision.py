"""Whatever is decided: keys stay unique, references hold, every decision has a state."""

from __future__ import annotations

from dataclasses import fields

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reconciling.factory import STATES, Source, links_of, reconciled

from hldparse.records.dataset import TABLES, Dataset
from hldparse.records.decision import OPTIONS, Decision
from hldparse.records.resolved import Variant

NAMES = st.lists(
    st.sampled_from([*STATES, "Atlantis", "Chad Fiji", "Guinee", "Mali Oman Peru"]), max_size=6
)
LISTS = st.dictionaries(st.sampled_from(["1", "2", ""]), NAMES, min_size=1)
BLANKS = {
    "<table>": ["1", "2", "-"],
    "<n>": ["1", "2", "1,2"],
    "<entity_id>": ["TCD", "GIN", "org:ford-union", "ZZZ", "african"],
    "<spelling>": ["Ford", "Fördé | Union"],
}


def corpus(lists: list[dict[str, list[str]]]) -> Source:
    source = Source()
    source.wishes_of("2010-01-15", [("1", "Chad", 1), ("2", "Atlantis", None), ("", "Peru", None)])
    for n, tables in enumerate(lists):
        listed = source.edition(f"2010-0{n + 2}-01", tables, f"000{n}")
        source.organisation(listed, "1", f"Ford Uni{n}", f"Ann O{n}")
        source.organisation(listed, "2", "Ford Uni0", "Bea Sole")
        source.unread_line(listed, "1", "- Qatar")
        source.unread_line(listed, "", "of the Isles")
    return source


LINKS = links_of(
    {f"Ford Uni{n}": f"org:ford-uni{n}" for n in range(3)},
    {("Bea Sole", "Ford Uni0"): "person:bea-sole", ("Ann O0", "Ford Uni0"): "person:ann-o0"},
    (
        Variant(
            "organisation",
            ("Ford Uni0", "Ford Uni1"),
            ("org:ford-uni0", "org:ford-uni1"),
            90.0,
            False,
            "",
        ),
        Variant(
            "organisation",
            ("Ford Uni1", "Ford Uni2"),
            ("org:ford-uni1", "org:ford-uni2"),
            90.0,
            False,
            "",
        ),
    ),
)


def hold_together(data: Dataset) -> None:
    values: dict[str, set[str]] = {}
    for table, row_class in TABLES.items():
        for one in fields(row_class):
            values[f"{table}.{one.name}"] = {
                str(getattr(row, one.name)) for row in getattr(data, table)
            }
        key = [one.name for one in fields(row_class) if one.metadata.get("key")]
        keys = [tuple(getattr(row, part) for part in key) for row in getattr(data, table)]
        assert len(keys) == len(set(keys)), f"keys of {table} are not unique"
    for table, row_class in TABLES.items():
        for one in fields(row_class):
            if refers := one.metadata.get("refers"):
                missing = values[f"{table}.{one.name}"] - values[refers] - {""}
                assert not missing, f"{table}.{one.name} names {missing}"
            if allowed := one.metadata.get("values"):
                strange = values[f"{table}.{one.name}"] - set(allowed) - {""}
                assert not strange, f"{table}.{one.name} is {strange}"


@settings(max_examples=60, deadline=None)
@given(st.lists(LISTS, min_size=1, max_size=3), st.data())
def test_any_ledger_leaves_a_sound_dataset(
    lists: list[dict[str, list[str]]], data: st.DataObject
) -> None:
    """Two rounds of decisions, each on what the round before left open."""
    decisions: list[Decision] = []
    for _ in range(2):
        before = reconciled(corpus(lists), links=LINKS, decisions=tuple(decisions), rules=None)
        hold_together(before)
        for row in before.conflicts:
            if row.status != "open" or not data.draw(st.booleans()):
                continue
            option = data.draw(st.sampled_from(OPTIONS[row.kind]))
            for blank, filled in BLANKS.items():
                if blank in option:
                    option = option.replace(blank, data.draw(st.sampled_from(filled)))
            decisions.append(
                Decision(
                    decision_id=f"d{len(decisions):03}",
                    conflict_id=row.conflict_id,
                    kind=row.kind,
                    option=option,
                    fingerprint=row.fingerprint,
                )
            )
    after = reconciled(corpus(lists), links=LINKS, decisions=tuple(decisions), rules=None)
    hold_together(after)
    assert after == reconciled(
        corpus(lists), links=LINKS, decisions=tuple(reversed(decisions)), rules=None
    )
    assert [row.decision_id for row in after.decisions] == [one.decision_id for one in decisions]
    settled = {row.decision_id for row in after.conflicts if row.decision_id}
    applied = {row.decision_id for row in after.decisions if row.state == "applied"}
    assert settled <= applied
    for source in after.sources:
        assert source.claimed + source.furniture + source.unread == sum(
            (one.claimed + one.furniture + one.unread) for one in before.sources
        )
