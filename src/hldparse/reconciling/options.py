"""What a reviewer can decide, by sort of conflict."""

from __future__ import annotations

import re

from hldparse.errors import BadLedger
from hldparse.records.decision import CORRECTIONS, OPTIONS, Decision

# "split-at:2,4": after the second and the fourth word.
CUTS = re.compile(r"[1-9][0-9]{0,5}(?:,[1-9][0-9]{0,5})*")
# "at:letters.txt:812": line 812 of that source.
PLACE = re.compile(r"[^\n]+:[1-9][0-9]{0,8}")


def allowed(kind: str, option: str) -> bool:
    """Return whether ``option``, its blank filled in, is one of the kind's options.

    ``split-at:<n>`` cuts after the n-th word of the entry, ``split-at:<n>,<m>`` twice.
    """
    name, colon, argument = option.partition(":")
    for template in options_of(kind):
        stem, blank, _ = template.partition(":")
        if stem == name and bool(blank) == bool(colon):
            if name == "split-at":
                return CUTS.fullmatch(argument) is not None
            if name == "at":
                return PLACE.fullmatch(argument) is not None
            return not blank or bool(argument.strip())
    return False


def options_of(kind: str) -> tuple[str, ...]:
    """Return the options of a kind of conflict, or of a correction ("seat", "missing")."""
    return OPTIONS.get(kind) or CORRECTIONS.get(kind, ())


def kind_of(decision: Decision) -> str:
    """Return the sort of conflict or correction that a decision is about."""
    return decision.conflict_id.partition("/")[0]


def check(decision: Decision, conference: str) -> None:
    """Raise BadLedger, with the options there are, where a decision cannot be meant."""
    kind = kind_of(decision)
    file, place = f"{conference}/decisions.jsonl", f"decision {decision.decision_id}"
    if not options_of(kind):
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
            hint=f"options are {', '.join(options_of(kind))}",
        )
