"""Tables that are counted, and one left out: its heading may be lost, and its list at another."""

from __future__ import annotations

from collections.abc import Iterable

from hldparse.reconciling.facts import Exhibit, Facts, Finding
from hldparse.reconciling.rules.lists import editions_by_id
from hldparse.reconciling.rules.wording import tables, the_list
from hldparse.records.dataset import RoundTableRow
from hldparse.text.wording import listing

_MOST = 20
"""Tables left out between two that are listed, at most: greater numbers count something else."""


def table_skipped(facts: Facts) -> Iterable[Finding]:
    """Report editions with tables 1, 2 and 4: what table 3 lists may stand at table 2."""
    by_edition: dict[str, list[RoundTableRow]] = {}
    for row in facts.dataset.round_tables:
        by_edition.setdefault(row.edition, []).append(row)
    editions = editions_by_id(facts)
    for edition, rows in by_edition.items():
        numbered = {int(row.round_table): row for row in rows if row.round_table.isdecimal()}
        if len(numbered) < 2 or len(numbered) < len(rows) or edition not in editions:
            continue
        missing = sorted(set(range(min(numbered), max(numbered))) - set(numbered))
        for number in missing if len(missing) <= _MOST else ():
            around = (
                numbered[max(each for each in numbered if each < number)],
                numbered[min(each for each in numbered if each > number)],
            )
            yield Finding(
                kind="table-skipped",
                edition=edition,
                subject=str(number),
                case=str(number),
                question=f"{the_list(edition)[:1].upper()}{the_list(edition)[1:]} has "
                f"{tables([str(each) for each in sorted(numbered)])} and no table {number}: is its "
                f"list missing, or does it stand at {_at(around)}?",
                exhibits=tuple(
                    Exhibit(editions[edition].document_id, f"table {row.round_table}", row.evidence)
                    for row in around
                ),
                evidence_key=(edition, *(str(each) for each in sorted(numbered))),
                round_tables=tuple(row.round_table for row in around),
            )


def _at(rows: Iterable[RoundTableRow]) -> str:
    return f"table {listing([row.round_table for row in rows], 'or')}"
