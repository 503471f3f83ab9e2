"""A small dataset after the letters of 2006: two editions of two tables, all tables filled."""

from __future__ import annotations

from tests.exporting.prose_sample import prose_tables

from hldparse.records.dataset import (
    AttachmentRow,
    ChangeRow,
    CitationRow,
    ConflictEvidenceRow,
    ConflictRow,
    Dataset,
    DeadlineRow,
    DecisionRow,
    DocumentRow,
    EditionRow,
    EntityRow,
    FurnitureRow,
    GroupRow,
    NameRow,
    PersonRow,
    PreferenceRow,
    RequestRow,
    RoundTableRow,
    RuleRow,
    SeatRow,
    SourceRow,
    UnreadRow,
)
from hldparse.records.evidence import Evidence

SOURCE = "letters.txt"
AUGUST, SEPTEMBER = "2006-08-29", "2006-09-08"
LETTERS = {AUGUST: "2006-08-29-letter-aaaa", SEPTEMBER: "2006-09-08-letter-bbbb"}
RULES = "2006-06-22-letter-cccc"
WISHES = f"{RULES}/expressions-of-interest"
STATES = {
    "AND": "Andorra",
    "FJI": "Fiji",
    "GHA": "Ghana",
    "KEN": "Kenya",
    "MLI": "Mali",
    "NER": "Niger",
    "SWE": "Sweden",
}
GROUP_NAMES = {
    "african": "African States",
    "asian": "Asian States",
    "western-european-other": "Western European and other States",
}
UNION = "org:african-union"
MRI = "org:migrants-rights-international"
ALLY, CERIANI = "person:sajida-ally", "person:pablo-ceriani"


def at(line: int, last: int = 0) -> Evidence:
    """Return the evidence of whole lines."""
    return Evidence(SOURCE, line, last or line)


def document(document_id: str, line: int) -> DocumentRow:
    return DocumentRow(
        document_id=document_id,
        kind="letter",
        date=document_id[:10],
        title="",
        symbol="",
        language="en",
        signatory="Jan Eliasson",
        signatory_role="The President of the General Assembly",
        addressees="All the Permanent Representatives, Tel: 212-963-0755",
        addressee_place="New York",
        rendition="text",
        same_as="",
        evidence=at(line, line + 20),
    )


def attachment(attachment_id: str, kind: str, status: str, as_of: str, line: int) -> AttachmentRow:
    return AttachmentRow(
        attachment_id=attachment_id,
        document_id=attachment_id.partition("/")[0],
        kind=kind,
        title="High-level Dialogue",
        status=status,
        as_of=as_of,
        present=True,
        announcement="The lists are attached.",
        evidence=at(line, line + 10),
    )


def lists(edition: str) -> str:
    return f"{LETTERS[edition]}/round-table-list"


def edition_row(edition: str, follows: str) -> EditionRow:
    return EditionRow(
        edition=edition,
        as_of=edition,
        status="revised",
        attachment_id=lists(edition),
        document_id=LETTERS[edition],
        follows=follows,
    )


def table(edition: str, number: str, states: int, participants: int, line: int) -> RoundTableRow:
    return RoundTableRow(
        edition=edition,
        round_table=number,
        theme=f"Theme | of {number}",
        date="2006-09-14",
        start="15:00",
        end="18:00",
        venue="Conference Room 6",
        chair="",
        states=states,
        participants=participants,
        evidence=at(line, line + 6),
    )


def seat(  # noqa: PLR0917 - as a line of the list has it
    edition: str, number: str, entity: str, line: int, raw: str = "", status: str = "seated"
) -> SeatRow:
    state = entity in STATES
    category = "member-state" if state else "civil-society"
    if entity == UNION:
        category = "permanent-observer"
    name = STATES.get(entity, {UNION: "African Union"}.get(entity, "Migrants Rights International"))
    return SeatRow(
        seat_id=f"{edition}/{number}/{category}/{entity}",
        edition=edition,
        round_table=number,
        category=category,
        position=line % 50 + 1,
        raw=raw or name,
        printed=name,
        entity_id=entity,
        entity_type="state" if state else "organisation",
        iso3=entity if state else "",
        name=name,
        countries="" if state else "CHE",
        method="exact",
        score=100.0,
        flags="",
        status=status,
        decision_id="",
        evidence=at(line),
    )


