"""Conflict rules, a module a family, each rule one function."""

from __future__ import annotations

from hldparse.reconciling.facts import Rule
from hldparse.reconciling.rules.attachments import attachment_missing
from hldparse.reconciling.rules.contents import contents_differ
from hldparse.reconciling.rules.counts import over_capacity, over_quota, under_capacity
from hldparse.reconciling.rules.entries import merged_line, unread_line, wrapped_line
from hldparse.reconciling.rules.names import (
    ambiguous_name,
    dated_name,
    name_variant,
    unresolved_name,
)
from hldparse.reconciling.rules.ordering import out_of_order
from hldparse.reconciling.rules.panels import panel_differs
from hldparse.reconciling.rules.persons import representative_changed
from hldparse.reconciling.rules.programme import programme_differs
from hldparse.reconciling.rules.references import (
    ambiguous_reference,
    missing_reference,
    reference_mismatch,
)
from hldparse.reconciling.rules.renditions import rendition_mismatch
from hldparse.reconciling.rules.requests import not_seated, preference_anomaly, unasked_table
from hldparse.reconciling.rules.seats import double_seat, duplicate_entry
from hldparse.reconciling.rules.sequence import table_skipped
from hldparse.reconciling.rules.statements import statement_contradicted

RULES: tuple[Rule, ...] = (
    merged_line,
    unread_line,
    unresolved_name,
    ambiguous_name,
    double_seat,
    rendition_mismatch,
    table_skipped,
    duplicate_entry,
    name_variant,
    representative_changed,
    over_capacity,
    under_capacity,
    over_quota,
    not_seated,
    unasked_table,
    reference_mismatch,
    attachment_missing,
    statement_contradicted,
    programme_differs,
    panel_differs,
    wrapped_line,
    out_of_order,
    dated_name,
    missing_reference,
    ambiguous_reference,
    preference_anomaly,
    contents_differ,
)
"""In the order of ``CONFLICT_KINDS``: each function is named for its kind."""
