"""One page for someone with ten minutes: what changed, and what somebody has to settle."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from hldparse.errors import UsageError
from hldparse.exporting.briefing_changes import (
    by_name,
    change_lines,
    compared,
    representative_lines,
)
from hldparse.exporting.cases import UNSETTLED, cases
from hldparse.exporting.publication import Exporter, Publication
from hldparse.exporting.standing import Standing, Surplus
from hldparse.exporting.visible import markdown
from hldparse.exporting.wording import (
    CATEGORY_NAMES,
    count,
    day,
    listing,
    places,
    table_name,
    table_names,
)
from hldparse.records.dataset import (
    CONFLICT_KINDS,
    SEVERITIES,
    ChangeRow,
    Dataset,
    EditionRow,
    RequestRow,
)

BRIEF = "brief.md"
_NOT_SEATED = ("not-listed", "no-longer-listed")
_RANKS = {"1": " (first)", "2": " (second)"}


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


def _twice(standing: Standing) -> Iterator[str]:
    settled = {
        part
        for row in standing.conflicts("double-seat")
        if row.status in ("resolved", "waived")
        for part in row.entity_ids.split("|")
    }
    for seats in standing.twice():
        tables = table_names(seat.round_table for seat in seats)
        note = ", settled by a decision" if seats[0].entity_id in settled else ""
        where = places(seat.evidence for seat in seats)
        yield f"{markdown(seats[0].name)}: {tables}{note}{where}"


def _age(surplus: Surplus, standing: Standing) -> str:
    here = standing.edition.edition
    if surplus.since != here:
        return f"standing since {day(surplus.since)}"
    return "new" if standing.order.index(here) else "from the first list on"


def _shares(standing: Standing) -> Iterator[str]:
    heads = {row.round_table: row.evidence for row in standing.tables}
    for surplus in standing.surpluses():
        table = surplus.conflict.round_tables
        if surplus.rule is None:
            yield f"{markdown(surplus.conflict.question)} {_age(surplus, standing).capitalize()}."
            continue
        number, share = len(surplus.names), surplus.rule.maximum
        where = places((heads.get(table), surplus.rule.evidence))
        yield (
            f"{markdown(surplus.group)} at {table_name(table)}: {number} for {share} "
            f"seats, {_age(surplus, standing)}: {markdown(listing(surplus.names))}{where}"
        )


def _wished(row: RequestRow) -> str:
    wishes = [wish.rpartition(":") for wish in row.wished.split("|") if wish]
    said = [f"{table}{_RANKS.get(rank, '')}" for table, _, rank in wishes if table]
    return f"asked for {table_names(said)}" if said else "asked for a seat without naming a table"


def _unheard(standing: Standing) -> Iterator[str]:
    seats = {(seat.entity_id, seat.round_table): seat for seat in standing.seats}
    for row in by_name(standing.requests(*_NOT_SEATED)):
        wishes = standing.wishes[row.entity_id]
        before = " (it was listed before)" if row.outcome == "no-longer-listed" else ""
        where = places(wish.evidence for wish in wishes)
        yield f"{markdown(row.name)} is not seated{before}; it {_wished(row)}{where}"
    for row in by_name(standing.requests("other-table")):
        tables = row.round_tables.split("|")
        sits = table_names(tables)
        found = [
            seats[key].evidence for table in tables if (key := (row.entity_id, table)) in seats
        ]
        found += [wish.evidence for wish in standing.wishes[row.entity_id]]
        yield f"{markdown(row.name)} {_wished(row)}, sits at {sits}{places(found)}"


def range_words(minimum: int | None, maximum: int | None) -> str:
    """Return a range of seats in words: "40 to 48", "at most 48"; "" where there is none."""
    if minimum is None:
        return "" if maximum is None else f"at most {maximum}"
    return f"at least {minimum}" if maximum is None else f"{minimum} to {maximum}"


def verdict(number: int, minimum: int | None, maximum: int | None) -> str:
    """Return how a number stands to a range: "3 over", "2 short", "within"; "" without range."""
    if maximum is not None and number > maximum:
        return f"{number - maximum} over"
    if minimum is not None and number < minimum:
        return f"{minimum - number} short"
    return "" if minimum is None and maximum is None else "within"


def _seats(standing: Standing) -> Iterator[str]:
    rule = standing.rule("seats-per-table")
    for row in standing.tables:
        states = count(row.states, "state")
        said = f"{table_name(row.round_table).capitalize()}: {states}, "
        said += count(row.participants, "participant")
        if rule is not None:
            counted = row.states if rule.counts == "states" else row.participants
            found = verdict(counted, rule.minimum, rule.maximum)
            said += f"; {range_words(rule.minimum, rule.maximum)} foreseen: {found}"
        yield said + places((row.evidence, rule.evidence if rule else None))


def _questions(dataset: Dataset) -> Iterator[str]:
    open_cases = [case for case in cases(dataset) if case.current and case.unsettled]
    for severity in SEVERITIES:
        kinds = Counter(case.lead.kind for case in open_cases if case.severity == severity)
        if kinds:
            named = ", ".join(f"{kind} {kinds[kind]}" for kind in CONFLICT_KINDS if kinds[kind])
            total = count(sum(kinds.values()), severity)
            yield f"{total}: {named}. List: `hldparse conflicts --severity {severity}`"


def _heading(title: str, later: EditionRow | None, earlier: EditionRow | None) -> Iterator[str]:
    if later is None:
        yield f"# {markdown(title) if title else 'Brief'}: no list of participants yet"
        return
    status = f"{later.status} list" if later.status else "list"
    yield f"# {markdown(title) if title else 'Brief'}: {status} of {day(later.edition)}"
    if earlier is not None:
        yield ""
        former = f"{earlier.status} list" if earlier.status else "list"
        yield f"Held against the {former} of {day(earlier.edition)}."


def _listed(standing: Standing) -> Iterator[str]:
    counted = Counter(seat.category for seat in standing.seats)
    for category, name in CATEGORY_NAMES.items():
        if counted[category]:
            yield f"{name}: {count(counted[category], 'seat')}"


def _asked_about(changes: Sequence[ChangeRow], standing: Standing) -> Iterator[str]:
    """Yield changes of representatives against other documents than the edition before."""
    told = {row.entity_id for row in changes if row.change == "representative-changed"}
    for conflict in standing.conflicts("representative-changed"):
        if conflict.status in UNSETTLED and not told.intersection(conflict.entity_ids.split("|")):
            where = places(standing.evidence[conflict.conflict_id])
            yield f"{markdown(conflict.question)}{where}"


def _changed(
    standing: Standing,
    earlier: EditionRow | None,
    changes: Sequence[ChangeRow] | None,
) -> Iterator[str]:
    if earlier is None:
        yield from _section("Listed", _listed(standing))
        yield from _section("Representatives changed", _asked_about((), standing))
        return
    if changes is None:
        changes = standing.changes(earlier.edition)
    if changes is None:
        changes = compared(standing, earlier.edition)
    since = day(earlier.edition)
    lines = change_lines(changes, standing)
    yield from _section(f"What changed since {since}", lines, "Nothing.")
    lines = representative_lines(changes, standing)
    yield from _section("Representatives changed", (*lines, *_asked_about(changes, standing)))


def brief(
    dataset: Dataset,
    from_edition: str | None = None,
    to_edition: str | None = None,
    *,
    title: str = "",
    changes: Sequence[ChangeRow] | None = None,
) -> str:
    """Return one page, in Markdown that reads well as plain text, on ``to_edition`` as against
    ``from_edition``; by default the latest edition and the one before it.

    ``changes`` are those from one to the other, where they are no neighbours and have been worked
    out. Each line names its place in the source. Raises UsageError naming the editions there are
    for an unknown one.
    """
    earlier, later = _pair(dataset, from_edition, to_edition)
    lines = list(_heading(title, later, earlier))
    if later is not None:
        standing = Standing(dataset, later)
        lines += _changed(standing, earlier, changes)
        lines += _section("Sits twice", _twice(standing), "Nobody.")
        lines += _section("Groups over their share", _shares(standing))
        lines += _section("Requests not met", _unheard(standing))
        lines += _section("Seats against the range", _seats(standing))
    lines += _section("Open questions", _questions(dataset), "None.")
    return "\n".join(lines) + "\n"


def _write(publication: Publication) -> Iterator[tuple[str, bytes]]:
    yield BRIEF, brief(publication.dataset, title=publication.name).encode()


EXPORTER = Exporter("brief", (BRIEF,), _write)