def person(edition: str, number: str, person_id: str, name: str, line: int) -> PersonRow:
    return PersonRow(
        appearance_id=f"{lists(edition)}/{number}/{person_id}",
        person_id=person_id,
        document_id=LETTERS[edition],
        attachment_id=lists(edition),
        edition=edition,
        round_table=number,
        seat_id=f"{edition}/{number}/civil-society/{MRI}",
        raw=f"Ms. {name}, Migrants Rights International",
        marks="",
        title="Ms.",
        name=name,
        role="",
        affiliations="Migrants Rights International",
        countries="CHE",
        evidence=at(line),
    )


def wish(entity: str, number: str, preference: int | None, line: int) -> PreferenceRow:
    return PreferenceRow(
        preference_id=f"{WISHES}/{number}/{entity}",
        attachment_id=WISHES,
        document_id=RULES,
        round_table=number,
        entity_id=entity,
        iso3=entity,
        raw=f"{STATES[entity]}*",
        marks="*",
        printed_number=7,
        preference=preference,
        evidence=Evidence(SOURCE, line, line, char_start=4, char_end=11),
    )


def request(edition: str, entity: str, wished: str, sits: str, outcome: str) -> RequestRow:
    return RequestRow(
        edition=edition,
        entity_id=entity,
        iso3=entity,
        name=STATES[entity],
        wished=wished,
        round_tables=sits,
        outcome=outcome,
    )


def change(entity: str, what: str, before: SeatRow | None, now: SeatRow | None) -> ChangeRow:
    row = now or before
    assert row is not None
    return ChangeRow(
        change_id=f"{SEPTEMBER}/{entity}/{row.category}/{what}",
        entity_id=entity,
        iso3=row.iso3,
        name=row.name,
        category=row.category,
        change=what,
        from_edition=AUGUST,
        to_edition=SEPTEMBER,
        from_round_table=before.round_table if before else "",
        to_round_table=now.round_table if now else "",
        from_seat_id=before.seat_id if before else "",
        to_seat_id=now.seat_id if now else "",
    )


def conflict(
    kind: str, edition: str, subject: str, severity: str, question: str, **more: str | bool
) -> ConflictRow:
    values: dict[str, str | bool] = {
        "status": "open",
        "holds_in_latest": True,
        "entity_ids": "",
        "iso3": "",
        "round_tables": "",
        "suggestion": "",
        "decision_id": "",
    }
    return ConflictRow(
        conflict_id="/".join(part for part in (kind, edition, subject) if part),
        case_id=f"{kind}/{subject}",
        kind=kind,
        severity=severity,
        edition=edition,
        question=question,
        fingerprint="0123456789abcdef",
        **(values | more),  # type: ignore[arg-type]
    )


def exhibit(conflict_id: str, n: int, text: str, line: int | None) -> ConflictEvidenceRow:
    return ConflictEvidenceRow(
        conflict_id=conflict_id,
        n=n,
        document_id=LETTERS[SEPTEMBER],
        text=text,
        evidence=None if line is None else at(line),
    )


def rule(name: str, group: str, share: tuple[int | None, int], counts: str, line: int) -> RuleRow:
    low, high = share
    return RuleRow(
        rule_id=f"{name}/{group or 'all'}/letter",
        rule=name,
        regional_group=group,
        minimum=low,
        maximum=high,
        counts=counts,
        origin="letter",
        document_id=RULES,
        evidence=at(line),
    )


