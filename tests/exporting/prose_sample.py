"""Rows of the sample dataset beside its lists: running text, programmes, panels, contacts."""

from __future__ import annotations

from hldparse.records.dataset import (
    ContactRow,
    MentionRow,
    PanellistRow,
    PassageRow,
    ProgrammeRow,
)
from hldparse.records.evidence import Evidence

SOURCE = "letters.txt"
MAY, SEPTEMBER = "2006-06-22-letter-cccc", "2006-09-08-letter-bbbb"
ALLY, CERIANI = "person:sajida-ally", "person:pablo-ceriani"
PANEL = "2006-07-04/geneva"
CONTACTS = f"{SEPTEMBER}/round-table-list"


def at(line: int, last: int = 0) -> Evidence:
    return Evidence(SOURCE, line, last or line)


def passage(key: str, order: int, kind: str, number: str, text: str) -> PassageRow:
    return PassageRow(
        passage_id=f"{SEPTEMBER}/{kind}-{key}",
        document_id=SEPTEMBER,
        attachment_id="",
        order=order,
        kind=kind,
        number=number,
        text=text,
        evidence=at(10 + order),
    )


def mention(passage_id: str, kind: str, printed: str, entity: str, value: str) -> MentionRow:
    return MentionRow(
        mention_id=f"{passage_id}/{kind}/{printed.casefold().replace(' ', '-')}",
        passage_id=passage_id,
        kind=kind,
        printed=printed,
        entity_id=entity,
        value=value,
        sentence=f"Thank {printed} for resolution 60/227, or call +41 22 917 7817.",
        evidence=Evidence(SOURCE, 12, 12, char_start=6, char_end=6 + len(printed)),
    )


def item(document: str, start: str, session: str, title: str, speakers: str) -> ProgrammeRow:
    return ProgrammeRow(
        item_id=f"{document}/programme/{start.replace(':', '')}-{session.casefold()}",
        document_id=document,
        attachment_id="",
        date="2006-07-12",
        start=start,
        end="13:00" if start else "",
        session=session,
        title=title,
        speakers=speakers,
        evidence=at(1200 if document == MAY else 1100),
    )


def panellist(document: str, person: str, name: str, role: str, chair: str) -> PanellistRow:
    return PanellistRow(
        panellist_id=f"{document}/{PANEL}/{person}",
        document_id=document,
        attachment_id="",
        panel=PANEL,
        date="2006-07-04",
        start="16:30",
        end="",
        place="Geneva",
        chair=chair,
        name=name,
        person_id=person,
        role=role,
        evidence=at(1400 if document == MAY else 1300),
    )


def contact(key: str, person: str, name: str, email: str, phone: str) -> ContactRow:
    return ContactRow(
        contact_id=f"{CONTACTS}/{key}",
        person_id=person,
        name=name,
        organisation="Migrants Rights International",
        address="Rue de Varembé 1, Geneva",
        emails=email,
        phones=phone,
        faxes="41 22 788 2875",
        evidence=at(1362, 1368),
    )


def prose_tables() -> dict[str, tuple[object, ...]]:
    """Return the rows by table."""
    thanks = passage(
        "aaaa", 2, "paragraph", "", "Thank Kenya and Côte d’Ivoire, or call +41 22 917 7817."
    )
    return {
        "passages": (
            passage("0000", 1, "salutation", "", "Excellency,"),
            thanks,
            passage("bbbb", 3, "numbered-paragraph", "12", "See resolution A/RES/60/227."),
        ),
        "mentions": (
            mention(thanks.passage_id, "state", "Kenya", "KEN", ""),
            mention(thanks.passage_id, "symbol", "resolution 60/227", "", "A/RES/60/227"),
        ),
        "programme": (
            item(SEPTEMBER, "10:00", "Opening", "Opening | of <all>", "Ms. A B, Chair|The Mayor"),
            item(SEPTEMBER, "", "Closing", "", ""),
            item(MAY, "09:30", "Opening", "Opening", "Ms. A B, Chair"),
        ),
        "panellists": (
            panellist(SEPTEMBER, CERIANI, "Mr. Pablo Ceriani", "Director", "H.E. Mr. C D"),
            panellist(MAY, ALLY, "Ms. Sajida Ally", "", "H.E. Ms. E F, Vice-President"),
        ),
        "contacts": (
            contact("pablo-ceriani", CERIANI, "Mr. Pablo Ceriani", "p@mri.org", "212-963-0755"),
            contact("office", "", "", "x@un.org", "+41 22 917 7817|212-963-0756"),
        ),
    }
