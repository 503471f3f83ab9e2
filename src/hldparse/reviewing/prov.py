"""A ledger as PROV-JSON, for archives (W3C submission of 24 April 2013).

Each decision is an activity that uses the evidence and generates the answer; an undo is an activity
that invalidates the answer it takes back. Reviewers are persons, the program is a software agent.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote

from hldparse.records.decision import Decision

_PREFIXES = {"hld": "urn:hldparse:", "prov": "http://www.w3.org/ns/prov#"}


def prov_json(conference: str, decisions: Iterable[Decision], states: Mapping[str, str]) -> str:
    """Return the ledger of a conference as PROV-JSON text; ``states`` by decision_id."""
    found: dict[str, dict[str, Any]] = {
        name: {}
        for name in (
            "entity",
            "activity",
            "agent",
            "used",
            "wasGeneratedBy",
            "wasInvalidatedBy",
            "wasAssociatedWith",
        )
    }
    for one in decisions:
        _add(found, conference, one, states.get(one.decision_id, ""))
    content = {"prefix": _PREFIXES, **{name: rows for name, rows in found.items() if rows}}
    text = json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _add(found: dict[str, dict[str, Any]], conference: str, one: Decision, state: str) -> None:
    activity = f"hld:decision/{one.decision_id}"
    found["activity"][activity] = _filled(
        {
            "prov:startTime": one.decided_at,
            "prov:endTime": one.decided_at,
            "prov:type": _name("hld:undo" if one.undoes else "hld:decision"),
            "hld:given": one.given,
            "hld:bulk": one.bulk,
            "hld:note": one.note,
        }
    )
    if one.reviewer:
        reviewer = f"hld:reviewer/{quote(one.reviewer, errors='replace')}"
        found["agent"][reviewer] = {"prov:type": _name("prov:Person"), "prov:label": one.reviewer}
        _relate(found, "wasAssociatedWith", one, activity, "agent", reviewer, "reviewer")
    if one.tool_version:
        tool = f"hld:hldparse/{quote(one.tool_version, errors='replace')}"
        found["agent"][tool] = {
            "prov:type": _name("prov:SoftwareAgent"),
            "prov:label": f"hldparse {one.tool_version}",
        }
        _relate(found, "wasAssociatedWith", one, activity, "agent", tool, "tool")
    if one.undoes:
        key = f"_:{one.decision_id}-undoes"
        found["wasInvalidatedBy"][key] = _filled(
            {
                "prov:entity": f"hld:answer/{one.undoes}",
                "prov:activity": activity,
                "prov:time": one.decided_at,
            }
        )
        return
    about = quote(one.conflict_id, errors="replace")
    evidence = f"hld:evidence/{about}/{one.fingerprint or one.decision_id}"
    found["entity"].setdefault(
        evidence,
        _filled(
            {
                "prov:type": _name("hld:evidence"),
                "hld:conference": conference,
                "hld:conflict": one.conflict_id,
                "prov:value": one.evidence,
            }
        ),
    )
    answer = f"hld:answer/{one.decision_id}"
    found["entity"][answer] = _filled(
        {
            "prov:type": _name("hld:answer"),
            "hld:conference": conference,
            "hld:conflict": one.conflict_id,
            "prov:value": one.option,
            "hld:parameters": json.dumps(one.parameters, ensure_ascii=False, sort_keys=True)
            if one.parameters
            else "",
            "hld:state": state,
        }
    )
    _relate(found, "used", one, activity, "entity", evidence, "evidence")
    key = f"_:{one.decision_id}-answer"
    found["wasGeneratedBy"][key] = {"prov:entity": answer, "prov:activity": activity}


def _relate(  # noqa: PLR0913, PLR0917 - two ends of a relation, and what it is called
    found: dict[str, dict[str, Any]],
    relation: str,
    one: Decision,
    activity: str,
    what: str,
    other: str,
    name: str,
) -> None:
    key = f"_:{one.decision_id}-{name}"
    found[relation][key] = {"prov:activity": activity, f"prov:{what}": other}


def _name(of_type: str) -> dict[str, str]:
    return {"$": of_type, "type": "prov:QUALIFIED_NAME"}


def _filled(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value}
