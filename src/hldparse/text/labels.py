"""Lines that only say which annex or page begins, in English, French and Spanish."""

from __future__ import annotations

import re

# "II", "2", "B", and "Il", "IT" as scans have it
_NUMBER = r"(?:[IVXLC]+|\d{1,2}|[A-Z]|[I1l|T]{1,3}|[I1l|]V)"
# "to the letter of 4 March 2031", "à la lettre datée du 4 mars 2031"
_OF_WHAT = r"(?:to|à|a)\s+(?:the|la)\s+(?:letter|note|lettre|carta|nota)\b[^.]{0,60}"
_ANNEX = re.compile(
    r"(?:annexe?|anexo|append(?:ix|ice)|ap[eé]ndice|attachment|enclosure)"
    rf"(?:\s+{_NUMBER})?\s*[.:]?(?:\s+{_OF_WHAT})?",
    re.IGNORECASE,
)
# "A N N E X   I I", "A N N E X II", as typewriters set a heading
_SPREAD = re.compile(r"(?:[^\W\d_]\s+){4,}(?:[^\W\d_]{1,4}|\d{1,2})")
_BEFORE_NUMBER = re.compile(r"(?<=ANNEX)(?=[IVXLC\d])|(?<=ANNEXE)(?=[IVXLC\d])|(?<=ANEXO)(?=.)")
_PAGE = re.compile(r"(?:page|p[aá]gina)\s+\d{1,4}(?:\s*(?:of|de|sur|/)\s*\d{1,4})?", re.IGNORECASE)
_LONGEST = 120


def names_an_annex(text: str) -> bool:
    """Return True for "Annex", "ANNEX II", "A N N E X  I", "Enclosure 1", without emphasis."""
    if len(text) > _LONGEST:
        return False
    if _SPREAD.fullmatch(text):
        text = _BEFORE_NUMBER.sub(" ", "".join(text.split()), count=1)
    return _ANNEX.fullmatch(text) is not None


def names_a_page(text: str) -> bool:
    """Return True for "Page 2", "Page 2 of 12"."""
    return len(text) <= _LONGEST and _PAGE.fullmatch(text) is not None
