"""Words of offices and of organisations, in general English, to tell one from the other."""

from __future__ import annotations

import re

# Heads of an office's name: "President", "Secretary-General", "Programme Officer"
_OFFICES = frozenset(
    """
    activist administrator adviser advisor advocate ambassador analyst archbishop architect artist
    associate athlete attorney author
    bishop ceo chair chairman chairperson chairwoman chancellor coach commissioner consultant
    convener convenor coordinator co-ordinator counsel counsellor curator dean delegate deputy
    director doctor economist editor engineer entrepreneur envoy executive expert farmer fellow
    founder governor head inspector journalist judge lawyer leader
    lecturer manager mayor member minister nurse observer ombudsman
    ombudsperson officer organizer organiser partner physician president
    principal professor rapporteur rector registrar representative researcher scholar scientist
    secretary secretary-general specialist spokesman spokesperson spokeswoman strategist teacher
    treasurer trustee under-secretary-general vice-chair vice-president
    coordinador coordinadora coordonnateur coordonnatrice directeur directora directrice
    fondateur fondatrice fundador fundadora miembro presidenta presidente président présidente
    profesor profesora professeur professeure representante représentant représentante
    secretaria secretario secrétaire
    """.split()  # noqa: SIM905 - a paragraph of words reads better than a column
)
# What may stand before the office or between two: "Senior Vice-President", "President and CEO"
_RANKS = frozenset(
    """
    acting adjunct assistant associate chief co deputy emeritus executive first former founding
    general global honorary international joint junior lead legal managing national outgoing
    permanent policy political principal programme program project regional scientific second senior
    special technical vice and & /
    adjoint adjointe ejecutiva ejecutivo exécutif exécutive général générale
    """.split()  # noqa: SIM905 - a paragraph of words reads better than a column
)
_WORD = re.compile(r"[^\W_][\w'\u2019-]*|&|/")
# "President of X", "Director for Africa", "Representative to Y", "Fellow at Z"
_LINK = re.compile(r"\s(?:of|for|at|to|with|in|de|del|du|des)\s+(?:(?:the|la|las|los)\s+)?")
_WORDS_OF_OFFICE = _OFFICES | _RANKS
_LONGEST_ROLE = 7
"""Words in a role before its "of"."""

# Words that name a kind of organisation, so that a segment holding one is an organisation.
_BODIES = re.compile(
    r"\b(?:academy|action|agency|alliance|association|assembly|authority|bank|board|bureau|"
    r"campaign|cent(?:er|re)|chamber|church|club|coalition|college|commission|committee|company|"
    r"confederation|conference|congress|convention|cooperative|corporation|council|department|"
    r"development|employers|enterprise|faculty|federation|forum|foundation|fund|group|guild|"
    r"initiative|institut[eo]?|institution|international|law|league|ministry|mission|movement|"
    r"network|ngo|office|organi[sz]ation|party|partnership|platform|program(?:me)?|project|"
    r"relief|research|rights|school|secretariat|service|services|society|studies|syndicate|"
    r"task force|trust|union|university|watch|workers|world)\b",
    re.IGNORECASE,
)
# "LLP", "Inc.", "S.A.": the legal form of a firm
_LEGAL_FORM = re.compile(
    r"(?:l\.?l\.?[pc]|inc|ltd|limited|plc|gmbh|s\.?a|s\.?p\.?a|n\.?v|b\.?v|co|corp|pty|ag|"
    r"and associates|& associates|& co|p\.?c|esq)\.?\Z",
    re.IGNORECASE,
)
# "ICFTU", "UNU-WIDER", "OSI/HESP"
_ACRONYM = re.compile(r"[A-Z][A-Z0-9.&/-]{1,14}\Z")


def role_before_link(segment: str) -> tuple[str, int] | None:
    """Return the office that begins ``segment`` and where its object begins.

    "President of the X Association" → ("President", offset of "X Association"); "Senior
    Vice-President" → ("Senior Vice-President", the segment's length). None: no office.
    """
    link = _LINK.search(segment)
    head = segment[: link.start()] if link else segment
    if not is_office(head):
        return None
    return head.strip(), link.end() if link else len(segment)


def is_office(text: str) -> bool:
    """Say whether ``text`` is nothing but the name of an office: "Deputy Executive Director"."""
    words = [word.casefold() for word in _WORD.findall(text)]
    if not words or len(words) > _LONGEST_ROLE:
        return False
    return any(_is_any(word, _OFFICES) for word in words) and all(
        word in _WORDS_OF_OFFICE or _all_parts(word) for word in words
    )


def is_office_word(word: str) -> bool:
    """Say whether one word is an office: "President", "Vice-President", "Director-General"."""
    return _is_any(word.casefold(), _OFFICES)


def _is_any(word: str, words: frozenset[str]) -> bool:
    return word in words or any(part in words for part in word.split("-"))


def _all_parts(word: str) -> bool:
    # "director-general", "co-president"
    return all(part in _WORDS_OF_OFFICE for part in word.split("-"))


def ends_as_office(text: str) -> bool:
    """Say whether a segment after a person's name reads as an office: "Migration Specialist"."""
    words = _WORD.findall(text)
    return 1 <= len(words) <= _LONGEST_ROLE and words[-1].casefold() in _OFFICES


def names_body(text: str) -> bool:
    """Say whether ``text`` holds a word for a kind of organisation."""
    return _BODIES.search(text) is not None


def is_legal_form(text: str) -> bool:
    """Say whether ``text`` is only a firm's legal form."""
    return _LEGAL_FORM.match(text.strip()) is not None


def is_acronym(text: str) -> bool:
    """Say whether ``text`` is one word in capitals."""
    return _ACRONYM.match(text.strip()) is not None


def abbreviates(acronym: str, name: str) -> bool:
    """Say whether the letters of ``acronym`` occur in ``name`` in order, the first as an initial.

    "AFFORD" abbreviates "African Foundation for Development".
    """
    letters = [char for char in acronym.casefold() if char.isalnum()]
    folded = name.casefold()
    first = re.search(rf"\b{re.escape(letters[0])}", folded) if letters else None
    if first is None:
        return False
    rest = iter(folded[first.start() :])
    return all(letter in rest for letter in letters)
