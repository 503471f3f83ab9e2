"""Signatures: who signed, and the office printed under the name or in the letterhead."""

from __future__ import annotations

import re

from hldparse.segmenting.wording import SMALL_WORDS, Wording, has_digit, is_listed, plain

_MOST_WORDS = 9
_ROLE_LINE = 120
SIGNED = re.compile(r"[(\[]?\s*(?:signed|initial+ed)\s*[)\]]?\s*:?\s*", re.IGNORECASE)
"""Matches "(Signed)" before a name."""
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
# "LE PRÉSIDENT DE L'ASSEMBLÉE GÉNÉRALE | THE PRESIDENT OF …": no small word before the article
_NEXT_OFFICE = re.compile(
    r"(?<!\bof)(?<!\bto)(?<!\bde)(?<!\band)(?<!\bfor)(?<!\bby)\s+"
    r"(?=(?:the|le|la|el)\s+(?:\w+[\s-])?(?:presid|présid|secr|chair|director|co-))",
    re.IGNORECASE,
)
# Particles inside personal names.
_PARTICLES = frozenset(
    (
        "al", "ap", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "di", "do",
        "dos", "du", "e", "el", "ibn", "la", "le", "les", "ould", "ter", "van", "von", "y", "zu",
    )
)  # fmt: skip
# "d'Orsay", "al-Masri": small before the name itself
_ARTICLE = re.compile(r"\Ad['’]|\A(?:al|el|an|ar|as|ash|at|ed|es)-")
# Words of headings that no personal name has.
_NO_NAMES = frozenset(
    (
        "agenda", "allocation", "and", "annex", "appendix", "assembly", "attachment", "committee",
        "composition", "conference", "contact", "council", "dialogue", "discussion", "draft",
        "enclosure", "expressions", "final", "for", "forum", "general", "hearings", "in",
        "information", "interest", "list", "meeting", "nations", "note", "of", "on",
        "organizations", "panel", "participants", "programme", "proposed", "provisional",
        "report", "representatives", "revised", "round", "seats", "secretariat", "session",
        "speakers", "states", "statement", "summary", "summit", "table", "tentative", "the", "to",
        "updated", "with", "working", "workshop",
    )
)  # fmt: skip
OFFICE = re.compile(
    r"\b(?:president|chair\w*|co-?chair\w*|(?:co-)?facilitators?|secretary|director|minister|"
    r"commissioner|administrator|representative|governor|coordinator|rapporteur|envoy|judge|"
    r"ambassador|head|executive|spokesperson|dean|deputy|officer|charg[ée]|"
    r"président\w*|president[ea]|représentante?|representante|secrétaire|secretari[oa]|ministre|director[ea]?|directeur)\b",
    re.IGNORECASE,
)

# "Permanent", "Deputy Foreign", "Under-": before the word by which an office is known
BEFORE_OFFICE = re.compile(
    r"(?:\b(?:permanent|alternate|deputy|prime|foreign|first|acting|special|former|federal|"
    r"assistant|the|under|vice|co)\b[\s-]*)+\Z",
    re.IGNORECASE,
)
SINGULAR = re.compile(r"(?:the )?(?:deputy )?permanent (?=representative\b)", re.IGNORECASE)
"""Matches before the office of one: "Permanent Representatives" are addressed."""


def name_in(text: str, wording: Wording) -> str:
    """Return the personal name a line consists of, as printed, "" where it is no name."""
    name = SIGNED.sub("", plain(text), count=1) if "signed" in text.casefold() else plain(text)
    words = name.split()
    if not 2 <= len(words) <= _MOST_WORDS or is_listed(text) or has_digit(name):
        return ""
    if name.endswith((":", ";", "?", "!")) or "\t" in text:
        return ""
    titled = is_title(words[0], wording)
    for word in words:
        bare = word.strip(".,()").casefold()
        if not _WORD.fullmatch(word.strip(",()")) or (bare in _NO_NAMES and not titled):
            return ""
        initial = _ARTICLE.sub("", word.strip("("))[:1]
        if not initial.isupper() and bare not in _PARTICLES:
            return ""
    return name


def is_title(word: str, wording: Wording) -> bool:
    """Return True for "Mr.", "H.E." and the like before a name."""
    return word.rstrip(".,").casefold() in wording.titles or word[:3] == "H.E"


def is_signed(text: str) -> bool:
    """Return True for a line that begins with "(Signed)"."""
    return len(text) <= _ROLE_LINE and SIGNED.match(text.strip()) is not None


def role_in(lines: list[str]) -> str:
    """Return the office printed on the lines under a name, joined as one."""
    role = ""
    for line in lines:
        text = plain(line)
        last = role.rsplit(" ", 1)[-1].casefold()
        goes_on = last in SMALL_WORDS or role.endswith(",") or BEFORE_OFFICE.search(role)
        apart = OFFICE.match(text) and not goes_on
        role += (", " if apart else " ") + text if role else text
    return role


def is_role(text: str) -> bool:
    """Return True where a line under a name may belong to the office."""
    bare = plain(text)
    return (
        0 < len(bare) <= _ROLE_LINE
        and not is_listed(text)
        and not bare[0].isdigit()
        and not bare.endswith((".", ":", ";"))
        and "\t" not in text
    )


def office_blocks(blocks: list[str]) -> str:
    """Return the blocks of a letterhead that name the office, joined: "THE PRESIDENT", "OF THE",
    "GENERAL ASSEMBLY", without "UNITED NATIONS" above and a place below.
    """
    first = next((number for number, text in enumerate(blocks) if OFFICE.search(text)), -1)
    if first < 0:
        return ""
    office = blocks[first]
    for text in blocks[first + 1 :]:
        word = office.rsplit(" ", 1)[-1].casefold()
        if word not in SMALL_WORDS and text.split(" ", 1)[0].casefold() not in SMALL_WORDS:
            break
        office += " " + text
    return office


def office_of(letterhead: str) -> str:
    """Return the office a letterhead names, in normal case: "THE PRESIDENT OF THE GENERAL
    ASSEMBLY" → "President of the General Assembly"; "" where it names none.
    """
    found = OFFICE.search(letterhead)
    if not found:
        return ""
    text = _one_language(plain(letterhead))
    text = re.sub(r"^(?:the|le|la|el)\s+", "", text, flags=re.IGNORECASE)
    if not text.isupper():
        return text
    words = []
    for number, word in enumerate(text.split()):
        small = number and word.casefold() in SMALL_WORDS
        article = number and word[:2].casefold() in ("l'", "d'", "l\u2019", "d\u2019")
        if article:
            # "DE L'ASSEMBLÉE" → "de l'Assemblée"
            words.append(word[:2].lower() + _capitalised(word[2:]))
            continue
        words.append(word.lower() if small else _capitalised(word))
    return " ".join(words)


def _one_language(letterhead: str) -> str:
    """Return one of the offices of a letterhead in several languages, the English one if any."""
    offices = [part for part in _NEXT_OFFICE.split(letterhead) if OFFICE.search(part)]
    english = (part for part in offices if part[:4].casefold() == "the ")
    return next(english, offices[0])


def _capitalised(word: str) -> str:
    """Return "Secretary-General" for "SECRETARY-GENERAL"."""
    return "-".join(part[:1].upper() + part[1:].lower() for part in word.split("-"))