SEATS = (
    seat(AUGUST, "1", "AND", 390),
    seat(AUGUST, "1", "FJI", 401),
    seat(AUGUST, "1", "GHA", 404),
    seat(AUGUST, "1", "MLI", 405),
    seat(AUGUST, "1", "NER", 406),
    seat(AUGUST, "2", "KEN", 470),
    seat(AUGUST, "2", MRI, 512, "Ms. Sajida Ally, Migrants Rights International, Switzerland"),
    seat(SEPTEMBER, "1", "AND", 55),
    seat(SEPTEMBER, "1", "GHA", 69),
    seat(SEPTEMBER, "1", "MLI", 70),
    seat(SEPTEMBER, "1", "NER", 71),
    seat(SEPTEMBER, "1", "KEN", 72),
    seat(SEPTEMBER, "2", "FJI", 133),
    seat(SEPTEMBER, "2", "KEN", 144),
    seat(SEPTEMBER, "2", "SWE", 160, "=Sweden*", "struck"),
    seat(SEPTEMBER, "2", UNION, 170),
    seat(SEPTEMBER, "2", MRI, 182, "Mr. Pablo Ceriani, Migrants Rights International, p@mri.org"),
)
BY_ID = {row.seat_id: row for row in SEATS}


def seat_of(edition: str, number: str, category: str, entity: str) -> SeatRow:
    return BY_ID[f"{edition}/{number}/{category}/{entity}"]


