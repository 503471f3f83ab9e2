"""What a reviewer can decide, by sort of conflict."""

from __future__ import annotations

import re

from hldparse.errors import BadLedger
from hldparse.records.decision import OPTIONS, Decision

# "split-at:2,4": after the second and the fourth word.
CUTS = re.compile(r"[1-9][0-9]{0,5}(?:,[1-9][0-9]{0,5})*")


def allowed(kind: str, option: str) -> bool:
    """Return whether ``option``, its blank filled in, is one of the kind's options.

    ``split-at:<n>`` cuts after the n-th word of the entry, ``split-at:<n>,<m>`` twice.
    """
    name, colon, argument = option.partition(":")
    for template in OPTIONS.get(kind, ()):
        stem, blank, _ = template.partition(":")
        if stem == name and bool(blank) == bool(colon):
            if name == "split-at":
                return CUTS.fullmatch(argument) is not None
            return not blank or bool(argument.strip())
    return False


def kind_of(decision: Decision) -> str:
    """Return the sort of conflict that a decision is about."""
    return decision.conflict_id.partition("/")[0]


def check(decision: Decision, conference: str) -> None:
    """Raise BadLedger, with the options there are, where a decision cannot be meant."""
    kind = kind_of(decision)
    file, place = f"{conference}/decisions.jsonl", f"decision {decision.decision_id}"
    if kind not in OPTIONS:
        raise BadLedger(
            f"no conflict is of the kind {kind!r}",
            file=file,
            place=place,
            hint="take the conflict_id from the table of conflicts",
        )
    if not allowed(kind, decision.option):
        raise BadLedger(
            f"{decision.option!r} is no option for {kind}",
            file=file,
            place=place,
            hint=f"options are {', '.join(OPTIONS[kind])}",
        )
