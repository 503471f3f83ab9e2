"""The ledger as PROV-JSON."""

from __future__ import annotations

import json

from hldparse.reviewing import new_decision
from hldparse.reviewing.prov import prov_json

GIVEN = new_decision(
    conflict_id="double-seat/2031-05-20/GHA",
    kind="double-seat",
    option="keep:1",
    parameters={"remember": "yes"},
    note="as «agreed» \ud800",
    reviewer="A. Reviewer",
    decided_at="2031-06-01T10:00:00+00:00",
    given="key",
    tool_version="0.1.0",
    fingerprint="00ff",
    evidence="Ghana\nGhana",
)
UNDONE = new_decision(
    conflict_id=GIVEN.conflict_id,
    kind="undo",
    option="undo",
    reviewer="B",
    decided_at="2031-06-02T10:00:00+00:00",
    undoes=GIVEN.decision_id,
)


def test_a_decision_is_an_activity_with_evidence_answer_and_agents() -> None:
    """By the names of the standard; every id that a relation names is described."""
    prov = json.loads(prov_json("water", [GIVEN, UNDONE], {GIVEN.decision_id: "undone"}))
    activity = f"hld:decision/{GIVEN.decision_id}"
    assert prov["activity"][activity]["prov:endTime"] == GIVEN.decided_at
    answer = prov["entity"][f"hld:answer/{GIVEN.decision_id}"]
    assert (answer["prov:value"], answer["hld:state"]) == ("keep:1", "undone")
    evidence = prov["entity"][f"hld:evidence/{GIVEN.conflict_id}/00ff"]
    assert evidence["prov:value"] == "Ghana\nGhana"
    person = prov["agent"]["hld:reviewer/A.%20Reviewer"]
    assert person["prov:type"]["$"] == "prov:Person"
    assert person["prov:label"] == "A. Reviewer"
    described = {**prov["entity"], **prov["activity"], **prov["agent"]}
    for relation in ("used", "wasGeneratedBy", "wasInvalidatedBy", "wasAssociatedWith"):
        for each in prov[relation].values():
            assert {each[end] for end in each if end != "prov:time"} <= described.keys()


def test_an_undo_invalidates_the_answer() -> None:
    """And generates none."""
    prov = json.loads(prov_json("water", [GIVEN, UNDONE], {}))
    gone = [each["prov:entity"] for each in prov["wasInvalidatedBy"].values()]
    assert gone == [f"hld:answer/{GIVEN.decision_id}"]
    assert f"hld:answer/{UNDONE.decision_id}" not in prov["entity"]


def test_the_same_ledger_is_the_same_text() -> None:
    """Whatever the order of its lines, and with nothing in it that UTF-8 cannot hold."""
    text = prov_json("water", [GIVEN, UNDONE], {})
    assert prov_json("water", [UNDONE, GIVEN], {}) == text
    text.encode("utf-8")