def sample() -> Dataset:
    """Return the dataset."""
    entities = [
        EntityRow(
            entity_id=entity_id,
            entity_type=entity_type,
            name=name,
            iso3=entity_id if entity_type == "state" else "",
            iso2="",
            m49="",
            acronym="",
            member_since="",
            member_until="",
        )
        for entity_id, entity_type, name in (
            *((iso3, "state", name) for iso3, name in STATES.items()),
            (UNION, "organisation", "African Union"),
            (MRI, "organisation", "Migrants Rights International"),
            (ALLY, "person", "Sajida Ally"),
            (CERIANI, "person", "Pablo Ceriani"),
        )
    ]
    groups = {"GHA": "african", "KEN": "african", "MLI": "african", "NER": "african"}
    groups |= {"FJI": "asian", "AND": "western-european-other"}
    twice = f"double-seat/{SEPTEMBER}/KEN"
    quota = {"round_tables": "1", "entity_ids": "GHA|MLI|NER|KEN", "iso3": "GHA|MLI|NER|KEN"}
    return Dataset(
        sources=(
            SourceRow(
                source=SOURCE,
                sha256="0" * 64,
                bytes=120318,
                rendition="text",
                pages=None,
                lines=1952,
                claimed=900,
                furniture=12,
                unread=40,
            ),
        ),
        documents=(
            document(LETTERS[SEPTEMBER], 1),
            document(LETTERS[AUGUST], 340),
            document(RULES, 1730),
        ),
        attachments=(
            attachment(lists(SEPTEMBER), "round-table-list", "revised", SEPTEMBER, 38),
            attachment(lists(AUGUST), "round-table-list", "revised", AUGUST, 374),
            attachment(WISHES, "expressions-of-interest", "", "", 1516),
        ),
        citations=(
            CitationRow(
                citation_id=f"{LETTERS[SEPTEMBER]}/2006-08-29",
                document_id=LETTERS[SEPTEMBER],
                printed="the letters of 11 August and 29 August",
                cited_kind="letter",
                cited_date=AUGUST,
                cited_symbol="",
                relation="further-to",
                document_id_cited=LETTERS[AUGUST],
                evidence=at(13),
            ),
        ),
        deadlines=(
            DeadlineRow(
                deadline_id=f"{RULES}/2006-07-14",
                document_id=RULES,
                date="2006-07-14",
                time="12:00",
                printed="by noon on Friday, 14 July",
                what="lists of members",
                reported=False,
                evidence=at(1758),
            ),
        ),
        rules=(
            rule("seats-per-table", "", (4, 6), "participants", 1743),
            rule("group-seats-per-table", "african", (None, 3), "states", 1747),
        ),
        entities=tuple(entities),
        groups=tuple(
            GroupRow(
                entity_id=entity,
                regional_group=group,
                valid_from="",
                valid_until="",
                basis="member",
                name=GROUP_NAMES[group],
            )
            for entity, group in groups.items()
        ),
        names=tuple(
            NameRow(
                printed=printed,
                entity_id="KEN",
                kind="short",
                in_force=True,
                method="exact",
                score=100.0,
                steps="exact name",
                runner_up="",
                runner_up_score=None,
                occurrences=2,
                documents=2,
            )
            for printed in ("Kenya", "Kenya, Tel: 212-963-0755", "Kenya, Tel: 212-963-0756")
        ),
        editions=(edition_row(AUGUST, ""), edition_row(SEPTEMBER, AUGUST)),
        round_tables=(
            table(AUGUST, "1", 5, 5, 376),
            table(AUGUST, "2", 1, 2, 450),
            table(SEPTEMBER, "1", 5, 5, 41),
            table(SEPTEMBER, "2", 2, 4, 117),
        ),
        seats=SEATS,
        persons=(
            person(AUGUST, "2", ALLY, "Sajida Ally", 512),
            person(SEPTEMBER, "2", CERIANI, "Pablo Ceriani", 182),
        ),
        preferences=(
            wish("KEN", "2", 1, 1518),
            wish("FJI", "1", 1, 1518),
            wish("SWE", "1", None, 1522),
            wish("SWE", "2", 2, 1522),
        ),
        requests=(
            request(SEPTEMBER, "KEN", "2:1", "1|2", "first"),
            request(SEPTEMBER, "FJI", "1:1", "2", "other-table"),
            request(SEPTEMBER, "SWE", "1:|2:2", "", "not-listed"),
        ),
        changes=(
            change(
                "KEN", "second-seat-added", None, seat_of(SEPTEMBER, "1", "member-state", "KEN")
            ),
            change(
                "FJI",
                "moved",
                seat_of(AUGUST, "1", "member-state", "FJI"),
                seat_of(SEPTEMBER, "2", "member-state", "FJI"),
            ),
            change(UNION, "added", None, seat_of(SEPTEMBER, "2", "permanent-observer", UNION)),
            change(
                MRI,
                "representative-changed",
                seat_of(AUGUST, "2", "civil-society", MRI),
                seat_of(SEPTEMBER, "2", "civil-society", MRI),
            ),
        ),
        conflicts=(
            conflict(
                "double-seat",
                SEPTEMBER,
                "KEN",
                "error",
                "Kenya sits at tables 1 and 2: which seat is meant?",
                entity_ids="KEN",
                iso3="KEN",
                round_tables="1|2",
                suggestion="keep:2",
            ),
            conflict(
                "over-quota",
                SEPTEMBER,
                "1/african",
                "warning",
                "Table 1 seats 4 African States.",
                **quota,
            ),
            conflict(
                "attachment-missing", "", "annex", "warning", "<b>Is</b> the *annex* | there?"
            ),
            conflict(
                "over-quota",
                AUGUST,
                "1/african",
                "warning",
                "Table 1 seated 4 African States.",
                **quota,
            ),
            conflict(
                "wrapped-line",
                AUGUST,
                "old",
                "notice",
                "Are these two lines one entry?",
                holds_in_latest=False,
                status="waived",
            ),
        ),
        conflict_evidence=(
            exhibit(twice, 1, "- Kenya", 72),
            exhibit(twice, 2, "- Kenya\u202e, call +41 22 917 7817", 144),
            exhibit(f"over-quota/{SEPTEMBER}/1/african", 1, "(a) African States: 3", 1747),
            exhibit("attachment-missing/annex", 1, "<script>alert(1)</script>\nsee x@un.org", 20),
            exhibit("attachment-missing/annex", 2, "", None),
        ),
        decisions=(
            DecisionRow(
                decision_id="feedc0de",
                conflict_id=f"wrapped-line/{AUGUST}/old",
                option="waive",
                parameters="",
                note="asked x@un.org",
                reviewer="",
                decided_at="2026-01-05T10:00:00+01:00",
                undoes="",
                state="applied",
            ),
        ),
        unread=(
            UnreadRow(
                unread_id=f"{SOURCE}/0badcafe",
                raw='- a "quoted", line\r\nFax: 41 22 788 2875\x00',
                reason="contact blocks are not read yet",
                evidence=at(1362, 1364),
            ),
        ),
        furniture=(
            FurnitureRow(
                furniture_id=f"{SOURCE}/page-break/1", kind="page-break", raw=" ", evidence=at(21)
            ),
        ),
        **prose_tables(),  # type: ignore[arg-type]
    )
