"""Masking hides every address and number, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hldparse.text.masking import EMAIL, TELEPHONE, mask, masked_spans

CORPUS = Path(__file__).parents[2] / "corpora" / "hld-2006" / "sources" / "letters.txt"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("att: A B, 212-963-0755, b@example.org", "att: A B, [telephone], [e-mail]"),
        ("Phone: +41 22 917 7817", "Phone: [telephone]"),
        ("Fax : 41 22 788 2875", "Fax : [telephone]"),
        ("T - +44 (0) 207 152 6234", "T - [telephone]"),
        ("Phone: 212-37-73 0139 (Tel/fax) 1", "Phone: [telephone] (Tel/fax) 1"),
        ("0139 (Tel/fax) 212-61-40-0903 (cell)", "0139 (Tel/fax) [telephone] (cell)"),
        ("212-61-40-0903 (cell)", "[telephone] (cell)"),
        ("Phone: + (52) 55156461", "Phone: [telephone]"),
        ("(632)433-3508", "[telephone]"),
        ("+61 -3-96635266", "[telephone]"),
        ("Phone: + 254 (20) 271929/48/49/52", "Phone: [telephone]"),
        ("Mobile phone no. +639209600916", "Mobile phone no. [telephone]"),
        ("Tel: 1-212 963 3125; Fax: +1 212 963 8712", "Tel: [telephone]; Fax: [telephone]"),
        ("(Tel: +1-917-367-4032; Fax: 1-212-963-3301)", "(Tel: [telephone]; Fax: [telephone])"),
        ("(call +41 22 917 7817)", "(call [telephone])"),
        ("fax (963-4879)", "fax [telephone]"),
        ("Tel. 963-1234, 963-1235 ext. 12", "Tel. [telephone], [telephone]"),
        ("Tel. 963-1234 or 963 1236 x12", "Tel. [telephone] or [telephone]"),
        ("0041 22 917 78 17", "[telephone]"),
        ("020 7587 3900 and 01 45 68 10 00", "[telephone] and [telephone]"),
        ("Tél. : 22 917 90 01", "Tél. : [telephone]"),
        ("telephone number is 963-1234", "telephone number is [telephone]"),
        ("Fax: 212-963-\n0755", "Fax: [telephone]"),
        ("212.963.0755", "[telephone]"),
        ("Tel: 212 963 0755 14 September", "Tel: [telephone] 14 September"),
        ("name (at) domain dot org", "[e-mail]"),
        ("first.last [at] domain [dot] org", "[e-mail]"),
        ("write to name at domain dot org today", "write to [e-mail] today"),
        ("name(at)un.org.", "[e-mail]."),
        ("a@b.org, c@d.int (assistant)", "[e-mail], [e-mail] (assistant)"),
        ("chukwu-emeka@afford-\nuk.org", "[e-mail]"),
        ("x@un.\norg.", "[e-mail]."),
        ("<x@un.org>\nThe", "<[e-mail]>\nThe"),
        ("élan@exämple.org", "[e-mail]"),
    ],
)  # fmt: skip
def test_addresses_and_numbers_are_hidden(text: str, expected: str) -> None:
    """Every style of writing them is known, and what stands around them stays."""
    assert mask(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "14 and 15 September 2006",
        "14-15 September 2006",
        "3.00 pm.-6.00 pm",
        "10:00 – 13:00 Morning meeting",
        "10.35 a.m.- 11.45 a.m.",
        "symbol A/61/INF/3, A/60/871 and 60/227",
        "resolutions 1325 (2000) and 1820 (2008)",
        "resolutions 60/227 and 60/228 of 23 December 2005",
        "Decade 2001-2010 and 2001–2010, (a) 2001-2010, (12) 2001-2010",
        "paragraphs 23–29, 30-64",
        "40 to 48 seats each",
        "New York, N.Y. 10022, USA",
        "Miguel Hidalgo, CP 11850, Mexico",
        "CH-1211 Geneva 20",
        "London SW1X 7EF",
        "37-39 Rue de Vermont",
        "P.O. Box 48311",
        "as of 2006-09-08 and 08/09/2006, fax 2006-09-08",
        "2006-09-08/1/member-state/AND",
        "2006-08-11-letter-1a2b/round-table-list",
        "191 million migrants, US$ 167 000 000 000",
        "a rise of +1 500 000 people; 1 500 000; 1,500,000",
        "(3) 200 000 refugees",
        "by fax by 31 July 2006, by telephone on 14 September",
        "pp. 12345-12399; p. 12345",
        "ISBN 978-92-1-130230-1",
        "polka dot dresses, look at dot patterns",
        "the office (at) page 5",
        "@ noon",
        "01 02 03 04 05",
        "[telephone] and [e-mail]",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "Item 54 (b) of the provisional agenda",
        "",
    ],
)
def test_what_only_looks_like_a_number_stays(text: str) -> None:
    """Dates, times, symbols, ranges, postal codes, quantities and ids are not touched."""
    assert mask(text) is text


def test_the_whole_corpus_loses_its_contacts_and_nothing_else() -> None:
    """The list of stretches hidden is the list a reader of the letters finds."""
    found = [
        (number, line[span.start : span.stop])
        for number, line in enumerate(CORPUS.read_text("utf-8").split("\n"), start=1)
        for span in masked_spans(line)
    ]
    assert found == [
        (26, "212-963-0755"),
        (26, "burgstaller@un.org"),
        (363, "212-963-0755"),
        (363, "burgstaller@un.org"),
        (688, "212-963-0755"),
        (688, "burgstaller@un.org"),
        (1362, "migrantsrightsinternational@gmail.com"),
        (1363, "+41 22 917 7817"),
        (1364, "41 22 788 2875"),
        (1374, "+44 (0) 207 152 6234"),
        (1375, "+44 (0) 207 152 6235"),
        (1376, "david.arkless@manpowerinc.com"),
        (1376, "darkless@mpe.ch"),
        (1377, "louise.faulkner@manpowerinc.com"),
        (1385, "212-37-73 0139"),
        (1385, "212-61-40-0903"),
        (1386, "tamaynut@hotmail.com"),
        (1394, "bingham@icmc.net"),
        (1395, "+41 22 919 10 25"),
        (1396, "+41 22 919 10 48"),
        (1404, "sburrow@actu.asn.au"),
        (1405, "+61 -3-96635266"),
        (1406, "+61 -3-96634051"),
        (1414, "chukwu-emeka@afford-uk.org"),
        (1415, "+ 44 20 7587 3900"),
        (1416, "+44 20 7587 3919"),
        (1424, "jef@cwjamaica.com"),
        (1425, "+1 876 926 67 62"),
        (1426, "+1 876 968 4576"),
        (1433, "afragomen@fragomen.com"),
        (1434, "+1 212 891 7501"),
        (1435, "212-750-0750"),
        (1443, "marioliva@youthlink.org"),
        (1444, "+ (52) 55156461"),
        (1451, "okotsyumbas@icps.kiev.ua"),
        (1452, "+ 380 44 484 44 12"),
        (1461, "fke@wananchi.com"),
        (1462, "+ 254 (20) 271929/48/49/52"),
        (1476, "(632)433-3508"),
        (1478, "(632)433-1292"),
        (1480, "+639209600916"),
        (1482, "mfa@pacific.net.hk"),
        (1600, "+1-917-367-4032"),
        (1600, "1-212-963-3301"),
        (1600, "degonzaga@un.org"),
        (1602, "1-212 963 3125"),
        (1602, "+1 212 963 8712"),
        (1602, "peter@un.org"),
    ]


def test_lines_together_are_masked_as_lines_alone() -> None:
    """A text in one piece hides as much as its lines: line ends join no two numbers."""
    text = CORPUS.read_text("utf-8")
    assert mask(text) == "\n".join(mask(line) for line in text.split("\n"))


@given(st.text(alphabet="+()-/. \n0123456789@atdoTelfax:,x", max_size=80))
def test_no_address_is_left(text: str) -> None:
    """Whatever comes in, a masked text holds no address any more."""
    once = mask(text)
    assert not re.search(r"[a-zA-Z0-9]@[a-zA-Z0-9]", once)
    assert once.count(EMAIL) + once.count(TELEPHONE) == len(masked_spans(text))


@pytest.mark.parametrize(
    "piece",
    ["1", "1 ", "+1", "a@", "tel ", "(1)", " dot a", "a at b dot ", "0123-", "1/", "tel 12345 , "],
)
def test_a_line_of_a_megabyte_is_no_danger(piece: str) -> None:
    """Long runs of half a number or address end; what follows them is still hidden."""
    line = piece * (200_000 // len(piece)) + "\nname@example.org"
    assert mask(line).endswith("\n[e-mail]") or mask(line).endswith("[e-mail]")
