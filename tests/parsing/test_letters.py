"""Citations, deadlines and statements of letters that are in no corpus."""

from __future__ import annotations

import pytest

from hldparse.corpus.profiles import built_in_profile
from hldparse.parsing.bodies import body_of
from hldparse.parsing.letters import parse_letter
from hldparse.records.blocks import Citation, Deadline, Statement
from hldparse.records.source import Line, Page, Source
from hldparse.segmenting import segment


def read_letter(
    body: str, date: str = "3 May 2012"
) -> tuple[tuple[Citation, ...], tuple[Deadline, ...], tuple[Statement, ...]]:
    text = f"{date}\n\nExcellency,\n\n{body}\n\nYours sincerely,\n\nAda Byron"
    lines = tuple(Line(number, line) for number, line in enumerate(text.split("\n"), start=1))
    source = Source("a.txt", "0" * 64, len(text), "text", (Page(None, lines),))
    profile = built_in_profile()
    (document,) = segment(source, profile).documents
    return parse_letter(body_of(source, document), profile)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("I refer to my letter dated 12 April 2012.", [("letter", "2012-04-12", "", "recalls")]),
        ("Further to our letters of 3 March and 12 April and of 1 May, we write again.",
         [("letter", "2012-03-03", "", "further-to"), ("letter", "2012-04-12", "", "further-to"),
          ("letter", "2012-05-01", "", "further-to")]),
        ("In reference to the letter of 20 December, we write.",
         [("letter", "2011-12-20", "", "recalls")]),
        ("I have the honour to transmit a letter dated 5 April 2012 from the Chair (A/66/777).",
         [("letter", "2012-04-05", "A/66/777", "transmits")]),
        ("The letter from the Permanent Representative of Chad dated Monday, 2 April 2012 came.",
         [("letter", "2012-04-02", "", "cites")]),
        ("Security Council resolution 1325 (2000) and Economic and Social Council resolution "
         "2011/25 of 27 July 2011 apply.",
         [("resolution", "", "S/RES/1325 (2000)", "cites"),
          ("resolution", "2011-07-27", "E/RES/2011/25", "cites")]),
        ("Further to the letter of 2 April 2012, and with reference to decision 66/540, we write.",
         [("letter", "2012-04-02", "", "further-to"),
          ("resolution", "", "A/DEC/66/540", "recalls")]),
        ("Resolution 48/13 of the Human Rights Council, of 8 October 2011, applies.",
         [("resolution", "2011-10-08", "A/HRC/RES/48/13", "cites")]),
        ("The Assembly, in its resolution 66/1 A, and in decision 66/540, decided so.",
         [("resolution", "", "A/RES/66/1 A", "cites"),
          ("resolution", "", "A/DEC/66/540", "cites")]),
        ("As set out in A/RES/65/1, and in document A/CONF.216/L.1, it is so. See A/CONF.216/L.1.",
         [("resolution", "", "A/RES/65/1", "recalls"),
          ("document", "", "A/CONF.216/L.1", "cites")]),
        ("Resolution 66/1 applies. I recall resolution 66/1 of 16 September 2011.",
         [("resolution", "2011-09-16", "A/RES/66/1", "recalls")]),
        ("The letters will be sent on 4 June. This letter of 3 May is short. HIV/AIDS, "
         "www.un.org/A/66/1 and OSI/HESP are no symbols; a letter of thanks is none.", []),
    ],
)  # fmt: skip
def test_citations(body: str, expected: list[tuple[str, str, str, str]]) -> None:
    """Kinds, dates, symbols and relations of what is cited, each thing once."""
    citations, _, _ = read_letter(body)
    found = [(each.cited_kind, each.cited_date, each.cited_symbol, each.relation)
             for each in citations]  # fmt: skip
    assert found == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Comme suite à mes lettres des 3 et 17 avril 2012, j'ai l'honneur de vous informer que "
         "la réunion se tiendra dans les délais prévus par la résolution 66/288 de l'Assemblée.",
         [("letter", "2012-04-03", "", "further-to"), ("letter", "2012-04-17", "", "further-to"),
          ("resolution", "", "A/RES/66/288", "cites")]),
        ("J'ai l'honneur de me référer à la note verbale que le Secrétariat a adressée aux "
         "missions en date du lundi 2 avril 2012, et de vous transmettre ci-joint la lettre du "
         "Président du Comité datée du 30 avril (A/66/791).",
         [("letter", "2012-04-02", "", "recalls"),
          ("letter", "2012-04-30", "A/66/791", "transmits")]),
        ("Dans ma lettre du 5 mars, je vous ai annoncé la tenue des tables rondes. La présente "
         "lettre du 3 mai en fixe la composition, et les lettres seront envoyées le 4 juin.",
         [("letter", "2012-03-05", "", "recalls")]),
        ("Como continuación de mi carta de fecha 20 de marzo de 2012, tengo el honor de hacerle "
         "llegar adjunta la nota verbal del 2 de abril, que figura en las decisiones 66/540 y "
         "66/541 de la Asamblea.",
         [("letter", "2012-03-20", "", "further-to"), ("letter", "2012-04-02", "", "transmits"),
          ("resolution", "", "A/DEC/66/540", "cites"),
          ("resolution", "", "A/DEC/66/541", "cites")]),
        ("Le Conseil en a décidé dans la résolution 48/13 du Conseil des droits de l'homme, du "
         "8 octobre 2011, et dans la résolution 65/1 de l'Assemblée générale sur les objectifs.",
         [("resolution", "2011-10-08", "A/HRC/RES/48/13", "cites"),
          ("resolution", "", "A/RES/65/1", "cites")]),
        ("Tengo el honor de referirme a la carta que los cofacilitadores enviaron a las misiones "
         "con fecha 9 de abril de 2012, en la que se invita a los Estados a una reunión.",
         [("letter", "2012-04-09", "", "recalls")]),
    ],
)  # fmt: skip
def test_citations_in_other_languages(body: str, expected: list[tuple[str, str, str, str]]) -> None:
    """Letters in French and Spanish cite with their own words, after the same rules."""
    citations, _, _ = read_letter(body)
    found = [(each.cited_kind, each.cited_date, each.cited_symbol, each.relation)
             for each in citations]  # fmt: skip
    assert found == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Delegations are invited to reply by close of business on Friday, 11 May 2012.",
         [("2012-05-11", "", False, "Delegations are invited to reply")]),
        ("Please confirm your attendance by 5 p.m. on 20 May at the latest.",
         [("2012-05-20", "17:00", False, "confirm your attendance")]),
        ("We kindly ask delegations to send comments by Tuesday 8 May at noon.",
         [("2012-05-08", "12:00", False, "delegations to send comments")]),
        ("The deadline for the submission of names is 30 May 2012, 18:00.",
         [("2012-05-30", "18:00", False, "submission of names")]),
        ("In my letter of 2 March, I requested delegations to nominate speakers no later than "
         "30 March.", [("2012-03-30", "", True, "delegations to nominate speakers")]),
        ("As announced in the letter of 2 March, seats will be given by 9 May.",
         [("2012-05-09", "", True, "seats will be given")]),
        ("Names should reach us before 5 January.",
         [("2013-01-05", "", False, "Names should reach us")]),
        ("Further changes may be sent to us until 11 June 2012.",
         [("2012-06-11", "", False, "Further changes may be sent to us")]),
        ("Delegations have until Monday, 11 June 2012, at noon to inform us of their choice.",
         [("2012-06-11", "12:00", False, "Delegations have to inform us of their choice")]),
        ("The Convention has been in force until 11 June. The Committee sits until 12 June. The "
         "exhibition may be visited until 13 June. The term has until 14 June to run. Seats have "
         "until 15 June remained vacant, and are to be filled. Passes are sent until 16 June. The "
         "hall will be open from 1 June until 17 June. The meeting may last until 18 June. "
         "The report can be accepted as it stood until 19 June.", []),
        ("The meeting will be held on 4 and 5 June 2012. The resolution was adopted by consensus "
         "on 1 May. The exhibition is open until 9 June. Resolution 66/1 of 3 May was adopted.",
         []),
    ],
)  # fmt: skip
def test_deadlines(body: str, expected: list[tuple[str, str, bool, str]]) -> None:
    """Dates and hours by which something is asked; a date of an event is none."""
    _, deadlines, _ = read_letter(body)
    assert [(each.date, each.time, each.reported, each.what) for each in deadlines] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Les missions sont invitées à communiquer le nom de leur orateur d'ici au vendredi "
         "11 mai 2012, avant midi, et à confirmer leur présence dans la salle.",
         [("2012-05-11", "12:00", False)]),
        ("La date limite de dépôt des candidatures est fixée au 30 mai 2012 à 17 h 30. Elle sera "
         "respectée par tous, et les amendements devront être présentés avant la même date.",
         [("2012-05-30", "17:30", False), ("2012-05-30", "", False)]),
        ("Je vous saurais gré de bien vouloir envoyer les réponses pour le 15 mai au plus tard.",
         [("2012-05-15", "", False)]),
        ("Dans ma lettre du 2 mars, j'ai demandé aux groupes de désigner leurs présidents avant "
         "le 30 mars, et les réponses reçues avant le 1er avril sont dans le tableau.",
         [("2012-03-30", "", True)]),
        ("La réunion se tiendra les 4 et 5 juin 2012 dans la salle des conférences. L'exposition "
         "est visible jusqu'au 9 juin pour tous les participants qui le souhaitent.", []),
        ("D'autres modifications peuvent nous être envoyées jusqu'au 11 juin 2012. Les délégations "
         "ont jusqu'au 12 juin 2012 à midi pour nous informer de leur choix dans la liste.",
         [("2012-06-11", "", False), ("2012-06-12", "12:00", False)]),
        ("La salle peut être visitée jusqu'au 11 juin 2012 par tous les participants. Le Comité a "
         "jusqu'au 12 juin siégé dans la salle, pour informer les membres de la réunion.", []),
        ("Se ruega a las delegaciones que envíen los nombres de los oradores a más tardar el "
         "viernes 11 de mayo de 2012 a las 18 horas, y que se inscriban en la lista.",
         [("2012-05-11", "18:00", False)]),
        ("El plazo para la presentación de las candidaturas vence el 30 de mayo de 2012. En mi "
         "carta del 2 de marzo pedí a los grupos que enviaran los nombres antes del 30 de marzo.",
         [("2012-05-30", "", False), ("2012-03-30", "", True)]),
        ("Otros cambios podrán enviarse a la Secretaría hasta el 11 de junio de 2012. Las "
         "delegaciones tienen hasta el 12 de junio a las 18 horas para informarnos de la lista, y "
         "los nombres pueden ser comunicados hasta el 13 de junio.",
         [("2012-06-11", "", False), ("2012-06-12", "18:00", False), ("2012-06-13", "", False)]),
        ("La exposición puede visitarse hasta el 11 de junio de 2012. El Comité tiene hasta el 12 "
         "de junio una sala para los debates, que se celebrarán en la sala del Consejo.", []),
        ("Los debates se celebrarán los días 4 y 5 de junio en la sala del Consejo, y la "
         "exposición se podrá ver hasta el 9 de junio.", []),
    ],
)  # fmt: skip
def test_deadlines_in_other_languages(body: str, expected: list[tuple[str, str, bool]]) -> None:
    """Letters in French and Spanish set days with their own words, after the same rules."""
    _, deadlines, _ = read_letter(body)
    assert [(each.date, each.time, each.reported) for each in deadlines] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("All delegations that have indicated their interest have now been assigned one seat.",
         [("all-who-asked-are-seated", ())]),
        ("Some vacant seats are still available in working groups II and IV.",
         [("seats-are-vacant", ("II", "IV"))]),
        ("No second seat can be allotted at this point.", [("no-second-seats", ())]),
        ("Vacant seats will be distributed. Member States have asked for a second seat.", []),
    ],
)  # fmt: skip
def test_statements(body: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    """Claims in other words, with the tables they name."""
    _, _, statements = read_letter(body)
    assert [(each.claim, each.round_tables) for each in statements] == expected


def test_a_sentence_over_two_lines_and_a_page() -> None:
    """Evidence spans the lines of a sentence; a page break or an address does not end it."""
    body = (
        "Delegations are asked to reply to the letter of\n12 April 2012, and to do so\n \n"
        "All Permanent Missions\nVienna\n\nby the end of the month, that is by\n31 May 2012."
    )
    citations, deadlines, _ = read_letter(body)
    assert [(each.evidence.line_start, each.evidence.line_end) for each in citations] == [(5, 6)]
    assert citations[0].evidence.char_start is None
    assert [(each.evidence.line_start, each.evidence.line_end) for each in deadlines] == [(11, 12)]
    assert deadlines[0].printed == "by 31 May 2012"


def test_a_letter_that_says_nothing() -> None:
    """A letter without such words has no citation, deadline or statement."""
    assert read_letter("Thank you.") == ((), (), ())
